#include "parts.hpp"

#include <algorithm>

namespace isms::summary_parts {
namespace {

Inline toned(std::string text, Tone tone) {
    return Inline().add(std::move(text), SpanStyle::plain, tone);
}

Inline reviews_text(const Source& source) {
    const auto& reviews = source.summary.reviews;
    const auto unsigned_reviews =
        std::count_if(reviews.begin(), reviews.end(), [](const SummaryReview& review) {
            return !is_signed(*review.review) || !review.outstanding.none();
        });
    Inline text(std::to_string(reviews.size()));
    if (unsigned_reviews > 0)
        text.add(
            ", " + source.messages.say("summary.glance.unsigned", {{"count", unsigned_reviews}}),
            SpanStyle::plain, Tone::warning);
    for (const auto state : {CalendarState::missing, CalendarState::cancelled}) {
        const auto count =
            std::count_if(source.summary.not_held.begin(), source.summary.not_held.end(),
                          [&](const CalendarEntry& entry) { return entry.state == state; });
        if (count == 0) continue;
        const bool is_missing = state == CalendarState::missing;
        text.add(
            ", " + source.messages.count(
                       is_missing ? "summary.glance.missed" : "summary.glance.cancelled", count),
            SpanStyle::plain, is_missing ? Tone::bad : Tone::normal);
    }
    return text;
}

Inline decisions_text(const Source& source) {
    const auto& decisions = source.summary.decisions;
    const auto changes =
        std::count_if(decisions.begin(), decisions.end(), [](const DecisionRecord* decision) {
            return decision->category == DecisionCategory::change;
        });
    return source.messages.say("summary.glance.decisions-text",
                               {{"decisions", decisions.size()}, {"changes", changes}});
}

Inline actions_text(const Source& source) {
    int opened = 0;
    int closed = 0;
    for (const auto& month : source.summary.months) {
        opened += month.opened;
        closed += month.closed;
    }
    const auto& messages = source.messages;
    Inline text(messages.say(
        "summary.glance.actions-text",
        {{"opened", opened}, {"closed", closed}, {"open", source.summary.open.size()}}));
    const int overdue = overdue_count(source.summary.open);
    text.add(", " + messages.say("summary.glance.overdue", {{"count", overdue}}), SpanStyle::plain,
             overdue > 0 ? Tone::bad : Tone::good);
    return text;
}

Inline conclusions_text(const Source& source) {
    const auto& review = *source.summary.reviews.back().review;
    const auto& messages = source.messages;
    Inline text;
    const auto add = [&](const char* key, const Conclusion& conclusion) {
        text.add((text.spans.empty() ? "" : ", ") + messages.say(key) + " ");
        const auto answer = answer_text(conclusion.answer, messages);
        text.spans.insert(text.spans.end(), answer.spans.begin(), answer.spans.end());
    };
    add("summary.glance.suitability", review.minutes->suitability);
    add("summary.glance.adequacy", review.minutes->adequacy);
    add("summary.glance.effectiveness", review.minutes->effectiveness);
    return text.add(" (" + review.meeting.id.str() + ")", SpanStyle::plain, Tone::muted);
}

Inline findings_text(const Source& source) {
    const auto& open = source.summary.findings.open;
    const int major = open.at(Weight::major);
    const int minor = open.at(Weight::minor);
    const int observations = open.at(Weight::observation);
    const auto tone = major > 0 ? Tone::bad : minor > 0 ? Tone::warning : Tone::good;
    return toned(
        source.messages.say("summary.glance.findings-text",
                            {{"major", major}, {"minor", minor}, {"observations", observations}}),
        tone);
}

}  // namespace

void add_glance(const Source& source, Blocks& blocks) {
    const auto& summary = source.summary;
    const auto& messages = source.messages;
    Facts facts;
    const auto add = [&](const char* key, Inline text) {
        facts.entries.emplace_back(messages.say(key), std::move(text));
    };
    add("summary.glance.reviews", reviews_text(source));
    if (!summary.reviews.empty()) add("summary.glance.conclusions", conclusions_text(source));
    add("summary.glance.decisions", decisions_text(source));
    add("summary.glance.actions", actions_text(source));
    if (const auto metrics = metric_counts(summary.metrics); metrics.judged > 0) {
        add("summary.glance.metrics",
            toned(messages.say("summary.glance.metrics-text",
                               {{"on-target", metrics.on_target}, {"judged", metrics.judged}}),
                  metrics.on_target < metrics.judged ? Tone::warning : Tone::good));
    }
    if (const int open = open_risks(summary.risks); open > 0) {
        const int above = risks_above_appetite(summary.risks, risk_scale(source.organisation));
        Inline text(messages.say("summary.glance.risks-text", {{"open", open}}));
        text.add(", " + messages.say("summary.glance.risks-above", {{"count", above}}),
                 SpanStyle::plain, above > 0 ? Tone::bad : Tone::good);
        add("summary.glance.risks", std::move(text));
    }
    if (const auto inputs = input_counts(summary);
        inputs.required > 0 && !summary.reviews.empty()) {
        add("summary.glance.inputs",
            toned(messages.say("summary.glance.inputs-text",
                               {{"considered", inputs.considered}, {"required", inputs.required}}),
                  inputs.considered < inputs.required ? Tone::bad : Tone::good));
    }
    add("summary.glance.findings", findings_text(source));
    blocks.emplace_back(Heading{2, messages.say("summary.glance")});
    blocks.emplace_back(std::move(facts));
}

}  // namespace isms::summary_parts
