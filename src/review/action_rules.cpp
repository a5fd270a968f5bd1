#include <isms/base/error.hpp>
#include <isms/base/text.hpp>
#include <isms/review/action_rules.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace isms {
namespace {

[[noreturn]] void refuse(const Action& action, std::string_view what, std::string_view hint) {
    throw refused_error(
        "action-state",
        fmt::format("{} is {} and can't be {}", action.id.str(), to_text(action.state), what),
        fmt::format(fmt::runtime(hint), fmt::arg("id", action.id.str())));
}

void require_open(const Action& action, std::string_view what) {
    if (is_open(action.state)) return;
    const bool can_reopen = action.state != ActionState::withdrawn;
    refuse(action, what,
           can_reopen ? "isms-review actions reopen {id} --reason '...'"
                      : "raise a new action instead");
}

void require_words(const std::string& words, const Action& action, std::string_view what) {
    if (!trim(words).empty()) return;
    throw usage_error("reason-missing",
                      fmt::format("{} of {} needs a reason", what, action.id.str()),
                      "add --reason '...'");
}

}  // namespace

Action raise(ActionId id, const NewAction& wanted, const Stamp& stamp) {
    Action action{.id = std::move(id), .owner = wanted.owner, .raised_on = wanted.raised_on};
    action.title = wanted.title;
    action.detail = wanted.detail;
    action.due = wanted.due;
    action.undated_reason = wanted.due ? std::string() : wanted.undated_reason;
    action.raised_in = wanted.raised_in;
    action.item = wanted.item;
    action.deals_with = wanted.deals_with;
    Event created = make_event(stamp, event::created);
    created.review = wanted.raised_in;
    action.history.push_back(std::move(created));
    return action;
}

Action reassign(Action action, const PersonId& to, const std::string& reason, const Stamp& stamp) {
    require_open(action, "reassigned");
    require_words(reason, action, "Reassigning");
    if (action.owner == to) {
        throw refused_error("action-owner",
                            fmt::format("{} is already {}'s", action.id.str(), to.str()),
                            "name somebody else with --to, or leave it");
    }
    action.history.push_back(
        make_change(stamp, event::reassigned, action.owner.str(), to.str(), reason));
    action.owner = to;
    return action;
}

Action escalate(Action action, const PersonId& to, const std::string& reason, const Stamp& stamp) {
    require_open(action, "escalated");
    require_words(reason, action, "Escalating");
    if (action.owner == to) {
        throw refused_error("action-owner",
                            fmt::format("{} is already {}'s own", action.id.str(), to.str()),
                            "escalate to somebody above the owner");
    }
    action.history.push_back(
        make_change(stamp, event::escalated, action.owner.str(), to.str(), reason));
    return action;
}

Action reschedule(Action action, Date due, const std::string& reason, const Stamp& stamp) {
    require_open(action, "rescheduled");
    require_words(reason, action, "Rescheduling");
    if (action.due == due) {
        throw refused_error("action-due",
                            fmt::format("{} is already due on {}", action.id.str(), due.iso()),
                            "name another date with --due, or leave it");
    }
    action.history.push_back(make_change(stamp, event::rescheduled,
                                         action.due ? action.due->iso() : std::string(), due.iso(),
                                         reason));
    action.due = due;
    action.undated_reason.clear();
    return action;
}

Action comment(Action action, const std::string& text, const Stamp& stamp) {
    action.history.push_back(make_event(stamp, event::comment, text));
    return action;
}

Action start(Action action, const std::string& note, const Stamp& stamp) {
    if (action.state != ActionState::open)
        refuse(action, "started", "isms-review actions show {id}");
    action.history.push_back(make_event(stamp, event::started, note));
    action.state = ActionState::in_progress;
    return action;
}

Action attach(Action action, const EvidenceRef& evidence, const Stamp& stamp) {
    const bool is_there =
        std::any_of(action.evidence.begin(), action.evidence.end(),
                    [&](const EvidenceRef& known) { return known.sha256 == evidence.sha256; });
    if (is_there) {
        throw refused_error(
            "evidence-attached-already",
            fmt::format("{} already has this file as evidence: {}", action.id.str(), evidence.name),
            "attach another file, or leave it");
    }
    action.evidence.push_back(evidence);
    Event attached = make_event(stamp, event::attached);
    attached.to = evidence.sha256;
    attached.note = evidence.name;
    action.history.push_back(std::move(attached));
    return action;
}

Action complete(Action action, Date on, const std::string& note, const Stamp& stamp) {
    require_open(action, "done");
    action.history.push_back(make_event(stamp, event::done, note));
    action.state = ActionState::done;
    action.ended_on = on;
    return action;
}

Action verify(Action action, bool effective, const PersonId& by, const std::string& note,
              const Stamp& stamp) {
    if (action.state != ActionState::done) {
        refuse(action, "verified",
               is_open(action.state) ? "isms-review actions done {id}"
                                     : "isms-review actions show {id}");
    }
    if (by == action.owner) {
        throw refused_error(
            "verifier-is-owner",
            fmt::format("{} is {}'s own: whether it worked is judged by someone else",
                        action.id.str(), by.str()),
            "name another person with --by");
    }
    Effectiveness judgement;
    judgement.effective = effective;
    judgement.by = by.str();
    judgement.on = stamp.today;
    judgement.note = note;
    Event verified = make_event(stamp, event::verified, note);
    verified.to = effective ? "effective" : "not effective";
    action.history.push_back(std::move(verified));
    action.effectiveness = std::move(judgement);
    // What did not work stays done and unverified in its state: it is to be reopened, or answered
    // by a new action.
    if (effective) action.state = ActionState::verified;
    return action;
}

Action reopen(Action action, const std::string& reason, const Stamp& stamp) {
    if (is_open(action.state) || action.state == ActionState::withdrawn) {
        refuse(action, "reopened", "isms-review actions show {id}");
    }
    require_words(reason, action, "Reopening");
    action.history.push_back(
        make_change(stamp, event::reopened, std::string(to_text(action.state)), "open", reason));
    action.state = ActionState::open;
    action.ended_on.reset();
    action.effectiveness.reset();
    return action;
}

Action cancel(Action action, const std::string& reason, const Stamp& stamp) {
    require_open(action, "cancelled");
    require_words(reason, action, "Cancelling");
    action.history.push_back(make_event(stamp, event::cancelled, reason));
    action.state = ActionState::cancelled;
    action.ended_on = stamp.today;
    return action;
}

Action retitle(Action action, const std::string& title, const Stamp& stamp) {
    require_open(action, "changed");
    action.history.push_back(make_change(stamp, event::changed, action.title, title));
    action.title = title;
    return action;
}

int days_overdue(ActionState state, const std::optional<Date>& due, Date today) {
    if (!is_open(state) || !due || *due >= today) return 0;
    return days_between(*due, today);
}

}  // namespace isms
