#include "joined_words.hpp"

#include <isms/base/text.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>

namespace isms {
namespace {

bool ends_sentence(char c) {
    return c == '.' || c == '?' || c == '!';
}

/// A sentence ends before a space and what is no small letter, so that "e.g. this" is none.
std::vector<std::string> sentences(std::string_view text) {
    std::vector<std::string> all;
    std::size_t begin = 0;
    for (std::size_t index = 0; index + 2 < text.size(); ++index) {
        const bool is_small = text[index + 2] >= 'a' && text[index + 2] <= 'z';
        if (!ends_sentence(text[index]) || text[index + 1] != ' ' || is_small) continue;
        all.emplace_back(trim(text.substr(begin, index + 1 - begin)));
        begin = index + 2;
    }
    if (const auto last = trim(text.substr(begin)); !last.empty()) all.emplace_back(last);
    return all;
}

using Words = std::vector<std::string_view>;

/// How many words all begin with; counted from the end where `backwards`.
std::size_t in_common(const std::vector<Words>& titles, bool backwards) {
    const auto word = [&](const Words& words, std::size_t index) {
        return backwards ? words[words.size() - 1 - index] : words[index];
    };
    for (std::size_t count = 0;; ++count) {
        for (const auto& words : titles) {
            if (count == words.size() || word(words, count) != word(titles.front(), count))
                return count;
        }
    }
}

std::string words_from(const Words& words, std::size_t begin, std::size_t end) {
    std::string text;
    for (; begin < end; ++begin) text += fmt::format("{}{}", text.empty() ? "" : " ", words[begin]);
    return text;
}

/// "a, b and c"
std::string listed(const std::vector<std::string>& parts) {
    if (parts.size() == 1) return parts.front();
    return fmt::format("{} and {}", join(std::span(parts).first(parts.size() - 1), ", "),
                       parts.back());
}

}  // namespace

std::string joined_sentences(std::string_view text, std::string_view more) {
    auto all = sentences(text);
    for (auto& sentence : sentences(more)) {
        if (std::find(all.begin(), all.end(), sentence) != all.end()) continue;
        if (!all.empty() && !ends_sentence(all.back().back())) all.back() += '.';
        all.push_back(std::move(sentence));
    }
    return join(all, " ");
}

std::string joined_titles(const std::vector<std::string>& titles) {
    std::vector<std::string> each;
    for (const auto& title : titles) {
        if (std::find(each.begin(), each.end(), title) == each.end()) each.push_back(title);
    }
    if (each.size() == 1) return each.front();
    std::vector<Words> words;
    words.reserve(each.size());
    for (const auto& title : each) words.push_back(split(title, ' '));
    const auto first = in_common(words, false);
    const auto last = in_common(words, true);
    const bool are_alike =
        first + last > 0 && std::all_of(words.begin(), words.end(), [&](const Words& title) {
            return title.size() > first + last;
        });
    if (!are_alike) return join(each, "; ");
    std::vector<std::string> parts;
    parts.reserve(words.size());
    for (const auto& title : words) parts.push_back(words_from(title, first, title.size() - last));
    const auto& shape = words.front();
    return std::string(trim(fmt::format("{} {} {}", words_from(shape, 0, first), listed(parts),
                                        words_from(shape, shape.size() - last, shape.size()))));
}

}  // namespace isms
