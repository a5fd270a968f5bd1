#include "bag/names.hpp"

#include <isms/base/text.hpp>
#include <isms/base/unicode.hpp>

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <memory>

namespace isms::bag {
namespace {

constexpr std::size_t longest_part = 255;   // bytes: NAME_MAX
constexpr std::size_t longest_path = 4000;  // PATH_MAX, with room for where the bag lies
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

bool is_ascii(std::string_view text) {
    return std::all_of(text.begin(), text.end(),
                       [](char letter) { return static_cast<unsigned char>(letter) < 0x80; });
}

bool is_letter(char letter) {
    return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z');
}

/// Other than CR and LF, which a manifest can write.
bool is_forbidden_control(char letter) {
    const auto code = static_cast<unsigned char>(letter);
    return (code < 0x20 && letter != '\r' && letter != '\n') || code == 0x7F;
}

struct Free {
    void operator()(utf8proc_uint8_t* text) const { std::free(text); }  // NOLINT: C's own memory
};

std::string mapped(std::string_view text, int options) {
    utf8proc_uint8_t* result = nullptr;
    const auto* const bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
    const auto length = utf8proc_map(bytes, static_cast<utf8proc_ssize_t>(text.size()), &result,
                                     static_cast<utf8proc_option_t>(options));
    const std::unique_ptr<utf8proc_uint8_t, Free> owner(result);
    if (length < 0) return std::string(text);
    return {reinterpret_cast<const char*>(result), static_cast<std::size_t>(length)};
}

}  // namespace

bool is_payload(std::string_view path) {
    return path.starts_with(payload_folder);
}

std::string path_fault(std::string_view path) {
    if (path.empty()) return "it is empty";
    if (path.starts_with('/')) return "it is absolute";
    if (path.starts_with('~')) return "it starts with ~, which stands for somebody's home";
    if (path.starts_with(byte_order_mark)) return "it starts with a byte order mark";
    if (path.size() > longest_path) return "it is too long";
    if (std::any_of(path.begin(), path.end(), is_forbidden_control))
        return "it has control characters";
    for (const auto part : split(path, '/')) {
        if (part.empty()) return "a part of it is empty";
        if (part == "." || part == "..") return "it has a part . or .., which leads elsewhere";
        if (part.size() > longest_part) return "a part of it is too long";
    }
    return {};
}

std::string zip_name_fault(std::string_view path) {
    if (first_invalid_utf8(path)) return "it is not UTF-8";
    if (path.find('\\') != std::string_view::npos)
        return "it has a backslash, which some systems take for a slash";
    if (path.size() > 1 && is_letter(path[0]) && path[1] == ':') return "it names a drive";
    return path_fault(path);
}

std::string own_name_fault(std::string_view path) {
    auto fault = zip_name_fault(path);
    if (!fault.empty()) return fault;
    if (path.find_first_of("\r\n") != std::string_view::npos) return "it has a line break";
    if (path.find('%') != std::string_view::npos)
        return "it has a percent sign, which a manifest writes in another way than sha256sum reads";
    if (path.starts_with('*') || path.starts_with(' '))
        return "it starts with what a manifest writes before names";
    if (normalised(path) != path) return "it is not in Unicode's normal form C";
    return {};
}

std::string normalised(std::string_view path) {
    if (is_ascii(path)) return std::string(path);
    return mapped(path, UTF8PROC_STABLE | UTF8PROC_COMPOSE);
}

std::string folded(std::string_view path) {
    if (is_ascii(path)) return lower_ascii(path);
    return mapped(path, UTF8PROC_STABLE | UTF8PROC_COMPOSE | UTF8PROC_CASEFOLD);
}

std::string percent_decoded(std::string_view path, bool with_percent) {
    std::string decoded;
    decoded.reserve(path.size());
    for (std::size_t at = 0; at < path.size(); ++at) {
        const auto code = lower_ascii(path.substr(at, 3));
        const char stands_for = code == "%0a"                   ? '\n'
                                : code == "%0d"                 ? '\r'
                                : code == "%25" && with_percent ? '%'
                                                                : '\0';
        decoded += stands_for == '\0' ? path[at] : stands_for;
        if (stands_for != '\0') at += 2;
    }
    return decoded;
}

bool is_system_file(std::string_view path) {
    constexpr std::array<std::string_view, 3> names = {".ds_store", "thumbs.db", "desktop.ini"};
    const auto name = lower_ascii(path.substr(path.rfind('/') + 1));
    return std::find(names.begin(), names.end(), name) != names.end();
}

}  // namespace isms::bag
