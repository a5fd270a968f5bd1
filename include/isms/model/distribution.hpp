#pragma once

#include <isms/base/instant.hpp>
#include <isms/base/json.hpp>
#include <isms/model/carried_action.hpp>
#include <isms/model/delivery.hpp>
#include <isms/model/event.hpp>
#include <isms/model/ids.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace isms {

/// Minutes were handed out, or somebody who got them says that they have read them.
enum class DistributionKind { sent, acknowledged };

std::string_view to_text(DistributionKind kind);

/// distribution/NNNN.json of a review (7.5.3): written once, never changed. States what somebody
/// did with the minutes, or whom the program mailed them and what became of each message.
struct Distribution {
    MeetingId meeting;
    int number = 1;  ///< in its review, from 1
    DistributionKind kind = DistributionKind::sent;
    std::vector<PersonName> people;  ///< who got them (of those of `delivery` whose message was
                                     ///< accepted), or the one who acknowledges them
    Date on;                         ///< the day it happened, as stated
    std::string how;                 ///< "by e-mail", as typed; empty for an acknowledgement
    std::string objection;           ///< with which they were acknowledged; may be empty
    std::vector<Delivery> delivery;  ///< of the messages, if the program sent them
    std::vector<SentDocument> documents;  ///< that were attached to them
    std::string document;                 ///< SHA-256 of the minutes.json that it is about
    Instant recorded_at{std::chrono::sys_seconds{}};
    std::string recorded_by;  ///< a person's id, or the e-mail address of somebody else
    Json unknown = Json::object();

    static Distribution blank();
};

}  // namespace isms
