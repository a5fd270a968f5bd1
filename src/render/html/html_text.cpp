#include "html_text.hpp"

#include "link.hpp"

#include <isms/base/append_printable.hpp>
#include <isms/base/unicode.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>

namespace isms::render {

namespace {

constexpr std::string_view entity(char c) {
    switch (c) {
        case '&':
            return "&amp;";
        case '<':
            return "&lt;";
        case '>':
            return "&gt;";
        case '"':
            return "&quot;";
        case '\'':
            return "&#39;";
        default:
            return {};
    }
}

/// For each byte whether it has an entity: most have none, and each of a document is asked for.
constexpr auto has_entity = [] {
    std::array<bool, 256> all{};
    for (std::size_t byte = 0; byte < all.size(); ++byte)
        all[byte] = !entity(static_cast<char>(byte)).empty();
    return all;
}();

std::string_view style_element(SpanStyle style) {
    switch (style) {
        case SpanStyle::strong:
            return "strong";
        case SpanStyle::emphasis:
            return "em";
        case SpanStyle::code:
            return "code";
        case SpanStyle::plain:
            break;
    }
    return {};
}

// The start tag of the span's innermost element; what it opened is closed by close_span.
void open_span(std::string& out, const Span& span) {
    const auto tone = tone_class(span.tone);
    const auto element = style_element(span.style);
    if (element.empty() && tone.empty()) return;
    out.append("<").append(element.empty() ? "span" : element);
    if (!tone.empty()) out.append(" class=\"").append(tone).append("\"");
    out += '>';
}

void close_span(std::string& out, const Span& span) {
    const auto element = style_element(span.style);
    if (element.empty() && span.tone == Tone::normal) return;
    out.append("</").append(element.empty() ? "span" : element).append(">");
}

using TextWriter = void (*)(std::string& out, std::string_view text);

void append_span(std::string& out, const Span& span, TextWriter write) {
    open_span(out, span);
    write(out, span.text);
    close_span(out, span);
}

void append_link(std::string& out, const Span& span, TextWriter write) {
    out += "<a href=\"";
    append_html(out, span.link);
    out += "\" rel=\"noopener noreferrer\"";
    if (span.text.empty()) {
        out += '>';
        append_html(out, shown_address(span.link));
    } else {
        // On paper the address of such a link is printed behind it.
        out += has_untold_address(span) ? " class=\"named\">" : ">";
        append_span(out, span, write);
    }
    out += "</a>";
}

void append_spans(std::string& out, const Inline& text, TextWriter write) {
    for (const auto& span : text.spans) {
        if (const auto address = file_address(span.file); !address.empty()) {
            out += "<a href=\"" + html_escaped(address) + "\">";
            append_span(out, span, write);
            out += "</a>";
            continue;
        }
        if (is_safe_link(span.link)) {
            append_link(out, span, write);
            continue;
        }
        append_span(out, span, write);
        if (!has_untold_address(span)) continue;
        append_html(out, span.text.empty() ? "<" : " <");
        append_html(out, span.link);
        append_html(out, ">");
    }
}

void append_escaped(std::string& out, std::string_view printable_text) {
    while (!printable_text.empty()) {
        const auto* const special = std::find_if(printable_text.begin(), printable_text.end(),
                                                 [](unsigned char c) { return has_entity[c]; });
        out.append(printable_text.begin(), special);
        if (special == printable_text.end()) return;
        printable_text.remove_prefix(static_cast<std::size_t>(special - printable_text.begin()));
        out += entity(printable_text.front());
        printable_text.remove_prefix(1);
    }
}

constexpr bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

constexpr bool is_code_letter(char c) {
    return is_digit(c) || c == '-' || (c >= 'A' && c <= 'Z');
}

// A date or an id, such as 2026-11-23 or MR-2026-11-A02, and nothing long.
bool is_code(std::string_view word) {
    constexpr std::size_t longest = 24;
    return word.size() <= longest && word.find('-') != std::string_view::npos &&
           std::any_of(word.begin(), word.end(), is_digit);
}

void append_with_whole_codes(std::string& out, std::string_view text) {
    std::string changed;
    auto rest = printable_view(text, changed);
    while (!rest.empty()) {
        const auto is_of_code = is_code_letter(rest.front());
        const auto end = std::find_if(rest.begin(), rest.end(),
                                      [&](char c) { return is_code_letter(c) != is_of_code; });
        const auto part = rest.substr(0, static_cast<std::size_t>(end - rest.begin()));
        rest.remove_prefix(part.size());
        const bool is_whole = is_of_code && is_code(part);
        if (is_whole) out += "<span class=\"k\">";
        append_escaped(out, part);
        if (is_whole) out += "</span>";
    }
}

}  // namespace

void append_html(std::string& out, std::string_view text) {
    std::string changed;
    append_escaped(out, printable_view(text, changed));
}

std::string html_escaped(std::string_view text) {
    std::string out;
    append_html(out, text);
    return out;
}

void append_inline(std::string& out, const Inline& text) {
    append_spans(out, text, append_html);
}

void append_narrow_inline(std::string& out, const Inline& text) {
    append_spans(out, text, append_with_whole_codes);
}

std::string_view tone_class(Tone tone) {
    switch (tone) {
        case Tone::muted:
            return "muted";
        case Tone::good:
            return "good";
        case Tone::warning:
            return "warning";
        case Tone::bad:
            return "bad";
        case Tone::normal:
            break;
    }
    return {};
}

std::string css_string(std::string_view text) {
    std::string out = "\"";
    for (const char c : printable(text)) {
        const bool is_plain = static_cast<unsigned char>(c) >= 0x80 || (c >= '0' && c <= '9') ||
                              (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
        if (is_plain) {
            out += c;
        } else {
            fmt::format_to(std::back_inserter(out), "\\{:06X}", static_cast<unsigned>(c));
        }
    }
    return out + '"';
}

}  // namespace isms::render
