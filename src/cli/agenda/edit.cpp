#include "commands.hpp"
#include "facts.hpp"
#include "program/arguments.hpp"
#include "terminal/editor.hpp"
#include "terminal/formats.hpp"
#include "typed/resolve.hpp"

#include <isms/base/digest.hpp>
#include <isms/forms/agenda_form.hpp>
#include <isms/model/codec.hpp>
#include <isms/review/agenda_builder.hpp>
#include <isms/store/paths.hpp>

#include <fmt/format.h>

namespace isms::cli {
namespace {

struct Options {
    std::string id;
    std::string from;
};

/// What has to hold before anybody edits, and again before anything is written.
Review editable(Context& context, const MeetingId& id) {
    auto review = context.review(id);
    require_not_held(review, "edited");
    if (agenda_of(review).issued) {
        throw refused_error(
            "agenda-issued",
            fmt::format("the agenda of {} is issued, and its facts are frozen", id.str()),
            "isms-review undo takes the issue back, if nothing else has changed since");
    }
    return review;
}

Result run(Context& context, const Options& options) {
    Result result;
    const auto id = resolve_meeting(context, options.id, result);
    const auto digest_before = sha256_hex(print_record(agenda_of(editable(context, id))));
    const Draft draft(context, paths::agenda_draft(id));
    std::string text;
    auto source = options.from;
    auto resume = fmt::format("isms-review agenda edit {} opens it again", id.str());
    if (source == "-") {
        // What came through a pipe exists nowhere else.
        text = read_file(context, source);
        source = draft.path();
    } else if (!source.empty()) {
        text = read_file(context, source);
        resume = fmt::format("isms-review agenda edit {} --from {}", id.str(), source);
    } else {
        source = draft.path();
        require_editor(context.environment());
        if (!draft.exists()) draft.write(print_agenda_form(agenda_of(editable(context, id))));
        context.close();
        text = draft.edit();
    }
    require_text(text);
    const auto review = editable(context, id);
    const auto& before = agenda_of(review);
    const auto keep_input = [&](ExitCode code, std::vector<Diagnostic> diagnostics) {
        if (options.from == "-" && !context.globals().dry_run) draft.write(text);
        refuse_and_keep(code, std::move(diagnostics), source, resume);
    };
    if (sha256_hex(print_record(before)) != digest_before) {
        keep_input(ExitCode::refused,
                   {{Severity::error,
                     "changed-meanwhile",
                     fmt::format("the agenda of {} was changed while it was edited", id.str()),
                     {},
                     {},
                     {},
                     "isms-review agenda show shows what it is now"}});
    }
    const auto form = read_agenda_form(text, before);
    if (!form) keep_input(ExitCode::invalid, form.diagnostics);
    const auto stamp = context.stamp();
    const auto edited = edited_agenda(before, form.value->items, form.value->omitted, stamp);
    if (!edited) keep_input(ExitCode::invalid, edited.diagnostics);
    if (print_agenda_form(*edited.value) == print_agenda_form(before)) {
        if (options.from.empty()) draft.remove();
        result.note(fmt::format("{} stays as it is: nothing was edited", id.str()));
        return result;
    }
    try {
        for (const auto& item : edited.value->items) {
            if (!item.presenter.empty()) resolve_person(context, item.presenter, "the presenter");
        }
    } catch (const Error& error) {
        keep_input(error.code(), error.diagnostics());
    }
    ChangeSet changes("agenda edit", stamp);
    changes.summary = fmt::format("the agenda of {} edited", id.str());
    changes.replace(paths::agenda(id), print_record(*edited.value));
    context.apply(changes, result);
    if (options.from.empty() && !context.globals().dry_run) draft.remove();
    result.note(
        fmt::format("{}: {} items, {} minutes, {} left out", id.str(), edited.value->items.size(),
                    total_minutes(edited.value->items), edited.value->omitted.size()),
        fmt::format("isms-review agenda show {}", id.str()));
    result.data["agenda"] = record_to_json(*edited.value);
    return result;
}

}  // namespace

Run setup_agenda_edit(Arguments& arguments) {
    auto options = std::make_shared<Options>();
    arguments.option("id", options->id, "The review; the next one if not given").value("ID");
    arguments
        .option("--from", options->from,
                "Read the edited form from a file, or from standard input with -")
        .value("FILE");
    return [options](Context& context) { return run(context, *options); };
}

}  // namespace isms::cli
