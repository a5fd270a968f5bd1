#include <isms/base/number.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace isms {

std::string suggest_number(std::string_view text) {
    const auto comma = text.find(',');
    if (comma == std::string_view::npos || std::count(text.begin(), text.end(), ',') > 1) return {};
    constexpr std::size_t thousands = 3;
    auto decimals = text.substr(comma + 1);
    if (decimals.ends_with('%')) decimals.remove_suffix(1);
    auto meant = std::string(text);
    meant[comma] = '.';
    const auto number = std::string_view(meant).substr(0, comma + 1 + decimals.size());
    if (decimals.empty() || decimals.size() == thousands || !whole_number<double>(number))
        return {};
    return fmt::format("did you mean '{}'?", meant);
}

}  // namespace isms
