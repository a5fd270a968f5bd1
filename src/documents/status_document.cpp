#include "words.hpp"

#include <isms/base/text.hpp>
#include <isms/documents/status_document.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace isms {
namespace {

std::string in_days(Date today, Date date) {
    const int days = days_between(today, date);
    if (days == 0) return "today";
    if (days < 0) return counted(static_cast<std::size_t>(-days), "day") + " ago";
    return "in " + counted(static_cast<std::size_t>(days), "day");
}

Inline next_review(const Status& status) {
    Inline text;
    if (!status.next) {
        text.add(fmt::format("{} by the planned interval, no agenda yet",
                             date_with_weekday(*status.next_unplanned)),
                 SpanStyle::plain, Tone::warning);
        return text;
    }
    const bool late = status.next->date < status.today;
    text.add(fmt::format("{}, {}, {}", status.next->id.str(), date_with_weekday(status.next->date),
                         in_days(status.today, status.next->date)),
             SpanStyle::plain, late ? Tone::bad : Tone::normal);
    text.add(fmt::format(" ({})", to_text(status.next->state)), SpanStyle::plain, Tone::muted);
    return text;
}

Inline review_list(const std::vector<ReviewLine>& reviews) {
    Inline text;
    for (const auto& review : reviews)
        text.add((text.spans.empty() ? "" : ", ") + review.id.str(), SpanStyle::plain,
                 Tone::warning);
    if (reviews.empty()) text.add("none", SpanStyle::plain, Tone::good);
    return text;
}

Inline missed_reviews_text(const Status& status) {
    Inline text;
    for (const Date date : status.missed)
        text.add((text.spans.empty() ? "" : ", ") + date.iso(), SpanStyle::plain, Tone::bad);
    if (status.missed.empty()) text.add("none", SpanStyle::plain, Tone::good);
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

void add_legend(Document& document, const Status& status) {
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
        legend.add(fmt::format(" {}", to_text(state)), SpanStyle::plain, Tone::muted);
    }
    document.blocks.emplace_back(Paragraph{std::move(legend)});
}

void add_calendar(Document& document, const Status& status) {
    if (status.calendar.empty()) return;
    constexpr std::array months = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                   "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    Table table;
    table.caption = fmt::format("Reviews of {}", status.today.year());
    table.rows.emplace_back();
    for (unsigned month = 1; month <= months.size(); ++month) {
        table.columns.push_back({months[month - 1]});
        Inline signs;
        std::string words;
        for (const auto& entry : status.calendar) {
            if (entry.date.month() != month) continue;
            const auto sign = sign_of(entry.state);
            signs.add(std::string(sign.sign), SpanStyle::plain, sign.tone);
            words += fmt::format("{}{}", words.empty() ? "" : ", ", to_text(entry.state));
        }
        Cell cell(std::move(signs));
        cell.exact = std::move(words);
        table.rows.back().push_back(std::move(cell));
    }
    document.blocks.emplace_back(Heading{2, table.caption});
    document.blocks.emplace_back(std::move(table));
    add_legend(document, status);
}

void add_readiness(Document& document, const Status& status) {
    Inline ready;
    ready.add("Ready for an audit: ", SpanStyle::strong);
    if (status.obstacles.empty()) {
        ready.add("yes", SpanStyle::strong, Tone::good);
        document.blocks.emplace_back(Paragraph{std::move(ready)});
        return;
    }
    ready.add("no", SpanStyle::strong, Tone::bad);
    ready.add(". What stands between:");
    document.blocks.emplace_back(Paragraph{std::move(ready)});
    List list;
    for (const auto& obstacle : status.obstacles) {
        Inline text(obstacle.rule->title);
        if (obstacle.findings > 1)
            text.add(fmt::format(" ({} times)", obstacle.findings), SpanStyle::plain, Tone::muted);
        std::vector<Block> blocks;
        blocks.emplace_back(Paragraph{std::move(text)});
        list.items.push_back(std::move(blocks));
    }
    document.blocks.emplace_back(std::move(list));
}

}  // namespace

Document status_document(const Status& status, const Organisation& organisation) {
    Document document;
    document.title = organisation.name;
    document.subtitle = fmt::format("Management review on {}", date_with_weekday(status.today));
    if (organisation.simulated) document.notice = simulated_notice;
    auto& facts = document.control;
    facts.emplace_back("Next review", next_review(status));
    facts.emplace_back("Last held", status.last_held
                                        ? fmt::format("{}, {}", status.last_held->iso(),
                                                      in_days(status.today, *status.last_held))
                                        : std::string("never"));
    facts.emplace_back("Interval", to_text(organisation.interval));
    facts.emplace_back("Planned but not held", missed_reviews_text(status));
    facts.emplace_back("Minutes unsigned", review_list(status.unsigned_reviews));
    facts.emplace_back("Signed, not sealed", review_list(status.unsealed_reviews));
    if (organisation.audits.next_external) {
        facts.emplace_back("Next external audit",
                           fmt::format("{}, {}", organisation.audits.next_external->iso(),
                                       in_days(status.today, *organisation.audits.next_external)));
    }
    Inline actions;
    actions.add(fmt::format("{} open, ", status.open_actions));
    actions.add(fmt::format("{} overdue", status.overdue_actions), SpanStyle::plain,
                status.overdue_actions > 0 ? Tone::bad : Tone::good);
    facts.emplace_back("Actions", std::move(actions));

    if (!status.owners.empty()) {
        document.blocks.emplace_back(Heading{2, "Overdue by owner"});
        Table table{{{"Owner", Align::left, true},
                     {"Overdue", Align::right},
                     {"Open", Align::right},
                     {"Oldest", Align::right}},
                    {},
                    "Overdue by owner"};
        for (const auto& owner : status.owners) {
            table.rows.push_back(
                {owner.name, Cell(Inline(fmt::format("{}", owner.overdue)), Tone::bad),
                 fmt::format("{}", owner.open),
                 counted(static_cast<std::size_t>(owner.most_days_overdue), "day")});
        }
        document.blocks.emplace_back(std::move(table));
    }
    add_calendar(document, status);
    add_readiness(document, status);
    Inline next;
    next.add("Next: ", SpanStyle::strong);
    next.add(status.next_command, SpanStyle::code);
    next.add(fmt::format("  ({})", status.next_reason), SpanStyle::plain, Tone::muted);
    document.blocks.emplace_back(Paragraph{std::move(next)});
    return document;
}

}  // namespace isms
