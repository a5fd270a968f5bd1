#pragma once

#include <isms/model/event.hpp>
#include <isms/model/ids.hpp>
#include <isms/model/invitation.hpp>

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace isms {

struct Cancellation {
    std::string reason;
    Date on{2026, 1, 1};
    Json unknown = Json::object();
};

/// What the record keeps of a review whose minutes were disposed of when their retention had ended.
struct ReviewDisposal {
    Date held_on{2026, 1, 1};
    Date on{2026, 1, 1};  ///< the day it was disposed of
    int seal = 1;         ///< number of the seal that holds the record of the disposal
    Json unknown = Json::object();
};

/// meeting.json: when and where a review is planned and who is asked to come.
struct Meeting {
    MeetingId id;
    Date planned;       ///< the date by the rule, which never changes
    Date date;          ///< when it is scheduled now
    std::string start;  ///< local time HH:MM
    std::string place;
    std::string chair;  ///< a person's id; empty: not named
    std::vector<PersonId> invited;
    std::vector<PersonId> optional;        ///< those of them who need not come
    std::vector<Invitation> invitations;   ///< as they went out, oldest first
    std::vector<InvitationReply> replies;  ///< to them, in the order in which they were recorded
    std::optional<Cancellation> cancelled;
    bool withdrawn = false;  ///< its creation was undone
    std::optional<ReviewDisposal> disposed;
    std::map<std::string, int>
        counters;  ///< last number given, by series: "A" actions, "D" decisions
    std::vector<Event> history;
    Json unknown = Json::object();

    static Meeting blank();
};

}  // namespace isms
