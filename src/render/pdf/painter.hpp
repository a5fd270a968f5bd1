#pragma once

#include "pdf/page/page.hpp"

#include <string>
#include <vector>

namespace isms::pdf {

/// The nodes of the marked runs of one page, in the order in which they were painted.
using PaintedRuns = std::vector<NodeId>;

struct Painted {
    std::string bytes;              ///< a PDF without structure
    std::vector<PaintedRuns> runs;  ///< for each page
};

/// Paints the pages. Each run of marks of one node becomes a run of marked content; what is no part
/// of the document is marked too, as NonStruct, since Cairo knows no artifacts.
/// `logo` is a PNG image; may be empty. Throws BadLogo if it can't be read.
Painted paint(const PageSize& size, const std::vector<Page>& pages, const std::string& logo);

}  // namespace isms::pdf
