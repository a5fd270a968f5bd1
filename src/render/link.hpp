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

/// The relative reference (RFC 3986, 4.2) to a file beside the document:
/// "./reviews/MR-2026-11.pdf", with all bytes escaped that an address can't have. Empty for a path
/// that is absolute, or goes up anywhere but at its beginning.
std::string file_address(std::string_view path);

}  // namespace isms::render
