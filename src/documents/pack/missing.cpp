#include "../phrase.hpp"
#include "parts.hpp"

#include <algorithm>
#include <set>

namespace isms::pack_parts {
namespace {

/// Of each kind, on the first page; the other has all.
constexpr std::size_t few = 6;

/// What is missing, under the heading of where it should be.
struct Gaps {
    std::string_view title;  ///< the key of its message
    std::vector<Inline> points;
};

bool is_held(const Review& review) {
    const auto state = state_of(review);
    return state != ReviewState::cancelled && state != ReviewState::withdrawn;
}

Gaps of_archive(const Source& source) {
    Gaps gaps{"pack.missing.archive", {}};
    const auto& messages = source.messages;
    for (const auto& packed : source.view.reviews) {
        if (!is_held(packed.review)) continue;
        const auto id = packed.review.meeting.id.str();
        if (packed.seals.empty()) {
            gaps.points.emplace_back(messages.say(
                "pack.missing.unsealed",
                {{"review", id},
                 {"state", messages.word("review", to_text(state_of(packed.review)))}}));
        } else if (!packed.review.sealed) {
            gaps.points.emplace_back(messages.say("pack.missing.since-sealed", {{"review", id}}));
        }
    }
    std::size_t unsigned_seals = 0;
    std::size_t unstamped = 0;
    std::size_t disposed = 0;
    for (const auto& seal : source.view.seals) {
        // What is behind a signed seal is signed with it: only what comes after the last counts.
        unsigned_seals = seal.signer.empty() ? unsigned_seals + 1 : 0;
        unstamped = seal.stamped_at ? 0 : unstamped + 1;
        disposed += seal.disposed;
    }
    if (unsigned_seals > 0)
        gaps.points.emplace_back(messages.count("pack.missing.unsigned", unsigned_seals));
    if (unstamped > 0)
        gaps.points.emplace_back(messages.count("pack.missing.unstamped", unstamped));
    if (disposed > 0) gaps.points.emplace_back(messages.count("pack.missing.disposed", disposed));
    return gaps;
}

Gaps of_inputs(const Source& source) {
    Gaps gaps{"pack.missing.inputs", {}};
    for (const auto& matrix : source.view.coverage) {
        for (const auto& row : matrix.rows) {
            if (row.is_covered) continue;
            gaps.points.emplace_back(
                source.messages.say("pack.missing.input", {{"standard", matrix.standard},
                                                           {"clause", row.input.clause.clause},
                                                           {"title", row.input.title}}));
        }
    }
    return gaps;
}

Gaps of_actions(const Source& source) {
    Gaps gaps{"pack.missing.actions", {}};
    for (const auto& [action, page] : source.view.actions) {
        const bool is_ended =
            action.state == ActionState::done || action.state == ActionState::verified;
        if (!is_ended || !action.evidence.empty()) continue;
        auto point = linked(action.id.str(), page);
        point.add(" " + action.title);
        gaps.points.push_back(std::move(point));
    }
    return gaps;
}

/// What the check finds of the pack's reviews, and of none in particular. The rules on seals and
/// inputs of the days are said above in other words.
Gaps of_check(const Source& source) {
    Gaps gaps{"pack.missing.check", {}};
    std::set<std::string> reviews;
    for (const auto& packed : source.view.reviews) reviews.insert(packed.review.meeting.id.str());
    for (const auto& finding : source.view.findings) {
        if (!stands_between(finding)) continue;
        if (finding.review && reviews.count(finding.review->str()) == 0) continue;
        const bool is_said = !finding.subject.empty() && finding.text.starts_with(finding.subject);
        gaps.points.emplace_back(finding.review && !is_said
                                     ? finding.review->str() + ": " + finding.text
                                     : finding.text);
    }
    return gaps;
}

std::vector<Gaps> all_gaps(const Source& source) {
    return {of_archive(source), of_inputs(source), of_check(source), of_actions(source)};
}

}  // namespace

Inline missing_text(const Source& source) {
    std::size_t points = 0;
    for (const auto& gaps : all_gaps(source)) points += gaps.points.size();
    Inline text;
    if (points == 0)
        return text.add(source.messages.say("pack.missing.none"), SpanStyle::strong, Tone::good);
    return text.add(source.messages.count("pack.missing.points", points), SpanStyle::strong,
                    Tone::warning);
}

void add_missing(const Source& source, MissingExtent extent, Blocks& blocks) {
    const int level = extent == MissingExtent::first_few ? 3 : 2;
    bool is_complete = true;
    for (auto& gaps : all_gaps(source)) {
        if (gaps.points.empty()) continue;
        is_complete = false;
        blocks.emplace_back(Heading{level, source.messages.say(gaps.title)});
        const auto all = gaps.points.size();
        const auto shown = extent == MissingExtent::first_few ? std::min(all, few) : all;
        List list;
        for (std::size_t i = 0; i < shown; ++i)
            list.items.push_back({Paragraph{std::move(gaps.points[i])}});
        blocks.emplace_back(std::move(list));
        if (shown < all)
            blocks.emplace_back(
                Paragraph{phrase(source.messages, "pack.missing.more",
                                 {{"more", Span{std::to_string(all - shown)}},
                                  {"page", Span{.text = source.messages.say("pack.missing.title"),
                                                .file = std::string(pack_missing_page)}}})});
    }
    if (is_complete)
        blocks.emplace_back(
            Paragraph{source.messages.say("pack.missing.none-sentence"), Tone::good});
}

}  // namespace isms::pack_parts
