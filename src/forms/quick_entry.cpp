#include <isms/base/text.hpp>
#include <isms/base/unicode.hpp>
#include <isms/forms/quick_entry.hpp>
#include <isms/model/ids.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <vector>

namespace isms {
namespace {

constexpr std::array<std::string_view, 4> keys = {"due:", "item:", "for:", "undated:"};

bool is_space(char letter) {
    return letter == ' ' || (letter >= '\t' && letter <= '\r');
}

bool is_quote(char letter) {
    return letter == '"' || letter == '\'';
}

/// The key that the token starts with, and that a value follows.
std::string_view key_of(std::string_view token) {
    for (const auto key : keys) {
        if (token.size() > key.size() && token.starts_with(key)) return key;
    }
    return {};
}

bool is_key_token(std::string_view token) {
    if (token.size() > 1 && token.front() == '@')
        return PersonId::parse(token.substr(1)).has_value();
    return !key_of(token).empty();
}

/// A key token behind one backslash or more, the first of which makes it text.
bool is_escaped(std::string_view token) {
    const auto start = token.find_first_not_of('\\');
    return start != std::string_view::npos && start > 0 && is_key_token(token.substr(start));
}

struct Token {
    std::string_view key;  ///< "@", "due:", ...; empty for text
    std::string value;
};

/// Splits at white space; a quote right after a known key's colon reaches to the next quote, in
/// which \" and \\ stand for " and \. A single quote does the same, which a shell leaves whole in
/// a text in double quotes; as it is an apostrophe too, only one at the end of a word closes.
class Tokens {
  public:
    Tokens(std::string_view line, std::vector<Diagnostic>& problems)
        : rest_(line), problems_(&problems) {}

    std::optional<Token> next() {
        while (!rest_.empty() && is_space(rest_.front())) rest_.remove_prefix(1);
        if (rest_.empty()) return std::nullopt;
        if (const auto key = key_of(rest_); !key.empty() && is_quote(rest_[key.size()]))
            return quoted(key, rest_[key.size()]);
        const auto end = std::find_if(rest_.begin(), rest_.end(), is_space) - rest_.begin();
        auto token = rest_.substr(0, static_cast<std::size_t>(end));
        rest_.remove_prefix(token.size());
        if (is_escaped(token)) return Token{{}, std::string(token.substr(1))};
        if (!is_key_token(token)) return Token{{}, std::string(token)};
        const auto key = token.front() == '@' ? token.substr(0, 1) : key_of(token);
        return Token{key, std::string(token.substr(key.size()))};
    }

  private:
    static bool closes(std::string_view text, char quote) {
        return text.front() == quote && (quote == '"' || text.size() == 1 || is_space(text[1]));
    }

    Token quoted(std::string_view key, char quote) {
        Token token{key, {}};
        auto inner = rest_.substr(key.size() + 1);
        while (!inner.empty() && !closes(inner, quote)) {
            const bool escapes = inner.front() == '\\' && inner.size() > 1 &&
                                 (inner[1] == quote || inner[1] == '\\');
            if (escapes) inner.remove_prefix(1);
            token.value += inner.front();
            inner.remove_prefix(1);
        }
        if (inner.empty()) {
            report("open-quote", fmt::format("the quote after {} is not closed", key),
                   fmt::format("close it with another {}", quote));
        } else if (trim(token.value).empty()) {
            report("empty-value", fmt::format("the quotes after {} hold nothing", key),
                   "write the value between them, or leave the key out");
        }
        rest_ = inner.empty() ? inner : inner.substr(1);
        return token;
    }

    void report(std::string code, std::string message, std::string hint) {
        problems_->push_back(
            {Severity::error, std::move(code), std::move(message), {}, {}, {}, std::move(hint)});
    }

