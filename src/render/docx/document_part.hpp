#pragma once

#include "docx/numbering.hpp"
#include "docx/package.hpp"
#include "docx/page_margins.hpp"

#include <isms/render/document.hpp>

namespace isms::docx {

inline constexpr const char* main_part = "word/document.xml";

/// The document's title and blocks on pages of its paper. Lists are counted in `numbering`.
void add_document_part(Package& package, Numbering& numbering, const Document& document,
                       const Page& page, const PageMargins& margins);

}  // namespace isms::docx
