#pragma once

#include <isms/model/event.hpp>
#include <isms/model/ids.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace isms {

enum class ActionState { open, in_progress, done, verified, cancelled, withdrawn };

std::string_view to_text(ActionState state);  ///< "in progress"
/// Still owed: open or in progress.
bool is_open(ActionState state);

/// A file kept as proof, by content.
struct EvidenceRef {
    std::string sha256;
    std::string name;  ///< the file's name when it was attached; never a path
    Json unknown = Json::object();
};

/// Whether what was done had the effect that was wanted (10.2 d for a nonconformity), judged by
/// someone else than the owner.
struct Effectiveness {
    bool effective = true;
    std::string by;
    Date on{2000, 1, 1};
    std::string note;
    Json unknown = Json::object();
};

/// What somebody promised to do, until when, and all that happened to the promise.
struct Action {
    ActionId id;
    std::string title;
    std::string detail;
    PersonId owner;
    std::optional<Date> due;
    std::string undated_reason;  ///< why there is no due date; set exactly when `due` is not
    Date raised_on;
    std::optional<MeetingId> raised_in;
    std::string source;      ///< where it was imported from: "jira"; empty: entered here
    std::string foreign_id;  ///< its id there; with `source` the key of a re-import
    std::string item;        ///< key of the agenda item that it came from: "d1"; may be empty
    std::vector<InputId> deals_with;  ///< entries of registers
    ActionState state = ActionState::open;
    std::optional<Date> ended_on;  ///< when it was done, cancelled or withdrawn
    std::vector<EvidenceRef> evidence;
    std::optional<Effectiveness> effectiveness;
    std::vector<Event> history;
    Json unknown = Json::object();

    static Action blank();
};

/// Reviews that looked at the action and left it open, by its history.
int times_carried(const Action& action);
/// Times its due date was moved later, by its history.
int times_slipped(const Action& action);
/// True if a review, other than `except`, looked at the action after it ended, so that its end is
/// no news.
bool end_was_seen(const Action& action, const std::optional<MeetingId>& except = std::nullopt);
/// The latest event that somebody put in words, or none.
const Event* last_word(const Action& action);

}  // namespace isms
