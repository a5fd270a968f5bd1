#include <isms/forms/quick_entry.hpp>

#include <array>
#include <vector>

#include <fmt/format.h>

#include <isms/base/text.hpp>
#include <isms/model/ids.hpp>

namespace isms {
namespace {

constexpr std::array<std::string_view, 3> keys = {"due:", "item:", "undated:"};

bool is_key_token(std::string_view token) {
    if (token.size() > 1 && token.front() == '@') return PersonId::parse(token.substr(1)).has_value();
    for (const auto key : keys) {
        if (token.size() > key.size() && token.starts_with(key)) return true;
    }
    return false;
}

/// Splits at spaces; a quote right after a known key's colon reaches to the next quote.
class Tokens {
  public:
    Tokens(std::string_view line, std::vector<Diagnostic>& problems) : rest_(line), problems_(&problems) {}

    std::optional<std::string> next() {
        while (!rest_.empty() && is_space(rest_.front())) rest_.remove_prefix(1);
        if (rest_.empty()) return std::nullopt;
        for (const auto key : keys) {
            if (rest_.size() > key.size() && rest_.starts_with(key) && rest_[key.size()] == '"') return quoted(key);
        }
        std::size_t end = 0;
        while (end < rest_.size() && !is_space(rest_[end])) ++end;
        std::string token(rest_.substr(0, end));
        rest_.remove_prefix(end);
        return token;
    }

  private:
    static bool is_space(char letter) { return letter == ' ' || letter == '\t'; }

    std::string quoted(std::string_view key) {
        const auto start = key.size() + 1;
        const auto end = rest_.find('"', start);
        if (end == std::string_view::npos) {
            problems_->push_back({Severity::error, "open-quote", fmt::format("the quote after {} is not closed", key), {}, {}, {},
                                  "close it with another \""});
            rest_ = {};
            return {};
        }
        std::string token = std::string(key) + std::string(rest_.substr(start, end - start));
        rest_.remove_prefix(end + 1);
        return token;
    }

    std::string_view rest_;
    std::vector<Diagnostic>* problems_;
};

std::string quoted_if_needed(const std::string& value) {
    return value.find(' ') == std::string::npos ? value : "\"" + value + "\"";
}

}  // namespace

Parsed<QuickEntry> parse_quick_entry(std::string_view line, const DateContext& dates) {
    Parsed<QuickEntry> result;
    QuickEntry entry;
    auto& problems = result.diagnostics;
    const auto set = [&](std::string& field, std::string_view value, std::string_view key) {
        if (!field.empty()) {
            problems.push_back({Severity::error, "repeated-key", fmt::format("{} occurs twice", key), {}, {}, {},
                                fmt::format("keep one; write \\{}{} where it is part of the text", key, value)});
            return;
        }
        field = std::string(value);
    };
    Tokens tokens(line, problems);
    while (auto token = tokens.next()) {
        std::string_view text = *token;
        if (!is_key_token(text)) {
            if (text.size() > 1 && text.front() == '\\' && is_key_token(text.substr(1))) text.remove_prefix(1);
            if (!text.empty()) entry.text += (entry.text.empty() ? "" : " ") + std::string(text);
        } else if (text.front() == '@') {
            set(entry.owner, text.substr(1), "@");
        } else if (text.starts_with("due:")) {
            set(entry.due_phrase, text.substr(4), "due:");
        } else if (text.starts_with("item:")) {
            set(entry.item, text.substr(5), "item:");
        } else {
            set(entry.undated_reason, text.substr(8), "undated:");
        }
    }
    if (!entry.due_phrase.empty()) {
        auto date = parse_date_phrase(entry.due_phrase, dates);
        entry.due = date.value;
        problems.insert(problems.end(), date.diagnostics.begin(), date.diagnostics.end());
        if (!entry.undated_reason.empty()) {
            problems.push_back({Severity::error, "due-and-undated", "due: and undated: exclude each other", {}, {}, {}, "keep one of them"});
        }
    }
    if (!has_errors(problems)) result.value = std::move(entry);
    return result;
}

std::string print_quick_entry(const QuickEntry& entry) {
    std::string line;
    for (const auto word : split(entry.text, ' ')) {
        if (word.empty()) continue;
        if (!line.empty()) line += ' ';
        if (is_key_token(word)) line += '\\';
        line += word;
    }
    if (!entry.owner.empty()) line += " @" + entry.owner;
    if (entry.due) line += " due:" + entry.due->iso();
    if (!entry.undated_reason.empty()) line += " undated:" + quoted_if_needed(entry.undated_reason);
    if (!entry.item.empty()) line += " item:" + entry.item;
    return line;
}

}  // namespace isms
