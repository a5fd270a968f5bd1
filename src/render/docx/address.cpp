#include "docx/address.hpp"

#include "link.hpp"

#include <fmt/format.h>

#include <iterator>

namespace isms::docx {

namespace {

// Of Windows, which the editors keep to (INTERNET_MAX_URL_LENGTH).
constexpr std::size_t longest_address = 2083;

constexpr bool is_hex(char c) {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'F') || (c >= 'a' && c <= 'f');
}

bool encodes_a_byte(std::string_view from_percent) {
    constexpr std::size_t length = 3;
    return from_percent.size() >= length && is_hex(from_percent[1]) && is_hex(from_percent[2]);
}

bool may_stand(char c) {
    constexpr std::string_view marks = "-._~:/?#@!$&'()*+,;=";
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
           marks.find(c) != std::string_view::npos;
}

}  // namespace

std::string uri_of(std::string_view address) {
    std::string uri;
    const auto fragment = address.find('#');
    for (std::size_t i = 0; i < address.size(); ++i) {
        const char c = address[i];
        const bool is_second_fragment = c == '#' && i != fragment;
        const bool stands =
            c == '%' ? encodes_a_byte(address.substr(i)) : may_stand(c) && !is_second_fragment;
        if (stands) {
            uri += c;
        } else {
            fmt::format_to(std::back_inserter(uri), "%{:02X}", static_cast<unsigned char>(c));
        }
    }
    return uri;
}

bool can_be_followed(std::string_view address) {
    return render::is_safe_link(address) && uri_of(address).size() <= longest_address;
}

}  // namespace isms::docx
