#pragma once

#include "program/context.hpp"

#include <isms/exchange/mail.hpp>

#include <string>

namespace isms::cli {

/// The address of somebody in the register; empty where there is none that mail can be sent to.
std::string mail_address(Context& context, const PersonId& id);

/// From whom messages are. Exit 5 ("no-address") where mail can't be sent from their address.
Mailbox sender_mailbox(Context& context, const PersonId& id);

}  // namespace isms::cli
