#include "ascii.hpp"

#include <isms/base/text.hpp>

#include <algorithm>
#include <array>

namespace isms {

std::string_view trim(std::string_view text) {
    while (!text.empty() && ascii::is_space(text.front())) text.remove_prefix(1);
    while (!text.empty() && ascii::is_space(text.back())) text.remove_suffix(1);
    return text;
}

std::vector<std::string_view> split(std::string_view text, char separator) {
    std::vector<std::string_view> parts;
    std::size_t start = 0;
    for (std::size_t end = text.find(separator); end != std::string_view::npos;
         end = text.find(separator, start)) {
        parts.push_back(text.substr(start, end - start));
        start = end + 1;
    }
    parts.push_back(text.substr(start));
    return parts;
}

std::vector<std::string_view> split_lines(std::string_view text) {
    std::vector<std::string_view> lines = split(text, '\n');
    // A line feed ends a line: what follows the last one is a line only if there is something.
    const bool ended = lines.back().empty();
    if (ended) lines.pop_back();
    for (std::size_t index = 0; index < lines.size(); ++index) {
        const bool has_line_feed = ended || index + 1 < lines.size();
        if (has_line_feed && lines[index].ends_with('\r')) lines[index].remove_suffix(1);
    }
    return lines;
}

std::string join(std::span<const std::string> parts, std::string_view separator) {
    std::string text;
    for (std::size_t index = 0; index < parts.size(); ++index) {
        if (index > 0) text += separator;
        text += parts[index];
    }
    return text;
}

std::string lower_ascii(std::string_view text) {
    std::string lower(text);
    std::transform(lower.begin(), lower.end(), lower.begin(), ascii::to_lower);
    return lower;
}

namespace {

struct Plural {
    std::string_view one;
    std::string_view many;
};

/// The nouns of this domain that no rule covers.
constexpr std::array irregular = {Plural{"person", "people"}, Plural{"addendum", "addenda"},
                                  Plural{"minutes", "minutes"}, Plural{"evidence", "evidence"}};

std::string plural(std::string_view noun) {
    for (const Plural& word : irregular) {
        if (noun.ends_with(word.one)) {
            return std::string(noun.substr(0, noun.size() - word.one.size())).append(word.many);
        }
    }
    const bool after_vowel =
        noun.size() > 1 &&
        std::string_view("aeiou").find(noun[noun.size() - 2]) != std::string_view::npos;
    if (noun.ends_with('y') && !after_vowel) {
        return std::string(noun.substr(0, noun.size() - 1)) + "ies";
    }
    const bool hisses =
        noun.ends_with('s') || noun.ends_with('x') || noun.ends_with("ch") || noun.ends_with("sh");
    return std::string(noun) + (hisses ? "es" : "s");
}

}  // namespace

std::string counted(std::size_t count, std::string_view noun) {
    return std::to_string(count) + ' ' + (count == 1 ? std::string(noun) : plural(noun));
}

bool is_time_of_day(std::string_view text) {
    if (text.size() != 5 || text[2] != ':') return false;
    for (const std::size_t index : {0U, 1U, 3U, 4U}) {
        if (text[index] < '0' || text[index] > '9') return false;
    }
    return text.substr(0, 2) < "24" && text[3] < '6';
}

}  // namespace isms
