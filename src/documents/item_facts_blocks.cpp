#include "item_facts_blocks.hpp"

#include <isms/base/text.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace isms {
namespace {

Tone tone_of(std::string_view what) {
    if (what == "new" || what == "changed") return Tone::normal;
    return what == "closed" ? Tone::good : Tone::bad;
}

Tone tone_of(const Trend& trend) {
    if (trend.verdict == Verdict::worsening) return Tone::bad;
    if (trend.verdict == Verdict::improving) return Tone::good;
    return trend.verdict == Verdict::not_enough_data ? Tone::muted : Tone::normal;
}

std::string remark_on(const Trend& trend) {
    std::string remark;
    if (trend.misses_in_a_row > 0) {
        remark = fmt::format("off target for {}",
                             counted(static_cast<std::size_t>(trend.misses_in_a_row), "period"));
    }
    if (!trend.missing.empty()) {
        remark += fmt::format("{}not collected: {}", remark.empty() ? "" : "; ",
                              join(trend.missing, ", "));
    }
    return remark;
}

Series series_of(const Trend& trend) {
    Series series;
    series.title = trend.title;
    series.unit = trend.unit;
    series.target = trend.target;
    series.higher_is_better = trend.direction == Direction::higher;
    for (const auto& point : trend.points) series.points.push_back({point.period, point.value});
    if (trend.verdict) series.verdict = to_text(*trend.verdict);
    series.tone = tone_of(trend);
    series.remark = remark_on(trend);
    return series;
}

Table entry_table(const std::vector<InputFact>& entries) {
    Table table;
    table.caption = "Entries of the registers that the review ought to know of";
    table.columns = {{"Entry"},
                     {"What"},
                     {"About", Align::left, true},
                     {"Standing", Align::left, true},
                     {"Owner", Align::left, true}};
    for (const auto& fact : entries) {
        auto standing = fact.standing;
        for (const auto& id : fact.actions)
            standing += fmt::format("{}by {}", standing.empty() ? "" : ", ", id.str());
        table.rows.push_back({fact.entry.str(), Cell(Inline(fact.what), tone_of(fact.what)),
                              fact.title, std::move(standing), fact.owner});
    }
    return table;
}

Callout matters_box(const std::vector<Matter>& matters) {
    List list;
    for (const auto& matter : matters) {
        Inline text;
        text.add(matter.subject, SpanStyle::strong);
        text.add(fmt::format(" {}", matter.title));
        text.add(fmt::format(": {}", matter.text), SpanStyle::plain, Tone::bad);
        list.items.push_back({Paragraph{std::move(text)}});
    }
    Callout box{Tone::bad, "Must be addressed", {}};
    box.blocks.emplace_back(std::move(list));
    return box;
}

}  // namespace

void add_item_facts(const ItemFacts& facts, bool with_matters, std::vector<Block>& blocks) {
    if (with_matters && !facts.matters.empty()) blocks.emplace_back(matters_box(facts.matters));
    if (!facts.summary.empty()) {
        for (const auto& line : facts.summary) blocks.emplace_back(Paragraph{line});
    }
    if (!facts.entries.empty()) blocks.emplace_back(entry_table(facts.entries));
    if (!facts.trends.empty()) blocks.emplace_back(trends_block(facts.trends));
}

Trends trends_block(const std::vector<Trend>& trends) {
    Trends block;
    block.caption = "Trends over the last twelve periods";
    for (const auto& trend : trends) block.series.push_back(series_of(trend));
    return block;
}

const ItemFacts* facts_of_item(const std::vector<ItemFacts>& all, const std::string& key) {
    const auto found = std::find_if(all.begin(), all.end(),
                                    [&](const ItemFacts& facts) { return facts.key == key; });
    return found == all.end() ? nullptr : &*found;
}

}  // namespace isms
