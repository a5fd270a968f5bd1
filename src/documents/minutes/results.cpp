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
            if (items[index].key == named) return "item " + item_number(items, index);
        }
    }
    return named;
}

Inline answer_text(const Source& source, const Conclusion& conclusion) {
    Inline text;
    if (!conclusion.answer) return text.add("not stated", SpanStyle::plain, Tone::warning);
    const auto tone = *conclusion.answer == Answer::yes  ? Tone::good
                      : *conclusion.answer == Answer::no ? Tone::bad
                                                         : Tone::warning;
    text.add(std::string(to_text(*conclusion.answer)), SpanStyle::strong, tone);
    if (!conclusion.grounds.empty()) text.add(": " + conclusion.grounds);
    if (!conclusion.evidence.empty()) {
        std::vector<std::string> names;
        for (const auto& named : conclusion.evidence) names.push_back(evidence_name(source, named));
        text.add(fmt::format(" (evidence: {})", joined(names)), SpanStyle::plain, Tone::muted);
    }
    return text;
}

}  // namespace

void add_results(const Source& source, Blocks& blocks) {
    Table table;
    table.caption = "Decisions, changes to the ISMS and actions of this review";
    table.columns = {
        {"Number"}, {"Kind"}, {"Result", Align::left, true}, {"Owner", Align::left, true}, {"Due"}};
    for (const auto& entry : source.minutes.items) {
        for (const auto& decision : entry.decisions) {
            table.rows.push_back({decision.id.str(), kind_text(decision.category), decision.text,
                                  decision.owner.empty()
                                      ? std::string()
                                      : name_in(source.facts.people, decision.owner),
                                  decision.due ? decision.due->iso() : std::string()});
        }
    }
    for (const auto& action : source.facts.new_actions) {
        table.rows.push_back({action.id.str(), "action", action.title, action.owner_name,
                              action.due ? action.due->iso() : std::string("undated")});
    }
    blocks.emplace_back(Heading{2, "Results"});
    if (table.rows.empty()) {
        blocks.emplace_back(
            Paragraph{"No decision was taken and no action raised.", Tone::warning});
        return;
    }
    blocks.emplace_back(std::move(table));
}

void add_conclusions(const Source& source, Blocks& blocks) {
    blocks.emplace_back(Heading{2, "Conclusions"});
    blocks.emplace_back(
        Paragraph{"Top management's answers on the information security management system "
                  "(9.3.1), each on its own grounds.",
                  Tone::muted});
    const auto& minutes = source.minutes;
    Facts answers;
    answers.entries = {{"Suitability", answer_text(source, minutes.suitability)},
                       {"Adequacy", answer_text(source, minutes.adequacy)},
                       {"Effectiveness", answer_text(source, minutes.effectiveness)}};
    blocks.emplace_back(std::move(answers));
}

}  // namespace isms::minutes_parts
