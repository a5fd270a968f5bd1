#include "phrase.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <stdexcept>

namespace isms {

Inline phrase(const Messages& messages, std::string_view key,
              std::initializer_list<PhraseValue> values, SpanStyle style, Tone tone) {
    Inline text;
    std::string words;
    const auto add_words = [&] {
        if (!words.empty()) text.add(std::move(words), style, tone);
        words.clear();
    };
    for (const auto& piece : messages.pieces(key)) {
        if (!piece.is_name) {
            words += piece.text;
            continue;
        }
        const auto* const given =
            std::find_if(values.begin(), values.end(),
                         [&](const PhraseValue& value) { return value.name == piece.text; });
        if (given == values.end())
            throw std::logic_error(
                fmt::format("the message '{}' is not given its '{}'", key, piece.text));
        if (const auto* span = std::get_if<Span>(&given->value)) {
            add_words();
            text.spans.push_back(*span);
        } else {
            words += std::get<std::string>(given->value);
        }
    }
    add_words();
    return text;
}

}  // namespace isms
