#pragma once

#include <isms/documents/setting.hpp>
#include <isms/review/reminders.hpp>

#include <string>
#include <vector>

namespace isms {

struct ReminderMail {
    std::string subject;
    std::vector<std::string> paragraphs;
};

/// What a digest says, in the language of the setting.
ReminderMail reminder_mail(const Digest& digest, const PeopleById& people, Date today,
                           const std::string& organisation, const DocumentSetting& setting);

}  // namespace isms
