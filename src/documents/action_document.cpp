#include "history_table.hpp"

#include <isms/base/append_printable.hpp>
#include <isms/base/text.hpp>
#include <isms/documents/action_document.hpp>
#include <isms/language/dates.hpp>
#include <isms/review/action_rules.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace isms {
Cell due_cell(const std::optional<Date>& due, ActionState state, Date today,
              const Messages& messages) {
    if (!due) return {Inline(messages.say("action.undated")), Tone::warning};
    if (!is_open(state)) return {due->iso()};
    const int days = days_between(today, *due);
    if (days < 0) return {messages.count("due.late", -days), due->iso(), Tone::bad};
    if (days == 0) return {messages.say("due.today"), due->iso(), Tone::warning};
    if (days == 1) return {messages.say("due.tomorrow"), due->iso(), Tone::warning};
    return {messages.count("due.in-days", days), due->iso(),
            days <= 7 ? Tone::warning : Tone::normal};
}

Table action_overview(const std::vector<ActionRow>& rows, Date today, const Messages& messages) {
    Table table;
    table.caption = messages.say("actions.title");
    table.columns = {{messages.say("column.action")},
                     {messages.say("column.due")},
                     {messages.say("column.owner"), Align::left, true},
                     {messages.say("column.what"), Align::left, true}};
    for (const auto& row : rows) {
        std::vector<std::string> history;
        if (row.state != ActionState::open)
            history.push_back(messages.word("state", to_text(row.state)));
        if (row.times_carried > 0)
            history.push_back(messages.count("carried.times", row.times_carried));
        if (row.times_slipped > 0)
            history.push_back(messages.count("carried.slipped", row.times_slipped));
        Inline what(row.title);
        if (!history.empty())
            what.add(" (" + join(history, ", ") + ")", SpanStyle::plain, Tone::muted);
        table.rows.push_back({row.id, due_cell(row.due, row.state, today, messages), row.owner_name,
                              std::move(what)});
    }
    return table;
}

Table action_table(const std::vector<ActionRow>& rows, Date today, const Messages& messages) {
    Table table;
    table.caption = messages.say("actions.title");
    table.columns = {{messages.say("column.action")},
                     {messages.say("column.due")},
                     {messages.say("column.owner"), Align::left, true},
                     {messages.say("column.state")},
                     {messages.say("actions.column.carried"), Align::right},
                     {messages.say("actions.column.slipped"), Align::right},
                     {messages.say("column.what"), Align::left, true}};
    for (const auto& row : rows) {
        const auto state_tone = is_open(row.state)                    ? Tone::normal
                                : row.state == ActionState::cancelled ? Tone::muted
                                                                      : Tone::good;
        const auto count = [](int number) {
            return Cell(number > 0 ? fmt::format("{}", number) : std::string(),
                        fmt::format("{}", number));
        };
        table.rows.push_back({row.id, due_cell(row.due, row.state, today, messages), row.owner_name,
                              Cell(Inline(messages.word("state", to_text(row.state))), state_tone),
                              count(row.times_carried), count(row.times_slipped), row.title});
    }
    return table;
}

void add_action_line(std::string& text, const ActionRow& row) {
    const auto add_number = [&text](int value) {
        const fmt::format_int digits(value);
        text.append(digits.data(), digits.size()).append(1, '\t');
    };
    text.append(row.id).append(1, '\t');
    text.append(row.due ? row.due->iso() : "undated").append(1, '\t');
    append_printable(text, row.owner_name);
    text.append(1, '\t').append(to_text(row.state)).append(1, '\t');
    add_number(row.times_carried);
    add_number(row.times_slipped);
    append_printable(text, row.title);
    text.append(1, '\n');
}

namespace {

std::string state_text(const Action& action, const Messages& messages) {
    const auto state = messages.word("state", to_text(action.state));
    return action.ended_on ? messages.say("record.state-on",
                                          {{"state", state}, {"date", action.ended_on->iso()}})
                           : state;
}

std::string due_text(const Action& action, Date today, const Messages& messages) {
    if (!action.due)
        return messages.say("action.undated-because", {{"reason", action.undated_reason}});
    const auto due = date_with_weekday(messages, *action.due);
    const int late = days_overdue(action.state, action.due, today);
    return late > 0 ? messages.count("record.overdue", late, {{"date", due}}) : due;
}

std::string raised_text(const Action& action, const Messages& messages) {
    auto text = action.raised_on.iso();
    if (action.raised_in)
        text =
            messages.say("action.raised-in", {{"date", text}, {"review", action.raised_in->str()}});
    if (!action.item.empty())
        text = messages.say("action.raised-under", {{"raised", text}, {"item", action.item}});
    return text;
}

std::string effect_text(const Action& action, const PeopleById& people, const Messages& messages) {
    const auto& judged = *action.effectiveness;
    return messages.say(
        "action.judged",
        {{"effect", messages.word("effect", judged.effective ? "effective" : "not effective")},
         {"name", actor(people, judged.by)},
         {"date", judged.on.iso()}});
}

/// The name of an attachment, as a link where it lies beside the document.
Inline named(const EvidenceRef& evidence, const AttachmentPaths& attachments) {
    const auto found = attachments.find(evidence.sha256);
    if (found == attachments.end()) return evidence.name;
    return Inline().add_file(evidence.name, found->second);
}

}  // namespace

Document action_document(const Action& action, const PeopleById& people, Date today,
                         const DocumentSetting& setting, const AttachmentPaths& attachments) {
    const auto& messages = setting.messages;
    auto document = blank_document(setting);
    document.title = action.id.str();
    document.subtitle = action.title;
    auto& facts = document.control;
    facts.emplace_back(messages.say("column.state"), state_text(action, messages));
    facts.emplace_back(messages.say("column.owner"), name_of(people, action.owner));
    facts.emplace_back(messages.say("column.due"), due_text(action, today, messages));
    facts.emplace_back(messages.say("action.raised"), raised_text(action, messages));
    facts.emplace_back(messages.say("action.carried"),
                       messages.count("action.times", times_carried(action)));
    facts.emplace_back(messages.say("action.slipped"),
                       messages.count("action.times", times_slipped(action)));
    if (action.effectiveness)
        facts.emplace_back(messages.say("action.effectiveness"),
                           effect_text(action, people, messages));
    if (!action.detail.empty()) document.blocks.emplace_back(Paragraph{action.detail});
    if (!action.evidence.empty()) {
        const auto title = messages.say("action.evidence");
        document.blocks.emplace_back(Heading{2, title});
        Table table{{{messages.say("action.evidence.file"), Align::left, true},
                     {"SHA-256", Align::left, true}},
                    {},
                    title};
        for (const auto& evidence : action.evidence)
            table.rows.push_back({Cell(named(evidence, attachments)), evidence.sha256});
        document.blocks.emplace_back(std::move(table));
    }
    document.blocks.emplace_back(Heading{2, messages.say("history.title")});
    document.blocks.emplace_back(history_table(action.history, people, messages));
    return document;
}

}  // namespace isms
