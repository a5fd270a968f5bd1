#include "charts.hpp"

#include <isms/documents/action_report.hpp>
#include <isms/review/action_months.hpp>
#include <isms/review/action_rules.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <tuple>

namespace isms {
namespace {

constexpr int soon_days = 14;

struct Counts {
    std::size_t open = 0;
    std::size_t due_soon = 0;
    std::size_t undated = 0;
};

Counts counts_of(const std::vector<Action>& actions, Date today) {
    Counts counts;
    for (const auto& action : actions) {
        if (!is_open(action.state)) continue;
        ++counts.open;
        if (!action.due) {
            ++counts.undated;
        } else if (*action.due >= today && *action.due <= today.plus_days(soon_days)) {
            ++counts.due_soon;
        }
    }
    return counts;
}

/// Most overdue first.
std::vector<CarriedAction> overdue_actions(const ActionReport& report) {
    std::vector<CarriedAction> overdue;
    for (const auto& action : report.actions) {
        if (days_overdue(action.state, action.due, report.today) > 0)
            overdue.push_back(as_carried(action, report.people, report.today));
    }
    std::sort(overdue.begin(), overdue.end(), [](const auto& a, const auto& b) {
        return std::tie(b.days_overdue, a.id) < std::tie(a.days_overdue, b.id);
    });
    return overdue;
}

std::string about(const ActionReport& report, const Messages& messages) {
    const bool is_of_owner = !report.owner_name.empty();
    if (is_of_owner && report.raised_in)
        return messages.say("action-report.about.owner-and-review",
                            {{"owner", report.owner_name}, {"review", report.raised_in->str()}});
    if (is_of_owner)
        return messages.say("action-report.about.owner", {{"owner", report.owner_name}});
    if (report.raised_in)
        return messages.say("action-report.about.review", {{"review", report.raised_in->str()}});
    return messages.say("action-report.about.all");
}

Inline overdue_text(const std::vector<CarriedAction>& overdue, const Messages& messages) {
    Inline text;
    if (overdue.empty()) return text.add("0", SpanStyle::plain, Tone::good);
    text.add(std::to_string(overdue.size()), SpanStyle::strong, Tone::bad);
    return text.add(", " + messages.count("action-report.oldest", overdue.front().days_overdue));
}

void add_control(const ActionReport& report, const std::vector<CarriedAction>& overdue,
                 const std::vector<ActionMonth>& months, const Messages& messages,
                 Document& document) {
    const auto counts = counts_of(report.actions, report.today);
    int closed = 0;
    for (const auto& month : months) closed += month.closed;
    document.control = {{messages.say("action-report.as-of"), report.today.iso()},
                        {messages.say("action-report.about"), about(report, messages)},
                        {messages.say("action-report.open"), std::to_string(counts.open)},
                        {messages.say("action-report.overdue"), overdue_text(overdue, messages)},
                        {messages.say("action-report.due-soon", {{"days", soon_days}}),
                         std::to_string(counts.due_soon)}};
    if (counts.undated > 0) {
        document.control.emplace_back(
            messages.say("action-report.undated"),
            Inline().add(std::to_string(counts.undated), SpanStyle::plain, Tone::warning));
    }
    if (!months.empty()) {
        document.control.emplace_back(
            messages.say("action-report.closed-since", {{"month", months.front().month.text()}}),
            std::to_string(closed));
    }
}

std::string last_word_text(const CarriedAction& action, const Messages& messages) {
    if (action.last_word.empty()) return {};
    return messages.say("action-report.last-word-text",
                        {{"words", action.last_word},
                         {"who", action.last_word_by},
                         {"date", action.last_word_on ? action.last_word_on->iso() : ""}});
}

/// The owner of the most overdue action first.
std::vector<std::pair<std::string, std::vector<const CarriedAction*>>> by_owner(
    const std::vector<CarriedAction>& overdue) {
    std::vector<std::pair<std::string, std::vector<const CarriedAction*>>> owners;
    std::map<PersonId, std::size_t> places;
    for (const auto& action : overdue) {
        const auto [place, is_new] = places.try_emplace(action.owner, owners.size());
        if (is_new) owners.emplace_back(action.owner_name, std::vector<const CarriedAction*>());
        owners[place->second].second.push_back(&action);
    }
    return owners;
}

void add_overdue(const std::vector<CarriedAction>& overdue, const Messages& messages,
                 std::vector<Block>& blocks) {
    blocks.emplace_back(Heading{2, messages.say("action-report.overdue-actions")});
    if (overdue.empty()) {
        blocks.emplace_back(Paragraph{messages.say("action-report.none-overdue"), Tone::good});
        return;
    }
    for (const auto& [owner, actions] : by_owner(overdue)) {
        blocks.emplace_back(Heading{3, owner});
        Table table;
        table.caption = messages.say("action-report.overdue-of", {{"owner", owner}});
        table.columns = {{messages.say("action-report.column.action")},
                         {messages.say("action-report.column.due")},
                         {messages.say("action-report.column.days-overdue"), Align::right},
                         {messages.say("action-report.column.what"), Align::left, true},
                         {messages.say("action-report.column.last-word"), Align::left, true}};
        for (const auto* action : actions) {
            table.rows.push_back({action->id.str(), action->due->iso(),
                                  Cell(Inline(std::to_string(action->days_overdue)), Tone::bad),
                                  action->title, last_word_text(*action, messages)});
        }
        blocks.emplace_back(std::move(table));
    }
}

}  // namespace

Document action_report(const ActionReport& report, const DocumentSetting& setting) {
    const auto& messages = setting.messages;
    auto document = blank_document(setting);
    document.title = messages.say("action-report.title");
    document.subtitle = report.organisation.name;
    document.classification = report.organisation.classification;
    document.footer = footer_of(setting);
    document.date = start_of(report.today);
    document.identifier = document_number(setting, "document.kind.report", report.today.iso(),
                                          fmt::format("{:04}", report.today.year()));
    document.control.emplace_back(messages.say("document.number"), document.identifier);
    const auto overdue = overdue_actions(report);
    const auto months = last_action_months(report.actions, report.today);
    add_control(report, overdue, months, messages, document);
    if (!months.empty()) {
        document.blocks.emplace_back(Heading{2, messages.say("action-report.months")});
        document.blocks.emplace_back(actions_chart(months, messages));
    }
    add_overdue(overdue, messages, document.blocks);
    document.blocks.emplace_back(Heading{2, messages.say("action-report.listed")});
    if (report.listed.rows.empty()) {
        document.blocks.emplace_back(Paragraph{messages.say("action-report.none-listed")});
    } else {
        document.blocks.emplace_back(report.listed);
    }
    return document;
}

}  // namespace isms
