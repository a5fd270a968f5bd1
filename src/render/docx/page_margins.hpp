#pragma once

#include "docx/look.hpp"
#include "docx/package.hpp"

#include <isms/render/document.hpp>

#include <string>

namespace isms::docx {

/// The ids of the parts that stand above and below the text of each page.
struct PageMargins {
    std::string first_header;  ///< with the logo
    std::string header;
    std::string first_footer;
    std::string footer;
};

/// Adds them to the package: organisation, classification and notice at the head; footer, title,
/// classification and the number of the page at the foot.
PageMargins add_page_margins(Package& package, const Document& document, const Page& page);

}  // namespace isms::docx
