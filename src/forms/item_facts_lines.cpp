#include "item_facts_lines.hpp"

#include <isms/base/text.hpp>

#include <fmt/format.h>

namespace isms {
namespace {

std::string entry_line(const InputFact& fact) {
    auto line = fmt::format("  {}: {} {}", fact.what, fact.entry.str(), fact.title);
    std::vector<std::string> about;
    if (!fact.standing.empty()) about.push_back(fact.standing);
    if (!fact.owner.empty()) about.push_back(fact.owner);
    for (const auto& id : fact.actions) about.push_back(id.str());
    if (!about.empty()) line += fmt::format(" ({})", join(about, "; "));
    return line;
}

std::string number(double value, const std::string& unit) {
    return unit.empty() ? fmt::format("{}", value) : fmt::format("{} {}", value, unit);
}

std::string trend_line(const Trend& trend) {
    auto line = fmt::format("  {}: ", trend.title);
    const TrendPoint* latest = nullptr;
    for (const auto& point : trend.points) {
        if (point.value) latest = &point;
    }
    if (latest == nullptr) return line + "nothing was collected";
    line += fmt::format("{} in {}", number(*latest->value, trend.unit), latest->period);
    if (trend.target) line += fmt::format(", target {}", number(*trend.target, trend.unit));
    if (trend.verdict) line += fmt::format(", {}", to_text(*trend.verdict));
    if (trend.misses_in_a_row > 0)
        line += fmt::format(", off target for {}",
                            counted(static_cast<std::size_t>(trend.misses_in_a_row), "period"));
    if (!trend.missing.empty()) line += ", not collected: " + join(trend.missing, ", ");
    return line;
}

}  // namespace

std::vector<std::string> item_facts_lines(const ItemFacts& facts) {
    std::vector<std::string> lines = facts.summary;
    for (const auto& fact : facts.entries) lines.push_back(entry_line(fact));
    for (const auto& trend : facts.trends) lines.push_back(trend_line(trend));
    return lines;
}

}  // namespace isms
