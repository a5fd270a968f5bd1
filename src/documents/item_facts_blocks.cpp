#include "item_facts_blocks.hpp"

#include "printer_words.hpp"

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

std::string remark_on(const Trend& trend, const Messages& messages) {
    std::vector<std::string> remarks;
    if (trend.misses_in_a_row > 0)
        remarks.push_back(messages.count("trend.misses", trend.misses_in_a_row));
    if (!trend.missing.empty())
        remarks.push_back(messages.say("trend.missing", {{"periods", join(trend.missing, ", ")}}));
    return join(remarks, "; ");
}

Series series_of(const Trend& trend, const Messages& messages) {
    Series series;
    series.title = trend.title;
    series.unit = trend.unit;
    series.target = trend.target;
    series.higher_is_better = trend.direction == Direction::higher;
    for (const auto& point : trend.points) series.points.push_back({point.period, point.value});
    if (trend.verdict) series.verdict = messages.word("verdict", to_text(*trend.verdict));
    series.tone = tone_of(trend);
    series.remark = remark_on(trend, messages);
    return series;
}

Table entry_table(const std::vector<InputFact>& entries, const Messages& messages) {
    Table table;
    table.caption = messages.say("facts.entries");
    table.columns = {{messages.say("facts.column.entry")},
                     {messages.say("column.what")},
                     {messages.say("facts.column.about"), Align::left, true},
                     {messages.say("column.standing"), Align::left, true},
                     {messages.say("column.owner"), Align::left, true}};
    for (const auto& fact : entries) {
        std::vector<std::string> standing;
        if (!fact.standing.empty()) standing.push_back(fact.standing);
        for (const auto& id : fact.actions)
            standing.push_back(messages.say("facts.dealt-with-by", {{"id", id.str()}}));
        table.rows.push_back({fact.entry.str(),
                              Cell(Inline(messages.word("news", fact.what)), tone_of(fact.what)),
                              fact.title, join(standing, ", "), fact.owner});
    }
    return table;
}

Callout matters_box(const std::vector<Matter>& matters, const Messages& messages) {
    List list;
    for (const auto& matter : matters) {
        Inline text;
        text.add(matter.subject, SpanStyle::strong);
        text.add(fmt::format(" {}", matter.title));
        text.add(fmt::format(": {}", matter.text), SpanStyle::plain, Tone::bad);
        list.items.push_back({Paragraph{std::move(text)}});
    }
    Callout box{Tone::bad, messages.say("facts.matters"), {}};
    box.blocks.emplace_back(std::move(list));
    return box;
}

}  // namespace

void add_item_facts(const ItemFacts& facts, bool with_matters, const Messages& messages,
                    std::vector<Block>& blocks) {
    if (with_matters && !facts.matters.empty())
        blocks.emplace_back(matters_box(facts.matters, messages));
    if (!facts.summary.empty()) {
        for (const auto& line : facts.summary) blocks.emplace_back(Paragraph{line});
    }
    if (!facts.entries.empty()) blocks.emplace_back(entry_table(facts.entries, messages));
    if (!facts.trends.empty()) blocks.emplace_back(trends_block(facts.trends, messages));
}

Trends trends_block(const std::vector<Trend>& trends, const Messages& messages) {
    Trends block;
    block.caption = messages.say("trend.title");
    block.words = printer_words(messages);
    for (const auto& trend : trends) block.series.push_back(series_of(trend, messages));
    return block;
}

const ItemFacts* facts_of_item(const std::vector<ItemFacts>& all, const std::string& key) {
    const auto found = std::find_if(all.begin(), all.end(),
                                    [&](const ItemFacts& facts) { return facts.key == key; });
    return found == all.end() ? nullptr : &*found;
}

}  // namespace isms
