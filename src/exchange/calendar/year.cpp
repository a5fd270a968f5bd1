#include <isms/base/digest.hpp>
#include <isms/exchange/review_calendar.hpp>
#include <isms/exchange/year_calendar.hpp>
#include <isms/review/invitation.hpp>
#include <isms/review/schedule.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <tuple>

namespace isms {
namespace {

constexpr int usual_minutes = 60;

/// When a record was touched last: an event is as of then, however often it is written.
Instant last_touched(const std::vector<Event>& history, const Organisation& organisation) {
    if (!history.empty()) return history.back().at;
    return Instant(std::chrono::sys_seconds(organisation.since.days()));
}

std::string uid_of(const Organisation& organisation, std::string_view what) {
    const auto digest =
        sha256_hex(fmt::format("{}\n{}\n{}", organisation.since.iso(), organisation.name, what));
    return fmt::format("{}.{}@isms-review", what, digest.substr(0, 32));
}

CalendarEvent review_event(const Meeting& meeting, const YearSources& sources,
                           const Messages& messages) {
    CalendarEvent event;
    event.uid = "year." + invitation_uid(sources.organisation, meeting);
    event.stamp = last_touched(meeting.history, sources.organisation);
    event.day = meeting.date;
    event.start = meeting.start;
    event.minutes =
        meeting.invitations.empty() ? usual_minutes : meeting.invitations.back().minutes;
    event.summary = messages.say("invitation.summary", {{"id", meeting.id.str()}});
    event.location = meeting.place;
    event.link = link_in(meeting.place);
    return event;
}

CalendarEvent planned_event(Date date, const YearSources& sources, const Messages& messages) {
    CalendarEvent event;
    const auto id = meeting_id(date, 1).str();
    event.uid = uid_of(sources.organisation, "planned." + date.iso());
    event.stamp = last_touched(sources.organisation.history, sources.organisation);
    event.day = date;
    event.summary = messages.say("invitation.summary", {{"id", id}});
    event.description = messages.say("calendar.planned");
    return event;
}

CalendarEvent due_event(const Action& action, const YearSources& sources,
                        const Messages& messages) {
    const auto owner = name_of(sources.people, action.owner);
    CalendarEvent event;
    event.uid = uid_of(sources.organisation, action.id.str());
    event.stamp = last_touched(action.history, sources.organisation);
    event.day = *action.due;
    event.summary = messages.say("calendar.action", {{"title", action.title}, {"name", owner}});
    event.description =
        messages.say("calendar.action-details",
                     {{"id", action.id.str()}, {"name", owner}, {"due", action.due->iso()}});
    return event;
}

/// The interval has several dates a month or less than one; a review answers for its month.
bool has_review(const std::vector<Meeting>& meetings, Date date) {
    return std::any_of(meetings.begin(), meetings.end(), [&](const Meeting& meeting) {
        return !meeting.withdrawn && meeting.planned == date;
    });
}

}  // namespace

Calendar year_calendar(const YearSources& sources, const Messages& messages) {
    const auto& organisation = sources.organisation;
    Calendar calendar;
    calendar.name = messages.say("calendar.name", {{"organisation", organisation.name}});
    calendar.time_zone = organisation.time_zone;
    Date last_planned(sources.year, 1, 1);
    for (const auto& meeting : sources.meetings) {
        if (!meeting.withdrawn) last_planned = std::max(last_planned, meeting.planned);
        if (meeting.withdrawn || meeting.cancelled || meeting.date.year() != sources.year) continue;
        calendar.events.push_back(review_event(meeting, sources, messages));
    }
    const auto from = std::max({Date(sources.year, 1, 1), sources.today, last_planned});
    for (const auto& date : planned_dates(organisation, from, Date(sources.year, 12, 31))) {
        if (!has_review(sources.meetings, date) && date > last_planned)
            calendar.events.push_back(planned_event(date, sources, messages));
    }
    for (const auto& action : sources.actions) {
        if (is_open(action.state) && action.due && action.due->year() == sources.year)
            calendar.events.push_back(due_event(action, sources, messages));
    }
    std::stable_sort(calendar.events.begin(), calendar.events.end(),
                     [](const CalendarEvent& one, const CalendarEvent& other) {
                         return std::tie(one.day, one.start, one.uid) <
                                std::tie(other.day, other.start, other.uid);
                     });
    return calendar;
}

}  // namespace isms
