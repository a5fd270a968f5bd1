#include "change_table.hpp"
#include "item_facts_blocks.hpp"
#include "words.hpp"

#include <isms/base/text.hpp>
#include <isms/documents/entry_document.hpp>

#include <fmt/format.h>

namespace isms {
namespace {

std::string shown_value(const EntryField& field, const Json& value, const PeopleById& people,
                        const Messages& messages) {
    const auto text = field_text(value);
    if (field.type == FieldType::choice) return messages.word("entry", text);
    const auto person = field.name == "owner" ? PersonId::parse(text) : std::nullopt;
    return person ? name_of(people, *person) : text;
}

void add_actions(const EntryView& view, const Messages& messages, std::vector<Block>& blocks) {
    if (view.actions.empty()) return;
    const auto title = messages.say("entry.actions");
    blocks.emplace_back(Heading{2, title});
    std::vector<CarriedRow> rows;
    for (const auto& action : view.actions) rows.push_back({action, {}});
    auto table = carried_table(rows, false, messages);
    table.caption = title;
    blocks.emplace_back(std::move(table));
}

void add_findings(const EntryView& view, const Messages& messages, std::vector<Block>& blocks) {
    if (view.findings.empty()) return;
    const auto title = messages.say("entry.findings");
    blocks.emplace_back(Heading{2, title});
    Table table;
    table.caption = title;
    table.columns = {{messages.say("entry.column.number"), Align::right},
                     {messages.say("entry.column.finding"), Align::left, true},
                     {messages.say("entry.field.severity")},
                     {messages.say("entry.column.followed-up")},
                     {messages.say("entry.field.closed_on")}};
    for (const auto& [finding, closed_on] : view.findings) {
        table.rows.push_back({fmt::format("{}", table.rows.size() + 1), finding.text,
                              messages.word("entry", to_text(finding.severity)),
                              finding.nonconformity ? finding.nonconformity->str() : std::string(),
                              closed_on ? closed_on->iso() : std::string()});
    }
    blocks.emplace_back(std::move(table));
}

/// Whoever reads a withdrawn entry is told so before anything else.
void add_withdrawal(const Json& entry, const Messages& messages, std::vector<Block>& blocks) {
    if (!entry.value("withdrawn", false)) return;
    const auto history = entry.value("history", Json::array());
    const auto reason = history.empty() ? std::string() : history.back().value("note", "");
    Callout box{Tone::warning, messages.say("entry.withdrawn"), {}};
    box.blocks.emplace_back(Paragraph{reason});
    blocks.emplace_back(std::move(box));
}

void add_acceptances(const Json& entry, const Messages& messages, std::vector<Block>& blocks) {
    const auto acceptances = entry.value("acceptances", Json::array());
    if (acceptances.empty()) return;
    blocks.emplace_back(Heading{2, messages.say("entry.accepted")});
    Table table;
    table.caption = messages.say("entry.acceptances");
    table.columns = {{messages.say("entry.column.on")},
                     {messages.say("entry.column.by")},
                     {messages.say("entry.column.until")},
                     {messages.say("entry.column.review")},
                     {messages.say("entry.column.why"), Align::left, true}};
    for (const auto& accepted : acceptances) {
        table.rows.push_back({accepted.value("on", ""), accepted.value("by", ""),
                              accepted.value("until", ""), accepted.value("review", ""),
                              accepted.value("reason", "")});
    }
    blocks.emplace_back(std::move(table));
}

void add_history(const Json& entry, const Messages& messages, std::vector<Block>& blocks) {
    blocks.emplace_back(Heading{2, messages.say("history.title")});
    auto table = change_table(messages);
    table.caption = messages.say("entry.history");
    for (const auto& event : entry.value("history", Json::array())) {
        add_change(table,
                   {event.value("at", ""), event.value("by", ""), event.value("event", ""),
                    event.value("from", ""), event.value("to", ""), event.value("note", "")},
                   messages);
    }
    blocks.emplace_back(std::move(table));
}

}  // namespace

Document entry_document(const EntryView& view, const PeopleById& people,
                        const DocumentSetting& setting) {
    const auto& messages = setting.messages;
    const auto& info = register_info(view.kind);
    auto document = blank_document(setting);
    document.title = view.entry.value("title", "");
    document.subtitle =
        fmt::format("{} \u00b7 {} \u00b7 {}", view.entry.value("id", ""),
                    messages.say(fmt::format("register.{}", info.name)), info.clause);
    document.footer = footer_of(setting);
    for (const auto& field : entry_fields(view.kind)) {
        if (field.name == "title" || !view.entry.contains(field.name)) continue;
        document.control.emplace_back(messages.say("entry.field." + field.name),
                                      shown_value(field, view.entry[field.name], people, messages));
    }
    document.control.emplace_back(messages.say("entry.recorded-on"),
                                  view.entry.value("recorded_on", ""));
    if (const auto source = view.entry.value("source", ""); !source.empty()) {
        document.control.emplace_back(
            messages.say("entry.source"),
            fmt::format("{} {}", source, view.entry.value("foreign_id", "")));
    }
    if (const auto decisions = view.entry.value("decisions", Json::array()); !decisions.empty())
        document.control.emplace_back(messages.say("decisions.title"), field_text(decisions));
    add_withdrawal(view.entry, messages, document.blocks);
    add_findings(view, messages, document.blocks);
    if (!view.trends.empty()) {
        ItemFacts facts;
        facts.trends = view.trends;
        add_item_facts(facts, false, messages, document.blocks);
    }
    add_actions(view, messages, document.blocks);
    add_acceptances(view.entry, messages, document.blocks);
    add_history(view.entry, messages, document.blocks);
    return document;
}

}  // namespace isms
