#pragma once

#include <isms/exchange/calendar.hpp>
#include <isms/language/messages.hpp>
#include <isms/model/action.hpp>
#include <isms/model/meeting.hpp>
#include <isms/model/organisation.hpp>
#include <isms/review/carry_over.hpp>

#include <vector>

namespace isms {

/// What a calendar to subscribe to is made from.
struct YearSources {
    const Organisation& organisation;
    const PeopleById& people;
    const std::vector<Meeting>& meetings;
    const std::vector<Action>& actions;  ///< those that are to be in it
    int year = 2026;
    Date today;
};

/// Reviews of the year, at their time or for a whole day where they have none; the dates of the
/// planned interval from today on that have no review yet; and the due dates of actions.
Calendar year_calendar(const YearSources& sources, const Messages& messages);

}  // namespace isms
