#include "item_facts_blocks.hpp"
#include "words.hpp"

#include <isms/base/text.hpp>
#include <isms/documents/agenda_document.hpp>
#include <isms/language/dates.hpp>
#include <isms/review/agenda_builder.hpp>
#include <isms/review/invitation.hpp>
#include <isms/review/standards.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace isms {
namespace {

Table overview(const std::vector<AgendaItem>& items, const std::vector<std::string>& standards,
               const std::vector<PersonName>& people, const Messages& messages) {
    Table table;
    table.caption = messages.say("agenda.items");
    table.columns = {{messages.say("agenda.column.number")},
                     {messages.say("agenda.column.item"), Align::left, true},
                     {messages.say("agenda.column.clause")},
                     {messages.say("agenda.column.minutes"), Align::right},
                     {messages.say("agenda.column.presenter"), Align::left, true}};
    for (std::size_t index = 0; index < items.size(); ++index) {
        const auto& item = items[index];
        table.rows.push_back(
            {item_number(items, index), item.title, cited_clauses(item.clauses, standards),
             item.minutes > 0 ? fmt::format("{}", item.minutes) : std::string(),
             item.presenter.empty() ? std::string() : name_in(people, item.presenter)});
    }
    return table;
}

std::string proposal_text(const Proposal& proposal, const Messages& messages) {
    const auto what = messages.word("proposal", proposal.what);
    if (proposal.to.empty()) return messages.say("agenda.proposal", {{"what", what}});
    return messages.say("agenda.proposal-to", {{"what", what}, {"name", proposal.to_name}});
}

void add_proposals(const std::vector<CarriedAction>& actions, const Messages& messages,
                   std::vector<Block>& blocks) {
    List list;
    for (const auto& action : actions) {
        if (!action.proposal) continue;
        const auto& proposal = *action.proposal;
        Inline text;
        text.add(action.id.str(), SpanStyle::strong);
        text.add(": " + proposal_text(proposal, messages));
        list.items.push_back({Paragraph{std::move(text)}, CodeBlock{proposal.command}});
    }
    if (list.items.empty()) return;
    Callout callout{Tone::bad, messages.count("agenda.proposals", list.items.size()), {}};
    callout.blocks.emplace_back(std::move(list));
    blocks.emplace_back(std::move(callout));
}

void add_actions(const std::vector<CarriedAction>& actions, const Messages& messages,
                 std::vector<Block>& blocks) {
    if (actions.empty()) {
        blocks.emplace_back(Paragraph{messages.say("agenda.no-actions"), Tone::muted});
        return;
    }
    std::vector<CarriedRow> rows;
    for (const auto& action : actions) rows.push_back({action, {}});
    blocks.emplace_back(carried_table(rows, false, messages));
    add_proposals(actions, messages, blocks);
}

void add_decisions(const std::vector<CarriedDecision>& decisions, const Messages& messages,
                   std::vector<Block>& blocks) {
    if (decisions.empty()) return;
    std::vector<CarriedDecisionRow> rows;
    for (const auto& decision : decisions) rows.push_back({decision, {}});
    blocks.emplace_back(carried_decisions_table(rows, false, messages));
}

std::string reason_text(const OmittedItem& item, const Messages& messages) {
    if (!item.covered_by) return item.reason;
    const auto review = item.covered_by->str();
    if (!item.covered_on)
        return messages.say("agenda.covered-by", {{"review", review}, {"reason", item.reason}});
    return messages.say("agenda.covered-by-planned",
                        {{"review", review},
                         {"date", long_date(messages, *item.covered_on)},
                         {"reason", item.reason}});
}

void add_omitted(const Agenda& agenda, const Messages& messages, std::vector<Block>& blocks) {
    if (agenda.omitted.empty()) return;
    blocks.emplace_back(Heading{2, messages.say("agenda.omitted")});
    List list;
    for (const auto& item : agenda.omitted) {
        Inline text;
        text.add(item.title, SpanStyle::strong);
        if (!item.clauses.empty())
            text.add(fmt::format(" ({})", cited_clauses(item.clauses, agenda.standards)));
        text.add(": " + reason_text(item, messages));
        list.items.push_back({Paragraph{std::move(text)}});
    }
    blocks.emplace_back(std::move(list));
}

std::string when_and_where(const Meeting& meeting, const Messages& messages) {
    auto text = full_date(messages, meeting.date);
    if (!meeting.start.empty()) text += ", " + meeting.start;
    if (!meeting.place.empty()) text += ", " + meeting.place;
    return text;
}

std::string standing_of(const Agenda& agenda, const Messages& messages) {
    if (!agenda.issued) return messages.say("agenda.draft");
    const auto name =
        name_in(agenda.facts ? agenda.facts->people : std::vector<PersonName>{}, agenda.issued->by);
    return messages.say("agenda.issued",
                        {{"moment", moment_text(agenda.issued->at, messages)}, {"name", name}});
}

std::string time_text(const std::vector<AgendaItem>& items, const Messages& messages) {
    return messages.count("agenda.time-in-all", total_minutes(items));
}

void add_control(const Meeting& meeting, const Agenda& agenda, const AgendaFacts& facts,
                 const Messages& messages, std::vector<std::pair<std::string, Inline>>& control) {
    const auto add = [&](std::string_view key, std::string text) {
        control.emplace_back(messages.say(key), std::move(text));
    };
    add("agenda.meeting", when_and_where(meeting, messages));
    if (meeting.cancelled)
        add("agenda.cancelled",
            messages.say("agenda.cancelled-on", {{"date", meeting.cancelled->on.iso()},
                                                 {"reason", meeting.cancelled->reason}}));
    if (meeting.planned != meeting.date)
        add("agenda.first-planned", long_date(messages, meeting.planned));
    if (!meeting.chair.empty()) add("control.chair", name_and_role(facts.people, meeting.chair));
    if (!meeting.invited.empty()) {
        std::vector<std::string> names;
        for (const auto& id : meeting.invited) names.push_back(name_in(facts.people, id.str()));
        add("agenda.invited", joined(names));
    }
    if (!meeting.invitations.empty())
        add("invitation.standing",
            messages.say("invitation.standing-text",
                         {{"answers", answers_text(meeting, messages)},
                          {"number", meeting.invitations.back().sequence + 1}}));
    add("control.standards", joined(agenda.standards));
    if (!facts.scope.empty()) add("control.scope", facts.scope);
    add("agenda.time", time_text(agenda.items, messages));
    add("agenda.facts-as-of", long_date(messages, facts.today));
    add("agenda.standing", standing_of(agenda, messages));
}

void add_note(const std::string& note, const Messages& messages, std::vector<Block>& blocks) {
    if (note.empty()) return;
    blocks.emplace_back(Callout{Tone::warning, messages.say("agenda.note"), {Paragraph{note}}});
}

}  // namespace

