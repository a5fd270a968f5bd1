#pragma once

#include <isms/render/document.hpp>

#include <string_view>

namespace isms::render {

/// Whether a page may offer the address to a click: http, https or mailto, and nothing in it that
/// could end an attribute, a Markdown destination or a line.
bool is_safe_link(std::string_view address);

/// The address as a reader knows it: without "mailto:".
std::string_view shown_address(std::string_view address);

/// Whether the span has an address that its text does not already say.
bool has_untold_address(const Span& span);

}  // namespace isms::render
