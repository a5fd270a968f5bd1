#pragma once

#include <isms/render/document.hpp>

#include <cstddef>
#include <string>

namespace isms::render {

/// Opens the frame around a filtered table, with its choices as radio buttons: the style sheet
/// alone hides the rows of the others. `name` is the group's, and of nothing else on the page.
void open_html_filter(std::string& out, const RowFilter& filter, const std::string& name);
void close_html_filter(std::string& out);

/// The classes of a row by which the style sheet knows which choices show it; empty for none.
std::string row_classes(const RowFilter& filter, std::size_t row);

/// What a page with filters of up to so many choices needs besides. A browser that can't do it
/// shows all rows and no choice.
std::string html_filter_style(std::size_t choices);

}  // namespace isms::render
