#include "relative_path.hpp"

#include <isms/base/error.hpp>
#include <isms/base/text.hpp>
#include <isms/base/unicode.hpp>

#include <algorithm>

namespace isms {
namespace {

bool is_control(char letter) {
    const auto code = static_cast<unsigned char>(letter);
    return code < 0x20 || code == 0x7F;
}

bool is_harmless_part(std::string_view part) {
    return !part.empty() && part != "." && part != ".." &&
           std::none_of(part.begin(), part.end(), is_control);
}

/// Case-insensitive, because the directory may lie on a file system that is.
bool is_reserved(std::string_view outermost) {
    const auto lower = lower_ascii(outermost);
    return lower == ".isms" || lower == ".git";
}

}  // namespace

RelativePath::RelativePath(std::string_view text) : text_(text) {
    const auto parts = split(text, '/');
    if (!std::all_of(parts.begin(), parts.end(), is_harmless_part) || is_reserved(parts.front())) {
        throw invalid_error("path-not-allowed",
                            "'" + printable(text) + "' is not a path inside a review directory",
                            "use a relative path without '.', '..' and control characters, outside "
                            ".isms and .git");
    }
    folders_.assign(parts.begin(), parts.end() - 1);
    name_ = parts.back();
}

std::string RelativePath::folder() const {
    return join(folders_, "/");
}

}  // namespace isms
