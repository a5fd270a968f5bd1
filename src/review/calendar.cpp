#include <isms/review/calendar.hpp>
#include <isms/review/schedule.hpp>

#include <algorithm>

namespace isms {
namespace {

CalendarEntry entry_of(const Review& review, int grace_days, Date today) {
    const auto& meeting = review.meeting;
    const auto held = meeting.disposed ? std::optional(meeting.disposed->held_on) : held_on(review);
    CalendarEntry entry{held.value_or(meeting.date), meeting.id, CalendarState::planned};
    if (meeting.cancelled) {
        entry.state = CalendarState::cancelled;
    } else if (held) {
        const bool in_time = *held <= meeting.planned.plus_days(grace_days);
        entry.state = in_time ? CalendarState::held : CalendarState::held_late;
    } else if (meeting.date.plus_days(grace_days) < today) {
        entry.state = CalendarState::missing;
    }
    return entry;
}

}  // namespace

std::string_view to_text(CalendarState state) {
    switch (state) {
        case CalendarState::planned:
            return "planned";
        case CalendarState::held:
            return "held";
        case CalendarState::held_late:
            return "held late";
        case CalendarState::missing:
            return "missing";
        case CalendarState::cancelled:
            break;
    }
    return "cancelled";
}

std::vector<CalendarEntry> review_calendar(const Organisation& organisation,
                                           const std::vector<Review>& reviews, int year,
                                           Date today) {
    std::vector<CalendarEntry> entries;
    std::vector<Meeting> meetings;
    for (const auto& review : reviews) {
        meetings.push_back(review.meeting);
        auto entry = entry_of(review, organisation.grace_days, today);
        if (entry.date.year() == year) entries.push_back(std::move(entry));
    }
    for (const Date date : missed_reviews(organisation, meetings, today)) {
        if (date.year() == year) entries.push_back({date, std::nullopt, CalendarState::missing});
    }
    // What lies ahead and has no review yet; a planned date that a review of its month answers is
    // not asked for again.
    const Date last(year, 12, 31);
    for (const Date date : planned_dates(organisation, today, last)) {
        const bool is_answered = std::any_of(
            meetings.begin(), meetings.end(),
            [&](const Meeting& meeting) { return !meeting.cancelled && meeting.planned == date; });
        if (!is_answered && date.year() == year)
            entries.push_back({date, std::nullopt, CalendarState::planned});
    }
    std::stable_sort(
        entries.begin(), entries.end(),
        [](const CalendarEntry& a, const CalendarEntry& b) { return a.date < b.date; });
    return entries;
}

}  // namespace isms
