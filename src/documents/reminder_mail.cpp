#include <isms/documents/reminder_mail.hpp>

namespace isms {
namespace {

std::string line_of(const RemindedAction& action, const Messages& messages) {
    return messages.say(
        "mail.actions.line",
        {{"id", action.id.str()}, {"title", action.title}, {"due", action.due.iso()}});
}

}  // namespace

ReminderMail reminder_mail(const Digest& digest, const PeopleById& people, Date today,
                           const std::string& organisation, const DocumentSetting& setting) {
    const auto& messages = setting.messages;
    ReminderMail mail;
    const auto count = digest.overdue.size() + digest.due_soon.size() + digest.escalated.size();
    mail.subject = messages.count("mail.actions.subject", count);
    if (const auto notice = notice_of(setting); !notice.empty()) mail.paragraphs.push_back(notice);
    mail.paragraphs.push_back(messages.say(
        "mail.actions.as-of", {{"organisation", organisation}, {"date", today.iso()}}));
    const auto add = [&](std::string_view key, const std::vector<RemindedAction>& actions) {
        if (actions.empty()) return;
        auto text = messages.say(key);
        for (const auto& action : actions) text += "\n" + line_of(action, messages);
        mail.paragraphs.push_back(std::move(text));
    };
    add("mail.actions.overdue", digest.overdue);
    add("mail.actions.due-soon", digest.due_soon);
    if (digest.escalated.empty()) return mail;
    auto text = messages.say("mail.actions.escalated");
    for (const auto& action : digest.escalated) {
        text += "\n" +
                messages.say("mail.actions.line-owner", {{"line", line_of(action, messages)},
                                                         {"name", name_of(people, action.owner)}});
    }
    mail.paragraphs.push_back(std::move(text));
    return mail;
}

}  // namespace isms
