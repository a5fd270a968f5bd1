#pragma once

#include "pdf/page/page.hpp"
#include "pdf/structure.hpp"

#include <qpdf/QPDF.hh>
#include <vector>

namespace isms::pdf {

/// A link on a page, as an annotation that the tree refers to.
struct LinkObject {
    NodeId node = artifact;
    QPDFObjectHandle annotation;
    QPDFObjectHandle page;
    int key = 0;  ///< its own in the tree of parents
};

/// Writes the structure tree (ISO 32000-1, 14.7) into the catalog. `marked` has the nodes of each
/// page's marked content, by number.
void write_structure(QPDF& pdf, const Structure& structure,
                     const std::vector<QPDFObjectHandle>& pages,
                     const std::vector<std::vector<NodeId>>& marked,
                     const std::vector<LinkObject>& links);

}  // namespace isms::pdf
