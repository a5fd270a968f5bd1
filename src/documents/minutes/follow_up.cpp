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
    auto text = std::string(to_text(review.outcome));
    if (!review.to.empty()) text += " to " + name_in(source.facts.people, review.to);
    if (!review.note.empty()) text += ": " + review.note;
    return text;
}

const ActionReview* review_of(const Source& source, const ActionId& id) {
    return find_entry(source.minutes.action_reviews,
                      [&](const ActionReview& candidate) { return candidate.action == id; });
}

std::string ladder_text(const LadderRule& rule) {
    std::vector<std::string> parts;
    if (rule.carries > 0)
        parts.push_back(fmt::format("carried over {}",
                                    counted(static_cast<std::size_t>(rule.carries), "time")));
    if (rule.days > 0)
        parts.push_back(
            fmt::format("{} overdue", counted(static_cast<std::size_t>(rule.days), "day")));
    return join(parts, " or ");
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
        text.add(review == nullptr ? std::string("not stated") : outcome_text(source, *review),
                 SpanStyle::plain, is_settled ? Tone::normal : Tone::bad);
        list.items.push_back({Paragraph{std::move(text)}});
    }
    if (list.items.empty()) return;
    Callout callout{
        Tone::warning,
        fmt::format("{} no longer just to be carried over", counted(list.items.size(), "action")),
        {}};
    if (source.facts.rules)
        callout.blocks.emplace_back(
            Paragraph{fmt::format("By the organisation's own rule ({}) each of them is funded, "
                                  "escalated, accepted by top management or cancelled.",
                                  ladder_text(source.facts.rules->ladder)),
                      Tone::muted});
    callout.blocks.emplace_back(std::move(list));
    blocks.emplace_back(std::move(callout));
}

void add_actions(const Source& source, Blocks& blocks) {
    if (source.facts.actions.empty()) {
        blocks.emplace_back(Paragraph{
            "No action was open, and none had ended since the review before.", Tone::muted});
        return;
    }
    std::vector<CarriedRow> rows;
    for (const auto& action : source.facts.actions) {
        const auto* review = review_of(source, action.id);
        rows.push_back({action, review == nullptr ? std::string("not stated")
                                                  : outcome_text(source, *review)});
    }
    blocks.emplace_back(carried_table(rows, true));
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
                                  : must_be_stated  ? std::string("not stated")
                                                    : std::string()});
    }
    blocks.emplace_back(carried_decisions_table(rows, true));
}

}  // namespace

void add_follow_up(const Source& source, Blocks& blocks) {
    add_actions(source, blocks);
    add_decisions(source, blocks);
}

}  // namespace isms::minutes_parts
