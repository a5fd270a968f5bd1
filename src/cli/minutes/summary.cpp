#include "check/judged.hpp"
#include "commands.hpp"
#include "program/arguments.hpp"
#include "terminal/formats.hpp"

#include <isms/base/number.hpp>
#include <isms/documents/summary_document.hpp>

#include <fmt/format.h>

namespace isms::cli {
namespace {

struct Options {
    std::string year;
    std::string from;
    std::string to;
    FormatOptions format;
};

/// The days that are summarised, and what a file about them is called.
struct Span {
    Date from;
    Date to;
    std::string name;
};

Span year_span(int year) {
    return {Date(year, 1, 1), Date(year, 12, 31), fmt::format("{:04}", year)};
}

int typed_year(const std::string& typed) {
    const auto year = whole_number<int>(typed);
    if (typed.size() == 4 && year && *year > 0) return *year;
    throw usage_error("year", fmt::format("'{}' is not a year", typed),
                      "write it in four digits: isms-review minutes summary 2026");
}

Span typed_span(Context& context, const Options& options, Result& result) {
    const Date to = options.to.empty() ? context.today() : context.date(options.to, "--to", result);
    const Date from =
        options.from.empty() ? Date(to.year(), 1, 1) : context.date(options.from, "--from", result);
    return {from, to, from.iso() + "-to-" + to.iso()};
}

Span span_of(Context& context, const Options& options, const std::vector<Review>& reviews,
             Result& result) {
    const bool has_days = !options.from.empty() || !options.to.empty();
    if (has_days && !options.year.empty())
        throw usage_error("year-and-days", "a year and days are given at once",
                          "leave out the year, or --from and --to");
    auto span = Span{context.today(), context.today(), {}};
    if (has_days) {
        span = typed_span(context, options, result);
    } else if (!options.year.empty()) {
        span = year_span(typed_year(options.year));
    } else if (const auto year = latest_signed_year(reviews)) {
        span = year_span(*year);
        result.note(fmt::format("the year is {}", *year));
    } else {
        throw not_found_error("no-signed-review", "no review is signed yet, so no year is known",
                              "name one: isms-review minutes summary YEAR");
    }
    if (span.from > span.to)
        throw usage_error("days-reversed",
                          fmt::format("{} lies after {}", span.from.iso(), span.to.iso()),
                          "let --from lie before --to");
    if (span.from > context.today())
        throw usage_error("days-ahead", fmt::format("{} has not come yet", span.from.iso()),
                          "summarise days that have passed");
    return span;
}

std::vector<Action> all_actions(Context& context, const ActionIndex& index) {
    std::vector<Action> actions;
    actions.reserve(index.size());
    const auto records = context.records();
    for (const auto& summary : index) {
        if (auto action = records.action(summary.id.id())) actions.push_back(std::move(*action));
    }
    return actions;
}

Result run(Context& context, const Options& options) {
    Result echo;
    const auto judged = load_judged(context);
    const auto span = span_of(context, options, judged.reviews, echo);
    const auto actions = all_actions(context, judged.index);
    const auto findings = check(check_records(context, judged));
    const auto summary = annual_summary({.organisation = context.organisation(),
                                         .reviews = judged.reviews,
                                         .people = context.people(),
                                         .actions = actions,
                                         .decisions = judged.decisions,
                                         .registers = judged.registers,
                                         .templates = judged.templates,
                                         .findings = findings,
                                         .today = context.today()},
                                        span.from, span.to);
    const SummaryView view{summary, context.organisation(), context.people()};
    const auto setting = context.document_setting();
    const auto document = summary_document(view, setting);
    const auto data = summary_json(view, setting);
    auto result = shown_or_exported(
        context, document, [&] { return data; }, "summary-" + span.name, options.format);
    result.notes.insert(result.notes.begin(), echo.notes.begin(), echo.notes.end());
    return result;
}

}  // namespace

Run setup_minutes_summary(Arguments& arguments) {
    auto options = std::make_shared<Options>();
    arguments
        .option("year", options->year, "The year; that of the latest signed review if not given")
        .value("YEAR");
    arguments.option("--from", options->from, "From this day, instead of a year").value("DATE");
    arguments.option("--to", options->to, "Up to this day, instead of a year").value("DATE");
    add_export_options(arguments, options->format);
    add_open_option(arguments, options->format);
    return [options](Context& context) { return run(context, *options); };
}

}  // namespace isms::cli
