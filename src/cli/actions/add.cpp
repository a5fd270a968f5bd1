#include "change.hpp"
#include "commands.hpp"
#include "inputs/linking.hpp"
#include "program/arguments.hpp"
#include "typed/evidence_files.hpp"
#include "typed/resolve.hpp"

#include <isms/base/text.hpp>
#include <isms/forms/quick_entry.hpp>
#include <isms/model/codec.hpp>
#include <isms/review/action_rules.hpp>
#include <isms/store/paths.hpp>

#include <fmt/format.h>

namespace isms::cli {
namespace {

struct Options {
    std::vector<std::string> words;
    std::string owner;
    std::string due;
    std::string item;
    std::string detail;
    std::string meeting;
    std::string undated;
    std::vector<std::string> evidence;
    std::vector<std::string> deals_with;
    bool allow_past = false;
};

/// One value from a flag or from the quick entry; both is an error, not a choice.
std::string either(const std::string& flag, const std::string& quick, std::string_view name) {
    if (!flag.empty() && !quick.empty()) {
        throw usage_error("given-twice",
                          fmt::format("{} is given by an option and in the text", name),
                          "keep one of them");
    }
    return flag.empty() ? quick : flag;
}

std::optional<Date> due_date(Context& context, const Options& options, const QuickEntry& quick) {
    const auto typed = either(options.due, quick.due_phrase, "the due date");
    if (typed.empty()) return std::nullopt;
    Result echo;  // the closing line names the date, so that it is told once
    const auto due = context.date(typed, "the due date", echo);
    if (due < context.today() && !options.allow_past) {
        throw usage_error("date-in-past",
                          fmt::format("the due date {} has passed", date_with_weekday(due)),
                          "name a day from today on, or add --allow-past");
    }
    return due;
}

/// The next number of the review, or of the year for an action raised between reviews; the counter
/// is written with the action.
ActionId take_number(Context& context, const std::optional<MeetingId>& meeting,
                     ChangeSet& changes) {
    const auto records = context.records();
    if (meeting) {
        if (is_signed(context.review(*meeting))) {
            throw refused_error(
                "minutes-signed",
                fmt::format("the minutes of {} are signed, and it raises nothing more",
                            meeting->str()),
                "leave --meeting out: the action is then one between reviews");
        }
        auto record = records.meeting(*meeting);
        if (!record)
            throw not_found_error("unknown-review",
                                  fmt::format("there is no review {}", meeting->str()),
                                  "isms-review agenda list shows all");
        auto id = action_id(*meeting, ++record->counters["A"]);
        changes.replace(paths::meeting(*meeting), print_record(*record));
        return id;
    }
    auto organisation = records.organisation();
    const int year = context.today().year();
    auto id = action_id(year, ++organisation.counters[fmt::format("A-{}", year)]);
    changes.replace(std::string(paths::organisation), print_record(organisation));
    return id;
}

Result run(Context& context, const Options& options) {
    Result result;
    const auto line = join(options.words, " ");
    // The phrase of due: is understood below, where an option may give it instead.
    auto quick = parse_quick_entry(line, {context.today(), context.today()});
    if (!quick && line.find("due:") == std::string::npos)
        throw Error(ExitCode::usage, quick.diagnostics);
    if (!quick) {
        quick = parse_quick_entry(line, context.date_context(line));
        if (!quick) throw Error(ExitCode::usage, quick.diagnostics);
    }
    NewAction wanted{
        .title = quick.value->text, .owner = PersonId(Blank{}), .raised_on = context.today()};
    if (trim(wanted.title).empty()) {
        throw usage_error("action-title", "the action says nothing",
                          "isms-review actions add \"What is to be done @owner due:+2w\"");
    }
    const auto owner = either(options.owner, quick.value->owner, "the owner");
    if (owner.empty())
        throw usage_error("action-owner", "the action has no owner",
                          "add @person to the text, or --owner PERSON");
    wanted.owner = resolve_person(context, owner, "the owner");
    wanted.due = due_date(context, options, *quick.value);
    wanted.undated_reason =
        either(options.undated, quick.value->undated_reason, "the reason for no due date");
    if (!wanted.due && wanted.undated_reason.empty()) {
        throw usage_error("action-due", "the action has no due date",
                          "add due:DATE to the text, or --due DATE, or --undated REASON");
    }
    if (wanted.due && !wanted.undated_reason.empty())
        throw usage_error("due-and-undated", "a due date and --undated exclude each other",
                          "keep one of them");
    wanted.item = either(options.item, quick.value->item, "the agenda item");
    wanted.detail = options.detail;
    wanted.deals_with = quick.value->deals_with;
    for (const auto& typed : options.deals_with)
        wanted.deals_with.push_back(resolve_input(context, typed, result));
    if (!options.meeting.empty())
        wanted.raised_in = resolve_meeting(context, options.meeting, result);

    const auto stamp = context.stamp();
    ChangeSet changes("actions add", stamp);
    auto action = raise(take_number(context, wanted.raised_in, changes), wanted, stamp);
    for (const auto& evidence : plan_evidence(context, options.evidence, stamp, changes))
        action = attach(std::move(action), evidence, stamp);
    std::vector<Action> planned = {std::move(action)};
    std::vector<InputLink> links;
    for (const auto& entry : planned.front().deals_with)
        links.push_back({.entry = entry, .actions = {planned.front().id}});
    plan_links(context, links, planned, stamp, changes);
    action = std::move(planned.front());
    changes.create(paths::action(action.id), print_record(action));
    changes.summary = fmt::format("{} {}", action.id.str(), action.title);
    context.apply(changes, result);
    const auto due =
        action.due ? "due on " + date_with_weekday(*action.due) : std::string("undated");
    result.note(fmt::format("{}{} for {}, {}", context.globals().dry_run ? "(dry run) " : "",
                            action.title, name_of(context.people(), action.owner), due));
    result.view = Verbatim{action.id.str() + "\n"};
    result.data["action"] = record_to_json(action);
    return result;
}

}  // namespace

Run setup_actions_add(Arguments& arguments) {
    auto options = std::make_shared<Options>();
    arguments
        .option(
            "text", options->words,
            "What is to be done; @person, due:DATE, item:KEY, for:ID and undated:REASON are read")
        .value("TEXT")
        .required();
    arguments.option("--owner", options->owner, "Who promises it").value("PERSON");
    arguments
        .option("--due", options->due, "Until when: 2026-12-01, friday, +2w, eom, 'next review'")
        .value("DATE");
    arguments.option("--undated", options->undated, "Why there is no due date").value("REASON");
    arguments
        .option("--meeting", options->meeting,
                "The review that raised it; without, it is one between reviews")
        .value("ID");
    arguments.option("--item", options->item, "Key of the agenda item it came from").value("KEY");
    arguments
        .option("--for", options->deals_with,
                "An entry of a register that it deals with; may be repeated")
        .repeatable()
        .value("ID");
    arguments.option("--detail", options->detail, "More about it").value("TEXT");
    arguments.option("--evidence", options->evidence, "A file to attach; may be repeated")
        .repeatable()
        .value("FILE");
    arguments.flag("--allow-past", options->allow_past, "Accept a due date that has passed");
    return [options](Context& context) { return run(context, *options); };
}

}  // namespace isms::cli
