#pragma once

#include <isms/render/document.hpp>

#include <string>

namespace isms::cli {

/// The document as DOCX, by the module that lies beside the binary and is loaded here for the first
/// time. Exit 6 if it is not there.
std::string docx_of(const Document& document);

}  // namespace isms::cli
