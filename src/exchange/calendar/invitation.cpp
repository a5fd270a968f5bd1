#include <isms/base/error.hpp>
#include <isms/base/text.hpp>
#include <isms/exchange/review_calendar.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace isms {
namespace {

constexpr int reminder_minutes = 24 * 60;

std::string email_of(const PeopleById& people, const PersonId& id) {
    const auto found = people.find(id);
    if (found == people.end()) return {};
    const std::string email(trim(found->second.email));
    return is_mail_address(email) ? email : std::string();
}

Error no_address(const std::string& who, const PersonId& id) {
    return refused_error("no-address", fmt::format("{} has no e-mail address in the register", who),
                         fmt::format("isms-review people set {} --email ADDRESS", id.str()));
}

/// Their PARTSTAT; empty where they have not answered.
std::string answer_word(const Meeting& meeting, const PersonId& id) {
    const auto answer = expected_participation(meeting, id);
    if (!answer) return {};
    switch (*answer) {
        case Participation::accepted:
            return "ACCEPTED";
        case Participation::declined:
            return "DECLINED";
        case Participation::tentative:
            return "TENTATIVE";
        case Participation::delegated:
            return "DELEGATED";
    }
    return {};
}

}  // namespace

bool is_mail_address(std::string_view text) {
    const auto at = text.find('@');
    if (at == std::string_view::npos || at == 0 || at + 1 == text.size() ||
        text.find('@', at + 1) != std::string_view::npos || text.size() > 254)
        return false;
    // The last three mean something in mailto: (RFC 6068).
    constexpr std::string_view forbidden = " \"(),:;<>[\\]?#%";
    return std::none_of(text.begin(), text.end(), [&](char letter) {
        const auto byte = static_cast<unsigned char>(letter);
        return byte < 0x20 || byte == 0x7F || forbidden.find(letter) != std::string_view::npos;
    });
}

std::string link_in(std::string_view place) {
    const auto is_space = [](char letter) { return trim(std::string_view(&letter, 1)).empty(); };
    while (!place.empty()) {
        const auto* const end = std::find_if(place.begin(), place.end(), is_space);
        const auto word = place.substr(0, static_cast<std::size_t>(end - place.begin()));
        if (word.starts_with("https://") || word.starts_with("http://")) return std::string(word);
        place.remove_prefix(std::min(word.size() + 1, place.size()));
    }
    return {};
}

std::vector<PersonId> unreachable(const Invitation& invitation, const PeopleById& people) {
    std::vector<PersonId> missing;
    for (const auto& id : invitation.people) {
        if (email_of(people, id).empty()) missing.push_back(id);
    }
    return missing;
}

Calendar invitation_calendar(const Meeting& meeting, const Invitation& invitation,
                             const InvitationWords& words, const Organisation& organisation,
                             const PeopleById& people,
                             std::vector<CalendarAttachment> attachments) {
    const bool is_cancelled = invitation.method == InvitationMethod::cancel;
    CalendarEvent event;
    event.uid = invitation_uid(organisation, meeting);
    event.sequence = invitation.sequence;
    event.stamp = invitation.at;
    event.day = invitation.date;
    event.start = invitation.start;
    event.minutes = invitation.minutes;
    event.summary = words.summary;
    event.description =
        is_cancelled ? meeting.cancelled.value_or(Cancellation{}).reason : words.description;
    event.location = invitation.place;
    event.link = link_in(invitation.place);
    event.is_cancelled = is_cancelled;
    event.reminder_minutes = reminder_minutes;
    event.organiser = CalendarPerson{.name = name_of(people, invitation.organiser),
                                     .email = email_of(people, invitation.organiser)};
    if (event.organiser->email.empty())
        throw no_address(event.organiser->name, invitation.organiser);
    for (const auto& id : invitation.people) {
        const auto email = email_of(people, id);
        if (email.empty()) continue;
        const auto& optional = meeting.optional;
        event.attendees.push_back(
            {.name = name_of(people, id),
             .email = email,
             .is_chair = meeting.chair == id.str(),
             .is_optional = std::find(optional.begin(), optional.end(), id) != optional.end(),
             .answer = answer_word(meeting, id)});
    }
    if (event.attendees.empty())
        throw no_address("nobody who is invited", invitation.people.front());
    if (!is_cancelled) event.attachments = std::move(attachments);
    Calendar calendar;
    calendar.method = is_cancelled ? CalendarMethod::cancel : CalendarMethod::request;
    calendar.time_zone = organisation.time_zone;
    calendar.events.push_back(std::move(event));
    return calendar;
}

}  // namespace isms
