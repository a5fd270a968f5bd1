#include "lines.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <stdexcept>

namespace isms::render {

void append(Lines& lines, Lines more) {
    lines.insert(lines.end(), std::make_move_iterator(more.begin()),
                 std::make_move_iterator(more.end()));
}

Lines prefixed(Lines lines, std::string_view first, std::string_view rest) {
    if (lines.empty()) lines.emplace_back();
    for (auto& line : lines) {
        line.insert(0, &line == &lines.front() ? first : rest);
        line.erase(line.find_last_not_of(' ') + 1);
    }
    return lines;
}

std::string repeated(std::string_view text, int count) {
    std::string result;
    for (int i = 0; i < count; ++i) result += text;
    return result;
}

std::string text_of(const Lines& lines) {
    std::size_t size = 0;
    for (const auto& line : lines) size += line.size() + 1;
    std::string text;
    text.reserve(size);
    for (const auto& line : lines) text.append(line).push_back('\n');
    return text;
}

bool is_tight(const List& list) {
    return std::all_of(list.items.begin(), list.items.end(), [](const std::vector<Block>& item) {
        return std::all_of(item.begin(), item.end(), [&](const Block& block) {
            const bool is_first = &block == &item.front();
            return std::holds_alternative<List>(block.content) ||
                   (is_first && std::holds_alternative<Paragraph>(block.content));
        });
    });
}

void require_rectangular(const Table& table) {
    for (const auto& row : table.rows) {
        if (row.size() != table.columns.size()) {
            throw std::logic_error(fmt::format("a table of {} columns has a row of {} cells",
                                               table.columns.size(), row.size()));
        }
    }
}

}  // namespace isms::render