    std::string_view rest_;
    std::vector<Diagnostic>* problems_;
};

std::string quoted_if_needed(const std::string& value) {
    const bool is_plain = value.empty() || (!is_quote(value.front()) &&
                                            std::none_of(value.begin(), value.end(), is_space));
    if (is_plain) return value;
    std::string quoted = "\"";
    for (const char letter : value) {
        if (letter == '"' || letter == '\\') quoted += '\\';
        quoted += letter == '\n' || letter == '\r' ? ' ' : letter;
    }
    return quoted + '"';
}

}  // namespace

namespace {

std::vector<InputId> input_ids(std::string_view text, std::vector<Diagnostic>& problems) {
    std::vector<InputId> ids;
    for (const auto part : split(text, ',')) {
        if (auto id = InputId::parse(trim(part))) {
            ids.push_back(std::move(*id));
            continue;
        }
        problems.push_back(
            {Severity::error,
             "input-id",
             fmt::format("'{}' is not the id of a register entry", excerpt(part)),
             {},
             {},
             {},
             "for:NC-2026-004 or for:NC-2026-004,RISK-012; write \\for: where it is part of the "
             "text"});
    }
    return ids;
}

std::string joined(const std::vector<InputId>& ids) {
    std::string text;
    for (const auto& id : ids) text += (text.empty() ? "" : ",") + id.str();
    return text;
}

}  // namespace

Parsed<QuickEntry> parse_quick_entry(std::string_view line, const DateContext& dates) {
    Parsed<QuickEntry> result;
    QuickEntry entry;
    auto& problems = result.diagnostics;
    const auto set = [&](std::string& field, std::string_view value, std::string_view key) {
        if (!field.empty()) {
            problems.push_back({Severity::error,
                                "repeated-key",
                                fmt::format("{} occurs twice", key),
                                {},
                                {},
                                {},
                                fmt::format("keep one; write \\{}{} where it is part of the text",
                                            key, excerpt(value))});
            return;
        }
        field = std::string(value);
    };
    std::string entries;
    Tokens tokens(line, problems);
    while (const auto token = tokens.next()) {
        if (token->key.empty()) {
            entry.text += (entry.text.empty() ? "" : " ") + token->value;
        } else if (token->key == "@") {
            set(entry.owner, token->value, "@");
        } else if (token->key == "due:") {
            set(entry.due_phrase, token->value, "due:");
        } else if (token->key == "item:") {
            set(entry.item, token->value, "item:");
        } else if (token->key == "for:") {
            set(entries, token->value, "for:");
        } else {
            set(entry.undated_reason, token->value, "undated:");
        }
    }
    if (!entry.due_phrase.empty()) {
        auto date = parse_date_phrase(entry.due_phrase, dates);
        entry.due = date.value;
        problems.insert(problems.end(), date.diagnostics.begin(), date.diagnostics.end());
        if (!entry.undated_reason.empty()) {
            problems.push_back({Severity::error,
                                "due-and-undated",
                                "due: and undated: exclude each other",
                                {},
                                {},
                                {},
                                "keep one of them"});
        }
    }
    if (!entries.empty()) entry.deals_with = input_ids(entries, problems);
    if (!has_errors(problems)) result.value = std::move(entry);
    return result;
}

std::string print_quick_entry(const QuickEntry& entry) {
    std::string line;
    auto rest = std::string_view(entry.text);
    while (!rest.empty()) {
        const auto end = static_cast<std::size_t>(std::find_if(rest.begin(), rest.end(), is_space) -
                                                  rest.begin());
        const auto word = rest.substr(0, end);
        rest.remove_prefix(std::min(end + 1, rest.size()));
        if (word.empty()) continue;
        if (!line.empty()) line += ' ';
        if (is_key_token(word) || is_escaped(word)) line += '\\';
        line += word;
    }
    if (!entry.owner.empty()) line += " @" + entry.owner;
    if (entry.due) line += " due:" + entry.due->iso();
    if (!entry.undated_reason.empty()) line += " undated:" + quoted_if_needed(entry.undated_reason);
    if (!entry.deals_with.empty()) line += " for:" + joined(entry.deals_with);
    if (!entry.item.empty()) line += " item:" + quoted_if_needed(entry.item);
    return line;
}

}  // namespace isms
