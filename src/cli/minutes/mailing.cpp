#include "mailing.hpp"

#include "delivery/addresses.hpp"
#include "delivery/attachment.hpp"
#include "minutes_context.hpp"
#include "minutes_export.hpp"
#include "terminal/format_table.hpp"

#include <isms/archive/archive.hpp>
#include <isms/base/digest.hpp>
#include <isms/base/text.hpp>
#include <isms/base/unicode.hpp>
#include <isms/review/distribution.hpp>
#include <isms/review/invitation.hpp>
#include <isms/review/invitation_replies.hpp>
#include <isms/review/person_name.hpp>
#include <isms/store/paths.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace isms::cli {
namespace {

Mailbox sender_of(const Stamp& stamp, Context& context) {
    const auto sender = PersonId::parse(stamp.by);
    if (sender && context.people().contains(*sender)) return sender_mailbox(context, *sender);
    throw usage_error("no-sender", "it is not known from whom the messages are",
                      "act as somebody of the register: --as PERSON");
}

/// True if a record says that these minutes reached the address.
bool was_reached(const Review& review, const std::string& document, const std::string& address) {
    return std::any_of(
        review.distribution.begin(), review.distribution.end(), [&](const Distribution& record) {
            return record.document == document &&
                   std::any_of(record.delivery.begin(), record.delivery.end(),
                               [&](const Delivery& delivery) {
                                   return delivery.accepted &&
                                          lower_ascii(delivery.address) == lower_ascii(address);
                               });
        });
}

/// That somebody gets no message, why, and what helps.
Diagnostic without_address(Severity severity, const Person& person) {
    const std::string typed(trim(person.email));
    return {severity,
            "no-address",
            typed.empty()
                ? fmt::format("{} is left out: the register has no e-mail address of theirs",
                              person.name)
                : fmt::format("{} is left out: mail can't be sent to '{}', their address",
                              person.name, excerpt(typed)),
            {},
            {},
            {},
            fmt::format("isms-review people set {} --email ADDRESS, with an internationalised "
                        "domain as xn--",
                        person.id.str())};
}

/// An address outside the register, as it was typed.
std::string external_address(const std::string& typed, const PeopleById& people) {
    std::string address(trim(typed));
    if (!is_header_address(address))
        throw usage_error(
            "address",
            fmt::format("'{}' is not an address that mail can be sent to", excerpt(typed)),
            "write name@example.org, with an internationalised domain as xn--");
    if (const auto person = person_with_address(people, address))
        throw usage_error("address-known",
                          fmt::format("'{}' is the address of {}, who is in the register",
                                      excerpt(address), name_of(people, *person)),
                          fmt::format("--to {} instead of --external", person->str()));
    return address;
}

}  // namespace

Mailing::Mailing(Context& context, const Review& review, const MailOptions& options,
                 const Stamp& stamp, std::vector<Diagnostic>& notes)
    : context_(context),
      review_(review),
      options_(options),
      stamp_(stamp),
      from_(sender_of(stamp, context)),
      document_(sha256_hex(context.store().read(paths::minutes(review.meeting.id)).value_or(""))) {
    const auto facts = minutes_facts(context, review);
    const auto setting = context.frozen_setting(facts.language);
    MinutesMailFacts said;
    said.organisation = facts.organisation;
    said.classification = facts.classification;
    said.minutes_sha256 = document_;
    said.head = archive_head(context.store());
    said.sender = from_.name;
    said.is_reminder = options.is_reminder;
    // Each reminder is a message of its own; the minutes themselves are the same one each time.
    if (options.is_reminder) occasion_ = fmt::format("reminder {}", review.distribution.size());
    const auto attach =
        attached_format(context.organisation(), facts.classification, options.attach);
    if (!attach.empty()) {
        const auto& format = format_named(attach);
        attached_.name = fmt::format("{}-minutes.{}", review.meeting.id.str(), format.ending);
        attached_.type = format.type;
        attached_.bytes = exported_minutes(context, review, facts, attach, notes);
        said.attached = attached_.name;
        said.attached_sha256 = sha256_hex(attached_.bytes);
    }
    words_ = minutes_mail(review, said, setting);
    language_ = setting.messages.language();
}

std::vector<SentDocument> Mailing::documents() const {
    if (attached_.name.empty()) return {};
    return {{attached_.name, sha256_hex(attached_.bytes)}};
}

std::vector<Person> Mailing::addressees(const std::vector<PersonName>& people) const {
    const auto expected = people.empty() ? recipients_of(review_, context_.people()) : people;
    const auto standing = distribution_standing(review_.distribution, expected);
    std::vector<Person> addressees;
    for (const auto& person :
         options_.is_reminder ? standing.not_acknowledged : standing.not_sent) {
        const auto found = context_.people().find(person.id);
        if (found == context_.people().end()) continue;
        // Who has left gets confidential minutes only if somebody names them.
        if (people.empty() ? is_active(found->second, stamp_.today) : is_among(people, person.id))
            addressees.push_back(found->second);
    }
    return addressees;
}

std::vector<Outgoing> Mailing::messages(const std::vector<PersonName>& people,
                                        std::vector<Diagnostic>& notes) const {
    std::vector<Outgoing> messages;
    std::vector<Person> left_out;
    for (const auto& person : addressees(people)) {
        const auto address = mail_address(context_, person.id);
        if (address.empty()) {
            left_out.push_back(person);
        } else {
            messages.push_back(message(person.id.str(), {person.name, address}));
        }
    }
    for (const auto& typed : options_.external) {
        const auto address = external_address(typed, context_.people());
        if (!was_reached(review_, document_, address))
            messages.push_back(message({}, {{}, address}));
    }
    const bool is_refused = messages.empty() && !left_out.empty();
    std::vector<Diagnostic> told;
    for (const auto& person : left_out)
        told.push_back(without_address(is_refused ? Severity::error : Severity::warning, person));
    if (is_refused) throw Error(ExitCode::refused, std::move(told));
    notes.insert(notes.end(), told.begin(), told.end());
    return messages;
}

Outgoing Mailing::message(const std::string& person, const Mailbox& to) const {
    const auto thread = invitation_uid(context_.organisation(), review_.meeting);
    Mail mail;
    mail.from = from_;
    mail.to = to;
    mail.subject = words_.subject;
    mail.date = stamp_.at;
    mail.message_id = message_id(
        fmt::format("{}\n{}\n{}\n{}", occasion_, thread, document_, to.address), from_.address);
    mail.references = {message_id("review\n" + thread, from_.address)};
    mail.paragraphs = words_.paragraphs;
    mail.language = language_;
    if (!attached_.name.empty()) mail.attachments = {attached_};
    return {person, to.name, to.address, compose_mail(mail)};
}

}  // namespace isms::cli
