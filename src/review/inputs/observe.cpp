#include <isms/base/number.hpp>
#include <isms/base/text.hpp>
#include <isms/review/inputs/observe.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace isms {
namespace {

Diagnostic error(std::string code, std::string message, std::string hint) {
    return {Severity::error, std::move(code), std::move(message), {}, {}, {}, std::move(hint)};
}

constexpr std::string_view spelling(Frequency frequency) {
    switch (frequency) {
        case Frequency::monthly:
            return "2026-11";
        case Frequency::quarterly:
            return "2026-Q4";
        case Frequency::half_yearly:
            return "2026-H2";
        case Frequency::yearly:
            break;
    }
    return "2026";
}

template <class Entries, class Entry, class KeyOf>
std::string put_in_order(Entries& entries, const Entry& entry, KeyOf key_of) {
    const auto at =
        std::lower_bound(entries.begin(), entries.end(), entry,
                         [&](const Entry& a, const Entry& b) { return key_of(a) < key_of(b); });
    if (at == entries.end() || key_of(*at) != key_of(entry)) {
        entries.insert(at, entry);
        return {};
    }
    auto before = fmt::format("{}", at->value);
    *at = entry;
    return before;
}

}  // namespace

double percentage(double valid, double total) {
    return std::round(valid / total * 10000) / 100;
}

Parsed<TypedValue> parse_value(std::string_view text) {
    Parsed<TypedValue> result;
    auto rest = trim(text);
    const auto slash = rest.find('/');
    if (slash != std::string_view::npos) {
        const auto valid = whole_number<double>(trim(rest.substr(0, slash)));
        const auto total = whole_number<double>(trim(rest.substr(slash + 1)));
        if (valid && total && *total > 0 && *valid >= 0 && *valid <= *total) {
            result.value = TypedValue{percentage(*valid, *total), *valid, *total};
            return result;
        }
        result.diagnostics.push_back(error("value",
                                           fmt::format("'{}' is not a share of a total", text),
                                           "write the good ones and the total, such as 72/80"));
        return result;
    }
    if (rest.ends_with('%')) rest = trim(rest.substr(0, rest.size() - 1));
    if (const auto value = whole_number<double>(rest)) {
        result.value = TypedValue{.value = *value};
    } else {
        const auto meant = suggest_number(trim(text));
        result.diagnostics.push_back(error("value", fmt::format("'{}' is not a value", text),
                                           meant.empty() ? "write 97.5, 97.5% or 72/80" : meant));
    }
    return result;
}

Parsed<Metric> observe(Metric metric, const Observation& observation, const Stamp& stamp) {
    Parsed<Metric> result;
    const auto period = Period::parse(observation.period);
    if (!period || period->frequency() != metric.frequency) {
        result.diagnostics.push_back(
            error("period",
                  fmt::format("'{}' is not a period of {}, which is {}", observation.period,
                              metric.id.str(), to_text(metric.frequency)),
                  fmt::format("write it like {}", spelling(metric.frequency))));
    } else if (period->first_day() > stamp.today) {
        result.diagnostics.push_back(
            error("period", fmt::format("the period {} lies ahead", observation.period),
                  "name a period that has begun"));
    }
    if (observation.total && metric.unit != "%") {
        result.diagnostics.push_back(
            error("share",
                  fmt::format("{} is measured in {}, not as a share", metric.id.str(),
                              metric.unit.empty() ? "numbers" : metric.unit),
                  "give the value itself"));
    }
    if (has_errors(result.diagnostics)) return result;
    // All periods of one frequency are spelled alike, so that their texts sort by time.
    const auto before = put_in_order(metric.observations, observation,
                                     [](const Observation& entry) { return entry.period; });
    metric.history.push_back(make_change(stamp, event::observed, before,
                                         fmt::format("{}", observation.value), observation.period));
    result.value = std::move(metric);
    return result;
}

Parsed<Objective> measure(Objective objective, const Measurement& measurement, const Stamp& stamp) {
    Parsed<Objective> result;
    if (measurement.on > stamp.today) {
        result.diagnostics.push_back(
            error("period", fmt::format("{} lies ahead", date_with_weekday(measurement.on)),
                  "name the day on which it was measured"));
        return result;
    }
    const auto before = put_in_order(objective.measurements, measurement,
                                     [](const Measurement& entry) { return entry.on; });
    objective.history.push_back(make_change(stamp, event::observed, before,
                                            fmt::format("{}", measurement.value),
                                            measurement.on.iso()));
    result.value = std::move(objective);
    return result;
}

}  // namespace isms
