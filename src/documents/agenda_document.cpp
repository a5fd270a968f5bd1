#include "item_facts_blocks.hpp"
#include "words.hpp"

#include <isms/base/text.hpp>
#include <isms/documents/agenda_document.hpp>
#include <isms/review/agenda_builder.hpp>
#include <isms/review/standards.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace isms {
namespace {

Table overview(const std::vector<AgendaItem>& items, const std::vector<std::string>& standards,
               const std::vector<PersonName>& people) {
    Table table;
    table.caption = "Items with clause, time and presenter";
    table.columns = {{"No."},
                     {"Item", Align::left, true},
                     {"Clause"},
                     {"Minutes", Align::right},
                     {"Presenter", Align::left, true}};
    for (std::size_t index = 0; index < items.size(); ++index) {
        const auto& item = items[index];
        table.rows.push_back(
            {item_number(items, index), item.title, cited_clauses(item.clauses, standards),
             item.minutes > 0 ? fmt::format("{}", item.minutes) : std::string(),
             item.presenter.empty() ? std::string() : name_in(people, item.presenter)});
    }
    return table;
}

bool is_about_actions(const AgendaItem& item) {
    return std::any_of(item.clauses.begin(), item.clauses.end(),
                       [](const ClauseRef& clause) { return clause.clause == "9.3.2 a"; });
}

void add_proposals(const std::vector<CarriedAction>& actions, std::vector<Block>& blocks) {
    List list;
    for (const auto& action : actions) {
        if (!action.proposal) continue;
        const auto& proposal = *action.proposal;
        Inline text;
        text.add(action.id.str(), SpanStyle::strong);
        text.add(proposal.to.empty() ? fmt::format(": {} it", proposal.what)
                                     : fmt::format(": {} to {}", proposal.what, proposal.to_name));
        list.items.push_back({Paragraph{std::move(text)}, CodeBlock{proposal.command}});
    }
    if (list.items.empty()) return;
    Callout callout{
        Tone::bad,
        fmt::format("{} overdue: escalate or reassign", counted(list.items.size(), "action")),
        {}};
    callout.blocks.emplace_back(std::move(list));
    blocks.emplace_back(std::move(callout));
}

void add_actions(const std::vector<CarriedAction>& actions, std::vector<Block>& blocks) {
    if (actions.empty()) {
        blocks.emplace_back(
            Paragraph{"No action is open, and none ended since the last review.", Tone::muted});
        return;
    }
    std::vector<CarriedRow> rows;
    for (const auto& action : actions) rows.push_back({action, {}});
    blocks.emplace_back(carried_table(rows, false));
    add_proposals(actions, blocks);
}

void add_decisions(const std::vector<CarriedDecision>& decisions, std::vector<Block>& blocks) {
    if (decisions.empty()) return;
    std::vector<CarriedDecisionRow> rows;
    for (const auto& decision : decisions) rows.push_back({decision, {}});
    blocks.emplace_back(carried_decisions_table(rows, false));
}

void add_omitted(const Agenda& agenda, std::vector<Block>& blocks) {
    if (agenda.omitted.empty()) return;
    blocks.emplace_back(Heading{2, "Not on this agenda"});
    List list;
    for (const auto& item : agenda.omitted) {
        Inline text;
        text.add(item.title, SpanStyle::strong);
        if (!item.clauses.empty())
            text.add(fmt::format(" ({})", cited_clauses(item.clauses, agenda.standards)));
        if (item.covered_by) {
            text.add(fmt::format(": covered by {}", item.covered_by->str()));
            if (item.covered_on)
                text.add(fmt::format(", planned for {}", long_date(*item.covered_on)));
            text.add(fmt::format("; {}", item.reason));
        } else {
            text.add(fmt::format(": {}", item.reason));
        }
        list.items.push_back({Paragraph{std::move(text)}});
    }
    blocks.emplace_back(std::move(list));
}

std::string when_and_where(const Meeting& meeting) {
    auto text =
        fmt::format("{}, {}", weekday_name(meeting.date.weekday()), long_date(meeting.date));
    if (!meeting.start.empty()) text += ", " + meeting.start;
    if (!meeting.place.empty()) text += ", " + meeting.place;
    return text;
}

std::string standing_of(const Agenda& agenda) {
    if (!agenda.issued) return "draft";
    return fmt::format("issued {} by {}", agenda.issued->at.rfc3339(),
                       name_in(agenda.facts ? agenda.facts->people : std::vector<PersonName>{},
                               agenda.issued->by));
}

}  // namespace

Document agenda_document(const Meeting& meeting, const Agenda& agenda, const AgendaFacts& facts,
                         const DocumentSetting& setting) {
    Document document;
    document.title = fmt::format("Agenda {}", meeting.id.str());
    document.subtitle = fmt::format("{} \u00b7 {}", facts.organisation, agenda.title);
    document.classification = facts.classification;
    document.notice = notice_of(setting);
    document.footer = uncontrolled_copy;
    document.control = {{"Meeting", when_and_where(meeting)}};
    if (meeting.cancelled)
        document.control.emplace_back(
            "Cancelled",
            fmt::format("on {}: {}", meeting.cancelled->on.iso(), meeting.cancelled->reason));
    if (meeting.planned != meeting.date)
        document.control.emplace_back("First planned", long_date(meeting.planned));
    if (!meeting.chair.empty())
        document.control.emplace_back("Chair", name_and_role(facts.people, meeting.chair));
    if (!meeting.invited.empty()) {
        std::vector<std::string> names;
        for (const auto& id : meeting.invited) names.push_back(name_in(facts.people, id.str()));
        document.control.emplace_back("Invited", joined(names));
    }
    document.control.emplace_back("Standards", joined(agenda.standards));
    if (!facts.scope.empty()) document.control.emplace_back("Scope", facts.scope);
    document.control.emplace_back(
        "Time",
        fmt::format("{} in all",
                    counted(static_cast<std::size_t>(total_minutes(agenda.items)), "minute")));
    document.control.emplace_back("Facts as of", long_date(facts.today));
    document.control.emplace_back("Agenda", standing_of(agenda));

    auto& blocks = document.blocks;
    if (!agenda.note.empty())
        blocks.emplace_back(
            Callout{Tone::warning, "About this template", {Paragraph{agenda.note}}});
    blocks.emplace_back(overview(agenda.items, agenda.standards, facts.people));
    bool has_actions = false;
    for (std::size_t index = 0; index < agenda.items.size(); ++index) {
        const auto& item = agenda.items[index];
        blocks.emplace_back(
            Heading{item.level == 1 ? 2 : 3,
                    fmt::format("{} {}", item_number(agenda.items, index), item.title)});
        if (!item.purpose.empty()) blocks.emplace_back(Paragraph{item.purpose, Tone::muted});
        if (!has_actions && is_about_actions(item)) {
            add_actions(facts.actions, blocks);
            add_decisions(facts.decisions, blocks);
            has_actions = true;
        }
        if (const auto* of_item = facts_of_item(facts.items, item.key))
            add_item_facts(*of_item, true, blocks);
    }
    add_omitted(agenda, blocks);
    return document;
}

Document template_document(const AgendaTemplate& source) {
    Document document;
    document.title = source.name.str();
    document.subtitle = source.title;
    document.control = {{"Standards", joined(source.standards)},
                        {"Time", fmt::format("{} minutes in all", total_minutes(source.items))}};
    if (!source.note.empty())
        document.blocks.emplace_back(
            Callout{Tone::warning, "About this template", {Paragraph{source.note}}});
    document.blocks.emplace_back(overview(source.items, source.standards, {}));
    return document;
}

}  // namespace isms
