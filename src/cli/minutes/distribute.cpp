#include "commands.hpp"
#include "mail.hpp"
#include "minutes_context.hpp"
#include "program/arguments.hpp"
#include "typed/resolve.hpp"

#include <isms/base/digest.hpp>
#include <isms/base/text.hpp>
#include <isms/base/unicode.hpp>
#include <isms/model/codec.hpp>
#include <isms/review/distribution.hpp>
#include <isms/review/person_name.hpp>
#include <isms/store/paths.hpp>

#include <fmt/format.h>

namespace isms::cli {
namespace {

struct SendOptions {
    std::string id;
    std::string how;
    std::vector<std::string> to;
    std::string on;
    MailOptions mail;
};

struct AcknowledgeOptions {
    std::string id;
    std::string by;
    std::string objection;
    std::string on;
};

PersonName person_named(Context& context, const std::string& typed, const std::string& what) {
    return person_name(context.people(), resolve_person(context, typed, what));
}

/// The day on which it happened; one to come is no record of what was done, and neither is one
/// before there was anything to minute.
Date day_of(Context& context, const Review& review, const std::string& typed, Result& result) {
    if (typed.empty()) return context.today();
    const auto day = context.date(typed, "--on", result);
    if (context.today() < day) {
        throw usage_error("date-ahead", fmt::format("{} has not come yet (--on)", day.iso()),
                          "record what was done when it was done");
    }
    if (const auto held = held_on(review); held && day < *held) {
        throw usage_error("date-early",
                          fmt::format("{} (--on) lies before {}, which was held on {}", day.iso(),
                                      review.meeting.id.str(), held->iso()),
                          "name the day on which it was done, or leave --on out for today");
    }
    return day;
}

Distribution next_record(Context& context, const Review& review, DistributionKind kind) {
    const auto& id = review.meeting.id;
    const auto bytes = context.store().read(paths::minutes(id)).value_or("");
    return next_distribution(review, kind, sha256_hex(bytes), context.stamp());
}

/// Writes the record, and tells how far the minutes have come by it.
Result record(Context& context, Review review, const Distribution& record, Result result) {
    const auto& id = review.meeting.id;
    ChangeSet changes(std::string(context.command().name), context.stamp());
    changes.undoable = false;
    changes.summary = fmt::format("the minutes of {} {}", id.str(), to_text(record.kind));
    changes.create(paths::distribution(id, record.number), print_record(record));
    context.apply(changes, result);
    review.distribution.push_back(record);
    const auto standing =
        distribution_standing(review.distribution, recipients_of(review, context.people()));
    std::string next;
    if (!standing.not_acknowledged.empty())
        next = fmt::format("isms-review minutes acknowledge {} --by {}", id.str(),
                           standing.not_acknowledged.front().id.str());
    result.note(fmt::format("{}{}: {}", context.globals().dry_run ? "would be: " : "", id.str(),
                            standing_text(standing)),
                next);
    result.data["distribution"] = record_to_json(record);
    return result;
}

Result distribute(Context& context, const SendOptions& options) {
    Result result;
    const auto review = context.review(resolve_meeting(context, options.id, result));
    minutes_of(review);
    if (options.mail.way.is_asked_for()) {
        std::vector<PersonName> people;
        for (const auto& typed : options.to)
            people.push_back(person_named(context, typed, "the recipient"));
        return mail_minutes(context, review, people, options.mail, std::move(result));
    }
    if (options.how.empty())
        throw usage_error("how-missing", "it is not said how the minutes are handed out",
                          "--mail writes messages to everyone; --how TEXT records what you did "
                          "yourself");
    auto sent = next_record(context, review, DistributionKind::sent);
    sent.on = day_of(context, review, options.on, result);
    sent.how = options.how;
    for (const auto& typed : options.to)
        sent.people.push_back(person_named(context, typed, "the recipient"));
    if (trim(sent.how).empty())
        throw usage_error("how-empty", "it is not stated how the minutes were handed out",
                          "give --how \"by e-mail\" or the like");
    if (sent.people.empty())
        sent.people =
            distribution_standing(review.distribution, recipients_of(review, context.people()))
                .not_sent;
    if (sent.people.empty()) {
        result.note(
            fmt::format("everyone has got the minutes of {} already", review.meeting.id.str()));
        return result;
    }
    return record(context, review, sent, std::move(result));
}

Result acknowledge(Context& context, const AcknowledgeOptions& options) {
    Result result;
    const auto review = context.review(resolve_meeting(context, options.id, result));
    minutes_of(review);
    auto acknowledged = next_record(context, review, DistributionKind::acknowledged);
    acknowledged.on = day_of(context, review, options.on, result);
    acknowledged.people = {person_named(context, options.by, "who acknowledges")};
    acknowledged.objection = options.objection;
    require_may_acknowledge(review, context.people().at(acknowledged.people.front().id),
                            options.objection);
    if (!options.objection.empty())
        result.note(fmt::format(
            "what {} objects to {} recorded, and is a point of the next agenda: {}",
            acknowledged.people.front().name, context.globals().dry_run ? "would be" : "is",
            printable(options.objection)));
    return record(context, review, acknowledged, std::move(result));
}

}  // namespace

Run setup_minutes_distribute(Arguments& arguments) {
    auto options = std::make_shared<SendOptions>();
    arguments.option("id", options->id, "The review, whose minutes are signed")
        .value("ID")
        .required();
    const auto how = arguments
                         .option("--how", options->how,
                                 "Record that you handed them out yourself, and how: \"by e-mail\"")
                         .value("TEXT");

    arguments.option("--to", options->to, "To whom; everyone invited or attending if not given")
        .repeatable()
        .value("PERSON");
    arguments.option("--on", options->on, "The day; today if not given").value("DATE").needs(how);
    add_mail_options(arguments, options->mail);
    add_external_option(arguments, options->mail).excludes(how);
    exclude_ways_out(arguments, how);
    how.excludes(arguments.at("--attach"));
    return [options](Context& context) { return distribute(context, *options); };
}

Run setup_minutes_remind(Arguments& arguments) {
    auto options = std::make_shared<SendOptions>();
    arguments.option("id", options->id, "The review, whose minutes were handed out")
        .value("ID")
        .required();
    arguments.option("--to", options->to, "Only these of those who have not acknowledged them")
        .repeatable()
        .value("PERSON");
    add_mail_options(arguments, options->mail);
    return [options](Context& context) {
        options->mail.way.mail = true;
        options->mail.is_reminder = true;
        return distribute(context, *options);
    };
}

Run setup_minutes_acknowledge(Arguments& arguments) {
    auto options = std::make_shared<AcknowledgeOptions>();
    arguments.option("id", options->id, "The review").value("ID").required();
    arguments.option("--by", options->by, "Who has read them").value("PERSON").required();
    arguments.option("--objection", options->objection, "What they object to").value("TEXT");
    arguments.option("--on", options->on, "The day; today if not given").value("DATE");
    return [options](Context& context) { return acknowledge(context, *options); };
}

}  // namespace isms::cli
