#include "english.hpp"
#include "placeholders.hpp"

#include <isms/base/text.hpp>
#include <isms/language/messages.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace isms {
namespace {

using namespace language;

std::string in_braces(const std::vector<std::string_view>& names) {
    std::vector<std::string> shown;
    for (const auto name : names) shown.push_back(fmt::format("{{{}}}", name));
    return join(shown, ", ");
}

bool contains(const std::vector<std::string_view>& names, std::string_view name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

/// Holds each text of a translation against the English one.
class Examiner {
  public:
    Examiner(std::string_view file, std::vector<Diagnostic>& problems)
        : file_(file), problems_(problems) {}

    void examine(const Translation& translation) {
        if (translation.language.str() == "en")
            report("/language", "language-shipped", "the program brings English itself", {},
                   "call this language by another tag, such as en-GB, in the file and in its name");
        for (const auto& [key, text] : translation.messages) examine(key, text);
    }

  private:
    void examine(const std::string& key, std::string_view text) {
        const auto model = model_of(key);
        if (!model) {
            std::vector<std::string> keys;
            for (const auto& message : english_messages()) keys.emplace_back(message.key);
            const auto meant = did_you_mean(key, keys);
            report_message(
                key, "message-unknown", fmt::format("there is no message '{}'", key), {},
                meant.empty() ? "isms-review help --messages TAG prints them all" : meant);
            return;
        }
        const auto reason = fmt::format("in English it is: {}", model->text);
        if (trim(text).empty()) {
            report_message(key, "message-empty", "the text is empty", reason,
                           "translate it, or leave the key out to have it in English");
            return;
        }
        // English is taken apart without a fault; a test holds that.
        const auto wanted = names_in(taken_apart(model->text).value());
        const auto pieces = taken_apart(text);
        if (!pieces) {
            report_message(key, "message-placeholder", "a brace belongs to no placeholder", reason,
                           wanted.empty() ? "leave the braces out"
                                          : "write only " + in_braces(wanted) + " in braces");
            return;
        }
        compare(key, wanted, names_in(*pieces), reason);
    }

    void compare(const std::string& key, const std::vector<std::string_view>& wanted,
                 const std::vector<std::string_view>& found, const std::string& reason) {
        for (const auto name : found) {
            if (contains(wanted, name)) continue;
            report_message(
                key, "message-placeholder", fmt::format("nothing stands for {{{}}}", name), reason,
                wanted.empty() ? "leave it out" : "use " + in_braces(wanted) + ", as English does");
        }
        for (const auto name : wanted) {
            if (contains(found, name) || (name == "count" && may_omit_count(key))) continue;
            report_message(key, "message-placeholder", fmt::format("{{{}}} is left out", name),
                           reason, fmt::format("put {{{}}} where the fact belongs", name));
        }
    }

    void report_message(std::string_view key, std::string code, std::string message,
                        std::string reason, std::string hint) {
        std::string pointer = "/messages/";
        for (const char letter : key) {
            if (letter == '~') {
                pointer += "~0";
            } else if (letter == '/') {
                pointer += "~1";
            } else {
                pointer += letter;
            }
        }
        report(std::move(pointer), std::move(code), std::move(message), std::move(reason),
               std::move(hint));
    }

    void report(std::string pointer, std::string code, std::string message, std::string reason,
                std::string hint) {
        problems_.push_back({Severity::error, std::move(code), std::move(message),
                             std::string(file_), std::move(pointer), std::move(reason),
                             std::move(hint)});
    }

    std::string_view file_;
    std::vector<Diagnostic>& problems_;
};

}  // namespace

Parsed<Messages> translated(const Translation& translation, std::string_view file) {
    Parsed<Messages> parsed;
    Examiner(file, parsed.diagnostics).examine(translation);
    if (has_errors(parsed.diagnostics)) return parsed;
    Messages messages;
    messages.translation_ = std::make_shared<const Translation>(translation);
    parsed.value = std::move(messages);
    return parsed;
}

std::vector<std::string_view> untranslated(const Translation& translation) {
    std::vector<std::string_view> keys;
    for (const auto& message : english_messages()) {
        // A language may do without a form of its own for one.
        const auto model = model_of(message.key);
        const bool is_said =
            translation.messages.contains(message.key) || translation.messages.contains(model->key);
        if (!is_said) keys.push_back(message.key);
    }
    return keys;
}

Translation english_as(const LanguageTag& language) {
    Translation translation{.language = language};
    for (const auto& [key, text] : english_messages()) translation.messages.emplace(key, text);
    return translation;
}

}  // namespace isms
