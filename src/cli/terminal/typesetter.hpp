#pragma once

#include <isms/render/document.hpp>

#include <string>
#include <vector>

namespace isms::cli {

struct TypesetPdf {
    std::string bytes;
    std::vector<std::string> substitutions;  ///< as PdfResult has them
};

/// The document as PDF, by the module that lies beside the binary and is loaded here for the first
/// time. Exit 6 if it is not there or a typeface is missing; 3 for a logo that can't be read.
TypesetPdf typeset_pdf(const Document& document);

}  // namespace isms::cli
