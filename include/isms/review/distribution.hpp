#pragma once

#include <isms/language/messages.hpp>
#include <isms/model/distribution.hpp>
#include <isms/model/event.hpp>
#include <isms/review/carry_over.hpp>
#include <isms/review/review_state.hpp>

#include <string>
#include <vector>

namespace isms {

/// Who gets the minutes if nobody says otherwise: everyone in the register who was invited or is in
/// the attendance, in that order, each once. Names are those of the register.
std::vector<PersonName> recipients_of(const Review& review, const PeopleById& people);

/// How far signed minutes have come.
struct DistributionStanding {
    std::vector<PersonName> sent_to;           ///< each once, in the order of the records
    std::vector<PersonName> acknowledged_by;   ///< likewise
    std::vector<PersonName> not_sent;          ///< of those who should have got them
    std::vector<PersonName> not_acknowledged;  ///< of those who got them
    int recipients = 0;                        ///< how many should get them
};

/// Held against `expected`, as recipients_of gives them.
DistributionStanding distribution_standing(const std::vector<Distribution>& records,
                                           const std::vector<PersonName>& expected);

/// "handed out to 6 of 6, acknowledged by 4"; "not handed out" where they were not.
std::string standing_text(const DistributionStanding& standing, const Messages& messages = {});

/// Whoever got the minutes, has not acknowledged them and is still here on that day: who left can't
/// be asked any more.
std::vector<PersonName> still_to_acknowledge(const std::vector<Distribution>& records,
                                             const PeopleById& people, Date today);

/// "The minutes of MR-2026-10 are not acknowledged by Ben Example", a point of the next agenda;
/// none where nobody is still to acknowledge them.
std::optional<std::string> outstanding_point(const MeetingId& review,
                                             const std::vector<Distribution>& records,
                                             const PeopleById& people, Date today,
                                             const Messages& messages = {});

/// Objections to signed minutes that no agenda has had yet, a line for each: points of the next
/// one. `since`: the day from which on things are news to that agenda; all objections if there is
/// none. One that was recorded late counts by the day on which it was recorded.
std::vector<std::string> objection_points(const std::vector<Distribution>& records,
                                          const std::optional<Date>& since,
                                          const Messages& messages = {});

/// A record of that kind with the next number and who recorded it; people, day and words are the
/// caller's. Throws exit 5 unless the minutes are signed ("not-signed").
Distribution next_distribution(const Review& review, DistributionKind kind,
                               const std::string& minutes_sha256, const Stamp& stamp);

/// Throws exit 5 where the minutes were not handed out to that person ("not-handed-out"), or where
/// they acknowledged them already and have no objection to add ("acknowledged-already").
void require_may_acknowledge(const Review& review, const Person& person,
                             const std::string& objection);

}  // namespace isms
