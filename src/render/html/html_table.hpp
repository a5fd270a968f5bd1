#pragma once

#include <isms/render/document.hpp>

#include <string>
#include <string_view>

namespace isms::render {

/// A table in a group of its own that scrolls sideways, also by keyboard. `region` names it if it
/// has no caption.
void append_html_table(std::string& out, const Table& table, std::string_view region);

}  // namespace isms::render
