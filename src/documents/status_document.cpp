#include "words.hpp"

#include <isms/base/text.hpp>
#include <isms/documents/status_document.hpp>

#include <fmt/format.h>

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
    Inline next;
    next.add("Next: ", SpanStyle::strong);
    next.add(status.next_command, SpanStyle::code);
    next.add(fmt::format("  ({})", status.next_reason), SpanStyle::plain, Tone::muted);
    document.blocks.emplace_back(Paragraph{std::move(next)});
    return document;
}

}  // namespace isms
