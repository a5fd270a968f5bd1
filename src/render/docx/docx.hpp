#pragma once

#include <isms/render/document.hpp>

#include <string>

namespace isms::docx {

/// The whole package. Throws exit 6 where libzip can't be loaded, std::logic_error for a table
/// with a row that is not as long as its columns.
std::string word_document(const Document& document);

}  // namespace isms::docx
