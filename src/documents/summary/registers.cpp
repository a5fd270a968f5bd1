#include "charts.hpp"
#include "item_facts_blocks.hpp"
#include "parts.hpp"

#include <fmt/format.h>

namespace isms::summary_parts {
namespace {

std::string number_with_unit(double value, const std::string& unit) {
    return unit.empty() ? fmt::format("{}", value) : fmt::format("{} {}", value, unit);
}

std::string target_text(const Objective& objective) {
    if (!objective.target) return {};
    return (objective.direction == Direction::higher ? "≥ " : "≤ ") +
           number_with_unit(*objective.target, objective.unit);
}

/// Where it ended, or the way it is on.
Cell standing_cell(const SummaryObjective& standing, const Messages& messages) {
    const auto state = standing.objective->state;
    if (state != ObjectiveState::open) {
        const auto tone = state == ObjectiveState::met      ? Tone::good
                          : state == ObjectiveState::missed ? Tone::bad
                                                            : Tone::muted;
        return {Inline(messages.word("entry", to_text(state))), tone};
    }
    const auto tone = standing.track == Track::on_track  ? Tone::good
                      : standing.track == Track::at_risk ? Tone::warning
                                                         : Tone::bad;
    return {Inline(messages.word("entry", to_text(standing.track))), tone};
}

}  // namespace

void add_metrics(const Source& source, Blocks& blocks) {
    if (source.summary.metrics.empty()) return;
    blocks.emplace_back(Heading{2, source.messages.say("summary.metrics")});
    blocks.emplace_back(trends_block(source.summary.metrics, source.messages));
}

void add_objectives(const Source& source, Blocks& blocks) {
    const auto& messages = source.messages;
    if (source.summary.objectives.empty()) return;
    blocks.emplace_back(Heading{2, messages.say("summary.objectives")});
    Table table;
    table.caption = messages.say("summary.objectives");
    table.columns = {{messages.say("summary.column.objective"), Align::left, true},
                     {messages.say("summary.column.target"), Align::right},
                     {messages.say("summary.column.latest"), Align::right},
                     {messages.say("summary.column.measured")},
                     {messages.say("summary.column.due")},
                     {messages.say("summary.column.standing")}};
    for (const auto& standing : source.summary.objectives) {
        const auto& objective = *standing.objective;
        table.rows.push_back({objective.title, target_text(objective),
                              standing.latest
                                  ? number_with_unit(standing.latest->value, objective.unit)
                                  : std::string(),
                              standing.latest ? standing.latest->on.iso() : std::string(),
                              objective.due ? objective.due->iso() : std::string(),
                              standing_cell(standing, messages)});
    }
    blocks.emplace_back(std::move(table));
}

void add_risks(const Source& source, Blocks& blocks) {
    const auto& risks = source.summary.risks;
    if (risks.months.empty()) return;
    const auto& messages = source.messages;
    const auto scale = risk_scale(source.organisation);
    auto chart = risks_chart(risks, messages);
    chart.caption =
        messages.say("summary.risks-caption", {{"appetite", scale.appetite},
                                               {"open", open_risks(risks)},
                                               {"above", risks_above_appetite(risks, scale)}});
    blocks.emplace_back(Heading{2, messages.say("summary.risks")});
    blocks.emplace_back(std::move(chart));
}

}  // namespace isms::summary_parts
