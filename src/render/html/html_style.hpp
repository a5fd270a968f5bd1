#pragma once

#include <isms/render/document.hpp>

#include <string>
#include <string_view>

namespace isms::render {

/// The style sheet of a page: for screens from a phone up, light and dark, and for paper.
std::string_view html_style();

/// What a page with trends or charts needs besides.
std::string html_chart_style();

/// What a page with a list of its sections needs besides.
std::string_view html_contents_style();

/// What stands in the margins of each printed page: classification and title, and the page's
/// number.
std::string page_margins(const Document& document);

}  // namespace isms::render
