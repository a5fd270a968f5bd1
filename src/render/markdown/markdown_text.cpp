#include "markdown_text.hpp"

#include "link.hpp"

#include <isms/base/text.hpp>
#include <isms/base/unicode.hpp>
#include <isms/base/white_space.hpp>

#include <algorithm>

namespace isms::render {

namespace {

constexpr int source_width = 100;

bool is_letter_or_digit(char c) {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}
// Beyond ASCII a character may be a letter or a punctuation mark, so it counts as neither.
bool is_ascii(char c) {
    return static_cast<unsigned char>(c) < 0x80;
}

std::string code_span(std::string_view code, MarkdownPlace place) {
    const std::string fence(longest_run(code, '`') + 1, '`');
    // One space at each end is stripped again; it parts a backtick from the fence and keeps a
    // space.
    const bool is_edgy = code.starts_with('`') || code.ends_with('`') || code.starts_with(' ') ||
                         code.ends_with(' ');
    std::string out = fence + (is_edgy ? " " : "");
    for (const char c : code) {
        if (c == '|' && place == MarkdownPlace::cell) out += '\\';
        out += c;
    }
    return out + (is_edgy ? " " : "") + fence;
}

// In a table a pipe in code is escaped like any other, but a backslash before it has no escape.
bool is_codable(std::string_view code, MarkdownPlace place) {
    if (trim(code).empty()) return false;
    return place != MarkdownPlace::cell || code.find('|') == std::string_view::npos ||
           code.find('\\') == std::string_view::npos;
}

// A safe link has no spaces, angle brackets or backslashes. "&copy;" would be a reference here too.
std::string destination(std::string_view address) {
    const bool has_references = address.find(';') != std::string_view::npos;
    std::string out;
    for (const char c : address) {
        if (c == '(' || c == ')' || (c == '&' && has_references)) out += '\\';
        out += c;
    }
    return out;
}

// Collects the pieces between spaces.
class Words {
  public:
    void add(std::string_view source) {
        for (std::size_t i = 0; i < source.size(); ++i) {
            if (source[i] == ' ') {
                end_word();
            } else {
                word_ += source[i];
            }
        }
    }
    void add_unbroken(std::string_view source) { word_ += source; }
    void end_word() {
        if (!word_.empty()) words_.push_back(std::move(word_));
        word_.clear();
    }
    /// The last character of the line so far, or a space at its start.
    char last() const { return word_.empty() ? ' ' : word_.back(); }
    std::vector<std::string> take() {
        end_word();
        return std::move(words_);
    }

  private:
    std::vector<std::string> words_;
    std::string word_;
};

// Spans as they are to be written: printable, without links that must not be links, and none beside
// its like, because marks side by side ("**a****b**") would be read as something else.
std::vector<Span> merged(const std::vector<Span>& spans) {
    std::vector<Span> result;
    for (auto span : spans) {
        if (!span.link.empty() && !is_safe_link(span.link)) {
            if (has_untold_address(span))
                span.text += (span.text.empty() ? "<" : " <") + span.link + ">";
            span.link.clear();
        }
        span.text = printable(span.text);
        const bool joins = !result.empty() && result.back().style == span.style &&
                           result.back().link.empty() && span.link.empty();
        if (joins) {
            result.back().text += span.text;
        } else if (!span.text.empty() || !span.link.empty()) {
            result.push_back(std::move(span));
        }
    }
    return result;
}

class InlineWriter {
  public:
    explicit InlineWriter(MarkdownPlace place) : place_(place) {}

    std::vector<std::string> write(const std::vector<Span>& spans) {
        for (std::size_t i = 0; i < spans.size(); ++i) {
            write_span(spans[i], i + 1 < spans.size() ? first_byte(spans[i + 1]) : '\0');
        }
        return words_.take();
    }

  private:
    static char first_byte(const Span& span) { return span.link.empty() ? span.text.front() : '['; }

