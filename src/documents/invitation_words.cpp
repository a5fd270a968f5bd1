#include <isms/documents/invitation_words.hpp>
#include <isms/language/dates.hpp>
#include <isms/model/agenda.hpp>

namespace isms {
namespace {

std::string line_of(const Agenda& agenda, std::size_t index, const PeopleById& people,
                    const Messages& messages) {
    const auto& item = agenda.items[index];
    auto line = messages.say("invitation.item",
                             {{"number", item_number(agenda.items, index)}, {"title", item.title}});
    if (item.minutes > 0)
        line = messages.say("invitation.item-timed", {{"item", line}, {"minutes", item.minutes}});
    if (const auto presenter = PersonId::parse(item.presenter))
        line = messages.say("invitation.item-presented",
                            {{"item", line}, {"name", name_of(people, *presenter)}});
    return line;
}

}  // namespace

InvitationWords invitation_words(const Review& review, const PeopleById& people,
                                 const DocumentSetting& setting) {
    const auto& messages = setting.messages;
    InvitationWords words;
    words.summary = messages.say("invitation.summary", {{"id", review.meeting.id.str()}});
    if (const auto notice = notice_of(setting); !notice.empty())
        words.description = notice + "\n\n";
    if (!review.agenda) return words;
    words.description += messages.say("agenda.standing") + ":\n";
    for (std::size_t index = 0; index < review.agenda->items.size(); ++index)
        words.description += line_of(*review.agenda, index, people, messages) + "\n";
    return words;
}

InvitationMail invitation_mail(const Meeting& meeting, const Invitation& invitation,
                               const InvitationWords& words, const std::string& organisation,
                               const DocumentSetting& setting) {
    const auto& messages = setting.messages;
    const bool is_cancelled = invitation.method == InvitationMethod::cancel;
    const auto* const what = is_cancelled              ? "mail.invitation.cancelled"
                             : invitation.sequence > 0 ? "mail.invitation.changed"
                                                       : "mail.invitation.invited";
    InvitationMail mail;
    mail.subject = messages.say(
        "mail.invitation.subject",
        {{"what", words.summary}, {"date", invitation.date.iso()}, {"start", invitation.start}});
    mail.paragraphs.push_back(
        messages.say(what, {{"id", meeting.id.str()}, {"organisation", organisation}}));
    mail.paragraphs.push_back(
        messages.say("mail.invitation.when", {{"date", full_date(messages, invitation.date)},
                                              {"start", invitation.start},
                                              {"zone", setting.time_zone},
                                              {"place", invitation.place}}));
    mail.paragraphs.push_back(meeting.cancelled ? meeting.cancelled->reason : words.description);
    return mail;
}

}  // namespace isms
