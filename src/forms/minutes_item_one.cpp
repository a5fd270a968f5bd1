#include "minutes_item_one.hpp"

#include "action_line.hpp"
#include "form_lines.hpp"
#include "outcome_words.hpp"

#include <isms/base/unicode.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace isms {
namespace {

template <class Entries, class Matches>
const auto* find_entry(const Entries& entries, Matches matches) {
    const auto found = std::find_if(entries.begin(), entries.end(), matches);
    return found == entries.end() ? nullptr : &*found;
}

/// The action as it is now, if it ended after the agenda's facts were frozen.
const Action* ended_since(const CarriedAction& action, const MinutesContext& context) {
    const auto* now = find_entry(
        context.actions, [&](const Action& candidate) { return candidate.id == action.id; });
    return now != nullptr && is_open(action.state) && !is_open(now->state) ? now : nullptr;
}

const DecisionRecord* ended_since(const CarriedDecision& decision, const MinutesContext& context) {
    const auto* now = find_entry(context.decisions, [&](const DecisionRecord& candidate) {
        return candidate.id == decision.id;
    });
    return now != nullptr && decision.state == DecisionState::open &&
                   now->state != DecisionState::open
               ? now
               : nullptr;
}

/// What the draft says; else what is plain. What is overdue or stale is left open on purpose: a
/// person decides.
std::string outcome_of(const CarriedAction& action, const MinutesContext& context) {
    if (context.before) {
        const auto* entry =
            find_entry(context.before->action_reviews,
                       [&](const ActionReview& review) { return review.action == action.id; });
        if (entry != nullptr) return print_outcome(entry->outcome, entry->to, entry->note);
    }
    if (!is_open(action.state) || ended_since(action, context) != nullptr) return "noted";
    return action.days_overdue > 0 || action.stale ? "?" : "carried over";
}

std::string outcome_of(const CarriedDecision& decision, const MinutesContext& context) {
    if (context.before) {
        const auto* entry = find_entry(
            context.before->decision_reviews,
            [&](const DecisionReview& review) { return review.decision == decision.id; });
        if (entry != nullptr) return print_outcome(entry->outcome, entry->to, entry->note);
    }
    if (decision.state != DecisionState::open || ended_since(decision, context) != nullptr)
        return "noted";
    return decision.days_overdue > 0 ? "?" : "carried over";
}

std::string actions_lines(const AgendaFacts& facts, const MinutesContext& context) {
    std::string text =
        ">| What became of each: carried over, done, escalate to @person,\n"
        ">| reassign to @person, reschedule to DATE, funded, cancel,\n"
        ">| accept (top management lives with the delay), noted (for one that ended);\n"
        ">| then ' - ' and why.\n";
    for (const auto& action : facts.actions) {
        text += fact_line("");
        text += fact_line(fmt::format("{} {}", action.id.str(), action.title));
        text += fact_line("  " + describe_action(action));
        if (action.stale)
            text += fact_line(
                "  carried too often or overdue too long: fund it, escalate it, "
                "accept it or cancel it; to carry it over again needs a reason");
        if (const auto* ended = ended_since(action, context))
            text += fact_line(fmt::format("  since then: {} on {}", to_text(ended->state),
                                          ended->ended_on.value_or(ended->raised_on).iso()));
        if (!action.last_word.empty())
            text += fact_line(
                fmt::format("  last word: {} ({})", action.last_word, action.last_word_by));
        if (action.proposal)
            text += fact_line("  proposed: " + describe_proposal(*action.proposal));
        text += fmt::format("- {}: {}\n", action.id.str(), outcome_of(action, context));
    }
    return text;
}

std::string decisions_lines(const AgendaFacts& facts, const MinutesContext& context) {
    std::string text =
        ">| What became of each decision: carried over, done, reassign to @person,\n"
        ">| reschedule to DATE, revoke, noted (for one that ended); then ' - ' and why.\n";
    for (const auto& decision : facts.decisions) {
        text += fact_line("");
        text += fact_line(fmt::format("{} {}", decision.id.str(), decision.text));
        text += fact_line("  " + describe_decision(decision));
        if (const auto* ended = ended_since(decision, context))
            text += fact_line(fmt::format("  since then: {} on {}", to_text(ended->state),
                                          ended->ended_on.value_or(ended->taken_on).iso()));
        if (!decision.last_word.empty()) text += fact_line("  last word: " + decision.last_word);
        text += fmt::format("- {}: {}\n", decision.id.str(), outcome_of(decision, context));
    }
    return text;
}

}  // namespace

std::string item_one_lines(const MinutesContext& context) {
    std::string text;
    if (!context.agenda.facts) return text;
    const auto& facts = *context.agenda.facts;
    if (!facts.actions.empty()) text += actions_lines(facts, context);
    if (!facts.decisions.empty()) text += decisions_lines(facts, context);
    return text;
}

}  // namespace isms
