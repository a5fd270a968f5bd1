#include "cache/id_order.hpp"
#include "references.hpp"

#include <isms/store/paths.hpp>

#include <fmt/format.h>

#include <map>
#include <string>
#include <tuple>

namespace isms::doctor {
namespace {

/// A series of numbers, the record that counts them, and the key of its counter.
struct Series {
    std::string file;
    std::string counter;

    friend bool operator<(const Series& a, const Series& b) {
        return std::tie(a.file, a.counter) < std::tie(b.file, b.counter);
    }
};

/// The numbers given in each series, each with the file that has it.
using Given = std::map<Series, std::multimap<int, std::string>>;

Series series_of(const ActionId& id) {
    if (const auto meeting = meeting_of(id)) return {paths::meeting(*meeting), "A"};
    return {std::string(paths::organisation), fmt::format("A-{}", year_of(id))};
}

int decision_number(const DecisionId& id) {
    return std::stoi(id.str().substr(id.str().rfind("-D") + 2));
}

Given given_numbers(const ReadRecords& records) {
    Given given;
    for (const auto& [file, action] : records.actions) {
        given[series_of(action.id)].emplace(order_of(action.id).back(), file);
    }
    for (const auto& [file, input] : records.inputs) {
        const auto order = order_of(input.entry.id);
        const auto counter = counter_name(register_of(input.entry.id), order.front());
        if (!counter.empty())
            given[{std::string(paths::organisation), counter}].emplace(order.back(), file);
    }
    for (const auto& [file, minutes] : records.minutes) {
        for (const auto& item : minutes.items) {
            for (const auto& decision : item.decisions) {
                given[{paths::meeting(minutes.meeting), "D"}].emplace(decision_number(decision.id),
                                                                      file);
            }
        }
    }
    return given;
}

const std::map<std::string, int>* counters_in(const ReadRecords& records, const std::string& file) {
    if (file == paths::organisation)
        return records.organisation ? &records.organisation->counters : nullptr;
    const auto meeting = records.meetings.find(file);
    return meeting == records.meetings.end() ? nullptr : &meeting->second.counters;
}

void report_duplicates(const std::multimap<int, std::string>& numbers, Findings& findings) {
    for (auto one = numbers.begin(); one != numbers.end(); one = numbers.upper_bound(one->first)) {
        if (numbers.count(one->first) < 2) continue;
        const auto other = std::next(one);
        findings.error({.code = "duplicate-number",
                        .file = other->second,
                        .message = fmt::format("number {} was given a second time; {} has it too",
                                               one->first, one->second),
                        .hint = "where two copies of the directory were merged, give the younger "
                                "one a new number by "
                                "hand, and say so in its history"});
    }
}

}  // namespace

void examine_numbers(const ReadRecords& records, Findings& findings) {
    for (const auto& [series, numbers] : given_numbers(records)) {
        report_duplicates(numbers, findings);
        const auto* const counters = counters_in(records, series.file);
        if (counters == nullptr) continue;
        const auto counter = counters->find(series.counter);
        const int last = counter == counters->end() ? 0 : counter->second;
        const auto& [highest, file] = *numbers.rbegin();
        if (highest <= last) continue;
        findings.error(
            {.code = "counter-behind",
             .file = series.file,
             .message = fmt::format("the counter stands at {}, but number {} was given already",
                                    last, highest),
             .hint = fmt::format("set \"{}\" to {} in \"counters\"", series.counter, highest),
             .place = "/counters/" + series.counter,
             .reason = fmt::format("{} has it, and it might be handed out again", file)});
    }
}

}  // namespace isms::doctor
