#include "minutes_decisions.hpp"

#include "line_problem.hpp"

#include <isms/base/error.hpp>
#include <isms/review/decision_rules.hpp>

#include <fmt/format.h>

namespace isms {
namespace {

/// True for what changes the record itself; the others are only said of it.
bool is_event_of_its_own(ActionOutcome outcome) {
    return outcome == ActionOutcome::done || outcome == ActionOutcome::cancelled ||
           outcome == ActionOutcome::reassigned || outcome == ActionOutcome::rescheduled;
}

}  // namespace

MinutesDecisions::MinutesDecisions(const MinutesContext& context, const Stamp& stamp, Date day,
                                   MinutesPeople& people, std::vector<Diagnostic>& problems)
    : context_(&context), stamp_(&stamp), day_(day), people_(&people), problems_(&problems) {
    for (const auto& record : context.decisions) known_.emplace(record.id, record);
    if (const auto counter = context.meeting.counters.find("D");
        counter != context.meeting.counters.end()) {
        last_number_ = counter->second;
    }
}

void MinutesDecisions::report(int line, std::string code, std::string message, std::string hint) {
    problems_->push_back(line_problem(line, std::move(code), std::move(message), std::move(hint)));
}

const Decision* MinutesDecisions::decision_before(const DecisionId& id) const {
    if (!context_->before) return nullptr;
    for (const auto& item : context_->before->items) {
        for (const auto& decision : item.decisions) {
            if (decision.id == id) return &decision;
        }
    }
    return nullptr;
}

const DecisionReview* MinutesDecisions::review_before(const DecisionId& id) const {
    if (!context_->before) return nullptr;
    for (const auto& review : context_->before->decision_reviews) {
        if (review.decision == id) return &review;
    }
    return nullptr;
}

std::optional<Decision> MinutesDecisions::take(const EnteredDecision& entered,
                                               const std::string& item) {
    if (entered.id && !named_.insert(*entered.id).second) {
        report(entered.line, "repeated-decision",
               fmt::format("{} is listed twice", entered.id->str()),
               "keep one of the lines; a new decision has no number yet");
        return std::nullopt;
    }
    if (entered.unreadable) return std::nullopt;
    Decision decision;
    if (entered.id) {
        decision.id = *entered.id;
        if (const Decision* before = decision_before(*entered.id)) {
            decision.unknown = before->unknown;
        } else {
            report(entered.line, "unknown-decision",
                   fmt::format("{} is not a decision of this review", entered.id->str()),
                   "leave the number out: new decisions are numbered when the minutes are read");
            return std::nullopt;
        }
    } else {
        decision.id = decision_id(context_->meeting.id, ++last_number_);
    }
    decision.category = entered.category;
    decision.text = entered.text;
    decision.rationale = entered.rationale;
    decision.owner = entered.owner;
    decision.due = entered.due;
    decision.deals_with = entered.deals_with;
    if (!entered.owner.empty()) people_->require(entered.owner, entered.line, "the owner");
    record(decision, item);
    return decision;
}

void MinutesDecisions::record(const Decision& decision, const std::string& item) {
    const auto known = known_.find(decision.id);
    if (known == known_.end()) {
        known_.emplace(decision.id, record_of(decision, item, day_, *stamp_));
        touched_.insert(decision.id);
        return;
    }
    const auto& before = known->second;
    auto now = follow(before, decision, item, day_, *stamp_);
    const bool is_same = now.history.size() == before.history.size() && now.state == before.state;
    if (is_same) return;
    known->second = std::move(now);
    touched_.insert(decision.id);
}

void MinutesDecisions::require_all_named() {
    if (!context_->before) return;
    for (const auto& item : context_->before->items) {
        for (const auto& decision : item.decisions) {
            if (named_.contains(decision.id)) continue;
            report(0, "decision-vanished",
                   fmt::format("{} was numbered in these minutes and its line is gone",
                               decision.id.str()),
                   fmt::format("put the line back; where it was not taken after all, say so in "
                               "it: Decision: {} withdrawn, because ...",
                               decision.id.str()));
        }
    }
}

std::vector<DecisionReview> MinutesDecisions::review(
    const std::vector<EnteredDecisionReview>& entered) {
    std::vector<DecisionReview> reviews;
    std::set<DecisionId> seen;
    for (const auto& line : entered) {
        if (!seen.insert(line.decision).second) {
            report(line.line, "repeated-outcome",
                   fmt::format("{} has two outcomes", line.decision.str()),
                   "keep one of the lines");
            continue;
        }
        if (line.unreadable) continue;
        DecisionReview review{line.decision, line.outcome, line.to, line.note};
        const DecisionReview* before = review_before(line.decision);
        if (before != nullptr) review.unknown = before->unknown;
        apply(review, before, line.line);
        reviews.push_back(std::move(review));
    }
    if (!context_->before) return reviews;
    for (const auto& review : context_->before->decision_reviews) {
        if (seen.contains(review.decision)) continue;
        report(0, "outcome-vanished",
               fmt::format("the draft says what became of {}, and the form no longer does",
                           review.decision.str()),
               fmt::format(
                   "put the line back, with another outcome if that was wrong: - {}: carried over",
                   review.decision.str()));
    }
    return reviews;
}

void MinutesDecisions::apply(const DecisionReview& review, const DecisionReview* before, int line) {
    const auto found = known_.find(review.decision);
    if (found == known_.end() || meeting_of(review.decision) == context_->meeting.id) {
        report(line, "unknown-decision",
               fmt::format("{} is not a decision of an earlier review that is to be carried out",
                           review.decision.str()),
               "leave the line out; what changes a decision in force is a new decision");
        return;
    }
    if (review.outcome == ActionOutcome::reassigned &&
        !people_->require(review.to, line, "the person"))
        return;
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

DecisionRecord MinutesDecisions::with_outcome(DecisionRecord record, const DecisionReview& review,
                                              const DecisionReview* before) const {
    const auto events_before = record.history.size();
    const bool is_same =
        before != nullptr && before->outcome == review.outcome && before->to == review.to;
    if (before != nullptr && !is_same) record = without_outcome(std::move(record), *before);
    if (!is_same) record = with_new_outcome(std::move(record), review);
    // Where nothing else carries the note, the event of being looked at does.
    const bool is_note_said = !is_same && is_event_of_its_own(review.outcome);
    Event seen = make_event(*stamp_, event::reviewed, is_note_said ? std::string() : review.note);
    seen.to = to_text(review.outcome);
    record.history.push_back(std::move(seen));
    for (auto index = events_before; index < record.history.size(); ++index)
        record.history[index].review = context_->meeting.id;
    return record;
}

DecisionRecord MinutesDecisions::without_outcome(DecisionRecord record,
                                                 const DecisionReview& before) const {
    const std::string note = "outcome corrected while the minutes were taken";
    const auto value_before = [&](std::string_view what) {
        for (auto event = record.history.rbegin(); event != record.history.rend(); ++event) {
            if (event->what == what && event->review == context_->meeting.id &&
                event->to == before.to)
                return event->from;
        }
        return std::string();
    };
    switch (before.outcome) {
        case ActionOutcome::done:
        case ActionOutcome::cancelled:
            if (record.state == DecisionState::carried_out ||
                record.state == DecisionState::revoked)
                return reopen(std::move(record), note, *stamp_);
            break;
        case ActionOutcome::rescheduled:
            if (record.due == Date::parse(before.to)) {
                if (const auto due = Date::parse(value_before(event::rescheduled)))
                    return reschedule(std::move(record), *due, note, *stamp_);
            }
            break;
        case ActionOutcome::reassigned:
            if (record.owner == before.to) {
                // Before that it may have been nobody's.
                const auto owner = value_before(event::reassigned);
                record.history.push_back(
                    make_change(*stamp_, event::reassigned, before.to, owner, note));
                record.owner = owner;
            }
            break;
        case ActionOutcome::carried:
        case ActionOutcome::noted:
        case ActionOutcome::escalated:
        case ActionOutcome::funded:
        case ActionOutcome::accepted:
            break;
    }
    return record;
}

DecisionRecord MinutesDecisions::with_new_outcome(DecisionRecord record,
                                                  const DecisionReview& review) const {
    switch (review.outcome) {
        case ActionOutcome::carried:
            if (record.state != DecisionState::open) {
                throw refused_error("decision-state",
                                    fmt::format("{} is {} and can't be carried over",
                                                record.id.str(), to_text(record.state)),
                                    fmt::format("write '- {}: noted'", record.id.str()));
            }
            return record;
        case ActionOutcome::noted:
            if (record.state == DecisionState::open) {
                throw refused_error(
                    "decision-state",
                    fmt::format("{} is still open: noting it is no outcome", record.id.str()),
                    "carry it over, or say what becomes of it");
            }
            return record;
        case ActionOutcome::done:
            return carry_out(std::move(record), day_, review.note, *stamp_);
        case ActionOutcome::cancelled:
            return revoke(std::move(record), day_, review.note, *stamp_);
        case ActionOutcome::reassigned:
            return reassign(std::move(record), PersonId::parse(review.to).value(), review.note,
                            *stamp_);
        case ActionOutcome::rescheduled:
            return reschedule(std::move(record), Date::parse(review.to).value(), review.note,
                              *stamp_);
        case ActionOutcome::escalated:
        case ActionOutcome::funded:
        case ActionOutcome::accepted:
            break;
    }
    throw refused_error(
        "decision-outcome",
        fmt::format("{} is a decision and can't be {}", record.id.str(), to_text(review.outcome)),
        "write carried over, done, reassign to @person, reschedule to DATE, revoke "
        "or noted; raise an action for the rest");
}

std::vector<DecisionRecord> MinutesDecisions::changed() const {
    std::vector<DecisionRecord> all;
    for (const auto& id : touched_) all.push_back(known_.at(id));
    return all;
}

}  // namespace isms
