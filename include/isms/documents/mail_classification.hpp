#pragma once

#include <isms/language/messages.hpp>

#include <string>
#include <vector>

namespace isms {

/// Adds the paragraph that every message has which says how confidential it is (ISO/IEC 27001
/// A.5.13); nothing where nothing is classified.
void add_classification(std::vector<std::string>& paragraphs, const std::string& classification,
                        const Messages& messages);

}  // namespace isms
