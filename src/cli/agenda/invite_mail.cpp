#include "invite_mail.hpp"

#include "delivery/addresses.hpp"

#include <isms/base/digest.hpp>
#include <isms/base/error.hpp>
#include <isms/base/text.hpp>
#include <isms/documents/invitation_words.hpp>
#include <isms/documents/mail_classification.hpp>
#include <isms/exchange/mail.hpp>
#include <isms/model/codec.hpp>
#include <isms/store/paths.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace isms::cli {
namespace {

bool has_got(const Invitation& invitation, const PersonId& id) {
    return std::any_of(
        invitation.delivery.begin(), invitation.delivery.end(),
        [&](const Delivery& delivery) { return delivery.accepted && delivery.person == id.str(); });
}

/// The message without its recipient.
Mail mail_of(Context& context, const Meeting& meeting, const InvitationParts& parts) {
    const auto& invitation = meeting.invitations.back();
    const auto words = invitation_mail(meeting, invitation, parts.words,
                                       context.organisation().name, context.document_setting());
    Mail mail;
    mail.from = sender_mailbox(context, invitation.organiser);
    mail.subject = words.subject;
    mail.date = invitation.at;
    mail.paragraphs = words.paragraphs;
    add_classification(mail.paragraphs, parts.classification, context.messages());
    mail.language = context.messages().language();
    mail.calendar = {invitation.method == InvitationMethod::cancel ? "CANCEL" : "REQUEST",
                     parts.calendar};
    for (const auto& file : parts.files)
        mail.attachments.push_back({file.name, file.type, file.bytes});
    return mail;
}

std::vector<Outgoing> outgoing(Context& context, const Meeting& meeting,
                               const InvitationParts& parts) {
    const auto& invitation = meeting.invitations.back();
    const auto thread = invitation_uid(context.organisation(), meeting);
    auto mail = mail_of(context, meeting, parts);
    mail.references = {message_id("review\n" + thread, mail.from.address)};
    std::vector<Outgoing> messages;
    for (const auto& id : invitation.people) {
        mail.to = {name_of(context.people(), id), mail_address(context, id)};
        if (mail.to.address.empty() || has_got(invitation, id)) continue;
        mail.message_id = message_id(
            fmt::format("invitation\n{}\n{}\n{}", thread, invitation.sequence, mail.to.address),
            mail.from.address);
        messages.push_back({id.str(), mail.to.name, mail.to.address, compose_mail(mail)});
    }
    return messages;
}

void show(const std::vector<Outgoing>& messages, Result& result) {
    Table table;
    table.caption = "Messages";
    table.columns = {{"Who", Align::left, true}, {"Address", Align::left, true}};
    for (const auto& message : messages) table.rows.push_back({message.name, message.address});
    result.view = Listing{std::move(table), {}};
    result.note(fmt::format("would send {}", counted(messages.size(), "message")));
}

}  // namespace

void mail_invitation(Context& context, Meeting& meeting, const InvitationParts& parts,
                     const WayOut& way, const Stamp& stamp, Result& result) {
    const auto messages = outgoing(context, meeting, parts);
    const auto& id = meeting.id.str();
    result.data["messages"] = Json::array();
    for (const auto& message : messages)
        result.data["messages"].push_back({{"person", message.person},
                                           {"address", message.address},
                                           {"message", sha256_hex(message.bytes)}});
    if (messages.empty()) {
        result.note(fmt::format("everyone has got the invitation to {} already", id));
        return;
    }
    if (context.globals().dry_run) return show(messages, result);
    if (!way.sends()) {
        const auto paths = write_drafts(context, way, id + "-invitation-mail", messages);
        result.data["files"] = paths;
        result.view = Verbatim{join(paths, "\n") + "\n"};
        result.note(counted(paths.size(), "draft") + " of mail, not sent yet");
        return;
    }
    const auto sender = mail_address(context, meeting.invitations.back().organiser);
    send_messages(context, way, sender, messages, result, [&](const Delivery& delivery) {
        // As it was written a moment ago: a change is made to what was read last.
        if (auto written = context.records().meeting(meeting.id)) meeting = std::move(*written);
        meeting.invitations.back().delivery.push_back(delivery);
        ChangeSet changes("agenda invite", stamp);
        changes.undoable = false;
        changes.summary = fmt::format("the invitation to {} mailed", id);
        changes.replace(paths::meeting(meeting.id), print_record(meeting));
        context.apply(changes, result);
    });
}

}  // namespace isms::cli
