#include "parts.hpp"

#include <isms/review/distribution.hpp>

namespace isms::pack_parts {
namespace {

std::optional<Instant> first_signature(const Review& review) {
    if (review.signoffs.empty()) return std::nullopt;
    return review.signoffs.front().signed_at;
}

Inline documents(const Source& source, std::string_view html, std::string_view pdf) {
    Inline text;
    if (!html.empty()) text.add_file("HTML", std::string(html));
    if (!html.empty() && !pdf.empty()) text.add(", ");
    if (!pdf.empty()) text.add_file("PDF", std::string(pdf));
    if (text.spans.empty())
        text.add(source.messages.say("pack.none"), SpanStyle::plain, Tone::warning);
    return text;
}

std::string seals_of(const PackedReview& packed) {
    std::string text;
    for (const int number : packed.seals) text += (text.empty() ? "" : ", ") + seal_name(number);
    return text;
}

Cell distribution_cell(const Source& source, const Review& review) {
    if (!is_signed(review)) return {};
    return standing_text(
        distribution_standing(review.distribution, recipients_of(review, source.view.people)),
        source.messages);
}

}  // namespace

void add_reviews(const Source& source, Blocks& blocks) {
    const auto& messages = source.messages;
    blocks.emplace_back(Heading{2, messages.say("pack.reviews")});
    if (source.view.reviews.empty()) {
        blocks.emplace_back(Paragraph{messages.say("pack.no-reviews"), Tone::bad});
        return;
    }
    Table table;
    table.caption = messages.say("pack.reviews");
    table.columns = {{messages.say("summary.column.review")},
                     {messages.say("pack.column.date")},
                     {messages.say("summary.column.state")},
                     {messages.say("summary.column.signed")},
                     {messages.say("pack.column.minutes")},
                     {messages.say("pack.column.agenda")},
                     {messages.say("pack.column.seal")},
                     {messages.say("pack.column.distribution"), Align::left, true}};
    for (const auto& packed : source.view.reviews) {
        const auto& review = packed.review;
        const auto signed_at = first_signature(review);
        table.rows.push_back({review.meeting.id.str(), day_of(review).iso(),
                              messages.word("review", to_text(state_of(review))),
                              signed_at
                                  ? Cell(day_text(source, *signed_at))
                                  : Cell(Inline(messages.say("summary.not-signed")), Tone::warning),
                              Cell(documents(source, packed.minutes_html, packed.minutes_pdf)),
                              Cell(documents(source, packed.agenda_html, packed.agenda_pdf)),
                              seals_of(packed), distribution_cell(source, review)});
    }
    blocks.emplace_back(std::move(table));
    blocks.emplace_back(Paragraph{messages.say("pack.reviews-remark"), Tone::muted});
}

}  // namespace isms::pack_parts
