#pragma once

#include <isms/render/document.hpp>

#include <string>
#include <string_view>

namespace isms::render {

/// The series as a line over its periods, in SVG, with its target as a dashed line; nothing if
/// nothing was collected. Periods without a value leave a gap. Values off target are rings, not
/// dots, so that no colour is needed to tell them. A text alternative says every number. The ids
/// are those of its title and of that text; nothing else in the page may have them.
void append_html_chart(std::string& out, const Series& series, std::string_view title_id,
                       std::string_view text_id);

}  // namespace isms::render
