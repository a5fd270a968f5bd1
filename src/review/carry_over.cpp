#include <isms/review/action_rules.hpp>
#include <isms/review/carry_over.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <tuple>

namespace isms {
namespace {

/// True if the end is news to a review: none has seen it. One that was entered with the action, as
/// by an import, counts only from the last review on.
bool is_news(const Action& action, const std::optional<Date>& last_review,
             const std::optional<MeetingId>& review) {
    if (end_was_seen(action, review)) return false;
    if (!last_review || !action.ended_on || *action.ended_on >= *last_review) return true;
    return std::any_of(action.history.begin(), action.history.end(), [](const Event& event) {
        return event.what == event::done || event.what == event::cancelled;
    });
}

/// True if the action was escalated and its date has not been set anew since.
bool is_escalated(const Action& action) {
    for (auto event = action.history.rbegin(); event != action.history.rend(); ++event) {
        if (event->what == event::escalated) return true;
        if (event->what == event::rescheduled || event->what == event::reassigned) return false;
    }
    return false;
}

/// Escalate to the owner's manager first; where that was done without effect, or there is nobody to
/// escalate to or the owner has left, somebody else has to take it over.
Proposal proposal_for(const Action& action, const PeopleById& people, Date today) {
    const auto owner = people.find(action.owner);
    const bool owner_is_here = owner != people.end() && is_active(owner->second, today);
    std::optional<PersonId> manager;
    if (owner != people.end() && owner->second.manager) {
        const auto found = people.find(*owner->second.manager);
        if (found != people.end() && is_active(found->second, today)) manager = found->first;
    }
    Proposal proposal;
    if (manager) {
        proposal.to = manager->str();
        proposal.to_name = name_of(people, *manager);
    }
    proposal.what = manager && owner_is_here && !is_escalated(action) ? "escalate" : "reassign";
    proposal.command =
        fmt::format("isms-review actions {} {} --to {} --reason '...'", proposal.what,
                    action.id.str(), proposal.to.empty() ? "PERSON" : proposal.to);
    return proposal;
}

}  // namespace

PeopleById by_id(std::vector<Person> people) {
    PeopleById all;
    for (auto& person : people) {
        auto id = person.id;
        all.emplace(std::move(id), std::move(person));
    }
    return all;
}

std::string name_of(const PeopleById& people, const PersonId& id) {
    const auto found = people.find(id);
    return found == people.end() ? id.str() : found->second.name;
}

bool may_be_carried(ActionState state, bool is_end_seen) {
    return is_open(state) || (state != ActionState::withdrawn && !is_end_seen);
}

CarriedAction as_carried(const Action& action, const PeopleById& people, Date today) {
    CarriedAction carried;
    carried.id = action.id;
    carried.title = action.title;
    carried.owner = action.owner;
    carried.owner_name = name_of(people, action.owner);
    carried.due = action.due;
    carried.state = action.state;
    carried.ended_on = action.ended_on;
    carried.days_overdue = days_overdue(action.state, action.due, today);
    carried.times_carried = times_carried(action);
    carried.times_slipped = times_slipped(action);
    if (const Event* word = last_word(action)) {
        const auto author = PersonId::parse(word->by);
        carried.last_word = word->note;
        carried.last_word_by = author ? name_of(people, *author) : word->by;
        carried.last_word_on = Date(std::chrono::floor<std::chrono::days>(word->at.seconds()));
    }
    if (carried.days_overdue > 0) carried.proposal = proposal_for(action, people, today);
    return carried;
}

std::vector<CarriedAction> carry_over(const std::vector<Action>& actions, const PeopleById& people,
                                      const std::optional<Date>& last_review, Date today,
                                      const std::optional<MeetingId>& review) {
    std::vector<CarriedAction> carried;
    for (const auto& action : actions) {
        const bool is_own = action.raised_in && action.raised_in == review;
        if (is_own || action.state == ActionState::withdrawn) continue;
        if (!is_open(action.state) && !is_news(action, last_review, review)) continue;
        carried.push_back(as_carried(action, people, today));
    }
    const auto order = [](const CarriedAction& action) {
        return std::make_tuple(!is_open(action.state), -action.days_overdue,
                               !action.due.has_value(), action.due.value_or(Date(9999, 12, 31)),
                               action.id);
    };
    std::sort(carried.begin(), carried.end(),
              [&](const CarriedAction& a, const CarriedAction& b) { return order(a) < order(b); });
    return carried;
}

}  // namespace isms
