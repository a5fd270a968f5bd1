#include "judging.hpp"

#include <isms/base/text.hpp>
#include <isms/review/schedule.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace isms::judging {
namespace {

bool is_withdrawn(const std::string& standard) {
    return standard.find("27001:2013") != std::string::npos;
}

}  // namespace

void find_missed_reviews(const Judging& judging, Findings& findings) {
    const auto& organisation = judging.records.organisation;
    std::vector<Meeting> meetings;
    for (const auto& review : judging.records.reviews) meetings.push_back(review.meeting);
    for (const Date date : missed_reviews(organisation, meetings, judging.records.today)) {
        if (date < judging.cycle.from) continue;
        findings.add(date.iso(), std::nullopt,
                     judging.messages.say("finding.review-missed", {{"date", date.iso()}}),
                     fmt::format("isms-review agenda new {:04}-{:02}", date.year(), date.month()));
    }
    for (const auto* review : judging.unheld) {
        const Date last_day = review->meeting.date.plus_days(organisation.grace_days);
        if (last_day >= judging.records.today) continue;
        findings.add(
            *review,
            judging.messages.count("finding.review-not-held",
                                   days_between(review->meeting.date, judging.records.today),
                                   {{"date", review->meeting.date.iso()}}),
            fmt::format("isms-review minutes take {}", review->meeting.id.str()));
    }
}

void find_late_reviews(const Judging& judging, Findings& findings) {
    const int grace = judging.records.organisation.grace_days;
    for (const auto* review : judging.held) {
        const Date planned = review->meeting.planned;
        if (day_of(*review) <= planned.plus_days(grace)) continue;
        findings.add(*review,
                     judging.messages.say(
                         "finding.review-late",
                         {{"planned", planned.iso()},
                          {"held", day_of(*review).iso()},
                          {"late", judging.messages.count("count.days",
                                                          days_between(planned, day_of(*review)))},
                          {"allowed", judging.messages.count("count.days", grace)}}),
                     amend_command(*review));
    }
}

void find_long_interval(const Judging& judging, Findings& findings) {
    const auto& organisation = judging.records.organisation;
    const Date start = judging.records.today;
    const Date first = next_planned_date(organisation, start);
    const Date second = next_planned_date(organisation, first);
    // A quarter with its weekends and holidays.
    if (days_between(first, second) < 80) return;
    findings.add({}, std::nullopt,
                 judging.messages.say("finding.interval-long",
                                      {{"interval", to_text(organisation.interval)}}),
                 "isms-review config interval monthly");
}

void find_unset_audit_dates(const Judging& judging, Findings& findings) {
    if (judging.records.organisation.audits.next_external) return;
    findings.add({}, std::nullopt, judging.messages.say("finding.no-audit-date"),
                 "isms-review config next-audit DATE");
}

void find_withdrawn_standards(const Judging& judging, Findings& findings) {
    for (const auto& standard : judging.records.organisation.standards) {
        if (!is_withdrawn(standard)) continue;
        findings.add(standard, std::nullopt,
                     judging.messages.say("finding.standard-withdrawn", {{"standard", standard}}),
                     "isms-review config standard \"ISO/IEC 27001:2022\"");
    }
}

void find_unanswered_standards(const Judging& judging, Findings& findings) {
    for (const auto& matrix : judging.matrices) {
        if (!matrix.rows.empty() || is_withdrawn(matrix.standard)) continue;
        findings.add(
            matrix.standard, std::nullopt,
            judging.messages.say("finding.standard-unanswered", {{"standard", matrix.standard}}),
            "isms-review agenda templates");
    }
}

void find_missing_internal_audit(const Judging& judging, Findings& findings) {
    const int months = review_rules(judging.records.organisation).coverage_months;
    const Date since = judging.records.today.plus_months(-months);
    std::optional<Date> last;
    for (const auto& audit : judging.records.registers.audits) {
        if (audit.kind != AuditKind::internal || !audit.performed_on) continue;
        if (*audit.performed_on > judging.records.today) continue;
        if (!last || *last < *audit.performed_on) last = audit.performed_on;
    }
    if (last && *last >= since) return;
    findings.add(
        {}, std::nullopt,
        last ? judging.messages.count("finding.audit-long-ago", months, {{"date", last->iso()}})
             : judging.messages.say("finding.no-audit"),
        "isms-review inputs add audits TITLE kind=internal performed_on=DATE");
}

void find_late_agendas(const Judging& judging, Findings& findings) {
    for (const auto* review : judging.held) {
        if (!review->agenda || !review->agenda->issued) continue;
        const Date issued = date_of(review->agenda->issued->at);
        if (issued <= day_of(*review)) continue;
        findings.add(*review,
                     judging.messages.say("finding.agenda-late", {{"issued", issued.iso()},
                                                                  {"held", day_of(*review).iso()}}),
                     "isms-review agenda issue");
    }
}

}  // namespace isms::judging
