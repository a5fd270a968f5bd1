#pragma once

#include <isms/base/date.hpp>
#include <isms/model/delivery.hpp>
#include <isms/model/ids.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace isms {

/// Of RFC 5546: an invitation and its updates, or that the review does not take place.
enum class InvitationMethod { request, cancel };

std::string_view to_text(InvitationMethod method);

/// An invitation to a review as it went out: the first one, an update, or the cancellation.
struct Invitation {
    InvitationMethod method = InvitationMethod::request;
    int sequence = 0;                        ///< SEQUENCE (RFC 5545, 3.8.7.4): 0, then one more
    Instant at{std::chrono::sys_seconds{}};  ///< when it was made: its DTSTAMP
    std::string by;                          ///< a person's id, or an e-mail address
    PersonId organiser;                      ///< to whom replies go
    Date date{2026, 1, 1};
    std::string start;  ///< local time HH:MM
    int minutes = 60;   ///< how long it is to last
    std::string place;
    std::vector<PersonId> people;    ///< who was asked to come
    std::string content;             ///< SHA-256 of title and agenda in it
    std::vector<Delivery> delivery;  ///< to whom it was mailed, in the order of the attempts
    Json unknown = Json::object();

    static Invitation blank();
};

/// PARTSTAT (RFC 5545, 3.2.12).
enum class Participation { accepted, declined, tentative, delegated };

std::string_view to_text(Participation answer);

/// What somebody answered to an invitation.
struct InvitationReply {
    PersonId person;
    Participation answer = Participation::accepted;
    std::string delegated_to;  ///< an e-mail address; may be empty
    std::string comment;
    int sequence = 0;                        ///< of the invitation that it answers
    Instant at{std::chrono::sys_seconds{}};  ///< when they answered: its DTSTAMP
    Instant recorded_at{std::chrono::sys_seconds{}};
    std::string recorded_by;
    Json unknown = Json::object();

    static InvitationReply blank();
};

}  // namespace isms
