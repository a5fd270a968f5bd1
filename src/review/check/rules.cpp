#include "rules.hpp"

namespace isms::judging {
namespace {

using enum Basis;
using enum Weight;

// The order is that of a review's life: planned, attended, considered, decided, written, kept.
// What is said of each stands in the table of messages, under rule.ID.
constexpr RuleRow rows[] = {
    {{"interval-missed", "9.3.1", requirement, major}, find_missed_reviews},
    {{"review-late", "9.3.1", own_rule, minor}, find_late_reviews},
    {{"interval-long", "9.3.1", good_practice, observation}, find_long_interval},
    {{"audit-date-unset", "9.3.1", good_practice, observation}, find_unset_audit_dates},
    {{"standard-withdrawn", "9.3", requirement, major}, find_withdrawn_standards},
    {{"standard-unanswered", "9.3.2", requirement, major}, find_unanswered_standards},
    {{"internal-audit-missing", "9.2", requirement, major}, find_missing_internal_audit},
    {{"agenda-late", "9.3.1", good_practice, observation}, find_late_agendas},
    {{"top-management-absent", "9.3.1", requirement, major}, find_absent_top_management},
    {{"chair-missing", "5.3", own_rule, minor}, find_missing_chairs},
    {{"chair-absent", "5.3", own_rule, minor}, find_absent_chairs},
    {{"chair-without-authority", "5.3", own_rule, major}, find_chairs_without_authority},
    {{"inquorate", "9.3.1", own_rule, minor}, find_missing_quorum},
    {{"attendance-incomplete", "7.5.3", own_rule, minor}, find_incomplete_attendance},
    {{"agenda-input-missing", "9.3.2", requirement, major}, find_inputs_off_agenda},
    {{"item-unstated", "9.3.2", requirement, major}, find_unstated_items},
    {{"input-uncovered", "9.3.2", requirement, major}, find_uncovered_inputs},
    {{"input-lapsed", "9.3.2", own_rule, minor}, find_lapsed_inputs},
    {{"trends-missing", "9.3.2 d", requirement, minor}, find_missing_trends},
    {{"matter-passed-over", "9.3.2", requirement, major}, find_unanswered_matters},
    {{"omission", "9.3.2", requirement, major}, find_omissions},
    {{"action-unreviewed", "9.3.2 a", requirement, major}, find_unreviewed_actions},
    {{"action-stale", "9.3.2 a", own_rule, major}, find_stale_actions},
    {{"corrective-action-unverified", "10.2", requirement, minor}, find_unverified_corrections},
    {{"action-unverified", "9.3.2 a", good_practice, observation}, find_unverified_actions},
    {{"action-unevidenced", "7.5", good_practice, observation}, find_done_without_evidence},
    {{"action-undated", "9.3.3", good_practice, observation}, find_undated_actions},
    {{"owner-left", "5.3", own_rule, minor}, find_owners_who_left},
    {{"results-missing", "9.3.3", requirement, major}, find_missing_results},
    {{"decision-unowned", "9.3.3", own_rule, minor}, find_decisions_without_owner},
    {{"change-unplanned", "6.3", requirement, minor}, find_unplanned_changes},
    {{"decision-unreviewed", "9.3.3", own_rule, minor}, find_unreviewed_decisions},
    {{"decision-stale", "9.3.3", own_rule, minor}, find_stale_decisions},
    {{"conclusion-missing", "9.3.1", requirement, major}, find_missing_conclusions},
    {{"conclusion-unsupported", "9.3.1", own_rule, minor}, find_unsupported_conclusions},
    {{"conclusion-uncited", "9.3.1", good_practice, observation},
     find_conclusions_without_evidence},
    {{"minutes-late", "7.5.3", own_rule, minor}, find_late_minutes},
    {{"minutes-unsigned", "7.5.3", own_rule, major}, find_unsigned_minutes},
    {{"signature-outstanding", "7.5.3", own_rule, minor}, find_outstanding_signatures},
    {{"minutes-changed", "7.5.3", requirement, major}, find_changed_minutes},
    {{"times-contradict", "7.5.3", requirement, minor}, find_contradicting_times},
    {{"addendum-unsigned", "7.5.3", own_rule, minor}, find_unsigned_addenda},
    {{"minutes-undistributed", "7.4", own_rule, minor}, find_undistributed_minutes},
    {{"minutes-unacknowledged", "7.4", own_rule, minor}, find_unacknowledged_minutes},
    {{"minutes-unsealed", "7.5.3", own_rule, minor}, find_unsealed_minutes},
    {{"retention-unset", "7.5.3", requirement, minor}, find_unset_retention},
    {{"classification-unset", "7.5.3", good_practice, observation}, find_unset_classification},
};

}  // namespace

std::span<const RuleRow> rule_rows() {
    return rows;
}

}  // namespace isms::judging
