#include "parts.hpp"

#include <algorithm>

namespace isms::summary_parts {
namespace {

Inline signed_text(const Source& source, const SummaryReview& review) {
    Inline text;
    const auto day = signed_on(*review.review, source.setting);
    if (!day)
        return text.add(source.messages.say("summary.not-signed"), SpanStyle::plain, Tone::warning);
    text.add(day->iso());
    if (!review.outstanding.none())
        text.add("; " + source.messages.say(
                            "summary.still-to-sign",
                            {{"who", outstanding_text(review.outstanding, source.messages)}}),
                 SpanStyle::plain, Tone::warning);
    return text;
}

Inline addenda_text(const Source& source, const SummaryReview& review) {
    const auto count = review.review->addenda.size();
    Inline text;
    if (count == 0) return text;
    text.add(std::to_string(count));
    if (review.unsigned_addenda > 0)
        text.add(", " + source.messages.say("summary.addenda-unsigned",
                                            {{"count", review.unsigned_addenda}}),
                 SpanStyle::plain, Tone::warning);
    return text;
}

std::string chair_text(const Source& source, const Review& review) {
    const auto& minutes = *review.minutes;
    if (!minutes.chair.empty()) return name_of(source.people, review, minutes.chair);
    return source.messages.say("summary.no-chair");
}

Cell present_cell(const Source& source, const Quorum& quorum) {
    const auto text = source.messages.say(
        "summary.present-text",
        {{"present", quorum.members_present}, {"invited", quorum.members_invited}});
    return {Inline(text), quorum.is_met() ? Tone::normal : Tone::bad};
}

void add_held(const Source& source, Blocks& blocks) {
    const auto& messages = source.messages;
    Table table;
    table.caption = messages.say("summary.reviews");
    table.columns = {{messages.say("summary.column.review")},
                     {messages.say("summary.column.held")},
                     {messages.say("summary.column.chair"), Align::left, true},
                     {messages.say("summary.column.present")},
                     {messages.say("summary.column.length"), Align::right},
                     {messages.say("summary.column.signed"), Align::left, true},
                     {messages.say("summary.column.addenda"), Align::left, true}};
    const bool has_addenda =
        std::any_of(source.summary.reviews.begin(), source.summary.reviews.end(),
                    [](const SummaryReview& review) { return !review.review->addenda.empty(); });
    if (!has_addenda) table.columns.pop_back();
    for (const auto& review : source.summary.reviews) {
        auto& cells = table.rows.emplace_back();
        cells = {review.review->meeting.id.str(),
                 review.held_on.iso(),
                 chair_text(source, *review.review),
                 present_cell(source, review.quorum),
                 review.minutes ? messages.say("summary.length", {{"minutes", *review.minutes}})
                                : std::string(),
                 Cell(signed_text(source, review))};
        if (has_addenda) cells.emplace_back(addenda_text(source, review));
    }
    blocks.emplace_back(std::move(table));
    const bool lacks_quorum =
        std::any_of(source.summary.reviews.begin(), source.summary.reviews.end(),
                    [](const SummaryReview& review) { return !review.quorum.is_met(); });
    auto remark = messages.say("summary.reviews-remark");
    if (lacks_quorum) remark += " " + messages.say("summary.quorum-remark");
    blocks.emplace_back(Paragraph{std::move(remark), Tone::muted});
}

void add_not_held(const Source& source, Blocks& blocks) {
    List list;
    for (const auto& entry : source.summary.not_held) {
        const bool is_missing = entry.state == CalendarState::missing;
        const auto key = !is_missing    ? "summary.cancelled"
                         : entry.review ? "summary.missed-review"
                                        : "summary.missed";
        auto text = entry.review ? source.messages.say(key, {{"review", entry.review->str()},
                                                             {"date", entry.date.iso()}})
                                 : source.messages.say(key, {{"date", entry.date.iso()}});
        list.items.push_back({Paragraph{std::move(text), is_missing ? Tone::bad : Tone::normal}});
    }
    if (list.items.empty()) return;
    blocks.emplace_back(Heading{3, source.messages.say("summary.not-held")});
    blocks.emplace_back(std::move(list));
}

}  // namespace

void add_reviews(const Source& source, Blocks& blocks) {
    blocks.emplace_back(Heading{2, source.messages.say("summary.reviews")});
    if (source.summary.reviews.empty()) {
        blocks.emplace_back(Paragraph{source.messages.say("summary.no-reviews"), Tone::bad});
    } else {
        add_held(source, blocks);
    }
    add_not_held(source, blocks);
}

}  // namespace isms::summary_parts
