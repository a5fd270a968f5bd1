#pragma once

#include <isms/model/organisation.hpp>
#include <isms/review/review_state.hpp>

#include <optional>
#include <string_view>
#include <vector>

namespace isms {

/// What became of a planned date.
enum class CalendarState { planned, held, held_late, missing, cancelled };

std::string_view to_text(CalendarState state);  ///< "held late"

struct CalendarEntry {
    Date date;  ///< held, or planned
    std::optional<MeetingId> review;
    CalendarState state = CalendarState::planned;
};

/// The reviews of a year and the planned dates that have none, by date.
std::vector<CalendarEntry> review_calendar(const Organisation& organisation,
                                           const std::vector<Review>& reviews, int year,
                                           Date today);

}  // namespace isms
