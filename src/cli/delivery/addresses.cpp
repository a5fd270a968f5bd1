#include "addresses.hpp"

#include <isms/base/error.hpp>
#include <isms/base/text.hpp>

#include <fmt/format.h>

namespace isms::cli {

std::string mail_address(Context& context, const PersonId& id) {
    const auto found = context.people().find(id);
    if (found == context.people().end()) return {};
    std::string address(trim(found->second.email));
    return is_header_address(address) ? address : std::string();
}

Mailbox sender_mailbox(Context& context, const PersonId& id) {
    Mailbox sender{name_of(context.people(), id), mail_address(context, id)};
    if (!sender.address.empty()) return sender;
    throw refused_error(
        "no-address",
        fmt::format("{} has no e-mail address that mail can be sent from", sender.name),
        fmt::format("isms-review people set {} --email ADDRESS", id.str()));
}

}  // namespace isms::cli
