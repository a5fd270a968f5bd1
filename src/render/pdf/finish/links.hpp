#pragma once

#include "pdf/finish/structure_tree.hpp"
#include "pdf/style.hpp"

namespace isms::pdf {

/// Adds an annotation for each place to click on, printed or not alike, with the address in words
/// (ISO 14289-1, 7.18).
std::vector<LinkObject> write_links(QPDF& pdf, const std::vector<LinkArea>& links,
                                    const Structure& structure, const PageSize& size,
                                    std::vector<QPDFObjectHandle>& pages);

}  // namespace isms::pdf
