#include "commands.hpp"
#include "minutes_context.hpp"
#include "minutes_export.hpp"
#include "program/arguments.hpp"
#include "terminal/formats.hpp"
#include "typed/resolve.hpp"

#include <isms/documents/minutes_document.hpp>
#include <isms/model/codec.hpp>
#include <isms/review/signing.hpp>

namespace isms::cli {

Document minutes_document_of(Context& context, const Review& review, const MinutesFacts& facts,
                             bool with_sources) {
    const auto setting = context.frozen_setting(facts.language);
    auto document = minutes_document(review, facts, setting);
    if (with_sources)
        document.sources = context.source_records(review.meeting.id, setting.messages);
    return document;
}

std::string exported_minutes(Context& context, const Review& review, const MinutesFacts& facts,
                             const std::string& format, std::vector<Diagnostic>& notes) {
    return rendered(
        minutes_document_of(context, review, facts, carries_sources(format)),
        [&] { return record_to_json(minutes_of(review)); }, format, nullptr, notes);
}

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

/// What belongs to the minutes beside their own record: signatures, addenda, who got them.
void add_companions(const Review& review, const MinutesFacts& facts, Json& data) {
    const auto add = [&](const char* name, const auto& records) {
        Json all = Json::array();
        for (const auto& record : records) all.push_back(record_to_json(record));
        data[name] = std::move(all);
    };
    add("signoffs", review.signoffs);
    add("addenda", review.addenda);
    add("addendum_signoffs", review.addendum_signoffs);
    add("distribution", review.distribution);
    if (is_signed(review) && facts.rules)
        data["outstanding"] =
            outstanding_text(outstanding_signatures(review, facts.rules->signing));
}

Result show(Context& context, const Options& options) {
    Result echo;
    const auto review = context.review_records(review_with_minutes(context, options.id, echo));
    const auto facts = minutes_facts(context, review);
    auto result =
        shown(minutes_document_of(context, review, facts, carries_sources(options.format)),
              record_to_json(minutes_of(review)), options.format);
    add_companions(review, facts, result.data);
    result.notes.insert(result.notes.begin(), echo.notes.begin(), echo.notes.end());
    return result;
}

Result export_minutes(Context& context, const Options& options) {
    Result echo;
    const auto review = context.review_records(review_with_minutes(context, options.id, echo));
    const auto facts = minutes_facts(context, review);
    const auto document =
        minutes_document_of(context, review, facts, carries_sources(options.format));
    auto result = exported(
        context, document, [&] { return record_to_json(minutes_of(review)); },
        review.meeting.id.str() + "-minutes", options.format);
    if (context.globals().json && !result.data.contains("files"))
        add_companions(review, facts, result.data);
    result.notes.insert(result.notes.begin(), echo.notes.begin(), echo.notes.end());
    return result;
}

}  // namespace

Run setup_minutes_show(Arguments& arguments) {
    auto options = std::make_shared<Options>();
    arguments.option("id", options->id, "The review; the latest with minutes if not given")
        .value("ID");
    add_show_options(arguments, options->format);
    return [options](Context& context) { return show(context, *options); };
}

Run setup_minutes_export(Arguments& arguments) {
    auto options = std::make_shared<Options>();
    arguments.option("id", options->id, "The review; the latest with minutes if not given")
        .value("ID");
    add_export_options(arguments, options->format);
    return [options](Context& context) { return export_minutes(context, *options); };
}

}  // namespace isms::cli
