#include <isms/base/white_space.hpp>

#include <algorithm>
#include <array>

namespace isms {

namespace {

constexpr std::array<std::string_view, 24> white_space{
    " ",      "\t",     "\r",     "\n",     "\v",     "\f",     "\u00A0", "\u1680",
    "\u2000", "\u2001", "\u2002", "\u2003", "\u2004", "\u2005", "\u2006", "\u2007",
    "\u2008", "\u2009", "\u200A", "\u202F", "\u205F", "\u3000", "\uFEFF", "\u0085"};

template <class Matches>
std::size_t size_of_first(const Matches& matches) {
    const auto* const found = std::find_if(white_space.begin(), white_space.end(), matches);
    return found == white_space.end() ? 0 : found->size();
}

}  // namespace

std::size_t white_space_at_start(std::string_view text) {
    return size_of_first([&](std::string_view space) { return text.starts_with(space); });
}

std::size_t white_space_at_end(std::string_view text) {
    return size_of_first([&](std::string_view space) { return text.ends_with(space); });
}

}  // namespace isms
