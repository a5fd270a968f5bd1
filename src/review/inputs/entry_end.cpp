#include <isms/review/inputs/entry_end.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace isms {
namespace {

constexpr std::array<std::string_view, 1> closed = {"closed"};
constexpr std::array<std::string_view, 2> resolved = {"resolved", "closed"};
constexpr std::array<std::string_view, 2> performed = {"performed", "closed"};
constexpr std::array<std::string_view, 2> carried_out = {"done", "cancelled"};
constexpr std::array<std::string_view, 2> decided = {"done", "rejected"};

constexpr std::array<EntryEnd, 7> ends = {{
    {RegisterKind::changes, "closed_on", closed},
    {RegisterKind::nonconformities, "closed_on", closed},
    {RegisterKind::incidents, "resolved_on", resolved},
    {RegisterKind::audits, "performed_on", performed},
    {RegisterKind::risks, "closed_on", closed},
    {RegisterKind::treatments, "closed_on", carried_out},
    {RegisterKind::improvements, "closed_on", decided},
}};

/// Where an entry ends in one of two ways, neither is more likely than the other.
bool ends_in_several_ways(RegisterKind kind) {
    return kind == RegisterKind::treatments || kind == RegisterKind::improvements;
}

const Json* value_of(const FieldValues& values, std::string_view name) {
    // What is set twice is what was said last.
    const auto found = std::find_if(values.rbegin(), values.rend(),
                                    [&](const auto& value) { return value.first == name; });
    return found == values.rend() ? nullptr : &found->second;
}

Diagnostic refused(std::string message, std::string hint) {
    return {Severity::error, "entry-end", std::move(message), {}, {}, {}, std::move(hint)};
}

}  // namespace

bool EntryEnd::has(std::string_view state) const {
    return std::find(states.begin(), states.end(), state) != states.end();
}

const EntryEnd* entry_end(RegisterKind kind) {
    const auto* const found = std::find_if(ends.begin(), ends.end(),
                                           [&](const EntryEnd& end) { return end.kind == kind; });
    return found == ends.end() ? nullptr : found;
}

Parsed<FieldValues> with_implied_state(RegisterKind kind, const Json& entry, FieldValues values) {
    const auto* const end = entry_end(kind);
    const auto* const day = end == nullptr ? nullptr : value_of(values, end->day);
    if (day == nullptr || day->is_null()) return {std::move(values), {}};
    const auto* const stated = value_of(values, "state");
    const auto state = stated != nullptr && stated->is_string() ? stated->get<std::string>()
                                                                : entry.value("state", "");
    if (end->has(state)) return {std::move(values), {}};
    Parsed<FieldValues> result;
    if (stated != nullptr) {
        result.diagnostics.push_back(
            refused(fmt::format("{} is said, and the state '{}' says otherwise", end->day, state),
                    fmt::format("leave one of them out, or add state={}", end->states.front())));
    } else if (ends_in_several_ways(kind)) {
        result.diagnostics.push_back(
            refused(fmt::format("{} is said, and not how it ended", end->day),
                    fmt::format("add state={}", fmt::join(end->states, " or state="))));
    } else {
        values.emplace_back("state", std::string(end->states.front()));
        result.value = std::move(values);
    }
    return result;
}

}  // namespace isms
