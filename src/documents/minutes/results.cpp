#include "parts.hpp"
#include "words.hpp"

#include <fmt/format.h>

namespace isms::minutes_parts {
namespace {

/// "item 3.1" for the key of an item, the id itself for anything else.
std::string evidence_name(const Source& source, const std::string& named) {
    if (source.review.agenda) {
        const auto& items = source.review.agenda->items;
        for (std::size_t index = 0; index < items.size(); ++index) {
            if (items[index].key == named)
                return source.messages.say("minutes.item", {{"number", item_number(items, index)}});
        }
    }
    return named;
}

Inline answer_text(const Source& source, const Conclusion& conclusion) {
    Inline text;
    if (!conclusion.answer)
        return text.add(source.messages.say("minutes.unstated"), SpanStyle::plain, Tone::warning);
    const auto tone = *conclusion.answer == Answer::yes  ? Tone::good
                      : *conclusion.answer == Answer::no ? Tone::bad
                                                         : Tone::warning;
    text.add(source.messages.word("answer", to_text(*conclusion.answer)), SpanStyle::strong, tone);
    if (!conclusion.grounds.empty()) text.add(": " + conclusion.grounds);
    if (!conclusion.evidence.empty()) {
        std::vector<std::string> names;
        for (const auto& named : conclusion.evidence) names.push_back(evidence_name(source, named));
        text.add(fmt::format(" ({})", source.messages.say("minutes.evidence",
                                                          {{"evidence", joined(names)}})),
                 SpanStyle::plain, Tone::muted);
    }
    return text;
}

}  // namespace

void add_results(const Source& source, Blocks& blocks) {
    const auto& messages = source.messages;
    Table table;
    table.caption = messages.say("minutes.results.caption");
    table.columns = {{messages.say("minutes.column.number")},
                     {messages.say("column.kind")},
                     {messages.say("minutes.column.result"), Align::left, true},
                     {messages.say("column.owner"), Align::left, true},
                     {messages.say("column.due")}};
    for (const auto& entry : source.minutes.items) {
        for (const auto& decision : entry.decisions) {
            table.rows.push_back(
                {decision.id.str(), kind_text(source, decision.category), decision.text,
                 decision.owner.empty() ? std::string()
                                        : name_in(source.facts.people, decision.owner),
                 decision.due ? decision.due->iso() : std::string()});
        }
    }
    for (const auto& action : source.facts.new_actions) {
        table.rows.push_back({action.id.str(), messages.say("minutes.kind.action"), action.title,
                              action.owner_name,
                              action.due ? action.due->iso() : messages.say("action.undated")});
    }
    blocks.emplace_back(Heading{2, messages.say("minutes.results")});
    if (table.rows.empty()) {
        blocks.emplace_back(Paragraph{messages.say("minutes.results.none"), Tone::warning});
        return;
    }
    blocks.emplace_back(std::move(table));
}

void add_conclusions(const Source& source, Blocks& blocks) {
    const auto& messages = source.messages;
    blocks.emplace_back(Heading{2, messages.say("minutes.conclusions")});
    blocks.emplace_back(Paragraph{messages.say("minutes.conclusions.lead"), Tone::muted});
    const auto& minutes = source.minutes;
    Facts answers;
    answers.entries = {
        {messages.say("minutes.suitability"), answer_text(source, minutes.suitability)},
        {messages.say("minutes.adequacy"), answer_text(source, minutes.adequacy)},
        {messages.say("minutes.effectiveness"), answer_text(source, minutes.effectiveness)}};
    blocks.emplace_back(std::move(answers));
}

}  // namespace isms::minutes_parts
