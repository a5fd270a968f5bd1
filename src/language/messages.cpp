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

const MessageValue* find_value(std::span<const MessageValue> values, std::string_view name) {
    const auto found = std::find_if(values.begin(), values.end(),
                                    [&](const MessageValue& value) { return value.name == name; });
    return found == values.end() ? nullptr : &*found;
}

std::logic_error unfit(std::string_view key, std::string_view what, std::string_view name) {
    return std::logic_error(fmt::format("the message '{}' {} '{}'", key, what, name));
}

/// That the caller gives what the English text names, and nothing that it would lose.
void require_fitting(std::string_view key, std::string_view model,
                     std::span<const MessageValue> values) {
    // Where values are few, looking each of them up again costs less than remembering them.
    for (const auto& value : values) {
        bool is_named = false;
        for_each_piece(model, [&](const MessagePiece& piece) {
            is_named = is_named || (piece.is_name && piece.text == value.name);
        });
        if (!is_named) throw unfit(key, "has no placeholder", value.name);
    }
}

std::string filled(std::string_view text, std::string_view key,
                   std::span<const MessageValue> values) {
    std::string all;
    for_each_piece(text, [&](const MessagePiece& piece) {
        if (!piece.is_name) {
            all += piece.text;
        } else if (const auto* value = find_value(values, piece.text)) {
            all += value->text;
        } else {
            throw unfit(key, "is not given its", piece.text);
        }
    });
    return all;
}

}  // namespace

std::string_view Messages::language() const {
    return translation_ ? std::string_view(translation_->language.str()) : "en";
}

std::string_view Messages::text_of(std::string_view key) const {
    return text_of(english(key));
}

std::string_view Messages::text_of(const Message& message) const {
    const auto* const text = translated_text(translation_.get(), message.key);
    return text == nullptr ? message.text : *text;
}

std::string Messages::say(std::string_view key, MessageValues values) const {
    const auto message = english(key);
    require_fitting(key, message.text, values);
    return filled(text_of(message), key, values);
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
    const auto message = find_english(key);
    return std::string(message ? text_of(*message) : word);
}

std::vector<MessagePiece> Messages::pieces(std::string_view key) const {
    // Neither English nor a translation that was read has a brace too many.
    return taken_apart(text_of(key)).value();
}

}  // namespace isms
