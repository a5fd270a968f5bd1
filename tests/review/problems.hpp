#pragma once

#include "support/samples.hpp"

#include <isms/review/minutes_entry.hpp>

#include <string>
#include <vector>

namespace isms::test {

using Problems = std::vector<std::string>;

/// "unknown-person at line 6" for each thing that is wrong with an entry.
inline Problems problems_of(const MinutesEntry& entry, const MinutesContext& context) {
    const auto outcome = enter_minutes(entry, context, stamp());
    Problems all;
    for (const auto& problem : outcome.diagnostics) {
        auto text = problem.code;
        if (!problem.place.empty()) text += " at " + problem.place;
        if (problem.hint.empty()) text += " without a hint";
        all.push_back(std::move(text));
    }
    if (outcome.value.has_value() != all.empty())
        all.push_back("a value in spite of errors, or none without");
    return all;
}

/// The context of a second sitting: the draft of sample_outcome(), and all actions as it left them.
inline MinutesContext after(const MinutesContext& before, const MinutesOutcome& outcome) {
    auto context = before;
    context.meeting = outcome.meeting;
    context.before = outcome.minutes;
    for (const auto& changed : outcome.changed) {
        for (auto& action : context.actions) {
            if (action.id == changed.id) action = changed;
        }
    }
    context.actions.insert(context.actions.end(), outcome.raised.begin(), outcome.raised.end());
    for (const auto& changed : outcome.decisions) {
        std::erase_if(context.decisions,
                      [&](const DecisionRecord& record) { return record.id == changed.id; });
        context.decisions.push_back(changed);
    }
    return context;
}
inline MinutesContext second_sitting() {
    return after(sample_context(), sample_outcome());
}

/// sample_entry() as the form of the second sitting shows it: with the numbers that were given.
inline MinutesEntry entry_again() {
    auto entry = sample_entry();
    entry.items.back().decisions[0].id = id_of<DecisionId>("MR-2026-11-D01");
    entry.items.back().actions[0].id = id_of<ActionId>("MR-2026-11-A01");
    return entry;
}

/// The action of that id among those that an outcome changed or raised.
inline const Action* find_action(const MinutesOutcome& outcome, std::string_view id) {
    for (const auto* actions : {&outcome.changed, &outcome.raised}) {
        for (const auto& action : *actions) {
            if (action.id.str() == id) return &action;
        }
    }
    return nullptr;
}

/// The record of that id among those that an outcome made or changed.
inline const DecisionRecord* find_decision(const MinutesOutcome& outcome, std::string_view id) {
    for (const auto& record : outcome.decisions) {
        if (record.id.str() == id) return &record;
    }
    return nullptr;
}

}  // namespace isms::test
