#include "link.hpp"

#include <isms/base/text.hpp>
#include <isms/base/unicode.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>

namespace isms::render {

namespace {

constexpr std::string_view mailto = "mailto:";

bool begins_with_scheme(std::string_view address, std::string_view scheme) {
    return address.size() > scheme.size() &&
           lower_ascii(address.substr(0, scheme.size())) == scheme;
}

}  // namespace

bool is_safe_link(std::string_view address) {
    if (address.empty()) return false;
    constexpr std::array<std::string_view, 3> schemes{"http://", "https://", mailto};
    const bool known = std::any_of(schemes.begin(), schemes.end(), [&](std::string_view scheme) {
        return begins_with_scheme(address, scheme);
    });
    // What RFC 3986 does not allow in an address, and what printable() would change.
    return known && address.find_first_of(" \"<>\\^`{|}") == std::string_view::npos &&
           printable(address) == address;
}

std::string_view shown_address(std::string_view address) {
    return begins_with_scheme(address, mailto) ? address.substr(mailto.size()) : address;
}

std::string file_address(std::string_view path) {
    constexpr std::string_view plain =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/";
    if (path.empty()) return {};
    bool is_below = false;
    for (const auto part : split(path, '/')) {
        if (part.empty() || part == "." || (part == ".." && is_below)) return {};
        is_below = is_below || part != "..";
    }
    if (!is_below) return {};
    std::string address = "./";
    for (const char c : path) {
        if (plain.find(c) != std::string_view::npos) {
            address += c;
        } else {
            fmt::format_to(std::back_inserter(address), "%{:02X}", static_cast<unsigned char>(c));
        }
    }
    return address;
}

bool has_untold_address(const Span& span) {
    return !span.link.empty() && span.text != span.link && span.text != shown_address(span.link);
}

}  // namespace isms::render
