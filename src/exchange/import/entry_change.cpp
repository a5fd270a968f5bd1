#include "entry_change.hpp"

#include <isms/base/text.hpp>
#include <isms/base/unicode.hpp>
#include <isms/model/registers/fields.hpp>
#include <isms/review/inputs/entry_end.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace isms::exchange {
namespace {

/// A record leaves out what is empty.
bool is_left_out(const Json& value) {
    return value.is_null() || value == 0 || value == false || value == "" ||
           (value.is_array() && value.empty());
}

std::string shown_value(const Json& value) {
    return excerpt(field_text(value));
}

}  // namespace

void EntryChange::set(const std::string& field, const Json& value) {
    const auto found = entry_->find(field);
    const Json before = found == entry_->end() ? Json(nullptr) : *found;
    if (before == value || (is_left_out(before) && is_left_out(value))) return;
    changes_.push_back({field, shown_value(before), shown_value(value)});
    if (value.is_null()) {
        entry_->erase(field);
    } else {
        (*entry_)[field] = value;
    }
}

bool EntryChange::has(std::string_view field) const {
    return std::any_of(changes_.begin(), changes_.end(),
                       [&](const FieldChange& change) { return change.field == field; });
}

void add_consequences(RegisterKind kind, const Json& entry, bool is_new, const Stamp& stamp,
                      EntryChange& change) {
    const auto* const end = entry_end(kind);
    const auto state = std::find_if(change.changes().begin(), change.changes().end(),
                                    [](const FieldChange& one) { return one.field == "state"; });
    if (is_new || end == nullptr || state == change.changes().end()) return;
    const std::string day(end->day);
    const bool was_ended = end->has(state->from);
    const bool ends = end->has(state->to);
    if (ends && !was_ended && !entry.contains(day)) {
        change.set(day, stamp.today.iso());
    } else if (was_ended && !ends && !change.has(day)) {
        change.set(day, nullptr);
    }
}

void note_level(Json& risk, Date today) {
    const auto current = risk.value("current", std::string());
    if (current.empty()) return;
    auto& levels = risk["levels"];
    if (levels.is_null()) levels = Json::array();
    if (!levels.empty() && levels.back().value("level", std::string()) == current) return;
    // A level that was given today already is replaced: a day has one.
    if (!levels.empty() && levels.back().value("on", std::string()) == today.iso())
        levels.erase(levels.size() - 1);
    levels.push_back({{"on", today.iso()}, {"level", current}});
}

Json imported_event(const ImportMapping& mapping, const Stamp& stamp) {
    return event_to_json(make_event(stamp, event::created, "imported from " + mapping.source));
}

Json changed_event(const ImportMapping& mapping, const std::vector<FieldChange>& changes,
                   const Stamp& stamp) {
    std::vector<std::string> fields;
    std::vector<std::string> from;
    std::vector<std::string> to;
    for (const auto& change : changes) {
        fields.push_back(change.field);
        from.push_back(change.from.empty() ? "nothing" : change.from);
        to.push_back(change.to.empty() ? "nothing" : change.to);
    }
    return event_to_json(
        make_change(stamp, event::changed, join(from, "; "), join(to, "; "),
                    fmt::format("{} by import from {}", join(fields, ", "), mapping.source)));
}

std::vector<RowFault> faults_of(const std::vector<Diagnostic>& diagnostics) {
    std::vector<RowFault> faults;
    for (const auto& diagnostic : diagnostics) {
        if (diagnostic.severity != Severity::error) continue;
        auto field = diagnostic.place;
        if (field.starts_with('/')) field.erase(0, 1);
        faults.push_back({std::nullopt, fmt::format("{}: {}", field, diagnostic.message)});
    }
    return faults;
}

}  // namespace isms::exchange
