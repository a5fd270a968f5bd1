#include "link.hpp"

#include <isms/base/text.hpp>
#include <isms/base/unicode.hpp>

#include <algorithm>
#include <array>

namespace isms::render {

namespace {

constexpr std::string_view mailto = "mailto:";

bool begins_with_scheme(std::string_view address, std::string_view scheme) {
    return address.size() > scheme.size() &&
           lower_ascii(address.substr(0, scheme.size())) == scheme;
}

}  // namespace

bool is_safe_link(std::string_view address) {
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

bool has_untold_address(const Span& span) {
    return !span.link.empty() && span.text != span.link && span.text != shown_address(span.link);
}

}  // namespace isms::render
