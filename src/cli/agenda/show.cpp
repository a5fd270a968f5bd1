#include "agenda_export.hpp"
#include "commands.hpp"
#include "facts.hpp"
#include "program/arguments.hpp"
#include "terminal/format_table.hpp"
#include "terminal/formats.hpp"
#include "typed/resolve.hpp"

#include <isms/model/codec.hpp>

namespace isms::cli {

Document agenda_document_of(Context& context, const Review& review) {
    const auto& agenda = agenda_of(review);
    const auto facts = facts_of(context, review);
    return agenda_document(review.meeting, agenda, facts, context.frozen_setting(facts.language));
}

ExportedFile exported_agenda(Context& context, const Review& review, const std::string& format,
                             std::vector<Diagnostic>& notes) {
    const auto document = agenda_document_of(context, review);
    return {
        review.meeting.id.str() + "-agenda." + std::string(format_named(format).ending),
        std::string(format_named(format).type),
        rendered(
            document, [&] { return record_to_json(agenda_of(review)); }, format, nullptr, notes)};
}

namespace {

struct Options {
    std::string id;
    FormatOptions format;
};

Result show(Context& context, const Options& options) {
    Result echo;
    const auto review = context.review_records(resolve_meeting(context, options.id, echo));
    auto result = shown(agenda_document_of(context, review), record_to_json(agenda_of(review)),
                        options.format);
    result.notes = std::move(echo.notes);
    return result;
}

Result export_agenda(Context& context, const Options& options) {
    Result echo;
    const auto review = context.review_records(resolve_meeting(context, options.id, echo));
    const auto document = agenda_document_of(context, review);
    auto result = exported(
        context, document, [&] { return record_to_json(agenda_of(review)); },
        review.meeting.id.str() + "-agenda", options.format);
    result.notes.insert(result.notes.begin(), echo.notes.begin(), echo.notes.end());
    return result;
}

}  // namespace

Run setup_agenda_show(Arguments& arguments) {
    auto options = std::make_shared<Options>();
    arguments.option("id", options->id, "The review; the next one if not given").value("ID");
    add_show_options(arguments, options->format);
    return [options](Context& context) { return show(context, *options); };
}

Run setup_agenda_export(Arguments& arguments) {
    auto options = std::make_shared<Options>();
    arguments.option("id", options->id, "The review; the next one if not given").value("ID");
    add_export_options(arguments, options->format);
    return [options](Context& context) { return export_agenda(context, *options); };
}

}  // namespace isms::cli
