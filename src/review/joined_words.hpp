#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace isms {

/// The first text, and the sentences of the second that it lacks.
std::string joined_sentences(std::string_view text, std::string_view more);

/// "Review of the quality and AI management system" of "Review of the quality management system"
/// and "Review of the AI management system": what differs, between the words that all begin and
/// end with. Titles that are not built alike stand side by side, each once.
std::string joined_titles(const std::vector<std::string>& titles);

}  // namespace isms
