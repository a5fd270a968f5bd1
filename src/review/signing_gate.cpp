#include "said_of.hpp"

#include <isms/base/text.hpp>
#include <isms/review/decision_rules.hpp>
#include <isms/review/ladder.hpp>
#include <isms/review/quorum.hpp>
#include <isms/review/signing.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace isms {
namespace {

Diagnostic unstated(std::string what, std::string place, std::string hint) {
    return {Severity::error, "statement-missing", std::move(what), {}, std::move(place), {},
            std::move(hint)};
}

void check_conclusion(std::string_view name, const Conclusion& conclusion,
                      std::vector<Diagnostic>& missing) {
    if (!conclusion.answer) {
        missing.push_back(unstated(fmt::format("no conclusion is stated on {}", name),
                                   "Conclusions",
                                   "answer yes, partly or no, and say on what it rests"));
    } else if (conclusion.grounds.empty()) {
        missing.push_back(unstated(fmt::format("the conclusion on {} rests on nothing", name),
                                   "Conclusions", "say on what it rests, after the answer"));
    }
}

/// An item whose parts are on the agenda is considered in them.
bool has_parts(const std::vector<AgendaItem>& items, std::size_t index) {
    return items[index].level == 1 && index + 1 < items.size() && items[index + 1].level == 2;
}

/// Nothing that the registers brought up may be passed over in silence.
void check_matters(const Review& review, std::vector<Diagnostic>& missing) {
    if (!review.agenda || !review.agenda->facts) return;
    const auto& items = review.agenda->items;
    for (const auto& facts : review.agenda->facts->items) {
        const MinutesItem* entry = said_of_item(*review.minutes, facts.key);
        const auto index =
            std::find_if(items.begin(), items.end(),
                         [&](const AgendaItem& item) { return item.key == facts.key; }) -
            items.begin();
        for (const auto& matter : facts.matters) {
            if (is_answered(entry, matter)) continue;
            missing.push_back(unstated(
                fmt::format("{} {}, and the minutes do not say what is done about it",
                            matter.subject, matter.text),
                fmt::format("item {}", item_number(items, static_cast<std::size_t>(index))),
                fmt::format("add for:{0} to an action or decision, or write '- {0}: accept "
                            "- why' or '- {0}: not considered - why'",
                            matter.subject)));
        }
    }
}

/// An item that nobody spoke of is passed over in silence.
void check_items(const Review& review, std::vector<Diagnostic>& missing) {
    if (!review.agenda) return;
    const auto& items = review.agenda->items;
    for (std::size_t index = 0; index < items.size(); ++index) {
        const MinutesItem* entry = said_of_item(*review.minutes, items[index].key);
        const bool is_stated = entry != nullptr && entry->consideration != Consideration::unstated;
        if (is_stated || has_parts(items, index)) continue;
        missing.push_back(unstated(
            fmt::format("item {} says nothing: {}", item_number(items, index), items[index].title),
            fmt::format("item {}", item_number(items, index)),
            "write what was said, or 'N/R: reason', or 'Not considered: reason'"));
    }
}

void check_action(const CarriedAction& action, const Minutes& minutes,
                  std::vector<Diagnostic>& missing) {
    const auto* found = said_of(minutes, action.id);
    if (found == nullptr) {
        missing.push_back(unstated(
            fmt::format("{} was on the agenda and the minutes do not say what became of it",
                        action.id.str()),
            "item 1", fmt::format("add '- {}: carried over' or another outcome", action.id.str())));
    } else if (action.stale && !is_step(found->outcome) && found->note.empty()) {
        missing.push_back(unstated(
            fmt::format("{} was carried over too often to be {} without a reason", action.id.str(),
                        to_text(found->outcome)),
            "item 1",
            fmt::format("write '- {}: funded - what it got', escalate it, accept or cancel it, or "
                        "say why not behind ' - '",
                        action.id.str())));
    }
}

/// What the agenda carried over from earlier reviews gets an outcome, each by name.
void check_carried(const Review& review, std::vector<Diagnostic>& missing) {
    if (!review.agenda || !review.agenda->facts) return;
    const auto& minutes = *review.minutes;
    for (const auto& action : review.agenda->facts->actions) check_action(action, minutes, missing);
    for (const auto& decision : review.agenda->facts->decisions) {
        if (decision.state != DecisionState::open) continue;
        if (said_of(minutes, decision.id) != nullptr) continue;
        missing.push_back(unstated(
            fmt::format("{} was to be carried out and the minutes do not say what became of it",
                        decision.id.str()),
            "item 1", fmt::format("add '- {}: done' or another outcome", decision.id.str())));
    }
}

/// Somebody answers for each result, and a change to the ISMS is planned (6.3).
void check_decision(const Decision& decision, const std::string& place,
                    std::vector<Diagnostic>& missing) {
    if (decision.category == DecisionCategory::no_change) return;
    const bool is_change = decision.category == DecisionCategory::change;
    const auto name =
        fmt::format("{} {}", is_change ? "the change" : "the decision", decision.id.str());
    if (decision.owner.empty())
        missing.push_back(
            unstated(fmt::format("{} has no owner", name), place, "add @person to its line"));
    if (is_change && !decision.due)
        missing.push_back(unstated(fmt::format("{} has no date by which it is made (6.3)", name),
                                   place, "add due:DATE to its line"));
}

std::string place_of(const Review& review, const std::string& key) {
    if (review.agenda) {
        const auto& items = review.agenda->items;
        for (std::size_t index = 0; index < items.size(); ++index) {
            if (items[index].key == key) return fmt::format("item {}", item_number(items, index));
        }
    }
    return "Results";
}

/// A review has a result (9.3.3), if only that nothing has to change.
void check_results(const Review& review, std::vector<Diagnostic>& missing) {
    bool has_result = false;
    for (const auto& item : review.minutes->items) {
        for (const auto& decision : item.decisions) {
            if (is_withdrawn(decision)) continue;
            check_decision(decision, place_of(review, item.key), missing);
            has_result = true;
        }
    }
    if (has_result) return;
    missing.push_back(unstated(
        "the minutes state no result: write a Decision, a Change or 'No change: why' under Results",
        "Results", "an explicit 'No change: why' is a result too (9.3.3)"));
}

void check_attendance(const Review& review, const QuorumRule& rule,
                      std::vector<Diagnostic>& missing) {
    const auto& minutes = *review.minutes;
    const auto& attendance = minutes.attendance;
    const bool anybody =
        std::any_of(attendance.begin(), attendance.end(),
                    [](const Attendance& entry) { return entry.presence == Presence::present; });
    if (!anybody) {
        missing.push_back(
            unstated("nobody is stated as present", "Attendance", "tick who was there"));
        return;
    }
    for (const auto& person : review.meeting.invited) {
        const auto& optional = review.meeting.optional;
        if (std::find(optional.begin(), optional.end(), person) != optional.end()) continue;
        const bool is_stated =
            std::any_of(attendance.begin(), attendance.end(),
                        [&](const Attendance& entry) { return entry.person == person.str(); });
        if (!is_stated)
            missing.push_back(unstated(
                fmt::format("{} was invited, and it is not stated whether they were there",
                            person.str()),
                "Attendance",
                fmt::format("add '- [x] @{0}', or '- [ ] @{0}' if they were not", person.str())));
    }
    const auto quorum = quorum_of(attendance, rule);
    if (quorum.is_met() || !minutes.quorum_note.empty()) return;
    missing.push_back(unstated(
        fmt::format("there was no quorum ({}), and it is not stated why the review went on",
                    join(quorum.missing, "; ")),
        "Attendance", "add 'Quorum: not met - why the review went on'"));
}

}  // namespace

std::vector<Diagnostic> missing_statements(const Review& review, const ReviewRules& rules) {
    std::vector<Diagnostic> missing;
    if (!review.minutes) {
        missing.push_back(
            unstated("there are no minutes", {},
                     fmt::format("isms-review minutes take {}", review.meeting.id.str())));
        return missing;
    }
    const auto& minutes = *review.minutes;
    if (!minutes.held || minutes.held->start.empty() || minutes.held->end.empty() ||
        minutes.held->place.empty()) {
        missing.push_back(unstated("it is not stated when and where the review was held", "Held",
                                   "fill in Held, Start, End and Place"));
    }
    if (minutes.chair.empty() && minutes.chair_note.empty()) {
        missing.push_back(unstated("it is not stated who chaired", "Chair",
                                   "fill in 'Chair: @person', or 'Chair: none - reason'"));
    }
    check_attendance(review, rules.quorum, missing);
    check_items(review, missing);
    check_carried(review, missing);
    check_results(review, missing);
    check_matters(review, missing);
    check_conclusion("suitability", minutes.suitability, missing);
    check_conclusion("adequacy", minutes.adequacy, missing);
    check_conclusion("effectiveness", minutes.effectiveness, missing);
    return missing;
}

}  // namespace isms
