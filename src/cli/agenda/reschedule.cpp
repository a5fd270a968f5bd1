#include "commands.hpp"
#include "facts.hpp"
#include "program/arguments.hpp"
#include "typed/resolve.hpp"
#include "typed/time_of_day.hpp"

#include <isms/model/codec.hpp>
#include <isms/store/paths.hpp>

#include <fmt/format.h>

namespace isms::cli {
namespace {

struct Options {
    std::string id;
    std::string to;
    std::string start;
    std::string place;
    std::string reason;
};

/// Whoever was invited does not know yet.
void advise_to_tell(const Meeting& meeting, Result& result) {
    if (meeting.invitations.empty()) return;
    result.note("the invited have not been told yet",
                "isms-review agenda invite " + meeting.id.str());
}

Result reschedule(Context& context, const Options& options) {
    Result result;
    const auto id = resolve_meeting(context, options.id, result);
    const auto review = context.review(id);
    require_not_held(review, "rescheduled");
    const auto date = context.date(options.to, "--to", result);
    Meeting meeting = review.meeting;
    const auto stamp = context.stamp();
    meeting.history.push_back(
        make_change(stamp, event::rescheduled, meeting.date.iso(), date.iso(), options.reason));
    meeting.date = date;
    if (!options.start.empty()) meeting.start = time_of_day(options.start);
    if (!options.place.empty()) meeting.place = options.place;
    ChangeSet changes("agenda reschedule", stamp);
    changes.summary = fmt::format("{} moved to {}", id.str(), date.iso());
    changes.replace(paths::meeting(id), print_record(meeting));
    context.apply(changes, result);
    result.note(fmt::format("{}, planned for {}, {} on {}", id.str(), meeting.planned.iso(),
                            context.globals().dry_run ? "would be" : "is",
                            date_with_weekday(date)));
    advise_to_tell(meeting, result);
    if (date < stamp.today) {
        result.notes.push_back(
            {Severity::warning,
             "date-in-past",
             "that day has passed",
             {},
             {},
             {},
             fmt::format("if the review was held, isms-review minutes take {}", id.str())});
    }
    if (days_between(meeting.planned, date) > context.organisation().grace_days) {
        result.notes.push_back(
            {Severity::warning,
             "interval",
             fmt::format("that is later than the {} days of grace after the planned date",
                         context.organisation().grace_days),
             {},
             {},
             "the planned interval (9.3.1) is then not kept",
             {}});
    }
    result.data["meeting"] = record_to_json(meeting);
    return result;
}

Result cancel(Context& context, const Options& options) {
    Result result;
    const auto id = resolve_meeting(context, options.id, result);
    const auto review = context.review(id);
    require_not_held(review, "cancelled");
    Meeting meeting = review.meeting;
    const auto stamp = context.stamp();
    meeting.cancelled = Cancellation{.reason = options.reason, .on = stamp.today};
    meeting.history.push_back(make_event(stamp, event::cancelled, options.reason));
    ChangeSet changes("agenda cancel", stamp);
    changes.summary = fmt::format("{} cancelled", id.str());
    changes.replace(paths::meeting(id), print_record(meeting));
    context.apply(changes, result);
    result.note(fmt::format("{} {}", id.str(),
                            context.globals().dry_run ? "would be cancelled" : "is cancelled"),
                "isms-review agenda new MONTH plans another review in the period");
    advise_to_tell(meeting, result);
    result.data["meeting"] = record_to_json(meeting);
    return result;
}

}  // namespace

Run setup_agenda_reschedule(Arguments& arguments) {
    auto options = std::make_shared<Options>();
    arguments.option("id", options->id, "The review").value("ID").required();
    arguments.option("--to", options->to, "The new day; the planned period stays")
        .value("DATE")
        .required();
    arguments.option("--start", options->start, "The new start, HH:MM").value("TIME");
    arguments.option("--place", options->place, "The new place").value("TEXT");
    arguments.option("-m,--reason", options->reason, "Why").value("TEXT").required();
    return [options](Context& context) { return reschedule(context, *options); };
}

Run setup_agenda_cancel(Arguments& arguments) {
    auto options = std::make_shared<Options>();
    arguments.option("id", options->id, "The review").value("ID").required();
    arguments.option("-m,--reason", options->reason, "Why").value("TEXT").required();
    return [options](Context& context) { return cancel(context, *options); };
}

}  // namespace isms::cli
