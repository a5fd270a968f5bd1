#pragma once

#include <isms/render/document.hpp>

#include <functional>
#include <string>
#include <string_view>

namespace isms::render {

/// Makes of a name an id that nothing else in the page has.
using MakeId = std::function<std::string(const std::string&)>;

/// A figure with a line chart for each series, then the numbers in tables. `region` names a table
/// that has no caption.
void append_html_trends(std::string& out, const Trends& trends, std::string_view region,
                        const MakeId& unique_id);

}  // namespace isms::render
