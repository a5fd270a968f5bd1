#include "commands.hpp"
#include "facts.hpp"
#include "program/arguments.hpp"
#include "typed/month.hpp"
#include "typed/resolve.hpp"
#include "typed/templates.hpp"
#include "typed/time_of_day.hpp"

#include <isms/base/text.hpp>
#include <isms/documents/agenda_document.hpp>
#include <isms/model/codec.hpp>
#include <isms/review/agenda_builder.hpp>
#include <isms/review/review_state.hpp>
#include <isms/review/schedule.hpp>
#include <isms/store/paths.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace isms::cli {
namespace {

struct Options {
    std::string month;
    std::string date;
    std::string source;
    std::string start;
    std::string place;
    std::string chair;
    std::vector<std::string> invite;
    std::vector<std::string> optional;
};

/// Everyone in top management on that day, and whoever acts, is asked to come unless the command
/// says otherwise.
std::vector<PersonId> invited(Context& context, const Options& options, Date date,
                              const std::string& actor) {
    std::vector<PersonId> all;
    for (const auto& typed : options.invite)
        all.push_back(resolve_person(context, typed, "the person to invite"));
    if (!all.empty()) return all;
    for (const auto& [id, person] : context.people()) {
        if (is_top_management(person, date) || (id.str() == actor && is_active(person, date)))
            all.push_back(id);
    }
    return all;
}

/// Those who need not come are asked all the same.
void invite_optional(Context& context, const Options& options, Meeting& meeting) {
    meeting.optional.clear();
    for (const auto& typed : options.optional) {
        const auto id = resolve_person(context, typed, "the person to invite");
        meeting.optional.push_back(id);
        if (std::find(meeting.invited.begin(), meeting.invited.end(), id) == meeting.invited.end())
            meeting.invited.push_back(id);
    }
}

/// The first of top management without a manager chairs unless the command says otherwise.
std::string chair(Context& context, const Options& options, Date date) {
    if (!options.chair.empty()) return resolve_person(context, options.chair, "the chair").str();
    for (const auto& [id, person] : context.people()) {
        if (is_top_management(person, date) && !person.manager) return id.str();
    }
    return {};
}

/// Whoever plans twice may have forgotten the first.
void tell_of_the_one_before(Context& context, const std::vector<Meeting>& meetings,
                            Result& result) {
    const Meeting* last = nullptr;
    for (const auto& meeting : meetings) {
        const bool counts = !meeting.withdrawn && !meeting.cancelled;
        if (counts && (last == nullptr || last->planned <= meeting.planned)) last = &meeting;
    }
    if (last == nullptr) return;
    const auto state = state_of(context.review(last->id));
    if (state != ReviewState::planned && state != ReviewState::agenda_issued) return;
    result.note(fmt::format("{} on {} is planned already, and not held yet", last->id.str(),
                            date_with_weekday(last->date)),
                context.globals().dry_run ? "" : "isms-review undo takes this one back");
}

Result run(Context& context, const Options& options) {
    Result result;
    const auto stamp = context.stamp();
    const auto meetings = context.records().meetings(context.problems());
    const auto& organisation = context.organisation();
    auto planned = options.month.empty()
                       ? next_review_to_plan(organisation, meetings, stamp.today)
                       : review_in_month(organisation, meetings,
                                         parse_month(options.month, stamp.today), stamp.today);
    Meeting meeting{.id = planned.id, .planned = planned.date, .date = planned.date};
    // A period whose planning was undone keeps its record: its history and its counters go on.
    if (auto before = context.records().meeting(planned.id)) {
        meeting = std::move(*before);
        meeting.withdrawn = false;
        meeting.planned = meeting.date = planned.date;
    }
    if (!options.date.empty()) meeting.date = context.date(options.date, "--date", result);
    meeting.start = options.start.empty() ? organisation.start_time : time_of_day(options.start);
    meeting.place = options.place.empty() ? organisation.place : options.place;
    meeting.chair = chair(context, options, meeting.date);
    meeting.invited = invited(context, options, meeting.date, stamp.by);
    invite_optional(context, options, meeting);
    meeting.history.push_back(make_event(stamp, event::created));

    const auto names = options.source.empty() ? organisation.agenda_template : options.source;
    const auto source = resolve_template(context, names);
    auto agenda = build_agenda(source, meeting, organisation, stamp, context.messages());
    agenda.template_name = template_names(names);
    if (const auto before = context.records().agenda(meeting.id))
        agenda.history.insert(agenda.history.begin(), before->history.begin(),
                              before->history.end());

    ChangeSet changes("agenda new", stamp);
    changes.summary = fmt::format("{} planned for {}", meeting.id.str(), meeting.date.iso());
    put(changes, context.store(), paths::meeting(meeting.id), meeting);
    put(changes, context.store(), paths::agenda(meeting.id), agenda);
    context.apply(changes, result);

    const auto facts = live_facts(context, meeting, agenda);
    int overdue = 0;
    for (const auto& action : facts.actions) overdue += action.days_overdue > 0 ? 1 : 0;
    result.note(
        fmt::format("{} {} on {}: {}, {} to follow up, {} overdue", meeting.id.str(),
                    context.globals().dry_run ? "would be planned" : "is planned",
                    date_with_weekday(meeting.date), counted(agenda.items.size(), "item"),
                    counted(facts.actions.size(), "action"), overdue),
        fmt::format("isms-review agenda show {0}, then agenda issue {0}", meeting.id.str()));
    if (meeting.date < stamp.today) {
        result.notes.push_back({Severity::warning,
                                "date-in-past",
                                "that day has passed",
                                {},
                                {},
                                {},
                                fmt::format("isms-review agenda reschedule {0} --to DATE moves the "
                                            "review; if it was held, isms-review minutes take {0}",
                                            meeting.id.str())});
    }
    tell_of_the_one_before(context, meetings, result);
    result.view = Verbatim{meeting.id.str() + "\n"};
    result.data["meeting"] = record_to_json(meeting);
    result.data["agenda"] = record_to_json(agenda);
    return result;
}

}  // namespace

Run setup_agenda_new(Arguments& arguments) {
    auto options = std::make_shared<Options>();
    arguments
        .option("month", options->month,
                "2026-11, november or 11; the next planned review if not given")
        .value("MONTH");
    arguments.option("--date", options->date, "Another day than the planned one").value("DATE");
    arguments
        .option("--template", options->source,
                "Another template than review.json names; several joined with + as one")
        .value("NAME");
    arguments.option("--start", options->start, "When it starts, HH:MM").value("TIME");
    arguments.option("--place", options->place, "Where it is held").value("TEXT");
    arguments.option("--chair", options->chair, "Who chairs").value("PERSON");
    arguments
        .option("--invite", options->invite,
                "Who is asked to come, instead of top management; may be repeated")
        .repeatable()
        .value("PERSON");
    arguments
        .option("--optional", options->optional,
                "Who is asked to come as well and need not; may be repeated")
        .repeatable()
        .value("PERSON");
    return [options](Context& context) { return run(context, *options); };
}

}  // namespace isms::cli
