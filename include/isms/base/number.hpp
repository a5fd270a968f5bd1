#pragma once

#include <charconv>
#include <cmath>
#include <concepts>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>

namespace isms {

/// The number that the whole text is, in any locale; none for anything more or less, or what is not
/// finite. No blanks and no plus sign.
template <class Number>
std::optional<Number> whole_number(std::string_view text) {
    Number value{};
    const auto* const last = text.data() + text.size();
    const auto [end, error] = std::from_chars(text.data(), last, value);
    if (error != std::errc() || end != last) return std::nullopt;
    if constexpr (std::floating_point<Number>) {
        if (!std::isfinite(value)) return std::nullopt;
    }
    return value;
}

/// "did you mean '97.5'?" where a comma stands for the point; empty where it may part thousands.
std::string suggest_number(std::string_view text);

}  // namespace isms
