#include "gaps.hpp"

#include "cache/id_order.hpp"

#include <isms/base/text.hpp>
#include <isms/store/paths.hpp>

#include <fmt/format.h>

#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace isms::doctor {
namespace {

constexpr std::size_t most_listed = 8;  ///< runs of numbers; a damaged counter may leave many

/// Which of the numbers up to `last` are in none of the files, as "3" or "5 to 9", in words.
std::vector<std::string> missing_runs(const std::set<int>& present, int last,
                                      const std::function<std::string(int)>& spelled) {
    std::vector<std::string> runs;
    const auto add = [&](int from, int to) {
        if (from > to) return;
        runs.push_back(from == to ? spelled(from)
                                  : fmt::format("{} to {}", spelled(from), spelled(to)));
    };
    int next = 1;
    for (const int number : present) {
        if (number > last) break;
        add(next, number - 1);
        next = number + 1;
    }
    add(next, last);
    return runs;
}

void report_gaps(const std::string& file, const std::string& counter, std::vector<std::string> runs,
                 Findings& findings) {
    if (runs.empty()) return;
    const bool is_one = runs.size() == 1 && runs.front().find(' ') == std::string::npos;
    const auto more = runs.size() > most_listed ? runs.size() - most_listed : 0;
    if (more > 0) {
        runs.resize(most_listed);
        runs.push_back(fmt::format("{} more", more));
    }
    findings.warning(
        {.code = "number-gap",
         .file = file,
         .message = fmt::format("{} {} given to {}, but there is no file of {}", join(runs, ", "),
                                is_one ? "was" : "were", is_one ? "an action" : "actions",
                                is_one ? "that name" : "those names"),
         .hint = "restore what is gone from version control or a backup; an action is never "
                 "deleted, but cancelled or undone",
         .place = "/counters/" + counter});
}

/// The year behind "A-2026"; none for any other counter.
std::optional<int> year_of_counter(const std::string& counter) {
    const auto id = ActionId::parse(counter + "-001");
    if (!id || meeting_of(*id)) return std::nullopt;
    return year_of(*id);
}

}  // namespace

void examine_gaps(const Inventory& inventory, const ReadRecords& records, Findings& findings) {
    // By the names of the files: one that can't be read is not gone.
    std::map<std::string, std::set<int>> present;
    for (const auto& [kind, name] : inventory.records) {
        if (kind != Kind::action) continue;
        const auto id = ActionId::parse(name);
        if (!id) continue;
        const auto meeting = meeting_of(*id);
        present[meeting ? meeting->str() : fmt::format("A-{}", year_of(*id))].insert(
            order_of(*id).back());
    }
    for (const auto& [file, meeting] : records.meetings) {
        const auto& id = meeting.id;
        const auto counter = meeting.counters.find("A");
        if (counter == meeting.counters.end()) continue;
        report_gaps(file, "A",
                    missing_runs(present[id.str()], counter->second,
                                 [&](int number) { return action_id(id, number).str(); }),
                    findings);
    }
    if (!records.organisation) return;
    for (const auto& [counter, last] : records.organisation->counters) {
        const auto year = year_of_counter(counter);
        if (!year) continue;
        report_gaps(std::string(paths::organisation), counter,
                    missing_runs(present[counter], last,
                                 [&](int number) { return action_id(*year, number).str(); }),
                    findings);
    }
}

}  // namespace isms::doctor
