#include "utf8.hpp"

#include <isms/base/append_printable.hpp>
#include <isms/base/unicode.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace isms {
namespace {

struct Range {
    char32_t first;
    char32_t last;
};

/// Characters that show nothing of their own, or that change what stands beside them: bidirectional
/// controls, separators, fillers, annotation and tag characters. Ascending.
constexpr std::array hidden = {
    Range{0x80, 0x9F},       Range{0xAD, 0xAD},       Range{0x61C, 0x61C},
    Range{0x115F, 0x1160},   Range{0x17B4, 0x17B5},   Range{0x180E, 0x180E},
    Range{0x200B, 0x200B},   Range{0x200E, 0x200F},   Range{0x2028, 0x202E},
    Range{0x2060, 0x206F},   Range{0x3164, 0x3164},   Range{0xFEFF, 0xFEFF},
    Range{0xFFA0, 0xFFA0},   Range{0xFFF0, 0xFFFB},   Range{0x1BCA0, 0x1BCA3},
    Range{0x1D173, 0x1D17A}, Range{0xE0000, 0xE00FF}, Range{0xE01F0, 0xE0FFF}};

/// Noncharacters are no text at all, and XML has no place for two of them.
bool is_noncharacter(char32_t c) {
    return (c & 0xFFFEU) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
}

bool is_hidden(char32_t c) {
    const auto range =
        std::find_if(hidden.begin(), hidden.end(), [c](const Range& one) { return c <= one.last; });
    return (range != hidden.end() && c >= range->first) || is_noncharacter(c);
}

bool is_control(char32_t c) {
    return c < 0x20 || c == 0x7F;
}

bool is_joiner(char32_t c) {
    return c == 0x200C || c == 0x200D;
}

bool is_variation_selector(char32_t c) {
    return (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0x180B && c <= 0x180D) || c == 0x180F ||
           (c >= 0xE0100 && c <= 0xE01EF);
}

bool is_space(char32_t c) {
    return c == ' ' || c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) || c == 0x202F ||
           c == 0x205F || c == 0x3000;
}

/// A character that is written as it is and that a joiner or a selector can belong to.
bool is_base(char32_t c) {
    return !is_control(c) && !is_space(c) && !is_hidden(c) && !is_joiner(c) &&
           !is_variation_selector(c);
}

class Printer {
  public:
    Printer(std::string_view text, bool keep_lines) : rest_(text), keep_lines_(keep_lines) {}

    std::string print() {
        out_.reserve(rest_.size());
        while (!rest_.empty()) {
            const utf8::Decoded decoded = utf8::decode(rest_);
            rest_.remove_prefix(decoded.length);
            write(decoded.codepoint);
        }
        return std::move(out_);
    }

  private:
    void write(char32_t c) {
        if (is_control(c)) {
            write_control(c);
        } else if (is_hidden(c) || (is_joiner(c) && !joins()) ||
                   (is_variation_selector(c) && !is_base(previous_))) {
            fmt::format_to(std::back_inserter(out_), "<U+{:04X}>", static_cast<unsigned>(c));
            previous_ = U'>';
        } else {
            keep(c);
        }
    }

    void write_control(char32_t c) {
        if (c == U'\n') {
            keep(keep_lines_ ? U'\n' : U' ');
        } else if (c == U'\t') {
            keep(U' ');
        } else if (c == U'\r' && rest_.starts_with('\n')) {
            return;  // the line feed that follows says it all
        } else {
            keep(c == 0x7F ? char32_t{0x2421} : 0x2400 + c);
        }
    }

    void keep(char32_t c) {
        utf8::append(out_, c);
        previous_ = c;
    }

    /// Whether a joiner here has a character before it and another after it. A selector between
    /// them is part of the first one.
    bool joins() const {
        if (rest_.empty()) return false;
        const bool follows = is_base(previous_) || is_variation_selector(previous_);
        return follows && is_base(utf8::decode(rest_).codepoint);
    }

    std::string_view rest_;
    bool keep_lines_;
    std::string out_;
    char32_t previous_ = U' ';  ///< the last character written
};

}  // namespace

std::string printable(std::string_view text, bool keep_lines) {
    if (utf8::is_plain_ascii(text)) return std::string(text);
    return Printer(text, keep_lines).print();
}

void append_printable(std::string& out, std::string_view text) {
    std::string changed;
    out.append(printable_view(text, changed));
}

std::string_view printable_view(std::string_view text, std::string& changed) {
    if (utf8::is_plain_ascii(text)) return text;
    changed = Printer(text, false).print();
    return changed;
}

std::string printable_json(std::string_view json) {
    std::string out;
    out.reserve(json.size());
    const auto escape = [&](unsigned unit) {
        fmt::format_to(std::back_inserter(out), "\\u{:04x}", unit);
    };
    for (;;) {
        const auto is_special = [](char letter) {
            return static_cast<unsigned char>(letter) >= 0x7F;
        };
        const auto plain = static_cast<std::size_t>(
            std::find_if(json.begin(), json.end(), is_special) - json.begin());
        out.append(json.substr(0, plain));
        json.remove_prefix(plain);
        if (json.empty()) return out;
        const utf8::Decoded decoded = utf8::decode(json);
        const char32_t c = decoded.codepoint;
        if (c != 0x7F && !is_hidden(c)) {
            out.append(json.substr(0, decoded.length));
        } else if (c < 0x10000) {
            escape(c);
        } else {
            escape(0xD800 + ((c - 0x10000) >> 10U));
            escape(0xDC00 + ((c - 0x10000) & 0x3FFU));
        }
        json.remove_prefix(decoded.length);
    }
}

}  // namespace isms
