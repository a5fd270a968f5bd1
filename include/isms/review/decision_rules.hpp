#pragma once

#include <isms/model/decision.hpp>
#include <isms/model/minutes.hpp>
#include <isms/review/carry_over.hpp>

#include <optional>
#include <string>
#include <vector>

namespace isms {

// What may happen to the record of a decision, each as a function from the record as it is to the
// record as it will be. Where the state forbids it they throw exit 5 (code "decision-state").

/// True if its words say that it was not taken after all: "withdrawn, because ...".
bool is_withdrawn(const Decision& decision);

/// The record of a decision that a review has just taken: open until carried out where it has a due
/// date, in force at once where it has none.
DecisionRecord record_of(const Decision& decision, const std::string& item, Date taken_on,
                         const Stamp& stamp);

/// The record as it follows the minutes before they are signed. One that they withdraw keeps its
/// words; nothing is added where nothing changed.
DecisionRecord follow(DecisionRecord record, const Decision& decision, const std::string& item,
                      Date taken_on, const Stamp& stamp);

DecisionRecord carry_out(DecisionRecord record, Date on, const std::string& note,
                         const Stamp& stamp);
/// Needs a reason (exit 2).
DecisionRecord revoke(DecisionRecord record, Date on, const std::string& reason,
                      const Stamp& stamp);
DecisionRecord reassign(DecisionRecord record, const PersonId& to, const std::string& reason,
                        const Stamp& stamp);
DecisionRecord reschedule(DecisionRecord record, Date due, const std::string& reason,
                          const Stamp& stamp);
/// Takes back that it was carried out or revoked.
DecisionRecord reopen(DecisionRecord record, const std::string& reason, const Stamp& stamp);

/// Reviews that left it open: carried over, reassigned or rescheduled.
int times_carried(const DecisionRecord& record);

/// True if a review other than `except` looked at it after it had ended.
bool end_was_seen(const DecisionRecord& record,
                  const std::optional<MeetingId>& except = std::nullopt);

/// One decision as it stands.
CarriedDecision as_carried(const DecisionRecord& record, const PeopleById& people, Date today);

/// Those that item 1 shows: every one of other reviews that is open, and every one that ended and
/// that no other review has seen ended; overdue first, then by due date, then the ended ones.
std::vector<CarriedDecision> carry_over(const std::vector<DecisionRecord>& decisions,
                                        const PeopleById& people, Date today,
                                        const MeetingId& review);

}  // namespace isms
