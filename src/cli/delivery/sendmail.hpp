#pragma once

#include "program/context.hpp"

#include <string>
#include <string_view>

namespace isms::cli {

struct SendmailOutcome {
    bool accepted = false;
    std::string words;  ///< what became of it
};

/// Hands a message to the program sendmail, which reads its recipients from the message: the one
/// that ISMS_REVIEW_SENDMAIL names, else that of the system.
SendmailOutcome hand_to_sendmail(Context& context, std::string_view message);

}  // namespace isms::cli
