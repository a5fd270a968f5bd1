#pragma once

#include <isms/model/decision.hpp>
#include <isms/review/action_months.hpp>
#include <isms/review/calendar.hpp>
#include <isms/review/check.hpp>
#include <isms/review/inputs/risk_levels.hpp>
#include <isms/review/quorum.hpp>
#include <isms/review/signing.hpp>

#include <map>
#include <optional>
#include <vector>

namespace isms {

// What top management did in a year (or another span of days), from its own records.

/// What is summarised. Reviews are oldest first, without withdrawn ones.
struct SummaryRecords {
    const Organisation& organisation;
    const std::vector<Review>& reviews;
    const PeopleById& people;
    const std::vector<Action>& actions;  ///< all of them: their histories are counted
    const std::vector<DecisionRecord>& decisions;
    const Registers& registers;
    const std::vector<AgendaTemplate>& templates;
    const std::vector<Finding>& findings;  ///< of the check
    Date today;
};

struct SummaryReview {
    const Review* review;
    Date held_on;
    std::optional<int> minutes;  ///< from its start to its end; none where they are not stated
    Quorum quorum;
    OutstandingSignatures outstanding;
    std::size_t unsigned_addenda = 0;
};

/// How an objective stood, by what was measured until then.
struct SummaryObjective {
    const Objective* objective;
    std::optional<Measurement> latest;
    Track track = Track::on_track;  ///< of an open one
};

/// How many findings of each weight nobody has accepted, and how many somebody has.
struct FindingCounts {
    std::map<Weight, int> open;
    int accepted = 0;
};

/// Refers to the records from which it was made.
struct AnnualSummary {
    Date from;
    Date to;
    Date until;                           ///< what is counted ends here: `to`, or today before it
    std::vector<SummaryReview> reviews;   ///< that were held, oldest first
    std::vector<CalendarEntry> not_held;  ///< planned dates that passed without, and cancelled ones
    std::vector<CoverageMatrix> coverage;          ///< of the reviews that were held
    std::vector<const DecisionRecord*> decisions;  ///< taken in the span, without withdrawn ones
    std::vector<ActionMonth> months;               ///< from the first action on
    std::vector<StandingAction> open;              ///< actions, at the end
    std::vector<Trend> metrics;                    ///< over the twelve periods up to the end
    std::vector<SummaryObjective> objectives;      ///< that were set by the end
    RiskMonths risks;                              ///< from the first risk on
    FindingCounts findings;                        ///< of today, over the audit cycle
};

/// `from` must not lie after `to`, nor after today.
AnnualSummary annual_summary(const SummaryRecords& records, Date from, Date to);

/// The year in which the latest signed review was held; none before the first one.
std::optional<int> latest_signed_year(const std::vector<Review>& reviews);

}  // namespace isms
