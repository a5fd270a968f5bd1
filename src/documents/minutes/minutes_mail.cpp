#include <isms/documents/mail_classification.hpp>
#include <isms/documents/minutes_mail.hpp>

namespace isms {

MinutesMail minutes_mail(const Review& review, const MinutesMailFacts& facts,
                         const DocumentSetting& setting) {
    const auto& messages = setting.messages;
    const auto id = review.meeting.id.str();
    MinutesMail mail;
    mail.subject = messages.say(
        facts.is_reminder ? "mail.minutes.subject-reminder" : "mail.minutes.subject", {{"id", id}});
    const auto add = [&](std::string_view key, MessageValues values) {
        mail.paragraphs.push_back(messages.say(key, values));
    };
    if (const auto notice = notice_of(setting); !notice.empty()) mail.paragraphs.push_back(notice);
    if (facts.is_reminder) add("mail.minutes.reminder", {});
    add("mail.minutes.signed", {{"id", id},
                                {"organisation", facts.organisation},
                                {"date", held_on(review).value_or(review.meeting.date).iso()}});
    add_classification(mail.paragraphs, facts.classification, messages);
    if (facts.attached.empty()) {
        add("mail.minutes.referred", {{"digest", facts.minutes_sha256}});
    } else {
        add("mail.minutes.attached", {{"name", facts.attached}, {"digest", facts.attached_sha256}});
    }
    if (facts.head)
        add("mail.minutes.head", {{"number", facts.head->seal}, {"digest", facts.head->sha256}});
    add("mail.minutes.acknowledge", {{"name", facts.sender}});
    return mail;
}

}  // namespace isms
