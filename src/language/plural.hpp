#pragma once

#include <string_view>

namespace isms::language {

/// The form that stands for every number without a form of its own.
inline constexpr std::string_view plural_other = "other";

/// The grammatical form that a whole number asks for in a language, by the categories of Unicode
/// CLDR: "zero", "one", "two", "few", "many" or "other". A language without a row of its own is
/// counted as English is.
std::string_view plural_category(std::string_view language, long long number);

bool is_plural_category(std::string_view text);

}  // namespace isms::language
