#include "item_facts_blocks.hpp"
#include "parts.hpp"
#include "phrase.hpp"
#include "words.hpp"

#include <isms/documents/markdown_blocks.hpp>
#include <isms/review/agenda_builder.hpp>
#include <isms/review/standards.hpp>

#include <fmt/format.h>

namespace isms::minutes_parts {
namespace {

std::string answer_text(const Source& source, const MatterReview& review) {
    const auto& messages = source.messages;
    auto text = messages.word("matter", to_text(review.answer));
    if (!review.by.empty())
        text = messages.say("minutes.matter.by", {{"answer", text}, {"ids", joined(review.by)}});
    if (review.until)
        text =
            messages.say("minutes.matter.until", {{"answer", text}, {"date", review.until->iso()}});
    if (!review.reason.empty()) text += ": " + review.reason;
    return text;
}

Tone answer_tone(const MatterReview& review) {
    return review.answer == MatterAnswer::not_considered ? Tone::warning : Tone::normal;
}

/// What had to be addressed, and what became of it.
void add_matters(const Source& source, const ItemFacts& facts, const MinutesItem* entry,
                 Blocks& blocks) {
    if (facts.matters.empty()) return;
    Table table;
    table.caption = source.messages.say("minutes.matters");
    table.columns = {{source.messages.say("facts.column.entry")},
                     {source.messages.say("column.what"), Align::left, true},
                     {source.messages.say("minutes.column.what-it-did"), Align::left, true}};
    for (const auto& matter : facts.matters) {
        const auto* review = entry == nullptr
                                 ? nullptr
                                 : find_entry(entry->matters, [&](const MatterReview& candidate) {
                                       return candidate.subject == matter.subject;
                                   });
        auto text = fmt::format("{}: {}", matter.title, matter.text);
        table.rows.push_back(
            {matter.subject, std::move(text),
             review == nullptr
                 ? Cell(Inline(source.messages.say("minutes.unstated")), Tone::warning)
                 : Cell(Inline(answer_text(source, *review)), answer_tone(*review))});
    }
    blocks.emplace_back(std::move(table));
}

std::string_view decision_key(DecisionCategory category) {
    switch (category) {
        case DecisionCategory::decision:
            break;
        case DecisionCategory::change:
            return "minutes.change.numbered";
        case DecisionCategory::no_change:
            return "minutes.no-change.numbered";
    }
    return "minutes.decision.numbered";
}

Inline decision_line(const Source& source, const Decision& decision) {
    const auto& messages = source.messages;
    const Span id{decision.id.str(), SpanStyle::strong};
    auto text = phrase(messages, decision_key(decision.category), {{"id", id}}, SpanStyle::strong);
    text.add(": " + decision.text);
    std::vector<std::string> who;
    if (!decision.owner.empty()) who.push_back(name_in(source.facts.people, decision.owner));
    if (decision.due)
        who.push_back(messages.say("minutes.decision.by", {{"date", decision.due->iso()}}));
    if (!who.empty()) text.add(fmt::format(" ({})", joined(who)), SpanStyle::plain, Tone::muted);
    if (!decision.rationale.empty()) {
        text.add(" " + messages.say("minutes.decision.why"), SpanStyle::emphasis);
        text.add(" " + decision.rationale);
    }
    return text;
}

Inline action_line(const Source& source, const ActionId& id) {
    const auto* action = find_entry(source.facts.new_actions, [&](const CarriedAction& candidate) {
        return candidate.id == id;
    });
    Inline text;
    text.add(source.messages.say("minutes.action.numbered", {{"id", id.str()}}), SpanStyle::strong);
    if (action == nullptr) return text;
    text.add(": " + action->title);
    text.add(
        fmt::format(" ({}, {})", action->owner_name,
                    action->due ? source.messages.say("carried.due", {{"date", action->due->iso()}})
                                : source.messages.say("action.undated")),
        SpanStyle::plain, Tone::muted);
    return text;
}

/// What was said of it, and what came of that.
void add_entry(const Source& source, const MinutesItem& entry, int level, Blocks& blocks) {
    if (entry.consideration == Consideration::nothing_to_report)
        blocks.emplace_back(Paragraph{
            source.messages.say("minutes.nothing-to-report", {{"reason", entry.reason}})});
    if (entry.consideration == Consideration::not_considered)
        blocks.emplace_back(
            Paragraph{source.messages.say("minutes.not-considered", {{"reason", entry.reason}}),
                      Tone::warning});
    for (auto& block : markdown_blocks(entry.discussion, level + 1))
        blocks.push_back(std::move(block));
    for (const auto& decision : entry.decisions)
        blocks.emplace_back(Paragraph{decision_line(source, decision)});
    for (const auto& id : entry.actions) blocks.emplace_back(Paragraph{action_line(source, id)});
}

void add_addenda_hint(const Source& source, const std::string& key, Blocks& blocks) {
    for (const auto& addendum : source.review.addenda) {
        if (addendum.item != key) continue;
        blocks.emplace_back(
            Paragraph{source.messages.say("minutes.see-addendum", {{"number", addendum.number}}),
                      Tone::warning});
    }
}

}  // namespace

std::string kind_text(const Source& source, DecisionCategory category) {
    switch (category) {
        case DecisionCategory::decision:
            break;
        case DecisionCategory::change:
            return source.messages.say("minutes.kind.change");
        case DecisionCategory::no_change:
            return source.messages.say("minutes.kind.no-change");
    }
    return source.messages.say("minutes.kind.decision");
}

void add_items(const Source& source, Blocks& blocks) {
    if (!source.review.agenda) return;
    const auto& items = source.review.agenda->items;
    bool has_follow_up = false;
    for (std::size_t index = 0; index < items.size(); ++index) {
        const auto& item = items[index];
        const int level = item.level == 1 ? 2 : 3;
        blocks.emplace_back(
            Heading{level, fmt::format("{} {}", item_number(items, index), item.title)});
        if (!item.clauses.empty())
            blocks.emplace_back(Paragraph{
                source.messages.say(
                    "minutes.clause",
                    {{"clause", cited_clauses(item.clauses, source.review.agenda->standards)}}),
                Tone::muted});
        const auto* entry = find_entry(source.minutes.items, [&](const MinutesItem& candidate) {
            return candidate.key == item.key;
        });
        if (!has_follow_up && is_about_actions(item)) {
            add_follow_up(source, blocks);
            has_follow_up = true;
        }
        if (const auto* of_item = facts_of_item(source.facts.items, item.key)) {
            add_item_facts(*of_item, false, source.messages, blocks);
            add_matters(source, *of_item, entry, blocks);
        }
        const bool has_parts =
            item.level == 1 && index + 1 < items.size() && items[index + 1].level == 2;
        if (entry != nullptr && entry->consideration != Consideration::unstated) {
            add_entry(source, *entry, level, blocks);
        } else if (!has_parts) {
            blocks.emplace_back(
                Paragraph{source.messages.say("minutes.not-yet-stated"), Tone::warning});
        }
        add_addenda_hint(source, item.key, blocks);
    }
}

}  // namespace isms::minutes_parts
