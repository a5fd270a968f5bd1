#include "item_facts_blocks.hpp"
#include "words.hpp"

#include <isms/base/text.hpp>
#include <isms/documents/entry_document.hpp>

#include <fmt/format.h>

namespace isms {
namespace {

/// "root_cause" as people read it: "Root cause".
std::string label_of(std::string_view name) {
    std::string label(name);
    for (auto& letter : label) {
        if (letter == '_') letter = ' ';
    }
    if (!label.empty() && label.front() >= 'a' && label.front() <= 'z')
        label.front() = static_cast<char>(label.front() - 'a' + 'A');
    return label;
}

std::string shown_value(const EntryField& field, const Json& value, const PeopleById& people) {
    const auto text = field_text(value);
    const auto person = field.name == "owner" ? PersonId::parse(text) : std::nullopt;
    return person ? name_of(people, *person) : text;
}

void add_actions(const EntryView& view, std::vector<Block>& blocks) {
    if (view.actions.empty()) return;
    blocks.emplace_back(Heading{2, "Actions that deal with it"});
    std::vector<CarriedRow> rows;
    for (const auto& action : view.actions) rows.push_back({action, {}});
    auto table = carried_table(rows, false);
    table.caption = "Actions that deal with it";
    blocks.emplace_back(std::move(table));
}

void add_acceptances(const Json& entry, std::vector<Block>& blocks) {
    const auto acceptances = entry.value("acceptances", Json::array());
    if (acceptances.empty()) return;
    blocks.emplace_back(Heading{2, "Accepted"});
    Table table;
    table.caption = "Written acceptances";
    table.columns = {{"On"}, {"By"}, {"Until"}, {"Review"}, {"Why", Align::left, true}};
    for (const auto& accepted : acceptances) {
        table.rows.push_back({accepted.value("on", ""), accepted.value("by", ""),
                              accepted.value("until", ""), accepted.value("review", ""),
                              accepted.value("reason", "")});
    }
    blocks.emplace_back(std::move(table));
}

void add_history(const Json& entry, std::vector<Block>& blocks) {
    blocks.emplace_back(Heading{2, "History"});
    Table table;
    table.caption = "All that happened to it";
    table.columns = {{"When (UTC)"},
                     {"Who"},
                     {"What"},
                     {"From", Align::left, true},
                     {"To", Align::left, true},
                     {"Note", Align::left, true}};
    for (const auto& event : entry.value("history", Json::array())) {
        table.rows.push_back({event.value("at", ""), event.value("by", ""),
                              event.value("event", ""), event.value("from", ""),
                              event.value("to", ""), event.value("note", "")});
    }
    blocks.emplace_back(std::move(table));
}

}  // namespace

Document entry_document(const EntryView& view, const PeopleById& people,
                        const DocumentSetting& setting) {
    const auto& info = register_info(view.kind);
    Document document;
    document.title = view.entry.value("title", "");
    document.subtitle =
        fmt::format("{} \u00b7 {} \u00b7 {}", view.entry.value("id", ""), info.title, info.clause);
    document.notice = notice_of(setting);
    document.footer = uncontrolled_copy;
    for (const auto& field : entry_fields(view.kind)) {
        if (field.name == "title" || !view.entry.contains(field.name)) continue;
        document.control.emplace_back(label_of(field.name),
                                      shown_value(field, view.entry[field.name], people));
    }
    document.control.emplace_back("Recorded on", view.entry.value("recorded_on", ""));
    if (const auto source = view.entry.value("source", ""); !source.empty()) {
        document.control.emplace_back(
            "Source", fmt::format("{} {}", source, view.entry.value("foreign_id", "")));
    }
    if (const auto decisions = view.entry.value("decisions", Json::array()); !decisions.empty())
        document.control.emplace_back("Decisions", field_text(decisions));
    if (!view.trends.empty()) {
        ItemFacts facts;
        facts.trends = view.trends;
        add_item_facts(facts, false, document.blocks);
    }
    add_actions(view, document.blocks);
    add_acceptances(view.entry, document.blocks);
    add_history(view.entry, document.blocks);
    return document;
}

}  // namespace isms
