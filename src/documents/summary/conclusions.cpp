#include "parts.hpp"

#include <array>

namespace isms::summary_parts {
namespace {

struct Question {
    const char* key;
    Conclusion Minutes::*conclusion;
};

constexpr std::array<Question, 3> questions{{{"summary.suitability", &Minutes::suitability},
                                             {"summary.adequacy", &Minutes::adequacy},
                                             {"summary.effectiveness", &Minutes::effectiveness}}};

void add_answers(const Source& source, Blocks& blocks) {
    Table table;
    table.caption = source.messages.say("summary.conclusions");
    table.columns = {{source.messages.say("summary.column.review")}};
    for (const auto& question : questions)
        table.columns.push_back({source.messages.say(question.key)});
    for (const auto& review : source.summary.reviews) {
        auto& cells = table.rows.emplace_back();
        cells = {review.review->meeting.id.str()};
        for (const auto& question : questions) {
            const auto& conclusion = (*review.review->minutes).*question.conclusion;
            cells.emplace_back(answer_text(conclusion.answer, source.messages));
        }
    }
    blocks.emplace_back(std::move(table));
}

void add_grounds(const Source& source, Blocks& blocks) {
    const auto& review = *source.summary.reviews.back().review;
    Facts facts;
    for (const auto& question : questions) {
        const auto& conclusion = (*review.minutes).*question.conclusion;
        auto text = answer_text(conclusion.answer, source.messages);
        if (!conclusion.grounds.empty()) text.add(": " + conclusion.grounds);
        facts.entries.emplace_back(source.messages.say(question.key), std::move(text));
    }
    blocks.emplace_back(
        Heading{3, source.messages.say("summary.grounds", {{"review", review.meeting.id.str()}})});
    blocks.emplace_back(std::move(facts));
}

/// Of the reviews before the last one, whose answers stand in full anyway.
void add_reservations(const Source& source, Blocks& blocks) {
    List list;
    const auto& reviews = source.summary.reviews;
    for (auto review = reviews.begin(); review + 1 != reviews.end(); ++review) {
        for (const auto& question : questions) {
            const auto& conclusion = (*review->review->minutes).*question.conclusion;
            if (!conclusion.answer || *conclusion.answer == Answer::yes) continue;
            Inline text(review->review->meeting.id.str() + ", " +
                        source.messages.say(question.key) + ": ");
            const auto answer = answer_text(conclusion.answer, source.messages);
            text.spans.insert(text.spans.end(), answer.spans.begin(), answer.spans.end());
            if (!conclusion.grounds.empty()) text.add(", " + conclusion.grounds);
            list.items.push_back({Paragraph{std::move(text)}});
        }
    }
    if (list.items.empty()) return;
    blocks.emplace_back(Heading{3, source.messages.say("summary.reservations")});
    blocks.emplace_back(std::move(list));
}

}  // namespace

void add_conclusions(const Source& source, Blocks& blocks) {
    if (source.summary.reviews.empty()) return;
    blocks.emplace_back(Heading{2, source.messages.say("summary.conclusions")});
    add_answers(source, blocks);
    add_grounds(source, blocks);
    add_reservations(source, blocks);
}

}  // namespace isms::summary_parts
