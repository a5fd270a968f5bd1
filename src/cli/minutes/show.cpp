#include "commands.hpp"
#include "minutes_context.hpp"
#include "terminal/formats.hpp"
#include "typed/resolve.hpp"

#include <isms/documents/minutes_document.hpp>
#include <isms/model/codec.hpp>

#include <CLI/CLI.hpp>

namespace isms::cli {
namespace {

struct Options {
    std::string id;
    FormatOptions format;
};

/// Without an id: the latest review that has minutes.
MeetingId review_with_minutes(Context& context, const std::string& typed, Result& result) {
    if (!typed.empty()) return resolve_meeting(context, typed, result);
    const auto ids = context.records().meeting_ids();
    for (auto id = ids.rbegin(); id != ids.rend(); ++id) {
        if (!context.records().minutes(*id)) continue;
        result.note("the review is " + id->str());
        return *id;
    }
    throw not_found_error("no-minutes", "there are no minutes yet", "isms-review minutes take");
}

Result show(Context& context, const Options& options) {
    Result echo;
    const auto review = context.review(review_with_minutes(context, options.id, echo));
    auto result =
        shown(minutes_document(review, minutes_facts(context, review), context.document_setting()),
              record_to_json(minutes_of(review)), options.format);
    result.notes = std::move(echo.notes);
    return result;
}

Result export_minutes(Context& context, const Options& options) {
    Result echo;
    const auto review = context.review(review_with_minutes(context, options.id, echo));
    const auto document =
        minutes_document(review, minutes_facts(context, review), context.document_setting());
    auto result = exported(context, document, record_to_json(minutes_of(review)),
                           review.meeting.id.str() + "-minutes", options.format);
    result.notes.insert(result.notes.begin(), echo.notes.begin(), echo.notes.end());
    return result;
}

}  // namespace

Run setup_minutes_show(CLI::App& app) {
    auto options = std::make_shared<Options>();
    app.add_option("id", options->id, "The review; the latest with minutes if not given")
        ->type_name("ID");
    add_format_option(app, options->format);
    return [options](Context& context) { return show(context, *options); };
}

Run setup_minutes_export(CLI::App& app) {
    auto options = std::make_shared<Options>();
    app.add_option("id", options->id, "The review; the latest with minutes if not given")
        ->type_name("ID");
    add_export_options(app, options->format);
    return [options](Context& context) { return export_minutes(context, *options); };
}

}  // namespace isms::cli
