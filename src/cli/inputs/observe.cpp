#include "commands.hpp"
#include "fields.hpp"
#include "program/arguments.hpp"
#include "typed/resolve.hpp"

#include <isms/model/codec.hpp>
#include <isms/review/inputs/observe.hpp>
#include <isms/review/inputs/trend.hpp>
#include <isms/store/paths.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace isms::cli {
namespace {

struct Options {
    std::string id;
    std::string when;
    std::string value;
    std::string note;
    std::string source;
    std::string collected;
};

template <class T>
T required(Parsed<T> parsed) {
    if (!parsed) throw Error(ExitCode::usage, std::move(parsed.diagnostics));
    return std::move(*parsed.value);
}

Json observed_metric(Context& context, const InputId& id, const Options& options,
                     const Stamp& stamp, Result& result) {
    const auto value = required(parse_value(options.value));
    Observation observation{.period = options.when, .value = value.value};
    observation.valid = value.valid;
    observation.total = value.total;
    observation.collected_on = options.collected.empty()
                                   ? stamp.today
                                   : context.date(options.collected, "--collected", result);
    observation.source = options.source;
    observation.note = options.note;
    const auto before = *context.records().input<Metric>(id);
    if (options.value.ends_with('%') && before.unit != "%") {
        throw usage_error("value",
                          fmt::format("{} is measured in {}, not in per cent", id.str(),
                                      before.unit.empty() ? "numbers" : before.unit),
                          "give the value itself");
    }
    const auto metric = required(observe(before, observation, stamp));
    const auto known =
        std::find_if(before.observations.begin(), before.observations.end(),
                     [&](const Observation& entry) { return entry.period == observation.period; });
    if (known != before.observations.end() && known->value != observation.value)
        result.note(fmt::format("it was {} {} before", known->value, metric.unit));
    const auto trend = metric_trend(metric, stamp.today);
    result.note(fmt::format("{} {} in {}: {}", value.value, metric.unit, options.when,
                            to_text(trend.verdict.value_or(Verdict::not_enough_data))));
    if (trend.misses_in_a_row > 0)
        result.note(fmt::format("off target for {} in a row", trend.misses_in_a_row));
    return record_to_json(metric);
}

Json measured_objective(Context& context, const InputId& id, const Options& options,
                        const Stamp& stamp, Result& result) {
    const auto value = required(parse_value(options.value));
    Measurement measurement{.on = context.date(options.when, "the day", result),
                            .value = value.value};
    measurement.note = options.note;
    return record_to_json(
        required(measure(*context.records().input<Objective>(id), measurement, stamp)));
}

Result run(Context& context, const Options& options) {
    Result result;
    const auto id = resolve_input(context, options.id, result);
    const auto kind = register_of(id).kind;
    if (kind != RegisterKind::metrics && kind != RegisterKind::objectives) {
        throw usage_error("not-measured", fmt::format("{} is not measured", id.str()),
                          "name a metric or an objective: isms-review inputs list metrics");
    }
    const auto stamp = context.stamp();
    const auto entry = kind == RegisterKind::metrics
                           ? observed_metric(context, id, options, stamp, result)
                           : measured_objective(context, id, options, stamp, result);
    return finish_entry(context, kind, id, entry, "observed", stamp,
                        ChangeSet("inputs observe", stamp), std::move(result));
}

}  // namespace

Run setup_inputs_observe(Arguments& arguments) {
    auto options = std::make_shared<Options>();
    arguments.option("id", options->id, "The metric or objective").value("ID").required();
    arguments
        .option("period", options->when,
                "The period: 2026-11, 2026-Q4, 2026-H2 or 2026; of an objective the day")
        .value("PERIOD")
        .required();
    arguments.option("value", options->value, "The value, or VALID/TOTAL for a share")
        .value("VALUE")
        .required();
    arguments.option("--note", options->note, "What is to be said of it").value("TEXT");
    arguments.option("--source", options->source, "From where it was collected").value("TEXT");
    arguments.option("--collected", options->collected, "When it was collected; today if not given")
        .value("DATE");
    return [options](Context& context) { return run(context, *options); };
}

}  // namespace isms::cli
