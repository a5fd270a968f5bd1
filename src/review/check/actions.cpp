#include "judging.hpp"
#include "said_of.hpp"

#include <isms/base/text.hpp>
#include <isms/review/action_rules.hpp>
#include <isms/review/inputs/standing.hpp>
#include <isms/review/ladder.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace isms::judging {
namespace {

bool deals_with_nonconformity(const Action& action) {
    return std::any_of(action.deals_with.begin(), action.deals_with.end(), [](const InputId& id) {
        return register_of(id).kind == RegisterKind::nonconformities;
    });
}

/// Done, but nobody judged whether it worked, although there was time to.
bool waits_for_judgement(const Judging& judging, const Action& action) {
    const int days = review_rules(judging.records.organisation).effectiveness_days;
    return action.state == ActionState::done && !action.effectiveness && action.ended_on &&
           *action.ended_on >= judging.cycle.from &&
           action.ended_on->plus_days(days) < judging.records.today;
}

void find_unverified(const Judging& judging, Findings& findings, bool of_nonconformities) {
    for (const auto& action : judging.records.actions) {
        if (deals_with_nonconformity(action) != of_nonconformities) continue;
        if (!waits_for_judgement(judging, action)) continue;
        findings.add(
            action.id.str(), action.raised_in,
            judging.messages.say("finding.action-unverified", {{"id", action.id.str()},
                                                               {"title", action.title},
                                                               {"date", action.ended_on->iso()}}),
            fmt::format("isms-review actions verify {} --by PERSON", action.id.str()));
    }
}

bool has_left(const Judging& judging, const std::string& person) {
    const auto id = PersonId::parse(person);
    if (!id) return false;
    const auto found = judging.records.people.find(*id);
    return found != judging.records.people.end() &&
           !is_active(found->second, judging.records.today);
}

void report_owner(const Judging& judging, Findings& findings, const std::string& id,
                  const std::string& owner, std::string command) {
    if (!has_left(judging, owner)) return;
    findings.add(
        id, std::nullopt,
        judging.messages.say("finding.owner-left", {{"id", id}, {"name", name_of(judging, owner)}}),
        std::move(command));
}

}  // namespace

void find_unreviewed_actions(const Judging& judging, Findings& findings) {
    for (const auto* review : judging.held) {
        if (!review->agenda || !review->agenda->facts) continue;
        for (const auto& action : review->agenda->facts->actions) {
            if (said_of(*review->minutes, action.id) != nullptr) continue;
            findings.add(action.id.str(), review->meeting.id,
                         judging.messages.say("finding.not-followed-up",
                                              {{"id", action.id.str()}, {"title", action.title}}),
                         amend_command(*review));
        }
    }
}

void find_stale_actions(const Judging& judging, Findings& findings) {
    const auto ladder = review_rules(judging.records.organisation).ladder;
    for (const auto& action : judging.records.actions) {
        const int carried = times_carried(action);
        const int overdue = days_overdue(action.state, action.due, judging.records.today);
        if (!is_stale(action.state, carried, overdue, ladder) || took_a_step(action)) continue;
        findings.add(
            action.id.str(), action.raised_in,
            judging.messages.say("finding.action-stale",
                                 {{"id", action.id.str()},
                                  {"title", action.title},
                                  {"carried", judging.messages.count("carried.times", carried)},
                                  {"overdue", judging.messages.count("finding.overdue", overdue)}}),
            fmt::format("isms-review actions escalate {} --to PERSON --reason WHY",
                        action.id.str()));
    }
}

void find_unverified_corrections(const Judging& judging, Findings& findings) {
    find_unverified(judging, findings, true);
}

void find_unverified_actions(const Judging& judging, Findings& findings) {
    find_unverified(judging, findings, false);
}

void find_done_without_evidence(const Judging& judging, Findings& findings) {
    for (const auto& action : judging.records.actions) {
        const bool is_done =
            action.state == ActionState::done || action.state == ActionState::verified;
        if (!is_done || !action.ended_on || *action.ended_on < judging.cycle.from) continue;
        const bool is_told =
            std::any_of(action.history.begin(), action.history.end(), [](const Event& event) {
                return !event.note.empty() &&
                       (event.what == event::done || event.what == event::verified ||
                        event.what == event::reviewed || event.what == event::comment);
            });
        if (!action.evidence.empty() || is_told) continue;
        findings.add(action.id.str(), action.raised_in,
                     judging.messages.say("finding.done-without-evidence",
                                          {{"id", action.id.str()}, {"title", action.title}}),
                     fmt::format("isms-review actions attach {} FILE", action.id.str()));
    }
}

void find_undated_actions(const Judging& judging, Findings& findings) {
    for (const auto& action : judging.records.actions) {
        if (!is_open(action.state) || action.due) continue;
        findings.add(
            action.id.str(), action.raised_in,
            judging.messages.say("finding.action-undated", {{"id", action.id.str()},
                                                            {"title", action.title},
                                                            {"reason", action.undated_reason}}),
            fmt::format("isms-review actions reschedule {} --due DATE --reason WHY",
                        action.id.str()));
    }
}

void find_owners_who_left(const Judging& judging, Findings& findings) {
    for (const auto& action : judging.records.actions) {
        if (!is_open(action.state)) continue;
        report_owner(judging, findings, action.id.str(), action.owner.str(),
                     fmt::format("isms-review actions reassign {} --to PERSON --reason WHY",
                                 action.id.str()));
    }
    for (const auto& decision : judging.records.decisions) {
        if (decision.state != DecisionState::open) continue;
        report_owner(judging, findings, decision.id.str(), decision.owner,
                     "isms-review minutes take");
    }
    const auto entry = [&](const RegisterEntry& open) {
        report_owner(judging, findings, open.id.str(), open.owner,
                     fmt::format("isms-review inputs set {} owner=PERSON", open.id.str()));
    };
    for (const auto& nonconformity : judging.records.registers.nonconformities) {
        if (is_open(nonconformity)) entry(nonconformity);
    }
    for (const auto& treatment : judging.records.registers.treatments) {
        if (is_open(treatment)) entry(treatment);
    }
}

}  // namespace isms::judging
