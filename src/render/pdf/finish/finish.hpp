#pragma once

#include "pdf/painter.hpp"

#include <isms/render/document.hpp>

#include <string>
#include <vector>

namespace isms::pdf {

/// What was typeset, and what it means.
struct Finishing {
    const Document& document;
    const PageSize& size;
    const Painted& painted;
    Structure& structure;
    const std::vector<LinkArea>& links;
    const std::vector<Bookmark>& bookmarks;
};

/// Makes of painted pages a PDF/A-3 and PDF/UA-1: structure tree, artifacts, links, bookmarks,
/// metadata, colour profile, and the records as attached files. The same input gives the same
/// bytes.
std::string finish(const Finishing& finishing);

}  // namespace isms::pdf
