#include "agenda/facts.hpp"
#include "commands.hpp"
#include "inputs/linking.hpp"
#include "minutes_context.hpp"
#include "terminal/editor.hpp"
#include "terminal/formats.hpp"
#include "typed/resolve.hpp"

#include <isms/base/digest.hpp>
#include <isms/base/text.hpp>
#include <isms/forms/minutes_form.hpp>
#include <isms/model/codec.hpp>
#include <isms/review/signing.hpp>
#include <isms/store/paths.hpp>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <limits>

namespace isms::cli {
namespace {

struct Options {
    std::string id;
    std::string from;
    bool form = false;
    bool must_exist = false;
};

/// What has to hold before anybody types, and again before anything is written.
Review takeable(Context& context, const MeetingId& id, bool must_exist) {
    auto review = context.review(id);
    const auto state = state_of(review);
    if (state == ReviewState::signed_off || state == ReviewState::sealed) {
        throw refused_error(
            "minutes-signed",
            fmt::format("the minutes of {} are signed, and signed text never changes", id.str()),
            "what is to be put right is raised in the next review");
    }
    if (state == ReviewState::cancelled) {
        throw refused_error(
            "review-cancelled",
            fmt::format("{} was cancelled: {}", id.str(), review.meeting.cancelled->reason),
            "isms-review agenda new MONTH plans another review in the period");
    }
    if (must_exist) minutes_of(review);
    return review;
}

/// Without an id: the latest review that is not signed yet and has come.
MeetingId review_to_minute(Context& context, const std::string& typed, Result& result) {
    if (!typed.empty()) return resolve_meeting(context, typed, result);
    std::optional<MeetingId> best;
    for (const auto& review : context.reviews()) {
        const auto state = state_of(review);
        const bool is_open = state == ReviewState::planned || state == ReviewState::agenda_issued ||
                             state == ReviewState::held;
        if (is_open && (!best || review.meeting.date <= context.today())) best = review.meeting.id;
    }
    if (!best)
        throw not_found_error("no-review", "there is no review whose minutes could be taken",
                              "isms-review agenda new plans the next one");
    result.note(fmt::format("the review is {}", best->str()));
    return *best;
}

/// What minutes taken so far say, as one digest: to notice that somebody else took some meanwhile.
std::string digest_of(const Review& review) {
    return review.minutes ? sha256_hex(print_record(*review.minutes)) : std::string();
}

/// In the order of the form; what is of no line comes last.
void sort_by_line(std::vector<Diagnostic>& diagnostics) {
    const auto line_of = [](const Diagnostic& diagnostic) {
        constexpr std::string_view word = "line ";
        int line = std::numeric_limits<int>::max();
        const auto& place = diagnostic.place;
        if (place.starts_with(word))
            std::from_chars(place.data() + word.size(), place.data() + place.size(), line);
        return line;
    };
    std::stable_sort(
        diagnostics.begin(), diagnostics.end(),
        [&](const Diagnostic& a, const Diagnostic& b) { return line_of(a) < line_of(b); });
}

void tell(Result& result, const MinutesOutcome& outcome, const Review& review, const Agenda& agenda,
          bool is_dry_run) {
    std::size_t decisions = 0;
    for (const auto& item : outcome.minutes.items) decisions += item.decisions.size();
    const auto& id = review.meeting.id.str();
    result.note(fmt::format("{} {}: {}, {} raised, {} followed up", id,
                            is_dry_run ? "would be taken" : "taken", counted(decisions, "decision"),
                            counted(outcome.raised.size(), "action"),
                            counted(outcome.minutes.action_reviews.size(), "action")));
    for (const auto& action : outcome.raised)
        result.note(fmt::format("{} {} (@{})", action.id.str(), action.title, action.owner.str()));
    Review after = review;
    after.minutes = outcome.minutes;
    after.agenda = agenda;
    const auto missing = missing_statements(after);
    if (missing.empty()) {
        result.note("everything is stated",
                    fmt::format("isms-review minutes sign {} --by PERSON", id));
    } else {
        for (const auto& diagnostic : missing)
            result.note(diagnostic.place.empty()
                            ? fmt::format("still to be stated: {}", diagnostic.message)
                            : fmt::format("still to be stated: {}: {}", diagnostic.place,
                                          diagnostic.message));
        result.note(
            fmt::format("before they can be signed, {} more {} to be stated",
                        counted(missing.size(), "thing"), missing.size() == 1 ? "has" : "have"),
            fmt::format("isms-review minutes take {} goes on", id));
    }
    result.data["minutes"] = record_to_json(outcome.minutes);
    Json raised = Json::array();
    for (const auto& action : outcome.raised) raised.push_back(record_to_json(action));
    result.data["raised"] = std::move(raised);
    Json unstated = Json::array();
    for (const auto& diagnostic : missing) unstated.push_back(diagnostic.message);
    result.data["unstated"] = std::move(unstated);
}

/// Minutes whose first taking was undone are taken anew, and their record's history goes on.
Minutes with_earlier_history(Context& context, Minutes minutes) {
    const auto path = paths::minutes(minutes.meeting);
    const auto text = context.store().read(path);
    if (!text) return minutes;
    const auto stored = parse_record<Minutes>(*text, path);
    if (!stored) throw Error(ExitCode::invalid, stored.diagnostics);
    if (stored.value->withdrawn)
        minutes.history.insert(minutes.history.begin(), stored.value->history.begin(),
                               stored.value->history.end());
    return minutes;
}

/// An agenda that was never issued is issued with its minutes: what they follow up must read the
/// same for ever.
void freeze_agenda(Agenda agenda, const Stamp& stamp, ChangeSet& changes, Result& result) {
    agenda.issued = Issue{.at = stamp.at, .by = stamp.by};
    agenda.history.push_back(make_event(stamp, event::issued, "together with the minutes"));
    changes.replace(paths::agenda(agenda.meeting), print_record(agenda));
    result.note(fmt::format("the agenda of {} had not been issued and is issued with its minutes",
                            agenda.meeting.str()));
}

/// The actions that the minutes raise and change, and what they tie to the registers.
void plan_actions(Context& context, const MinutesOutcome& outcome, const Stamp& stamp,
                  ChangeSet& changes) {
    auto actions = outcome.changed;
    actions.insert(actions.end(), outcome.raised.begin(), outcome.raised.end());
    plan_links(context, outcome.links, actions, stamp, changes);
    for (std::size_t index = 0; index < actions.size(); ++index) {
        const auto path = paths::action(actions[index].id);
        auto text = print_record(actions[index]);
        if (index < outcome.changed.size()) {
            changes.replace(path, std::move(text));
        } else {
            changes.create(path, std::move(text));
        }
    }
}

Result run(Context& context, const Options& options) {
    if (options.form) context.will_only_read();
    Result result;
    const auto id = review_to_minute(context, options.id, result);
    const auto first = takeable(context, id, options.must_exist);
    if (options.form) {
        const auto form =
            print_minutes_form(minutes_context(context, first), context.organisation());
        result.view = Verbatim{form};
        result.data["form"] = form;
        return result;
    }
    const Draft draft(context, paths::minutes_draft(id));
    std::string text;
    auto source = options.from;
    auto resume = fmt::format("isms-review minutes take {} opens it again", id.str());
    if (source.empty()) {
        source = draft.path();
        require_editor(context.environment());
        if (!draft.exists())
            draft.write(
                print_minutes_form(minutes_context(context, first), context.organisation()));
        context.close();
        text = draft.edit();
    } else {
        text = read_file(context, source);
        if (source == "-") {
            // What came through a pipe exists nowhere else.
            source = draft.path();
        } else {
            resume = fmt::format("isms-review minutes take {} --from {}", id.str(), source);
        }
    }
    const auto keep_input = [&](ExitCode code, std::vector<Diagnostic> diagnostics) {
        if (options.from == "-" && !context.globals().dry_run) draft.write(text);
        sort_by_line(diagnostics);
        refuse_and_keep(code, std::move(diagnostics), source, resume);
    };
    const auto review = takeable(context, id, options.must_exist);
    if (digest_of(review) != digest_of(first)) {
        keep_input(
            ExitCode::refused,
            {{Severity::error,
              "changed-meanwhile",
              fmt::format("the minutes of {} were changed while these were typed", id.str()),
              {},
              {},
              {},
              fmt::format("isms-review minutes show {} shows what they are now", id.str())}});
    }
    const auto against = minutes_context(context, review);
    const auto entry = read_minutes_form(text, context.date_context(text, &review.meeting));
    const auto stamp = context.stamp();
    const auto outcome = enter_minutes(*entry.value, against, stamp);
    auto problems = entry.diagnostics;
    problems.insert(problems.end(), outcome.diagnostics.begin(), outcome.diagnostics.end());
    if (has_errors(problems)) keep_input(ExitCode::invalid, std::move(problems));

    ChangeSet changes(std::string(context.command().name), stamp);
    changes.summary = fmt::format("the minutes of {}", id.str());
    changes.replace(paths::meeting(id), print_record(outcome.value->meeting));
    put(changes, context.store(), paths::minutes(id),
        with_earlier_history(context, outcome.value->minutes));
    if (!against.agenda.issued) freeze_agenda(against.agenda, stamp, changes, result);
    plan_actions(context, *outcome.value, stamp, changes);
    context.apply(changes, result);
    // Only what was read from the draft makes it superfluous: another sitting may have one open.
    if (options.from.empty() && !context.globals().dry_run) draft.remove();
    tell(result, *outcome.value, review, against.agenda, context.globals().dry_run);
    return result;
}

Run set_up(CLI::App& app, bool must_exist) {
    auto options = std::make_shared<Options>();
    options->must_exist = must_exist;
    app.add_option("id", options->id,
                   "The review; the one that has come and is not signed, if not given")
        ->type_name("ID");
    app.add_option("--from", options->from,
                   "Read the filled form from a file, or from standard input with -")
        ->type_name("FILE");
    app.add_flag("--form", options->form, "Print the form and stop");
    return [options](Context& context) { return run(context, *options); };
}

}  // namespace

Run setup_minutes_take(CLI::App& app) {
    return set_up(app, false);
}
Run setup_minutes_edit(CLI::App& app) {
    return set_up(app, true);
}

}  // namespace isms::cli
