#include <isms/base/text.hpp>
#include <isms/documents/status_document.hpp>
#include <isms/language/dates.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace isms {
namespace {

std::string in_days(Date today, Date date, const Messages& messages) {
    const int days = days_between(today, date);
    if (days == 0) return messages.say("due.today");
    return days < 0 ? messages.count("status.days-ago", -days)
                    : messages.count("due.in-days", days);
}

Inline next_review(const Status& status, const Messages& messages) {
    Inline text;
    if (!status.next) {
        text.add(messages.say("status.next.unplanned",
                              {{"date", date_with_weekday(messages, *status.next_unplanned)}}),
                 SpanStyle::plain, Tone::warning);
        return text;
    }
    const bool late = status.next->date < status.today;
    text.add(fmt::format("{}, {}, {}", status.next->id.str(),
                         date_with_weekday(messages, status.next->date),
                         in_days(status.today, status.next->date, messages)),
             SpanStyle::plain, late ? Tone::bad : Tone::normal);
    text.add(fmt::format(" ({})", messages.word("review", to_text(status.next->state))),
             SpanStyle::plain, Tone::muted);
    return text;
}

Inline review_list(const std::vector<ReviewLine>& reviews, const Messages& messages) {
    Inline text;
    for (const auto& review : reviews)
        text.add((text.spans.empty() ? "" : ", ") + review.id.str(), SpanStyle::plain,
                 Tone::warning);
    if (reviews.empty()) text.add(messages.say("status.none"), SpanStyle::plain, Tone::good);
    return text;
}

Inline unacknowledged_text(const Status& status, const Messages& messages) {
    Inline text;
    for (const auto& minutes : status.unacknowledged) {
        const auto who =
            messages.say("status.unacknowledged-by",
                         {{"review", minutes.review.str()}, {"names", join(minutes.names, ", ")}});
        text.add((text.spans.empty() ? "" : "; ") + who, SpanStyle::plain, Tone::warning);
    }
    return text;
}

Inline missed_reviews_text(const Status& status, const Messages& messages) {
    Inline text;
    for (const Date date : status.missed)
        text.add((text.spans.empty() ? "" : ", ") + date.iso(), SpanStyle::plain, Tone::bad);
    if (status.missed.empty()) text.add(messages.say("status.none"), SpanStyle::plain, Tone::good);
    return text;
}

struct CalendarSign {
    std::string_view sign;
    Tone tone;
};

/// Told apart without colour, and one column wide.
CalendarSign sign_of(CalendarState state) {
    switch (state) {
        case CalendarState::planned:
            return {"·", Tone::muted};
        case CalendarState::held:
            return {"✓", Tone::good};
        case CalendarState::held_late:
            return {"!", Tone::warning};
        case CalendarState::missing:
            return {"✗", Tone::bad};
        case CalendarState::cancelled:
            break;
    }
    return {"–", Tone::muted};
}

void add_legend(Document& document, const Status& status, const Messages& messages) {
    Inline legend;
    for (const auto state : {CalendarState::held, CalendarState::held_late, CalendarState::missing,
                             CalendarState::cancelled, CalendarState::planned}) {
        const bool occurs =
            std::any_of(status.calendar.begin(), status.calendar.end(),
                        [&](const CalendarEntry& entry) { return entry.state == state; });
        if (!occurs) continue;
        const auto sign = sign_of(state);
        if (!legend.spans.empty()) legend.add(", ", SpanStyle::plain, Tone::muted);
        legend.add(std::string(sign.sign), SpanStyle::strong, sign.tone);
        legend.add(" " + messages.word("calendar", to_text(state)), SpanStyle::plain, Tone::muted);
    }
    document.blocks.emplace_back(Paragraph{std::move(legend)});
}

void add_calendar(Document& document, const Status& status, const Messages& messages) {
    if (status.calendar.empty()) return;
    constexpr unsigned months = 12;
    Table table;
    table.caption = messages.say("status.calendar", {{"year", status.today.year()}});
    table.rows.emplace_back();
    for (unsigned month = 1; month <= months; ++month) {
        table.columns.push_back({short_month(messages, month)});
        Inline signs;
        std::string words;
        for (const auto& entry : status.calendar) {
            if (entry.date.month() != month) continue;
            const auto sign = sign_of(entry.state);
            signs.add(std::string(sign.sign), SpanStyle::plain, sign.tone);
            words += (words.empty() ? "" : ", ") + messages.word("calendar", to_text(entry.state));
        }
        Cell cell(std::move(signs));
        cell.exact = std::move(words);
        table.rows.back().push_back(std::move(cell));
    }
    document.blocks.emplace_back(Heading{2, table.caption});
    document.blocks.emplace_back(std::move(table));
    add_legend(document, status, messages);
}

void add_readiness(Document& document, const Status& status, const Messages& messages) {
    Inline ready;
    ready.add(messages.say("status.ready") + " ", SpanStyle::strong);
    if (status.obstacles.empty()) {
        ready.add(messages.say("check.yes"), SpanStyle::strong, Tone::good);
        document.blocks.emplace_back(Paragraph{std::move(ready)});
        return;
    }
    ready.add(messages.say("check.no"), SpanStyle::strong, Tone::bad);
    ready.add(messages.say("status.obstacles"));
    document.blocks.emplace_back(Paragraph{std::move(ready)});
    List list;
    for (const auto& obstacle : status.obstacles) {
        Inline text(rule_text(*obstacle.rule, RuleText::title, messages));
        if (obstacle.findings > 1)
            text.add(fmt::format(" ({})", messages.count("action.times", obstacle.findings)),
                     SpanStyle::plain, Tone::muted);
        std::vector<Block> blocks;
        blocks.emplace_back(Paragraph{std::move(text)});
        list.items.push_back(std::move(blocks));
    }
    document.blocks.emplace_back(std::move(list));
}

void add_owners(Document& document, const Status& status, const Messages& messages) {
    if (status.owners.empty()) return;
    const auto title = messages.say("status.owners");
    document.blocks.emplace_back(Heading{2, title});
    Table table{{{messages.say("column.owner"), Align::left, true},
                 {messages.say("status.column.overdue"), Align::right},
                 {messages.say("status.column.open"), Align::right},
                 {messages.say("status.column.oldest"), Align::right}},
                {},
                title};
    for (const auto& owner : status.owners) {
        table.rows.push_back({owner.name, Cell(Inline(fmt::format("{}", owner.overdue)), Tone::bad),
                              fmt::format("{}", owner.open),
                              messages.count("count.days", owner.most_days_overdue)});
    }
    document.blocks.emplace_back(std::move(table));
}

Inline actions_text(const Status& status, const Messages& messages) {
    Inline actions;
    actions.add(messages.say("status.actions.open", {{"number", status.open_actions}}) + ", ");
    actions.add(messages.say("status.actions.overdue", {{"number", status.overdue_actions}}),
                SpanStyle::plain, status.overdue_actions > 0 ? Tone::bad : Tone::good);
    return actions;
}

void add_control(Document& document, const Status& status, const Organisation& organisation,
                 const Messages& messages) {
    const auto add = [&](std::string_view key, Inline text) {
        document.control.emplace_back(messages.say(key), std::move(text));
    };
    const auto with_distance = [&](Date date) {
        return fmt::format("{}, {}", date.iso(), in_days(status.today, date, messages));
    };
    add("status.next-review", next_review(status, messages));
    if (!status.answers.empty()) add("status.answers", status.answers);
    add("status.last-held",
        status.last_held ? with_distance(*status.last_held) : messages.say("status.never"));
    add("status.interval", to_text(organisation.interval));
    add("status.missed", missed_reviews_text(status, messages));
    add("status.unsigned", review_list(status.unsigned_reviews, messages));
    add("status.unsealed", review_list(status.unsealed_reviews, messages));
    if (!status.unacknowledged.empty())
        add("status.unacknowledged", unacknowledged_text(status, messages));
    if (organisation.audits.next_external)
        add("status.next-audit", with_distance(*organisation.audits.next_external));
    add("actions.title", actions_text(status, messages));
}

}  // namespace

Document status_document(const Status& status, const Organisation& organisation,
                         const DocumentSetting& setting) {
    const auto& messages = setting.messages;
    auto document = blank_document(setting);
    document.title = organisation.name;
    document.subtitle =
        messages.say("status.title", {{"date", date_with_weekday(messages, status.today)}});
    add_control(document, status, organisation, messages);
    add_owners(document, status, messages);
    add_calendar(document, status, messages);
    add_readiness(document, status, messages);
    Inline next;
    next.add(messages.say("status.next") + " ", SpanStyle::strong);
    next.add(status.next_command, SpanStyle::code);
    next.add(fmt::format("  ({})", status.next_reason), SpanStyle::plain, Tone::muted);
    document.blocks.emplace_back(Paragraph{std::move(next)});
    return document;
}

}  // namespace isms
