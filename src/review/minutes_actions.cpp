#include "minutes_actions.hpp"

#include "line_problem.hpp"

#include <isms/base/error.hpp>
#include <isms/base/unicode.hpp>
#include <isms/review/action_rules.hpp>

#include <fmt/format.h>

namespace isms {
namespace {

/// True for what changes the action itself; the others are only said of it.
bool is_event_of_its_own(ActionOutcome outcome) {
    switch (outcome) {
        case ActionOutcome::done:
        case ActionOutcome::escalated:
        case ActionOutcome::reassigned:
        case ActionOutcome::rescheduled:
        case ActionOutcome::cancelled:
            return true;
        case ActionOutcome::carried:
        case ActionOutcome::noted:
        case ActionOutcome::funded:
        case ActionOutcome::accepted:
            break;
    }
    return false;
}

}  // namespace

MinutesActions::MinutesActions(const MinutesContext& context, const Stamp& stamp, Date day,
                               MinutesPeople& people, std::vector<Diagnostic>& problems)
    : context_(&context), stamp_(&stamp), day_(day), people_(&people), problems_(&problems) {
    for (const auto& action : context.actions) known_.emplace(action.id, action);
    if (const auto counter = context.meeting.counters.find("A");
        counter != context.meeting.counters.end()) {
        last_number_ = counter->second;
    }
}

void MinutesActions::report(int line, std::string code, std::string message, std::string hint) {
    problems_->push_back(line_problem(line, std::move(code), std::move(message), std::move(hint)));
}

bool MinutesActions::check(const EnteredAction& entered) {
    bool good = true;
    if (entered.title.empty()) {
        report(entered.line, "action-title", "the action says nothing",
               "- [ ] what is to be done @owner due:+2w");
        good = false;
    }
    if (entered.owner.empty()) {
        report(entered.line, "action-owner", "the action has no owner: " + excerpt(entered.title),
               "add @person");
        good = false;
    } else {
        good &= people_->require(entered.owner, entered.line, "the owner");
    }
    if (!entered.due && entered.undated_reason.empty()) {
        report(entered.line, "action-due", "the action has no due date: " + excerpt(entered.title),
               "add due:DATE, or undated:\"why not\"");
        good = false;
    }
    return good;
}

void MinutesActions::correct(Action& action, const EnteredAction& entered) {
    const auto change = [&](std::string from, std::string to, std::string what) {
        Event event =
            make_change(*stamp_, event::changed, std::move(from), std::move(to), std::move(what));
        event.review = context_->meeting.id;
        action.history.push_back(std::move(event));
        touched_.insert(action.id);
    };
    const auto owner = PersonId::parse(entered.owner);
    if (action.title != entered.title) {
        change(action.title, entered.title, "title corrected while the minutes were taken");
        action.title = entered.title;
    }
    if (owner && action.owner != *owner) {
        change(action.owner.str(), owner->str(), "owner corrected while the minutes were taken");
        action.owner = *owner;
    }
    if (action.deals_with != entered.deals_with) {
        const auto text = [](const std::vector<InputId>& ids) {
            std::string all;
            for (const auto& id : ids) all += (all.empty() ? "" : ",") + id.str();
            return all;
        };
        change(text(action.deals_with), text(entered.deals_with),
               "what it deals with, corrected while the minutes were taken");
        action.deals_with = entered.deals_with;
    }
    const auto undated_reason = entered.due ? std::string() : entered.undated_reason;
    if (action.due != entered.due || action.undated_reason != undated_reason) {
        const auto text = [](const std::optional<Date>& date, const std::string& reason) {
            return date ? date->iso() : "undated: " + reason;
        };
        change(text(action.due, action.undated_reason), text(entered.due, undated_reason),
               "due date corrected while the minutes were taken");
        action.due = entered.due;
        action.undated_reason = undated_reason;
    }
}

std::optional<ActionId> MinutesActions::take(const EnteredAction& entered,
                                             const std::string& item) {
    if (entered.unreadable) {
        if (entered.id) named_.insert(*entered.id);
        return std::nullopt;
    }
    if (!entered.id) {
        if (!check(entered)) return std::nullopt;
        if (entered.ticked) {
            report(entered.line, "action-ticked",
                   "a new action is open, and its box is ticked: " + excerpt(entered.title),
                   "leave the box empty; isms-review actions done closes the action later");
            return std::nullopt;
        }
        auto id = action_id(context_->meeting.id, ++last_number_);
        NewAction wanted{.title = entered.title,
                         .owner = *PersonId::parse(entered.owner),
                         .due = entered.due,
                         .undated_reason = entered.undated_reason,
                         .raised_in = context_->meeting.id,
                         .item = item,
                         .raised_on = day_,
                         .deals_with = entered.deals_with};
        raised_.push_back(raise(id, wanted, *stamp_));
        return id;
    }
    const auto found = known_.find(*entered.id);
    if (found == known_.end() || found->second.raised_in != context_->meeting.id) {
        report(entered.line, "unknown-action",
               fmt::format("{} is not an action that these minutes raised", entered.id->str()),
               "leave the number out: new actions are numbered when the minutes are read");
        return std::nullopt;
    }
    if (!named_.insert(*entered.id).second) {
        report(entered.line, "repeated-action",
               fmt::format("{} is listed twice", entered.id->str()), "keep one of the lines");
        return std::nullopt;
    }
    Action& action = found->second;
    if (entered.withdraw) {
        if (action.state != ActionState::withdrawn) {
            action.history.push_back(make_event(*stamp_, event::withdrawn, entered.title));
            action.state = ActionState::withdrawn;
            action.ended_on = day_;
            touched_.insert(action.id);
        }
        return std::nullopt;
    }
    if (!is_open(action.state)) {
        require_unchanged(action, entered);
        return entered.id;
    }
    if (!check(entered)) return std::nullopt;
    if (entered.ticked) {
        report(entered.line, "action-ticked",
               fmt::format("{} is open, and a tick does not close it", action.id.str()),
               fmt::format("leave the box empty; isms-review actions done {} closes it",
                           action.id.str()));
    }
    correct(action, entered);
    return entered.id;
}

void MinutesActions::require_unchanged(const Action& action, const EnteredAction& entered) {
    const bool is_same = action.title == entered.title && action.owner.str() == entered.owner &&
                         action.due == entered.due;
    if (is_same) return;
    report(entered.line, "action-ended",
           fmt::format("{} is {}, and what it was is no longer corrected", action.id.str(),
                       to_text(action.state)),
           fmt::format("put the line back as the form printed it, or isms-review actions reopen {} "
                       "--reason '...' first",
                       action.id.str()));
}

void MinutesActions::require_all_named() {
    if (!context_->before) return;
    for (const auto& item : context_->before->items) {
        for (const auto& id : item.actions) {
            if (named_.contains(id)) continue;
            report(0, "action-vanished",
                   fmt::format("{} was raised in these minutes and its line is gone", id.str()),
                   fmt::format("put the line back, or withdraw it under its item: - [-] {} why",
                               id.str()));
        }
    }
}

Action MinutesActions::with_outcome(Action action, const ActionReview& review,
                                    const ActionReview* before) const {
    const auto events_before = action.history.size();
    const bool is_same =
        before != nullptr && before->outcome == review.outcome && before->to == review.to;
    if (before != nullptr && !is_same) action = without_outcome(std::move(action), *before);
    if (!is_same) action = with_new_outcome(std::move(action), review);
    // Where nothing else carries the note, the event of being looked at does.
    const bool is_note_said = !is_same && is_event_of_its_own(review.outcome);
    Event seen = make_event(*stamp_, event::reviewed, is_note_said ? std::string() : review.note);
    seen.to = to_text(review.outcome);
    action.history.push_back(std::move(seen));
    for (auto index = events_before; index < action.history.size(); ++index)
        action.history[index].review = context_->meeting.id;
    return action;
}

Action MinutesActions::without_outcome(Action action, const ActionReview& before) const {
    const std::string note = "outcome corrected while the minutes were taken";
    const bool was_ended =
        before.outcome == ActionOutcome::done || before.outcome == ActionOutcome::cancelled;
    if (was_ended && !is_open(action.state)) return reopen(std::move(action), note, *stamp_);
    const auto value_before = [&](std::string_view what) {
        for (auto event = action.history.rbegin(); event != action.history.rend(); ++event) {
            if (event->what == what && event->review == context_->meeting.id &&
                event->to == before.to)
                return event->from;
        }
        return std::string();
    };
    if (before.outcome == ActionOutcome::rescheduled && action.due == Date::parse(before.to)) {
        if (const auto due = Date::parse(value_before(event::rescheduled))) {
            action.history.push_back(
                make_change(*stamp_, event::rescheduled, before.to, due->iso(), note));
            action.due = due;
        }
    } else if (before.outcome == ActionOutcome::reassigned && action.owner.str() == before.to) {
        if (const auto owner = PersonId::parse(value_before(event::reassigned))) {
            action.history.push_back(
                make_change(*stamp_, event::reassigned, before.to, owner->str(), note));
            action.owner = *owner;
        }
    }
    return action;
}

Action MinutesActions::with_new_outcome(Action action, const ActionReview& review) const {
    const auto reason = [&](std::string_view otherwise) {
        return review.note.empty() ? fmt::format("{} in {}", otherwise, context_->meeting.id.str())
                                   : review.note;
    };
    switch (review.outcome) {
        case ActionOutcome::carried:
        case ActionOutcome::funded:
        case ActionOutcome::accepted:
            if (!is_open(action.state)) {
                throw refused_error("action-state",
                                    fmt::format("{} is {} and can't be {}", action.id.str(),
                                                to_text(action.state), to_text(review.outcome)),
                                    fmt::format("write '- {}: noted'", action.id.str()));
            }
            break;
        case ActionOutcome::noted:
            if (is_open(action.state)) {
                throw refused_error(
                    "action-state",
                    fmt::format("{} is still open: noting it is no outcome", action.id.str()),
                    "carry it over, or say what becomes of it");
            }
            break;
        case ActionOutcome::done:
            action = complete(std::move(action), day_, review.note, *stamp_);
            break;
        case ActionOutcome::cancelled:
            action = cancel(std::move(action), review.note, *stamp_);
            action.ended_on = day_;
            break;
        case ActionOutcome::escalated:
            action = escalate(std::move(action), PersonId::parse(review.to).value(),
                              reason("escalated"), *stamp_);
            break;
        case ActionOutcome::reassigned:
            action = reassign(std::move(action), PersonId::parse(review.to).value(),
                              reason("reassigned"), *stamp_);
            break;
        case ActionOutcome::rescheduled:
            action = reschedule(std::move(action), Date::parse(review.to).value(),
                                reason("rescheduled"), *stamp_);
            break;
    }
    return action;
}

void MinutesActions::apply(const ActionReview& review, const ActionReview* before, int line) {
    const auto found = known_.find(review.action);
    if (found == known_.end() || found->second.raised_in == context_->meeting.id) {
        report(line, "unknown-action",
               fmt::format("{} is not an action of an earlier review", review.action.str()),
               "isms-review actions list shows what is open");
        return;
    }
    const bool names_person =
        review.outcome == ActionOutcome::escalated || review.outcome == ActionOutcome::reassigned;
    if (names_person && !people_->require(review.to, line, "the person")) return;
    const bool is_said = before != nullptr && before->outcome == review.outcome &&
                         before->to == review.to && before->note == review.note;
    if (is_said) return;
    try {
        found->second = with_outcome(found->second, review, before);
        touched_.insert(found->first);
    } catch (const Error& error) {
        for (const auto& diagnostic : error.diagnostics())
            report(line, diagnostic.code, diagnostic.message, diagnostic.hint);
    }
}

std::vector<Action> MinutesActions::changed() const {
    std::vector<Action> all;
    for (const auto& id : touched_) all.push_back(known_.at(id));
    return all;
}

}  // namespace isms
