#pragma once

#include <isms/review/check.hpp>

#include <string>
#include <utility>
#include <vector>

namespace isms::judging {

/// Collects what one rule after the other finds.
class Findings {
  public:
    void start(const CheckRule& rule) { rule_ = &rule; }
    void add(std::string subject, std::optional<MeetingId> review, std::string text,
             std::string command = {}) {
        found_.push_back({rule_,
                          std::move(subject),
                          std::move(review),
                          std::move(text),
                          std::move(command),
                          std::nullopt,
                          {}});
    }
    /// About a review as a whole.
    void add(const Review& review, std::string text, std::string command = {}) {
        add(review.meeting.id.str(), review.meeting.id, std::move(text), std::move(command));
    }
    std::vector<Finding> take() { return std::move(found_); }

  private:
    const CheckRule* rule_ = nullptr;
    std::vector<Finding> found_;
};

/// The records with what several rules need of them.
struct Judging {
    const CheckRecords& records;
    const Messages& messages;
    AuditCycle cycle;
    std::vector<const Review*> held;     ///< of the cycle, oldest first
    std::vector<const Review*> signed_;  ///< those of them whose minutes are signed
    std::vector<const Review*> unheld;   ///< of the cycle, neither held nor cancelled
    std::vector<CoverageMatrix> matrices;

    const Review* last_held() const { return held.empty() ? nullptr : held.back(); }
};

Judging judging_of(const CheckRecords& records);

/// The day it was held; only for reviews that were.
Date day_of(const Review& review);
/// The rules that hold for the review: those frozen with its minutes, else those of today.
ReviewRules rules_for(const Judging& judging, const Review& review);
std::string name_of(const Judging& judging, const std::string& person);
/// What to type to add to minutes that are signed, or to go on with minutes that are not.
std::string amend_command(const Review& review);
/// The date of an instant in UTC.
Date date_of(Instant instant);

// One function for each rule; the table in rules.cpp names them.

void find_missed_reviews(const Judging& judging, Findings& findings);
void find_late_reviews(const Judging& judging, Findings& findings);
void find_long_interval(const Judging& judging, Findings& findings);
void find_unset_audit_dates(const Judging& judging, Findings& findings);
void find_withdrawn_standards(const Judging& judging, Findings& findings);
void find_unanswered_standards(const Judging& judging, Findings& findings);
void find_missing_internal_audit(const Judging& judging, Findings& findings);
void find_late_agendas(const Judging& judging, Findings& findings);

void find_absent_top_management(const Judging& judging, Findings& findings);
void find_missing_chairs(const Judging& judging, Findings& findings);
void find_absent_chairs(const Judging& judging, Findings& findings);
void find_chairs_without_authority(const Judging& judging, Findings& findings);
void find_missing_quorum(const Judging& judging, Findings& findings);
void find_incomplete_attendance(const Judging& judging, Findings& findings);

void find_inputs_off_agenda(const Judging& judging, Findings& findings);
void find_unstated_items(const Judging& judging, Findings& findings);
void find_uncovered_inputs(const Judging& judging, Findings& findings);
void find_lapsed_inputs(const Judging& judging, Findings& findings);
void find_missing_trends(const Judging& judging, Findings& findings);
void find_unanswered_matters(const Judging& judging, Findings& findings);
void find_omissions(const Judging& judging, Findings& findings);

void find_unreviewed_actions(const Judging& judging, Findings& findings);
void find_stale_actions(const Judging& judging, Findings& findings);
void find_unverified_corrections(const Judging& judging, Findings& findings);
void find_unverified_actions(const Judging& judging, Findings& findings);
void find_done_without_evidence(const Judging& judging, Findings& findings);
void find_undated_actions(const Judging& judging, Findings& findings);
void find_owners_who_left(const Judging& judging, Findings& findings);

void find_missing_results(const Judging& judging, Findings& findings);
void find_decisions_without_owner(const Judging& judging, Findings& findings);
void find_unplanned_changes(const Judging& judging, Findings& findings);
void find_unreviewed_decisions(const Judging& judging, Findings& findings);
void find_stale_decisions(const Judging& judging, Findings& findings);
void find_missing_conclusions(const Judging& judging, Findings& findings);
void find_unsupported_conclusions(const Judging& judging, Findings& findings);
void find_conclusions_without_evidence(const Judging& judging, Findings& findings);

void find_late_minutes(const Judging& judging, Findings& findings);
void find_unsigned_minutes(const Judging& judging, Findings& findings);
void find_outstanding_signatures(const Judging& judging, Findings& findings);
void find_changed_minutes(const Judging& judging, Findings& findings);
void find_contradicting_times(const Judging& judging, Findings& findings);
void find_unsigned_addenda(const Judging& judging, Findings& findings);
void find_undistributed_minutes(const Judging& judging, Findings& findings);
void find_unacknowledged_minutes(const Judging& judging, Findings& findings);
void find_unsealed_minutes(const Judging& judging, Findings& findings);
void find_unset_retention(const Judging& judging, Findings& findings);
void find_unset_classification(const Judging& judging, Findings& findings);

}  // namespace isms::judging
