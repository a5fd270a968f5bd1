#pragma once

#include "delivery/outbox.hpp"
#include "program/arguments.hpp"

#include <isms/model/carried_action.hpp>
#include <isms/review/review_state.hpp>

#include <string>
#include <vector>

namespace isms::cli {

struct MailOptions {
    WayOut way;
    std::string attach;  ///< a format, or none; empty: as the classification has it
    std::vector<std::string> external;
    bool is_reminder = false;  ///< to those who got them and have not acknowledged them
};

void add_mail_options(Arguments& arguments, MailOptions& options);
/// For minutes themselves: nobody is reminded of what they never got.
Argument add_external_option(Arguments& arguments, MailOptions& options);

/// Mails signed minutes to everyone who has not got them yet, or to those of `people`, and records
/// what became of each message before the next one is sent. Drafts are written for a person to
/// send, and recorded nowhere.
Result mail_minutes(Context& context, const Review& review, const std::vector<PersonName>& people,
                    const MailOptions& options, Result result);

}  // namespace isms::cli