Document agenda_document(const Meeting& meeting, const Agenda& agenda, const AgendaFacts& facts,
                         const DocumentSetting& setting) {
    const auto& messages = setting.messages;
    auto document = blank_document(setting);
    document.title = messages.say("agenda.title", {{"id", meeting.id.str()}});
    document.subtitle = fmt::format("{} \u00b7 {}", facts.organisation, agenda.title);
    document.classification = facts.classification;
    document.footer = footer_of(setting);
    document.identifier = document_number(setting, "document.kind.agenda", meeting.id.str(),
                                          fmt::format("{:04}", meeting.planned.year()));
    document.date = start_of(facts.today);
    if (agenda.issued) {
        document.date = agenda.issued->at;
        document.author = name_in(facts.people, agenda.issued->by);
    }
    document.control.emplace_back(messages.say("document.number"), document.identifier);
    add_control(meeting, agenda, facts, messages, document.control);

    auto& blocks = document.blocks;
    add_note(agenda.note, messages, blocks);
    blocks.emplace_back(overview(agenda.items, agenda.standards, facts.people, messages));
    bool has_actions = false;
    for (std::size_t index = 0; index < agenda.items.size(); ++index) {
        const auto& item = agenda.items[index];
        blocks.emplace_back(
            Heading{item.level == 1 ? 2 : 3,
                    fmt::format("{} {}", item_number(agenda.items, index), item.title)});
        if (!item.purpose.empty()) blocks.emplace_back(Paragraph{item.purpose, Tone::muted});
        if (!has_actions && is_about_actions(item)) {
            add_actions(facts.actions, messages, blocks);
            add_decisions(facts.decisions, messages, blocks);
            has_actions = true;
        }
        if (const auto* of_item = facts_of_item(facts.items, item.key))
            add_item_facts(*of_item, true, messages, blocks);
    }
    add_omitted(agenda, messages, blocks);
    return document;
}

Document template_document(const AgendaTemplate& source, const Messages& messages) {
    auto document = blank_document({.messages = messages});
    document.title = source.name.str();
    document.subtitle = source.title;
    document.control = {{messages.say("control.standards"), joined(source.standards)},
                        {messages.say("agenda.time"), time_text(source.items, messages)}};
    add_note(source.note, messages, document.blocks);
    document.blocks.emplace_back(overview(source.items, source.standards, {}, messages));
    return document;
}

}  // namespace isms
