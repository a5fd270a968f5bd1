#pragma once

#include <isms/model/event.hpp>
#include <isms/model/ids.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace isms {

/// A change is a change to the ISMS (9.3.3, planned by 6.3); "no change" is the explicit result
/// that none is needed.
enum class DecisionCategory { decision, change, no_change };

std::string_view to_text(DecisionCategory category);

/// A result of the review (9.3.3), as the minutes state it.
struct Decision {
    DecisionId id{Blank{}};
    DecisionCategory category = DecisionCategory::decision;
    std::string text;
    std::string rationale;            ///< why it was taken; may be empty
    std::string owner;                ///< a person's id; may be empty
    std::optional<Date> due;          ///< none: it is in force at once
    std::vector<InputId> deals_with;  ///< entries of registers
    Json unknown = Json::object();
};

enum class DecisionState { in_force, open, carried_out, revoked, withdrawn };

std::string_view to_text(DecisionState state);  ///< "carried out"

/// decisions/<year>/<id>.json: what became of a decision since. The words of the decision are those
/// of the minutes; they follow them until these are signed.
struct DecisionRecord {
    DecisionId id;
    DecisionCategory category = DecisionCategory::decision;
    std::string item;  ///< key of the agenda item under which it was taken
    std::string text;
    std::string rationale;
    std::string owner;  ///< a person's id; may be empty
    std::optional<Date> due;
    Date taken_on;  ///< the day of the review
    std::vector<InputId> deals_with;
    DecisionState state = DecisionState::open;
    std::optional<Date> ended_on;  ///< when it was carried out, revoked or withdrawn
    std::vector<Event> history;
    Json unknown = Json::object();

    static DecisionRecord blank();
};

/// A decision with a date as agenda item 1 shows it: how it stood on the day.
struct CarriedDecision {
    DecisionId id{Blank{}};
    DecisionCategory category = DecisionCategory::decision;
    std::string text;
    std::string owner;  ///< a person's id; may be empty
    std::string owner_name;
    std::optional<Date> due;
    DecisionState state = DecisionState::open;
    std::optional<Date> ended_on;
    int days_overdue = 0;   ///< 0 unless open and past its due date
    int times_carried = 0;  ///< reviews that left it open
    std::string last_word;  ///< the latest thing said of it
    Json unknown = Json::object();
};

}  // namespace isms
