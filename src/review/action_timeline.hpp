#pragma once

#include <isms/model/action.hpp>

#include <optional>
#include <vector>

namespace isms {

/// The days on which an action was opened and closed, and how its due date moved.
class ActionTimeline {
  public:
    explicit ActionTimeline(const Action& action);

    const std::vector<Date>& openings() const { return openings_; }
    const std::vector<Date>& endings() const { return endings_; }
    /// At the end of that day.
    bool is_open_on(Date day) const;
    std::optional<Date> due_on(Date day) const;
    bool is_overdue_on(Date day) const;

  private:
    struct Move {
        Date on;
        std::optional<Date> from;
    };

    std::vector<Date> openings_;  ///< raised, then reopened
    std::vector<Date> endings_;
    std::vector<Move> moves_;  ///< of the due date, oldest first
    std::optional<Date> due_;  ///< today
};

}  // namespace isms
