#include "mail.hpp"

#include "delivery/addresses.hpp"
#include "delivery/attachment.hpp"
#include "minutes_context.hpp"
#include "minutes_export.hpp"
#include "program/repeatable.hpp"
#include "terminal/format_table.hpp"

#include <isms/archive/archive.hpp>
#include <isms/base/digest.hpp>
#include <isms/base/text.hpp>
#include <isms/base/unicode.hpp>
#include <isms/documents/minutes_mail.hpp>
#include <isms/exchange/mail.hpp>
#include <isms/model/codec.hpp>
#include <isms/review/distribution.hpp>
#include <isms/review/invitation.hpp>
#include <isms/store/paths.hpp>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <algorithm>

namespace isms::cli {
namespace {

Error bad_address(const std::string& who, const std::string& address, std::string hint) {
    return refused_error(
        "no-address",
        address.empty()
            ? fmt::format("{} has no e-mail address in the register", who)
            : fmt::format("mail can't be sent to '{}', the address of {}", excerpt(address), who),
        std::move(hint));
}

/// The address of somebody in the register. Exit 5 for one that mail can't be sent to.
std::string address_of(Context& context, const PersonId& id) {
    const auto& person = context.people().at(id);
    auto address = mail_address(context, id);
    if (!address.empty()) return address;
    throw bad_address(person.name, std::string(trim(person.email)),
                      fmt::format("isms-review people set {} --email ADDRESS, with an "
                                  "internationalised domain as xn--",
                                  id.str()));
}

PersonId sender_of(const Stamp& stamp, Context& context) {
    const auto sender = PersonId::parse(stamp.by);
    if (sender && context.people().contains(*sender)) return *sender;
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

/// Composes the messages of one mailing, and keeps what is the same in all of them.
class Mailing {
  public:
    Mailing(Context& context, const Review& review, const MailOptions& options, const Stamp& stamp,
            std::vector<Diagnostic>& notes)
        : context_(context),
          review_(review),
          stamp_(stamp),
          sender_(sender_of(stamp, context)),
          from_{name_of(context.people(), sender_), address_of(context, sender_)},
          document_(
              sha256_hex(context.store().read(paths::minutes(review.meeting.id)).value_or(""))) {
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

    const std::string& document() const { return document_; }
    const std::string& sender() const { return from_.address; }

    std::vector<SentDocument> documents() const {
        if (attached_.name.empty()) return {};
        return {{attached_.name, sha256_hex(attached_.bytes)}};
    }

    /// To somebody of the register, or outside of it, where `person` is empty.
    Outgoing to(const std::string& person, const std::string& name,
                const std::string& address) const {
        const auto thread = invitation_uid(context_.organisation(), review_.meeting);
        Mail mail;
        mail.from = from_;
        mail.to = {name, address};
        mail.subject = words_.subject;
        mail.date = stamp_.at;
        mail.message_id = message_id(
            fmt::format("{}\n{}\n{}\n{}", occasion_, thread, document_, address), from_.address);
        mail.references = {message_id("review\n" + thread, from_.address)};
        mail.paragraphs = words_.paragraphs;
        mail.language = language_;
        if (!attached_.name.empty()) mail.attachments = {attached_};
        return {person, name, address, compose_mail(mail)};
    }

  private:
    Context& context_;
    const Review& review_;
    Stamp stamp_;
    PersonId sender_;
    Mailbox from_;
    std::string document_;
    std::string occasion_ = "minutes";
    MailAttachment attached_;
    MinutesMail words_;
    std::string language_;
};

/// Whoever has not got these minutes yet.
std::vector<Outgoing> outgoing(Context& context, const Review& review, const Mailing& mailing,
                               const std::vector<PersonName>& people, const MailOptions& options) {
    const auto expected = people.empty() ? recipients_of(review, context.people()) : people;
    const auto standing = distribution_standing(review.distribution, expected);
    std::vector<Outgoing> messages;
    for (const auto& person : options.is_reminder ? standing.not_acknowledged : standing.not_sent) {
        const bool is_meant =
            people.empty() || std::any_of(people.begin(), people.end(), [&](const PersonName& one) {
                return one.id == person.id;
            });
        if (!is_meant) continue;
        if (!context.people().contains(person.id)) continue;
        messages.push_back(
            mailing.to(person.id.str(), person.name, address_of(context, person.id)));
    }
    for (const auto& typed : options.external) {
        const std::string address(trim(typed));
        if (!is_header_address(address))
            throw usage_error(
                "address",
                fmt::format("'{}' is not an address that mail can be sent to", excerpt(typed)),
                "write name@example.org, with an internationalised domain as xn--");
        if (!was_reached(review, mailing.document(), address))
            messages.push_back(mailing.to({}, {}, address));
    }
    return messages;
}

Json told(const std::vector<Outgoing>& messages) {
    Json all = Json::array();
    for (const auto& message : messages)
        all.push_back({{"person", message.person},
                       {"address", message.address},
                       {"message", sha256_hex(message.bytes)}});
    return all;
}

Listing listing_of(const std::vector<Outgoing>& messages) {
    Table table;
    table.caption = "Messages";
    table.columns = {
        {"Who", Align::left, true}, {"Address", Align::left, true}, {"Bytes", Align::right}};
    for (const auto& message : messages)
        table.rows.push_back(
            {message.name.empty() ? std::string("outside the register") : message.name,
             message.address, fmt::format("{}", message.bytes.size())});
    return {std::move(table), {}};
}

void record(Context& context, const Review& review, const Mailing& mailing,
            const MailOptions& options, std::vector<Delivery> tried, const Stamp& stamp,
            Result& result) {
    const auto& id = review.meeting.id;
    const auto& way = options.way;
    auto sent = next_distribution(review, DistributionKind::sent, mailing.document(), stamp);
    sent.how = fmt::format("{} by e-mail, through {}", options.is_reminder ? "again," : "",
                           way.sendmail ? "sendmail" : way.smtp);
    sent.how = std::string(trim(sent.how));
    for (const auto& person : recipients_of(review, context.people())) {
        for (const auto& delivery : tried) {
            if (delivery.accepted && delivery.person == person.id.str())
                sent.people.push_back(person);
        }
    }
    // Somebody of the register who was neither invited nor there.
    for (const auto& delivery : tried) {
        const auto person = PersonId::parse(delivery.person);
        const bool is_there =
            std::any_of(sent.people.begin(), sent.people.end(),
                        [&](const PersonName& known) { return person && known.id == *person; });
        if (!delivery.accepted || !person || is_there) continue;
        PersonName named;
        named.id = *person;
        named.name = name_of(context.people(), *person);
        sent.people.push_back(std::move(named));
    }
    sent.delivery = std::move(tried);
    sent.documents = mailing.documents();
    ChangeSet changes(std::string(context.command().name), stamp);
    changes.undoable = false;
    changes.summary = fmt::format("the minutes of {} mailed", id.str());
    changes.create(paths::distribution(id, sent.number), print_record(sent));
    context.apply(changes, result);
    result.data["distribution"] = record_to_json(sent);
    auto records = review.distribution;
    records.push_back(sent);
    result.note(fmt::format(
        "{}: {}", id.str(),
        standing_text(distribution_standing(records, recipients_of(review, context.people())))));
}

}  // namespace

void add_mail_options(CLI::App& app, MailOptions& options) {
    add_way_out_options(app, options.way);
    add_attach_option(app, options.attach, "the minutes are");
    repeatable(app.add_option("--external", options.external,
                              "Also to this address, which is nobody's in the register"))
        ->type_name("ADDRESS");
}

Result mail_minutes(Context& context, const Review& review, const std::vector<PersonName>& people,
                    const MailOptions& options, Result result) {
    const auto stamp = context.stamp();
    const auto& id = review.meeting.id.str();
    // That they are signed; the record itself is made when something was sent.
    static_cast<void>(next_distribution(review, DistributionKind::sent, {}, stamp));
    const Mailing mailing(context, review, options, stamp, result.notes);
    const auto messages = outgoing(context, review, mailing, people, options);
    result.data["messages"] = told(messages);
    if (messages.empty()) {
        result.note(
            options.is_reminder
                ? fmt::format("everyone who got the minutes of {} has acknowledged them", id)
                : fmt::format("everyone has got the minutes of {} already", id));
        return result;
    }
    if (context.globals().dry_run) {
        result.view = listing_of(messages);
        result.note(fmt::format("would send {}", counted(messages.size(), "message")));
        result.data["dry_run"] = true;
        return result;
    }
    if (!options.way.sends()) {
        const auto paths = write_drafts(context, options.way, id + "-minutes-mail", messages);
        result.data["files"] = paths;
        result.view = Verbatim{join(paths, "\n") + "\n"};
        result.note(counted(paths.size(), "draft") + " of mail, not sent yet",
                    fmt::format("once they are sent: isms-review minutes distribute {} --how "
                                "\"by e-mail\"",
                                id));
        return result;
    }
    auto tried = send_messages(context, options.way, mailing.sender(), messages, result);
    if (!tried.empty()) record(context, review, mailing, options, std::move(tried), stamp, result);
    return result;
}

}  // namespace isms::cli
