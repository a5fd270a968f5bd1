#pragma once

#include <isms/model/action.hpp>

#include <optional>
#include <string>

namespace isms {

/// A person as a document names them.
struct PersonName {
    PersonId id{Blank{}};
    std::string name;
    std::string role;
    Json unknown = Json::object();
};

/// What should become of an action that is overdue, with the command that does it.
struct Proposal {
    std::string what;  ///< "escalate" or "reassign"
    std::string to;    ///< a person's id; empty where nobody can be named
    std::string to_name;
    std::string command;  ///< "isms-review actions escalate MR-2026-10-A02 --to ada --reason ..."
    Json unknown = Json::object();
};

/// An action as agenda item 1 shows it: how it stood on the day, and how it came to that.
struct CarriedAction {
    ActionId id{Blank{}};
    std::string title;
    PersonId owner{Blank{}};
    std::string owner_name;
    std::optional<Date> due;
    ActionState state = ActionState::open;
    std::optional<Date> ended_on;
    int days_overdue = 0;   ///< 0 unless open and past its due date
    int times_carried = 0;  ///< reviews that left it open
    int times_slipped = 0;  ///< times its due date was moved later
    bool stale = false;     ///< by the ladder: it may no longer just be carried over
    std::string last_word;  ///< the latest thing said of it
    std::string last_word_by;
    std::optional<Date> last_word_on;
    std::optional<Proposal> proposal;
    Json unknown = Json::object();
};

}  // namespace isms
