#pragma once

#include "pdf/page/page.hpp"
#include "pdf/style.hpp"

#include <qpdf/QPDF.hh>
#include <vector>

namespace isms::pdf {

/// The headings as bookmarks, each under the one above it (ISO 32000-1, 12.3.3).
void write_outlines(QPDF& pdf, const std::vector<Bookmark>& bookmarks, const PageSize& size,
                    const std::vector<QPDFObjectHandle>& pages);

}  // namespace isms::pdf
