#include "docx/numbering.hpp"

#include "docx/look.hpp"
#include "docx/xml.hpp"

#include <algorithm>

namespace isms::docx {

namespace {

constexpr int bullet_kind = 0;
constexpr int number_kind = 1;
constexpr int bullet_list = 1;
constexpr int first_counted_list = 2;

constexpr int bullet_hanging = 227;
// Room for three digits.
constexpr int number_hanging = 400;

int level_within(int level) {
    return std::min(level, list_levels - 1);
}

void add_level(Node kind, int level, bool counts) {
    auto node = add(kind, "w:lvl");
    set(node, "w:ilvl", level);
    add_value(node, "w:start", 1);
    add_value(node, "w:numFmt", counts ? "decimal" : "bullet");
    const auto mark =
        counts ? "%" + std::to_string(level + 1) + "." : std::string(level % 2 == 0 ? "•" : "–");
    add_value(node, "w:lvlText", mark);
    add_value(node, "w:lvlJc", "left");
    auto indent = add(add(node, "w:pPr"), "w:ind");
    set(indent, "w:left", list_indent * (level + 1));
    set(indent, "w:hanging", counts ? number_hanging : bullet_hanging);
    add_value(add(node, "w:rPr"), "w:color", colour::soft);
}

void add_kind(Node numbering, int kind) {
    auto node = add(numbering, "w:abstractNum");
    set(node, "w:abstractNumId", kind);
    add_value(node, "w:multiLevelType", "multilevel");
    for (int level = 0; level < list_levels; ++level) add_level(node, level, kind == number_kind);
}

Node add_list(Node numbering, int list, int kind) {
    auto node = add(numbering, "w:num");
    set(node, "w:numId", list);
    add_value(node, "w:abstractNumId", kind);
    return node;
}

}  // namespace

ListPlace Numbering::bullets(int level) {
    return {bullet_list, level_within(level), bullet_hanging};
}

ListPlace Numbering::numbers(int start, int level) {
    counts_.push_back({start, level_within(level)});
    return {first_counted_list + static_cast<int>(counts_.size()) - 1, level_within(level),
            number_hanging};
}

bool Numbering::can_count(int start, std::size_t items) {
    constexpr int largest = 32'767;
    return start >= 0 && items <= static_cast<std::size_t>(largest) &&
           start <= largest - static_cast<int>(items);
}

std::string Numbering::part() const {
    pugi::xml_document xml;
    auto numbering = add_word_root(xml, "w:numbering");
    add_kind(numbering, bullet_kind);
    add_kind(numbering, number_kind);
    add_list(numbering, bullet_list, bullet_kind);
    for (std::size_t i = 0; i < counts_.size(); ++i) {
        auto list = add_list(numbering, first_counted_list + static_cast<int>(i), number_kind);
        auto from = add(list, "w:lvlOverride");
        set(from, "w:ilvl", counts_[i].level);
        add_value(from, "w:startOverride", counts_[i].start);
    }
    return xml_bytes(xml);
}

}  // namespace isms::docx
