#include "charts.hpp"

#include "printer_words.hpp"

namespace isms {
namespace {

ChartSeries series(std::string name, ChartMark mark, std::span<const ActionMonth> months,
                   int ActionMonth::*count) {
    ChartSeries result{std::move(name), mark, {}};
    for (const auto& month : months) result.values.emplace_back(month.*count);
    return result;
}

}  // namespace

Chart actions_chart(std::span<const ActionMonth> months, const Messages& messages) {
    Chart chart;
    chart.words = printer_words(messages);
    chart.title = messages.say("chart.actions.title");
    chart.caption = messages.say("chart.actions.caption");
    if (!months.empty() && months.back().until < months.back().month.last_day()) {
        chart.caption +=
            " " + messages.say("chart.counts-until", {{"month", months.back().month.text()},
                                                      {"date", months.back().until.iso()}});
    }
    for (const auto& month : months) chart.periods.push_back(month.month.text());
    chart.series = {
        series(messages.say("chart.actions.opened"), ChartMark::bar, months, &ActionMonth::opened),
        series(messages.say("chart.actions.closed"), ChartMark::bar, months, &ActionMonth::closed),
        series(messages.say("chart.actions.overdue"), ChartMark::line, months,
               &ActionMonth::overdue)};
    return chart;
}

Chart risks_chart(const RiskMonths& risks, const Messages& messages) {
    Chart chart;
    chart.words = printer_words(messages);
    chart.title = messages.say("chart.risks.title");
    chart.stacked = true;
    for (const auto& month : risks.months) chart.periods.push_back(month.text());
    for (const auto& level : risks.levels) {
        ChartSeries series{
            level.level.empty() ? messages.say("chart.risks.not-assessed") : level.level,
            ChartMark::bar,
            {}};
        for (const int count : level.counts) series.values.emplace_back(count);
        chart.series.push_back(std::move(series));
    }
    return chart;
}

}  // namespace isms
