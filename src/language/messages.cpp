#include "english.hpp"
#include "placeholders.hpp"
#include "plural.hpp"

#include <isms/base/text.hpp>
#include <isms/language/messages.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <stdexcept>

namespace isms {
namespace {

using namespace language;

const std::string* translated_text(const Translation* translation, std::string_view key) {
    if (translation == nullptr) return nullptr;
    const auto found = translation->messages.find(key);
    return found == translation->messages.end() ? nullptr : &found->second;
}

std::vector<MessagePiece> pieces_of(std::string_view text, std::string_view key) {
    auto pieces = taken_apart(text);
    if (!pieces)
        throw std::logic_error(fmt::format("the braces of the message '{}' do not match", key));
    return std::move(*pieces);
}

/// That the caller gives what the English text names, and nothing that it would lose.
void require_fitting(std::string_view key, std::string_view model,
                     std::span<const MessageValue> values) {
    const auto names = names_in(pieces_of(model, key));
    for (const auto& value : values) {
        if (std::find(names.begin(), names.end(), value.name) == names.end())
            throw std::logic_error(
                fmt::format("the message '{}' has no placeholder '{}'", key, value.name));
    }
    for (const auto name : names) {
        const bool is_given = std::any_of(values.begin(), values.end(),
                                          [&](const auto& value) { return value.name == name; });
        if (!is_given)
            throw std::logic_error(
                fmt::format("the message '{}' is not given its '{}'", key, name));
    }
}

std::string filled(std::string_view text, std::string_view key,
                   std::span<const MessageValue> values) {
    if (values.empty() && text.find('{') == std::string_view::npos) return std::string(text);
    std::string all;
    for (const auto& piece : pieces_of(text, key)) {
        if (!piece.is_name) {
            all += piece.text;
            continue;
        }
        const auto value = std::find_if(values.begin(), values.end(), [&](const auto& given) {
            return given.name == piece.text;
        });
        if (value != values.end()) all += value->text;
    }
    return all;
}

}  // namespace

std::string_view Messages::language() const {
    return translation_ ? std::string_view(translation_->language.str()) : "en";
}

std::string_view Messages::text_of(std::string_view key) const {
    const auto& message = english(key);
    const auto* const text = translated_text(translation_.get(), key);
    return text == nullptr ? message.text : *text;
}

std::string Messages::say(std::string_view key, MessageValues values) const {
    require_fitting(key, english(key).text, values);
    return filled(text_of(key), key, values);
}

std::string Messages::counted(std::string_view key, long long number, MessageValues values) const {
    std::vector<MessageValue> all(values);
    all.emplace_back("count", number);
    const auto general = form_of(key, plural_other);
    require_fitting(general, english(general).text, all);
    if (translation_) {
        for (const auto& form : {form_of(key, plural_category(language(), number)), general}) {
            if (const auto* text = translated_text(translation_.get(), form))
                return filled(*text, form, all);
        }
    }
    const auto form = form_of(key, plural_category("en", number));
    return filled(english(form).text, form, all);
}

std::string Messages::word(std::string_view family, std::string_view word) const {
    auto key = fmt::format("word.{}.{}", family, lower_ascii(word));
    std::replace(key.begin(), key.end(), ' ', '-');
    return find_english(key) == nullptr ? std::string(word) : std::string(text_of(key));
}

std::vector<MessagePiece> Messages::pieces(std::string_view key) const {
    return pieces_of(text_of(key), key);
}

}  // namespace isms
