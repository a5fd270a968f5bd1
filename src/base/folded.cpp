#include <isms/base/folded.hpp>
#include <isms/base/text.hpp>

#include <utf8proc.h>

#include <cstdlib>
#include <memory>

namespace isms {
namespace {

struct FreeText {
    void operator()(utf8proc_uint8_t* text) const { std::free(text); }
};

std::string with_single_spaces(std::string_view text) {
    std::string out;
    for (const char letter : text) {
        const bool is_space = letter == ' ' || (letter >= '\t' && letter <= '\r');
        if (!is_space) {
            out += letter;
        } else if (!out.empty() && out.back() != ' ') {
            out += ' ';
        }
    }
    return out;
}

}  // namespace

std::string folded(std::string_view text) {
    utf8proc_uint8_t* mapped = nullptr;
    const auto size = utf8proc_map(
        reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
        static_cast<utf8proc_ssize_t>(text.size()), &mapped,
        static_cast<utf8proc_option_t>(UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT | UTF8PROC_CASEFOLD |
                                       UTF8PROC_STRIPMARK | UTF8PROC_IGNORE));
    const std::unique_ptr<utf8proc_uint8_t, FreeText> owned(mapped);
    if (size < 0) return with_single_spaces(lower_ascii(text));
    return with_single_spaces(
        {reinterpret_cast<const char*>(mapped), static_cast<std::size_t>(size)});
}

}  // namespace isms
