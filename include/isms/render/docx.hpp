#pragma once

#include <isms/base/diagnostic.hpp>
#include <isms/render/document.hpp>

#include <string>
#include <vector>

namespace isms {

/// A document as a WordprocessingML package (ISO/IEC 29500, transitional), for an editor to work
/// on: headings, lists and tables are true ones. The same document gives the same bytes; no date in
/// it is of the export. A logo that is no PNG image gives way to its text.
struct DocxResult {
    std::string bytes;
    std::vector<Diagnostic> errors;  ///< why there are no bytes: libzip can't be loaded
};

/// What the module offers under `docx_entry`. It never throws.
using RenderDocx = void (*)(const Document& document, DocxResult& result);

inline constexpr const char* docx_entry = "isms_review_render_docx";

}  // namespace isms
