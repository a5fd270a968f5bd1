#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace isms {

std::string_view trim(std::string_view text);  ///< without ASCII white space at both ends
std::vector<std::string_view> split(std::string_view text, char separator);  ///< keeps empty parts
std::vector<std::string_view> split_lines(
    std::string_view text);  ///< without the endings LF or CRLF
std::string join(std::span<const std::string> parts, std::string_view separator);
std::string lower_ascii(std::string_view text);
/// "1 action", "3 actions": the count with its noun.
std::string counted(std::size_t count, std::string_view noun);

/// True for a local time HH:MM, 00:00 to 23:59.
bool is_time_of_day(std::string_view text);

/// A name as an id: lower case ASCII letters, digits and single hyphens; empty if nothing is left.
std::string slug(std::string_view name);

/// Unquotes nothing, invents nothing: the candidates that a person who typed `word` probably meant,
/// nearest first, at most three; empty when none is near (Damerau-Levenshtein distance over a third
/// of the length).
std::vector<std::string> closest(std::string_view word, std::span<const std::string> candidates);

/// "did you mean 'a' or 'b'?", or empty when there are none.
std::string did_you_mean(std::string_view word, std::span<const std::string> candidates);

}  // namespace isms
