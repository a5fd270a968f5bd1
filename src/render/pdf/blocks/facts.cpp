#include "pdf/blocks/facts.hpp"

#include <algorithm>
#include <deque>
#include <optional>

namespace isms::pdf {
namespace {

constexpr double gap = 14;
constexpr double widest_term = 0.36;  ///< of the width

struct Spacing {
    double above = 1.2;
    double below = 1.2;
    std::optional<Colour> line;
};

struct Entry {
    Text term;
    Text description;
};

std::deque<Entry> entries_of(Typesetting& setting, NodeId parent, FactEntries entries) {
    const Type term_type{8.6, body_type.leading, false, false};
    const auto body =
        setting.structure.add(setting.structure.add(parent, Role::table), Role::table_body);
    std::deque<Entry> all;
    for (const auto& [term, description] : entries) {
        const auto row = setting.structure.add(body, Role::row);
        const auto head = setting.structure.add(row, Role::row_header);
        const auto cell = setting.structure.add(row, Role::cell);
        all.push_back({Text(setting, head, Inline(term), {term_type, setting.palette.soft}),
                       Text(setting, cell, description, {body_type, setting.palette.ink})});
    }
    return all;
}

void put_entry(Typesetting& setting, Entry& entry, double term_width, const Spacing& spacing) {
    auto& flow = setting.flow;
    const double left = flow.left();
    const double text_left = left + term_width + gap;
    const double text_width = flow.width() - term_width - gap;
    entry.term.break_at(term_width);
    entry.description.break_at(text_width);
    const auto lines = std::max(entry.term.lines(), entry.description.lines());
    const auto whole = std::max(entry.term.height(), entry.description.height());
    constexpr double most_kept_together = 120;
    flow.need(spacing.above + spacing.below +
              (whole < most_kept_together ? whole : body_type.leading));
    flow.advance(spacing.above);
    for (std::size_t line = 0; line < lines; ++line) {
        double height = 0;
        if (line < entry.term.lines()) height = entry.term.line_height(line);
        if (line < entry.description.lines())
            height = std::max(height, entry.description.line_height(line));
        flow.need(height);
        if (line < entry.term.lines()) entry.term.put_line(flow, line, left, flow.y(), term_width);
        if (line < entry.description.lines())
            entry.description.put_line(flow, line, text_left, flow.y(), text_width);
        flow.advance(height);
    }
    flow.advance(spacing.below);
    if (spacing.line)
        flow.put({artifact,
                  LineMark{left, flow.y(), left + flow.width(), flow.y(), 0.4, *spacing.line, {}}});
}

void put_entries(Typesetting& setting, NodeId parent, FactEntries entries, const Spacing& spacing) {
    if (entries.empty()) return;
    auto all = entries_of(setting, parent, entries);
    double term_width = 0;
    for (const auto& entry : all)
        term_width = std::max(term_width, entry.term.natural_width() + 0.5);
    term_width = std::min(term_width, widest_term * setting.flow.width());
    for (auto& entry : all) put_entry(setting, entry, term_width, spacing);
}

}  // namespace

void put_facts(Typesetting& setting, NodeId parent, FactEntries entries) {
    put_entries(setting, parent, entries, {});
}

void put_control(Typesetting& setting, NodeId parent, FactEntries entries) {
    auto& flow = setting.flow;
    if (entries.empty()) return;
    flow.need(2 * body_type.leading);
    flow.put({artifact, LineMark{flow.left(),
                                 flow.y(),
                                 flow.left() + flow.width(),
                                 flow.y(),
                                 0.9,
                                 setting.palette.accent,
                                 {}}});
    put_entries(setting, parent, entries, {3.4, 3.4, setting.palette.line});
}

}  // namespace isms::pdf
