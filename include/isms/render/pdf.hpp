#pragma once

#include <isms/render/document.hpp>

#include <string>
#include <vector>

namespace isms {

/// A document as PDF/A-3 (ISO 19005-3) and PDF/UA-1 (ISO 14289-1), which carries the records that
/// it shows.
struct PdfResult {
    std::string bytes;
    /// Characters for which no typeface is installed, printed as U+FFFD: "U+1F600 (3 times)".
    std::vector<std::string> substitutions;
    std::string error;  ///< why there are no bytes: a logo that can't be read, a missing typeface
    bool is_input_at_fault = false;  ///< the error lies in what the document holds: the logo
};

/// What the module offers under `pdf_entry`. It never throws.
using RenderPdf = void (*)(const Document& document, PdfResult& result);

inline constexpr const char* pdf_entry = "isms_review_render_pdf";

}  // namespace isms
