#include "mail.hpp"

#include "delivery/attachment.hpp"
#include "mailing.hpp"
#include "program/arguments.hpp"

#include <isms/base/digest.hpp>
#include <isms/base/text.hpp>
#include <isms/model/codec.hpp>
#include <isms/review/distribution.hpp>
#include <isms/review/person_name.hpp>
#include <isms/store/paths.hpp>

#include <fmt/format.h>

namespace isms::cli {
namespace {

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

/// Writes down what became of one message, in a record of its own, and tells it in `review`.
void record(Context& context, Review& review, const Mailing& mailing, const std::string& how,
            const Delivery& delivery, const Stamp& stamp, Result& result) {
    const auto& id = review.meeting.id;
    auto sent = next_distribution(review, DistributionKind::sent, mailing.document(), stamp);
    sent.how = how;
    const auto person = PersonId::parse(delivery.person);
    if (person && delivery.accepted) sent.people.push_back(person_name(context.people(), *person));
    sent.delivery = {delivery};
    sent.documents = mailing.documents();
    ChangeSet changes(std::string(context.command().name), stamp);
    changes.undoable = false;
    changes.summary = fmt::format("the minutes of {} mailed", id.str());
    changes.create(paths::distribution(id, sent.number), print_record(sent));
    context.apply(changes, result);
    result.data["distributions"].push_back(record_to_json(sent));
    review.distribution.push_back(std::move(sent));
}

/// The command that records drafts as sent: by name, unless everyone who has not got the minutes
/// has one. None where all of them go to addresses outside the register.
std::string recording_hint(Context& context, const Review& review,
                           const std::vector<PersonName>& people,
                           const std::vector<Outgoing>& messages) {
    std::string named;
    std::size_t number = 0;
    for (const auto& message : messages) {
        if (message.person.empty()) continue;
        named += " --to " + message.person;
        ++number;
    }
    if (number == 0) return {};
    const auto standing =
        distribution_standing(review.distribution, recipients_of(review, context.people()));
    const bool is_everyone = people.empty() && number == standing.not_sent.size();
    return fmt::format(
        "once they are sent: isms-review minutes distribute {} --how \"by e-mail\"{}",
        review.meeting.id.str(), is_everyone ? std::string() : named);
}

std::string way_text(const MailOptions& options) {
    return fmt::format("{}by e-mail, through {}", options.is_reminder ? "again, " : "",
                       options.way.sendmail ? "sendmail" : options.way.smtp);
}

}  // namespace

void add_mail_options(Arguments& arguments, MailOptions& options) {
    add_way_out_options(arguments, options.way);
    add_attach_option(arguments, options.attach, "the minutes are");
}

Argument add_external_option(Arguments& arguments, MailOptions& options) {
    return arguments
        .option("--external", options.external,
                "Also to this address, which is nobody's in the register")
        .repeatable()
        .value("ADDRESS");
}

Result mail_minutes(Context& context, const Review& review, const std::vector<PersonName>& people,
                    const MailOptions& options, Result result) {
    const auto stamp = context.stamp();
    const auto& id = review.meeting.id.str();
    // That they are signed; the record itself is made when something was sent.
    static_cast<void>(next_distribution(review, DistributionKind::sent, {}, stamp));
    const Mailing mailing(context, review, options, stamp, result.notes);
    const auto messages = mailing.messages(people, result.notes);
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
        const auto* const stem = options.is_reminder ? "-minutes-reminder-mail" : "-minutes-mail";
        const auto paths = write_drafts(context, options.way, id + stem, messages);
        result.data["files"] = paths;
        result.view = Verbatim{join(paths, "\n") + "\n"};
        // That somebody was reminded is no step of the minutes, and has no record to make.
        const auto next =
            options.is_reminder ? std::string() : recording_hint(context, review, people, messages);
        result.note(counted(paths.size(), "draft") + " of mail, not sent yet", next);
        return result;
    }
    result.data["distributions"] = Json::array();
    auto recorded = review;
    send_messages(
        context, options.way, mailing.sender(), messages, result, [&](const Delivery& delivery) {
            record(context, recorded, mailing, way_text(options), delivery, stamp, result);
        });
    result.note(fmt::format("{}: {}", id,
                            standing_text(distribution_standing(
                                recorded.distribution, recipients_of(review, context.people())))));
    return result;
}

}  // namespace isms::cli
