#include <isms/base/error.hpp>
#include <isms/review/signing.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <set>

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

const MinutesItem* find_item(const Minutes& minutes, const std::string& key) {
    const auto found = std::find_if(minutes.items.begin(), minutes.items.end(),
                                    [&](const MinutesItem& item) { return item.key == key; });
    return found == minutes.items.end() ? nullptr : &*found;
}

/// Nothing that the registers brought up may be passed over in silence.
void check_matters(const Review& review, std::vector<Diagnostic>& missing) {
    if (!review.agenda || !review.agenda->facts) return;
    const auto& items = review.agenda->items;
    for (const auto& facts : review.agenda->facts->items) {
        const MinutesItem* entry = find_item(*review.minutes, facts.key);
        const auto index =
            std::find_if(items.begin(), items.end(),
                         [&](const AgendaItem& item) { return item.key == facts.key; }) -
            items.begin();
        for (const auto& matter : facts.matters) {
            const bool is_answered =
                entry != nullptr && std::any_of(entry->matters.begin(), entry->matters.end(),
                                                [&](const MatterReview& answer) {
                                                    return answer.subject == matter.subject;
                                                });
            if (is_answered) continue;
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

/// Everyone whom the minutes name by id.
std::set<std::string> people_named(const Review& review) {
    std::set<std::string> named;
    const auto& minutes = *review.minutes;
    named.insert(minutes.chair);
    for (const auto& attendance : minutes.attendance) named.insert(attendance.person);
    for (const auto& item : minutes.items) {
        for (const auto& decision : item.decisions) named.insert(decision.owner);
    }
    for (const auto& entry : minutes.action_reviews) {
        if (entry.outcome == ActionOutcome::escalated || entry.outcome == ActionOutcome::reassigned)
            named.insert(entry.to);
    }
    if (review.agenda) {
        for (const auto& item : review.agenda->items) named.insert(item.presenter);
    }
    named.erase("");
    return named;
}

}  // namespace

std::vector<Diagnostic> missing_statements(const Review& review) {
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
    const bool anybody =
        std::any_of(minutes.attendance.begin(), minutes.attendance.end(),
                    [](const Attendance& entry) { return entry.presence == Presence::present; });
    if (!anybody)
        missing.push_back(
            unstated("nobody is stated as present", "Attendance", "tick who was there"));

    if (review.agenda) {
        const auto& items = review.agenda->items;
        for (std::size_t index = 0; index < items.size(); ++index) {
            const MinutesItem* entry = find_item(minutes, items[index].key);
            const bool is_stated =
                entry != nullptr && entry->consideration != Consideration::unstated;
            if (is_stated || has_parts(items, index)) continue;
            missing.push_back(
                unstated(fmt::format("item {} says nothing: {}", item_number(items, index),
                                     items[index].title),
                         fmt::format("item {}", item_number(items, index)),
                         "write what was said, or 'N/R: reason', or 'Not considered: reason'"));
        }
        if (review.agenda->facts) {
            for (const auto& action : review.agenda->facts->actions) {
                const bool is_reviewed = std::any_of(
                    minutes.action_reviews.begin(), minutes.action_reviews.end(),
                    [&](const ActionReview& entry) { return entry.action == action.id; });
                if (!is_reviewed) {
                    missing.push_back(unstated(
                        fmt::format(
                            "{} was on the agenda and the minutes do not say what became of it",
                            action.id.str()),
                        "item 1",
                        fmt::format("add '- {}: carried over' or another outcome",
                                    action.id.str())));
                }
            }
        }
    }
    check_matters(review, missing);
    check_conclusion("suitability", minutes.suitability, missing);
    check_conclusion("adequacy", minutes.adequacy, missing);
    check_conclusion("effectiveness", minutes.effectiveness, missing);
    return missing;
}

void require_may_sign(const Review& review, const Person& signer) {
    const Date day = held_on(review).value_or(review.meeting.date);
    for (const auto& signoff : review.signoffs) {
        if (signoff.signer == signer.id) {
            throw refused_error("signed-already",
                                fmt::format("{} has signed these minutes already", signer.name),
                                "nothing is left to do for this signer");
        }
    }
    if (!is_top_management(signer, day)) {
        throw refused_error(
            "signer-not-top-management",
            fmt::format("{} was not in top management on {}", signer.name, day.iso()),
            fmt::format("let somebody sign who was, or correct the register: isms-review people "
                        "set {} --top-management-from DATE",
                        signer.id.str()));
    }
    const auto& attendance = review.minutes->attendance;
    const bool was_there =
        std::any_of(attendance.begin(), attendance.end(), [&](const Attendance& entry) {
            return entry.person == signer.id.str() && entry.presence == Presence::present;
        });
    if (!was_there) {
        throw refused_error(
            "signer-not-present",
            fmt::format("the minutes do not state that {} was present", signer.name),
            "let somebody sign who was, or correct the attendance with isms-review minutes take");
    }
}

Minutes frozen_minutes(const Review& review, const Organisation& organisation,
                       const PeopleById& people, const std::vector<Action>& raised,
                       const Stamp& stamp) {
    Minutes minutes = *review.minutes;
    const Date day = held_on(review).value_or(review.meeting.date);
    MinutesFacts facts;
    facts.organisation = organisation.name;
    facts.scope = organisation.scope;
    facts.classification = organisation.classification;
    facts.retention_years = organisation.retention_years;
    facts.simulated = organisation.simulated;
    for (const auto& text : people_named(review)) {
        const auto id = PersonId::parse(text);
        if (!id) continue;
        PersonName person;
        person.id = *id;
        person.name = name_of(people, *id);
        if (const auto found = people.find(*id); found != people.end())
            person.role = found->second.role;
        facts.people.push_back(std::move(person));
    }
    if (review.agenda && review.agenda->facts) {
        facts.actions = review.agenda->facts->actions;
        facts.items = review.agenda->facts->items;
    }
    for (const auto& action : raised) facts.new_actions.push_back(as_carried(action, people, day));
    minutes.facts = std::move(facts);
    minutes.history.push_back(make_event(stamp, event::signed_off));
    return minutes;
}

}  // namespace isms