    // `next` is the character behind the span, NUL at the end of the inline.
    void write_span(const Span& span, char next) {
        if (span.link.empty()) {
            write_styled(span.text, span.style, next);
        } else if (span.text == span.link && span.link == shown_address(span.link)) {
            words_.add_unbroken("<" + span.link + ">");
        } else {
            write_link(span);
        }
    }

    void write_link(const Span& span) {
        const std::string_view text =
            trim(span.text).empty() ? shown_address(span.link) : std::string_view(span.text);
        words_.add("[");
        write_styled(text, span.style, ']');
        words_.add_unbroken("](" + destination(span.link) + ")");
    }

    void write_styled(std::string_view text, SpanStyle style, char next) {
        // Side by side the marks of two code spans would join into one longer fence.
        if (style == SpanStyle::code && is_codable(text, place_) && words_.last() != '`') {
            words_.add_unbroken(code_span(text, place_));
            return;
        }
        const auto inner = trim(text);
        const std::string_view mark = style == SpanStyle::strong     ? "**"
                                      : style == SpanStyle::emphasis ? "*"
                                                                     : "";
        const auto end = static_cast<std::size_t>(inner.data() - text.data()) + inner.size();
        const char after = end < text.size() ? ' ' : next;
        if (text.starts_with(' ')) words_.end_word();
        if (mark.empty() || inner.empty() || !can_be_marked(inner, after)) {
            words_.add(markdown_escaped(text, place_, next != '\0'));
            return;
        }
        words_.add_unbroken(mark);
        words_.add(markdown_escaped(inner, place_));
        words_.add_unbroken(mark);
        if (text.ends_with(' ')) words_.end_word();
    }

    // Whether marks around the text would be read as such (CommonMark 0.31, 6.2: flanking); else
    // the text goes without them rather than with literal asterisks.
    bool can_be_marked(std::string_view inner, char after) const {
        const char before = words_.last();
        if (before == '*' || before == '_') return false;
        const auto is_open = [](char c) { return is_ascii(c) && !is_letter_or_digit(c); };
        if (white_space_at_start(inner) > 0 || white_space_at_end(inner) > 0) return false;
        return (is_letter_or_digit(inner.front()) || is_open(before)) &&
               (is_letter_or_digit(inner.back()) || is_open(after));
    }

    MarkdownPlace place_;
    Words words_;
};

// At the start of a line: "#", ">", list marks, underlines of headings, the second row of a table.
std::string guarded(const std::string& word) {
    const char first = word.front();
    const char second = word.size() > 1 ? word[1] : ' ';
    if (first == '#' || first == '>') return "\\" + word;
    const bool is_mark = first == '-' || first == '+' || first == '=' || first == ':';
    if (is_mark && !is_letter_or_digit(second)) return "\\" + word;
    const auto digits = word.find_first_not_of("0123456789");
    if (digits != std::string::npos && digits > 0 && digits + 1 == word.size() &&
        (word[digits] == '.' || word[digits] == ')')) {
        return word.substr(0, digits) + "\\" + word[digits];
    }
    return word;
}

}  // namespace

std::size_t longest_run(std::string_view text, char wanted) {
    std::size_t longest = 0;
    std::size_t run = 0;
    for (const char c : text) {
        run = c == wanted ? run + 1 : 0;
        longest = std::max(longest, run);
    }
    return longest;
}

std::vector<std::string> markdown_words(const Inline& text, MarkdownPlace place) {
    return InlineWriter(place).write(merged(text.spans));
}

std::string markdown_line(const Inline& text, MarkdownPlace place) {
    return join(markdown_words(text, place), " ");
}

Lines markdown_lines(const Inline& text) {
    Lines lines;
    int used = 0;
    for (const auto& word : markdown_words(text, MarkdownPlace::paragraph)) {
        const int columns = display_width(word);
        if (lines.empty() || used + 1 + columns > source_width) {
            lines.push_back(guarded(word));
            used = columns;
        } else {
            lines.back().append(" ").append(word);
            used += 1 + columns;
        }
    }
    return lines;
}

}  // namespace isms::render
