#include "settle.hpp"

#include <isms/base/error.hpp>
#include <isms/base/text.hpp>
#include <isms/model/codec.hpp>
#include <isms/review/inputs/entry_change.hpp>
#include <isms/review/inputs/entry_end.hpp>
#include <isms/review/inputs/standing.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace isms {
namespace {

/// The levels of a risk are words of the organisation's own scale.
void check_levels(const FieldValues& values, const Organisation& organisation,
                  std::vector<Diagnostic>& problems) {
    constexpr std::array<std::string_view, 3> level_fields = {"inherent", "current", "residual"};
    for (const auto& [name, value] : values) {
        const bool is_level =
            std::find(level_fields.begin(), level_fields.end(), name) != level_fields.end();
        if (!is_level || !value.is_string()) continue;
        const auto& level = value.get_ref<const std::string&>();
        if (level_rank(risk_scale(organisation).levels, level) >= 0) continue;
        problems.push_back({Severity::error,
                            "risk-level",
                            fmt::format("'{}' is not on the scale of risk levels", level),
                            {},
                            {},
                            {},
                            "one of: " + join(risk_scale(organisation).levels, ", ")});
    }
}

Json value_at(const Json& entry, const std::string& name) {
    return entry.contains(name) ? entry[name] : Json();
}

template <class Entry>
Parsed<Json> settled(const Json& before, Json after, bool is_new, Date today) {
    auto parsed = record_from_json<Entry>(after, {});
    if (!parsed) return {std::nullopt, std::move(parsed.diagnostics)};
    const auto old = is_new ? Parsed<Entry>{} : record_from_json<Entry>(before, {});
    settle(*parsed.value, old ? &*old.value : nullptr, today);
    return {record_to_json(*parsed.value), std::move(parsed.diagnostics)};
}

}  // namespace

Parsed<Json> changed_entry(RegisterKind kind, const Json& entry, const FieldValues& values,
                           bool is_new, const Organisation& organisation, const Stamp& stamp) {
    Parsed<Json> result;
    if (kind == RegisterKind::risks) check_levels(values, organisation, result.diagnostics);
    const auto all = with_implied_state(kind, entry, values);
    result.diagnostics.insert(result.diagnostics.end(), all.diagnostics.begin(),
                              all.diagnostics.end());
    if (has_errors(result.diagnostics)) return result;
    Json after = entry;
    bool is_changed = is_new;
    for (const auto& [name, value] : *all.value) {
        const Json old = value_at(after, name);
        if (old == value) continue;
        is_changed = true;
        if (value.is_null()) {
            after.erase(name);
        } else {
            after[name] = value;
        }
        if (is_new) continue;
        after["history"].push_back(event_to_json(
            make_change(stamp, event::changed, field_text(old), field_text(value), name)));
    }
    if (!is_changed) {
        result.value = entry;
        return result;
    }
    return with_entry_type(kind, [&]<class Entry>(std::type_identity<Entry>) {
        return settled<Entry>(entry, std::move(after), is_new, stamp.today);
    });
}

Json withdrawn_entry(RegisterKind kind, Json entry, std::string reason, const Stamp& stamp) {
    entry["withdrawn"] = true;
    entry["history"].push_back(
        event_to_json(make_event(stamp, event::withdrawn, std::move(reason))));
    auto checked = checked_entry(kind, entry, {});
    if (!checked) throw Error(ExitCode::invalid, std::move(checked.diagnostics));
    return std::move(*checked.value);
}

bool is_withdrawn_by_reason(const Json& entry) {
    const auto history = entry.find("history");
    return entry.value("withdrawn", false) && history != entry.end() && !history->empty() &&
           history->back().value("event", "") == event::withdrawn;
}

}  // namespace isms
