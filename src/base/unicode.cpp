#include "ascii.hpp"
#include "grapheme.hpp"
#include "utf8.hpp"

#include <isms/base/text.hpp>
#include <isms/base/unicode.hpp>

#include <algorithm>

namespace isms {
namespace {

constexpr std::string_view ellipsis = "…";

std::string spaces_up_to(int width, std::string_view text) {
    return std::string(static_cast<std::size_t>(std::max(0, width - display_width(text))), ' ');
}

/// The bytes at the start of `text` that fit into `width` columns.
std::size_t fitting(std::string_view text, int width) {
    std::size_t length = 0;
    while (length < text.size()) {
        const grapheme::Cluster cluster = grapheme::first(text.substr(length));
        if (cluster.width > width) break;
        width -= cluster.width;
        length += cluster.length;
    }
    return length;
}

/// Collects words into lines.
class Paragraph {
  public:
    explicit Paragraph(int width) : width_(std::max(1, width)) {}

    void add(std::string_view word) {
        const int columns = display_width(word);
        if (!line_.empty() && used_ + 1 + columns <= width_) {
            line_.append(" ").append(word);
            used_ += 1 + columns;
            return;
        }
        if (!line_.empty()) end_line();
        line_ = word;
        used_ = columns;
        if (used_ > width_) split_long_word();
    }

    std::vector<std::string> take() {
        if (!line_.empty() || lines_.empty()) end_line();
        return std::move(lines_);
    }

  private:
    void end_line() {
        lines_.push_back(std::move(line_));
        line_.clear();
        used_ = 0;
    }

    void split_long_word() {
        const std::string word = std::move(line_);
        std::string_view rest = word;
        std::size_t length = fitting(rest, width_);
        while (length < rest.size()) {
            // A cluster wider than the whole line still has to stand somewhere.
            length = std::max(length, grapheme::first(rest).length);
            lines_.emplace_back(rest.substr(0, length));
            rest.remove_prefix(length);
            length = fitting(rest, width_);
        }
        line_ = rest;
        used_ = display_width(rest);
    }

    int width_;
    std::vector<std::string> lines_;
    std::string line_;
    int used_ = 0;
};

}  // namespace

int display_width(std::string_view text) {
    if (utf8::is_plain_ascii(text)) return static_cast<int>(text.size());
    int width = 0;
    while (!text.empty()) {
        const grapheme::Cluster cluster = grapheme::first(text);
        width += cluster.width;
        text.remove_prefix(cluster.length);
    }
    return width;
}

std::string truncated(std::string_view text, int width) {
    width = std::max(1, width);
    if (display_width(text) <= width) return std::string(text);
    std::string_view kept = text.substr(0, fitting(text, width - 1));
    while (kept.ends_with(' ')) kept.remove_suffix(1);
    return std::string(kept).append(ellipsis);
}

std::string excerpt(std::string_view text) {
    constexpr int longest = 60;
    constexpr std::size_t more_than_enough = 1000;  // bytes; what is typed may be a megabyte
    return truncated(printable(trim(text).substr(0, more_than_enough)), longest);
}

std::string padded(std::string_view text, int width) {
    return std::string(text) + spaces_up_to(width, text);
}

std::string padded_left(std::string_view text, int width) {
    return spaces_up_to(width, text).append(text);
}

std::vector<std::string> wrapped(std::string_view text, int width) {
    Paragraph paragraph(width);
    std::size_t at = 0;
    while (at < text.size()) {
        if (ascii::is_space(text[at])) {
            ++at;
            continue;
        }
        const std::size_t start = at;
        while (at < text.size() && !ascii::is_space(text[at])) ++at;
        paragraph.add(text.substr(start, at - start));
    }
    return paragraph.take();
}

}  // namespace isms
