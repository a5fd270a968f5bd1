#pragma once

#include <isms/language/messages.hpp>
#include <isms/render/document.hpp>

#include <initializer_list>
#include <string>
#include <string_view>
#include <variant>

namespace isms {

/// What stands for a placeholder: a run of text with a look of its own, or text that looks as the
/// message does.
struct PhraseValue {
    std::string_view name;
    std::variant<Span, std::string> value;
};

/// A message as a run of text in which values keep their own look, wherever a language puts them.
/// The message's own words get the style and the tone.
Inline phrase(const Messages& messages, std::string_view key,
              std::initializer_list<PhraseValue> values, SpanStyle style = SpanStyle::plain,
              Tone tone = Tone::normal);

}  // namespace isms
