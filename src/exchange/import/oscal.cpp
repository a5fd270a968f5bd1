#include "oscal.hpp"

#include <isms/base/unicode.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <unordered_map>
#include <vector>

namespace isms::exchange {
namespace {

constexpr const char* root_key = "plan-of-action-and-milestones";

/// The member as text; empty where it is missing or something else.
std::string text_of(const Json& object, const char* key) {
    const auto found = object.is_object() ? object.find(key) : object.end();
    return object.is_object() && found != object.end() && found->is_string()
               ? found->get<std::string>()
               : std::string();
}

/// The member, or null where it is missing.
const Json& member(const Json& object, const char* key) {
    static const Json nothing;
    if (!object.is_object()) return nothing;
    const auto found = object.find(key);
    return found == object.end() ? nothing : *found;
}

/// The day on which a task is to be over.
std::string end_of(const Json& timing) {
    const auto on = text_of(member(timing, "on-date"), "date");
    return !on.empty() ? on : text_of(member(timing, "within-date-range"), "end");
}

/// What an item takes from one risk or several.
struct RiskFacts {
    std::string status;
    std::string deadline;     ///< the earliest; ISO dates sort as days do
    std::string task_end;     ///< the latest end of a task
    std::string remediation;  ///< titles, one a line
};

/// How far a risk is dealt with, least far first; what is unknown is not far.
std::size_t rank_of(std::string_view status) {
    static const std::vector<std::string_view> order = {
        "open",        "investigating",      "deviation-requested",
        "remediating", "deviation-approved", "closed"};
    const auto found = std::find(order.begin(), order.end(), status);
    return found == order.end() ? 0 : static_cast<std::size_t>(found - order.begin());
}

void add(RiskFacts& facts, const Json& risk) {
    const auto status = text_of(risk, "status");
    if (facts.status.empty() || rank_of(status) < rank_of(facts.status)) facts.status = status;
    const auto deadline = text_of(risk, "deadline");
    if (!deadline.empty() && (facts.deadline.empty() || deadline < facts.deadline))
        facts.deadline = deadline;
    for (const auto& remediation : member(risk, "remediations")) {
        const auto title = text_of(remediation, "title");
        if (!title.empty()) facts.remediation += (facts.remediation.empty() ? "" : "\n") + title;
        for (const auto& task : member(remediation, "tasks"))
            facts.task_end = std::max(facts.task_end, end_of(member(task, "timing")));
    }
}

Diagnostic dangling(std::string_view file_name, std::size_t item, const std::string& uuid) {
    return {Severity::warning,
            "oscal-dangling-risk",
            fmt::format("the item names a risk that the file does not hold: {}", excerpt(uuid)),
            std::string(file_name),
            fmt::format("entry {}", item + 1),
            {},
            "its deadline and status are taken from the other risks of the item, if it has any"};
}

}  // namespace

bool looks_like_poam(std::string_view text) {
    const auto start = text.find_first_not_of(" \t\r\n\xef\xbb\xbf");
    return start != std::string_view::npos && text[start] == '{' &&
           text.substr(0, 4096).find(root_key) != std::string_view::npos;
}

Parsed<Sheet> poam_sheet(const Json& document, std::string_view file_name) {
    Parsed<Sheet> parsed;
    const auto& plan = member(document, root_key);
    std::unordered_map<std::string, const Json*> risks;
    for (const auto& risk : member(plan, "risks")) risks.emplace(text_of(risk, "uuid"), &risk);
    Sheet sheet;
    sheet.header = {"uuid", "title", "description", "status", "deadline", "remediation"};
    sheet.description = "OSCAL plan of action and milestones";
    sheet.row_word = "entry";
    std::size_t index = 0;
    for (const auto& item : member(plan, "poam-items")) {
        RiskFacts facts;
        // The plural is OSCAL's own since 1.0; its drafts had the one.
        for (const char* const key : {"related-risks", "associated-risks"}) {
            for (const auto& related : member(item, key)) {
                const auto uuid = text_of(related, "risk-uuid");
                const auto risk = risks.find(uuid);
                if (risk == risks.end()) {
                    parsed.diagnostics.push_back(dangling(file_name, index, uuid));
                } else {
                    add(facts, *risk->second);
                }
            }
        }
        SheetRow row;
        row.number = static_cast<int>(index) + 1;
        row.cells = {text_of(item, "uuid"),
                     text_of(item, "title"),
                     text_of(item, "description"),
                     facts.status,
                     !facts.deadline.empty() ? facts.deadline : facts.task_end,
                     facts.remediation};
        sheet.rows.push_back(std::move(row));
        ++index;
    }
    parsed.value = std::move(sheet);
    return parsed;
}

}  // namespace isms::exchange
