#include "json_fault.hpp"

#include "json_token.hpp"

#include <isms/base/text.hpp>
#include <isms/base/unicode.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <utility>
#include <vector>

namespace isms {
namespace {

/// What may stand next.
enum class Expect { value, first_entry, first_key, key, colon, separator, nothing };

class FaultFinder {
  public:
    explicit FaultFinder(std::string_view text) : text_(text) {}

    std::optional<JsonFault> find() {
        while (true) {
            skip_space();
            if (at_ == text_.size()) return at_end();
            if (auto fault = step()) return fault;
        }
    }

  private:
    struct Bracket {
        char sign;
        std::size_t offset;
    };

    void skip_space() { at_ = std::min(text_.find_first_not_of(" \t\r\n", at_), text_.size()); }

    JsonFault fault(std::string reason, std::string hint) const {
        return {at_, std::move(reason), std::move(hint)};
    }

    /// Reads one sign or token where it is allowed.
    std::optional<JsonFault> step() {
        const char c = text_[at_];
        if (is_conflict_marker()) {
            return fault("a merge of two versions was left unresolved here",
                         "choose one side and delete the lines of the markers");
        }
        switch (expect_) {
            case Expect::first_entry:
                if (c == ']') return close();
                return value();
            case Expect::value:
                return value();
            case Expect::first_key:
                if (c == '}') return close();
                return key();
            case Expect::key:
                return key();
            case Expect::colon:
                if (c != ':')
                    return fault("a colon is missing after the key", "write \"key\": value");
                after_comma_ = false;
                return advance(Expect::value);
            case Expect::separator:
                return separator();
            case Expect::nothing:
                break;
        }
        return fault("something follows after the end of the record",
                     "one file holds one record: delete what follows, or the bracket that ends it "
                     "too early");
    }

    std::optional<JsonFault> advance(Expect next) {
        ++at_;
        expect_ = next;
        return std::nullopt;
    }

    std::optional<JsonFault> open(Expect next) {
        brackets_.push_back({text_[at_], at_});
        after_comma_ = false;
        return advance(next);
    }

    std::optional<JsonFault> close() {
        brackets_.pop_back();
        return advance(after_value());
    }

    Expect after_value() const { return brackets_.empty() ? Expect::nothing : Expect::separator; }

    std::optional<JsonFault> value() {
        const char c = text_[at_];
        if (c == '{') return open(Expect::first_key);
        if (c == '[') return open(Expect::first_entry);
        if (c == ']' || c == '}' || c == ',' || c == ':') return unexpected_sign(c);
        return token(after_value());
    }

    std::optional<JsonFault> key() {
        const char c = text_[at_];
        if (c == '"') return token(Expect::colon);
        if (c == '}' || c == ']' || c == ',' || c == ':') return unexpected_sign(c);
        if (auto quotes = json_token::odd_quotes(text_.substr(at_))) {
            return fault(std::move(quotes->reason), std::move(quotes->hint));
        }
        if (auto comment = json_token::comment(text_.substr(at_))) {
            return fault(std::move(comment->reason), std::move(comment->hint));
        }
        return fault("a key must stand in double quotes", "write \"key\": value");
    }

    std::optional<JsonFault> unexpected_sign(char c) const {
        if (after_comma_ && (c == ']' || c == '}')) {
            return fault("a comma stands before the closing bracket",
                         "delete the comma after the last entry");
        }
        return fault(fmt::format("something is missing before the '{}'", c),
                     fmt::format("write what belongs there, or delete the '{}'", c));
    }

    std::optional<JsonFault> separator() {
        const char c = text_[at_];
        const char opening = brackets_.back().sign;
        const char closing = opening == '{' ? '}' : ']';
        if (c == closing) return close();
        if (c == ',') {
            after_comma_ = true;
            return advance(opening == '{' ? Expect::key : Expect::value);
        }
        if (c == ']' || c == '}') {
            return fault(fmt::format("'{}' does not close the '{}' of {}", c, opening,
                                     line_and_column(text_, brackets_.back().offset)),
                         fmt::format("close it with '{}' first", closing));
        }
        if (auto comment = json_token::comment(text_.substr(at_))) {
            return fault(std::move(comment->reason), std::move(comment->hint));
        }
        if (c == ':') return unexpected_sign(c);
        return fault("a comma is missing between two entries", "write a comma before this one");
    }

    std::optional<JsonFault> token(Expect next) {
        const json_token::Reading reading = json_token::read(text_.substr(at_));
        at_ += reading.length;
        if (reading.fault) return fault(reading.fault->reason, reading.fault->hint);
        after_comma_ = false;
        expect_ = next;
        return std::nullopt;
    }

    std::optional<JsonFault> at_end() const {
        if (expect_ == Expect::nothing) return std::nullopt;
        if (brackets_.empty()) {
            return fault("the file is empty", "restore it from a copy, or delete it");
        }
        return fault(
            fmt::format("the file ends before the '{}' of {} is closed", brackets_.back().sign,
                        line_and_column(text_, brackets_.back().offset)),
            "add what is missing, or restore the file from a copy");
    }

    bool is_conflict_marker() const {
        const std::string_view rest = text_.substr(at_);
        const bool starts_line = at_ == 0 || text_[at_ - 1] == '\n';
        return starts_line && (rest.starts_with("<<<<<<<") || rest.starts_with("=======") ||
                               rest.starts_with(">>>>>>>") || rest.starts_with("|||||||"));
    }

    std::string_view text_;
    std::size_t at_ = 0;
    Expect expect_ = Expect::value;
    std::vector<Bracket> brackets_;
    bool after_comma_ = false;
};

}  // namespace

std::optional<JsonFault> find_json_fault(std::string_view text) {
    return FaultFinder(text).find();
}

std::optional<std::size_t> find_json_depth(std::string_view text, std::size_t max_depth) {
    std::size_t depth = 0;
    bool in_string = false;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char c = text[at];
        if (c == '"') in_string = !in_string;
        if (in_string && c == '\\') ++at;
        if (in_string) continue;
        if (c == '{' || c == '[') {
            if (++depth > max_depth) return at;
        } else if ((c == '}' || c == ']') && depth > 0) {
            --depth;
        }
    }
    return std::nullopt;
}

std::string line_and_column(std::string_view text, std::size_t offset) {
    const std::string_view before = text.substr(0, offset);
    const auto line = 1 + std::count(before.begin(), before.end(), '\n');
    const std::size_t line_feed = before.rfind('\n');
    const std::string_view in_line =
        line_feed == std::string_view::npos ? before : before.substr(line_feed + 1);
    const auto characters = std::count_if(in_line.begin(), in_line.end(), [](char c) {
        return (static_cast<unsigned char>(c) & 0xC0U) != 0x80;  // no continuation byte
    });
    return fmt::format("line {}, column {}", line, characters + 1);
}

}  // namespace isms
