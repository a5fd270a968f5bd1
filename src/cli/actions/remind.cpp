#include "commands.hpp"
#include "delivery/addresses.hpp"
#include "delivery/outbox.hpp"
#include "program/arguments.hpp"
#include "typed/resolve.hpp"

#include <isms/base/digest.hpp>
#include <isms/base/text.hpp>
#include <isms/documents/mail_classification.hpp>
#include <isms/documents/reminder_mail.hpp>
#include <isms/exchange/mail.hpp>
#include <isms/model/organisation.hpp>
#include <isms/store/action_index.hpp>

#include <fmt/format.h>

namespace isms::cli {
namespace {

struct Options {
    int days = 7;
    std::string from;
    WayOut way;
};

std::vector<Action> open_actions(Context& context) {
    std::vector<Action> actions;
    for (const auto& summary : action_index(context.store(), context.problems())) {
        if (!is_open(summary.state)) continue;
        if (auto action = context.records().action(summary.id.id()))
            actions.push_back(std::move(*action));
    }
    return actions;
}

/// From whom reminders are: whom the command names, or who acts.
Mailbox sender_of(Context& context, const Options& options) {
    const auto typed = options.from.empty() ? context.actor().value_or("") : options.from;
    return sender_mailbox(context, resolve_person(context, typed, "the sender"));
}

Outgoing message_to(Context& context, const Digest& digest, const Mailbox& sender,
                    const std::string& address) {
    const auto today = context.today();
    const auto words = reminder_mail(digest, context.people(), today, context.organisation().name,
                                     context.document_setting());
    Mail mail;
    mail.from = sender;
    mail.to = {name_of(context.people(), digest.person), address};
    mail.subject = words.subject;
    mail.date = context.now();
    mail.paragraphs = words.paragraphs;
    add_classification(mail.paragraphs, context.organisation().classification, context.messages());
    mail.language = context.messages().language();
    mail.message_id = message_id(
        fmt::format("actions\n{}\n{}\n{}", today.iso(), address, join(words.paragraphs, "\n")),
        sender.address);
    return {digest.person.str(), mail.to.name, address, compose_mail(mail)};
}

std::vector<Outgoing> outgoing(Context& context, const std::vector<Digest>& digests,
                               const Options& options) {
    std::vector<Outgoing> messages;
    const auto sender = sender_of(context, options);
    for (const auto& digest : digests) {
        const auto address = mail_address(context, digest.person);
        if (!address.empty()) messages.push_back(message_to(context, digest, sender, address));
    }
    return messages;
}

/// A warning for each person whom no message reaches.
void warn_of_unreachable(Context& context, const std::vector<Digest>& digests, Result& result) {
    for (const auto& digest : digests) {
        const auto& person = context.people().at(digest.person);
        if (!mail_address(context, digest.person).empty()) continue;
        result.notes.push_back(
            {Severity::warning,
             "no-address",
             fmt::format("{} can't be reminded: the register has no e-mail address of theirs",
                         person.name),
             {},
             {},
             {},
             fmt::format("isms-review people set {} --email ADDRESS", person.id.str())});
    }
}

Json told(const std::vector<Digest>& digests) {
    Json all = Json::array();
    const auto ids = [](const std::vector<RemindedAction>& actions) {
        Json list = Json::array();
        for (const auto& action : actions) list.push_back(action.id.str());
        return list;
    };
    for (const auto& digest : digests)
        all.push_back({{"person", digest.person.str()},
                       {"overdue", ids(digest.overdue)},
                       {"due_soon", ids(digest.due_soon)},
                       {"escalated", ids(digest.escalated)}});
    return all;
}

Listing listing_of(Context& context, const std::vector<Digest>& digests) {
    Table table;
    table.caption = "Reminders";
    table.columns = {{"Who", Align::left, true},
                     {"Overdue", Align::right},
                     {"Due soon", Align::right},
                     {"Escalated", Align::right}};
    for (const auto& digest : digests)
        table.rows.push_back({name_of(context.people(), digest.person),
                              fmt::format("{}", digest.overdue.size()),
                              fmt::format("{}", digest.due_soon.size()),
                              fmt::format("{}", digest.escalated.size())});
    return {std::move(table), {}};
}

Result run(Context& context, const Options& options) {
    Result result;
    const auto ladder = review_rules(context.organisation()).ladder;
    const auto digests = reminder_digests(open_actions(context), context.people(), ladder,
                                          context.today(), options.days);
    result.data["digests"] = told(digests);
    // Silence is what cron takes for "nothing to tell".
    if (digests.empty()) return result;
    warn_of_unreachable(context, digests, result);
    if (context.globals().dry_run || !options.way.is_asked_for()) {
        result.view = listing_of(context, digests);
        return result;
    }
    const auto messages = outgoing(context, digests, options);
    if (!options.way.sends()) {
        const auto paths =
            write_drafts(context, options.way, "reminder-" + context.today().iso(), messages);
        result.data["files"] = paths;
        result.view = Verbatim{join(paths, "\n") + "\n"};
        return result;
    }
    const auto sender = sender_of(context, options).address;
    Json sent = Json::array();
    send_messages(context, options.way, sender, messages, result, [&](const Delivery& delivery) {
        sent.push_back({{"address", delivery.address},
                        {"accepted", delivery.accepted},
                        {"result", delivery.result}});
    });
    result.data["sent"] = std::move(sent);
    return result;
}

}  // namespace

Run setup_actions_remind(Arguments& arguments) {
    auto options = std::make_shared<Options>();
    arguments.option("--days", options->days, "How many days ahead an action is due soon (7)")
        .value("DAYS")
        .within(0, 366);
    arguments.option("--from", options->from, "From whom the messages are; who acts if not given")
        .value("PERSON");
    add_way_out_options(arguments, options->way);
    return [options](Context& context) { return run(context, *options); };
}

}  // namespace isms::cli
