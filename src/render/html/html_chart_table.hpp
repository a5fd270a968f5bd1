#pragma once

#include <isms/render/document.hpp>

#include <string>

namespace isms::render {

/// Series by periods, the numbers exact, in a region that scrolls sideways.
void append_html_chart_table(std::string& out, const Chart& chart);

}  // namespace isms::render
