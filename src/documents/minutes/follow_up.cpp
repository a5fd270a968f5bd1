#include "parts.hpp"
#include "words.hpp"

#include <isms/base/text.hpp>
#include <isms/review/ladder.hpp>

#include <fmt/format.h>

namespace isms::minutes_parts {
namespace {

/// "escalated to Ben Example: no progress".
template <class SomeReview>
std::string outcome_text(const Source& source, const SomeReview& review) {
    auto text = source.messages.word("outcome", to_text(review.outcome));
    if (!review.to.empty())
        text = source.messages.say(
            "minutes.outcome.to",
            {{"outcome", text}, {"to", name_in(source.facts.people, review.to)}});
    if (!review.note.empty()) text += ": " + review.note;
    return text;
}

const ActionReview* review_of(const Source& source, const ActionId& id) {
    return find_entry(source.minutes.action_reviews,
                      [&](const ActionReview& candidate) { return candidate.action == id; });
}

std::string ladder_text(const Source& source, const LadderRule& rule) {
    const auto& messages = source.messages;
    const auto carries =
        rule.carries > 0 ? messages.count("carried.times", rule.carries) : std::string();
    const auto days =
        rule.days > 0 ? messages.count("minutes.ladder.overdue", rule.days) : std::string();
    if (carries.empty() || days.empty()) return carries + days;
    return messages.say("minutes.ladder.or", {{"carries", carries}, {"days", days}});
}

std::string unstated(const Source& source) {
    return source.messages.say("minutes.unstated");
}

/// What was carried over too often, each by name, with the step that the review took.
void add_stale(const Source& source, Blocks& blocks) {
    List list;
    for (const auto& action : source.facts.actions) {
        if (!action.stale) continue;
        const auto* review = review_of(source, action.id);
        const bool is_settled = review != nullptr && is_step(review->outcome);
        Inline text;
        text.add(action.id.str(), SpanStyle::strong);
        text.add(fmt::format(" {} ({}): ", action.title, action.owner_name));
        text.add(review == nullptr ? unstated(source) : outcome_text(source, *review),
                 SpanStyle::plain, is_settled ? Tone::normal : Tone::bad);
        list.items.push_back({Paragraph{std::move(text)}});
    }
    if (list.items.empty()) return;
    Callout callout{Tone::warning, source.messages.count("minutes.stale", list.items.size()), {}};
    if (source.facts.rules)
        callout.blocks.emplace_back(Paragraph{
            source.messages.say("minutes.stale.rule",
                                {{"rule", ladder_text(source, source.facts.rules->ladder)}}),
            Tone::muted});
    callout.blocks.emplace_back(std::move(list));
    blocks.emplace_back(std::move(callout));
}

void add_actions(const Source& source, Blocks& blocks) {
    if (source.facts.actions.empty()) {
        blocks.emplace_back(Paragraph{source.messages.say("minutes.no-actions"), Tone::muted});
        return;
    }
    std::vector<CarriedRow> rows;
    for (const auto& action : source.facts.actions) {
        const auto* review = review_of(source, action.id);
        rows.push_back(
            {action, review == nullptr ? unstated(source) : outcome_text(source, *review)});
    }
    blocks.emplace_back(carried_table(rows, true, source.messages));
    add_stale(source, blocks);
}

void add_decisions(const Source& source, Blocks& blocks) {
    if (source.facts.decisions.empty()) return;
    std::vector<CarriedDecisionRow> rows;
    for (const auto& decision : source.facts.decisions) {
        const auto* review = find_entry(
            source.minutes.decision_reviews,
            [&](const DecisionReview& candidate) { return candidate.decision == decision.id; });
        const bool must_be_stated = decision.state == DecisionState::open;
        rows.push_back({decision, review != nullptr ? outcome_text(source, *review)
                                  : must_be_stated  ? unstated(source)
                                                    : std::string()});
    }
    blocks.emplace_back(carried_decisions_table(rows, true, source.messages));
}

}  // namespace

void add_follow_up(const Source& source, Blocks& blocks) {
    add_actions(source, blocks);
    add_decisions(source, blocks);
}

}  // namespace isms::minutes_parts
