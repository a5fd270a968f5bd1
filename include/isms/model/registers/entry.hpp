#pragma once

#include <isms/model/event.hpp>
#include <isms/model/ids.hpp>

#include <optional>
#include <string>
#include <vector>

namespace isms {

/// A written decision to live with a matter: until a day, or for one review only.
struct Acceptance {
    Date on{2000, 1, 1};
    std::string by;
    std::string reason;
    std::optional<Date> until;        ///< the last day on which it holds
    std::optional<MeetingId> review;  ///< the review that accepted it; none: between reviews
    Json unknown = Json::object();
};

/// What the entries of all registers have in common.
struct RegisterEntry {
    InputId id{Blank{}};
    std::string title;
    std::string detail;
    std::string owner;       ///< a person's id; may be empty
    std::string owner_said;  ///< who owns it by its source, where that is nobody in people/
    Date recorded_on{2000, 1, 1};
    std::string source;                 ///< where it came from: "jira"; empty: entered here
    std::string foreign_id;             ///< its id there; with `source` the key of a re-import
    std::vector<ActionId> actions;      ///< that deal with it
    std::vector<DecisionId> decisions;  ///< that deal with it
    std::vector<Acceptance> acceptances;
    bool withdrawn = false;  ///< entered by mistake and undone
    std::vector<Event> history;
    Json unknown = Json::object();
};

}  // namespace isms
