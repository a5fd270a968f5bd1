#pragma once

#include <isms/base/diagnostic.hpp>
#include <isms/model/translation.hpp>

#include <concepts>
#include <initializer_list>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace isms {

// Every text that a document prints beside what records say stands in one table, src/language/
// messages/en.json, under a key. A translation is a file that has other texts for the same keys.

/// One message of the English table. A text in braces, `{name}`, is a placeholder. Messages with a
/// count have a key for each of its grammatical forms: `….one`, `….other`.
struct Message {
    std::string_view key;
    std::string_view text;
};

/// The whole English table, sorted by key.
std::vector<Message> english_messages();

/// What stands for a placeholder. It is data: braces in it mean nothing.
struct MessageValue {
    std::string_view name;
    std::string text;

    MessageValue(std::string_view value_name, std::string value)
        : name(value_name), text(std::move(value)) {}
    MessageValue(std::string_view value_name, std::string_view value)
        : name(value_name), text(value) {}
    MessageValue(std::string_view value_name, const char* value) : name(value_name), text(value) {}
    MessageValue(std::string_view value_name, std::integral auto number)
        : name(value_name), text(std::to_string(number)) {}
};

using MessageValues = std::initializer_list<MessageValue>;

/// A message taken apart: its text, and between it the names of placeholders, without their braces.
struct MessagePiece {
    std::string_view text;
    bool is_name = false;
};

/// The messages in one language: a value that is made once, at the edge of the program, and handed
/// to what makes documents. Copies are cheap. What a translation lacks is said in English.
///
/// Asking for a key that is not in the English table, or giving values other than its placeholders,
/// is a mistake of the program: std::logic_error, which names the key.
class Messages {
  public:
    Messages() = default;  ///< English

    std::string_view language() const;  ///< BCP 47

    std::string say(std::string_view key, MessageValues values = {}) const;

    /// A message whose words follow a number: the form of `key` that the language asks for.
    /// `{count}` is the number.
    std::string count(std::string_view key, std::integral auto number,
                      MessageValues values = {}) const {
        return counted(key, static_cast<long long>(number), values);
    }

    /// A word that records use, such as a state, for people: the message `word.FAMILY.WORD`. What
    /// the program does not know, as in a record of a newer version, stays as it is.
    std::string word(std::string_view family, std::string_view word) const;

    /// The parts of a message whose placeholders are to be shown in a style of their own.
    std::vector<MessagePiece> pieces(std::string_view key) const;

  private:
    friend Parsed<Messages> translated(const Translation& translation, std::string_view file);

    std::string counted(std::string_view key, long long number, MessageValues values) const;
    std::string_view text_of(std::string_view key) const;
    std::string_view text_of(const Message& message) const;

    std::shared_ptr<const Translation> translation_;
};

/// The messages of a translation. Errors name `file` and a JSON pointer: "message-unknown" for a
/// key that English does not have, "message-empty", "message-placeholder" for a placeholder that
/// the English text does not have, for one that is left out (which would lose a fact), and for a
/// brace that belongs to none.
Parsed<Messages> translated(const Translation& translation, std::string_view file);

/// The keys that a translation leaves in English, in their order.
std::vector<std::string_view> untranslated(const Translation& translation);

/// The English table as a translation to start from, for a language still to be written.
Translation english_as(const LanguageTag& language);

}  // namespace isms
