#include "fence.hpp"

#include <isms/base/text.hpp>

#include <algorithm>

namespace isms {
namespace {

constexpr std::size_t shortest_fence = 3;
constexpr std::size_t deepest_indent = 3;  ///< with more, a line is indented code

struct Run {
    char marker = 0;
    std::size_t length = 0;
    std::string_view rest;
};

/// The backticks or tildes that the line starts with.
Run run_at_start(std::string_view line) {
    const auto indent = std::min(line.find_first_not_of(' '), line.size());
    line.remove_prefix(indent);
    if (indent > deepest_indent || line.empty()) return {};
    const char marker = line.front();
    if (marker != '`' && marker != '~') return {};
    const auto length = std::min(line.find_first_not_of(marker), line.size());
    return {marker, length, line.substr(length)};
}

}  // namespace

bool Fence::take(std::string_view line, int number) {
    const Run run = run_at_start(line);
    if (is_open()) {
        const bool closes =
            run.marker == marker_ && run.length >= length_ && trim(run.rest).empty();
        if (closes) length_ = 0;
        return true;
    }
    // A backtick after the run makes it code within a line.
    const bool opens = run.length >= shortest_fence &&
                       !(run.marker == '`' && run.rest.find('`') != std::string_view::npos);
    if (!opens) return false;
    marker_ = run.marker;
    length_ = run.length;
    opened_at_ = number;
    return true;
}

}  // namespace isms
