#include "facts.hpp"

#include "inputs/loaded.hpp"

#include <isms/review/agenda_builder.hpp>
#include <isms/review/distribution.hpp>
#include <isms/store/action_index.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace isms::cli {
namespace {

/// Words on minutes come within weeks, and an agenda is to cost the same after ten years.
constexpr std::size_t reviews_that_are_asked_about = 12;

/// What was said to minutes of before, and who has said nothing yet.
std::vector<std::string> points_on_minutes(Context& context, const MeetingId& review,
                                           const std::optional<Date>& since) {
    const auto records = context.records();
    auto ids = records.meeting_ids();
    std::erase(ids, review);
    std::vector<std::string> points;
    const auto newest = ids.size() - std::min(ids.size(), reviews_that_are_asked_about);
    for (auto index = newest; index < ids.size(); ++index) {
        const auto distribution = records.distribution(ids[index]);
        for (auto& point : objection_points(distribution, since, context.messages()))
            points.push_back(std::move(point));
        if (auto point = outstanding_point(ids[index], distribution, context.people(),
                                           context.today(), context.messages()))
            points.push_back(std::move(*point));
    }
    return points;
}

/// They are points of the first item on previous meetings.
void add_points_on_minutes(Context& context, const MeetingId& review,
                           const std::optional<Date>& since, const Agenda& agenda,
                           std::vector<ItemFacts>& all) {
    const auto item = std::find_if(agenda.items.begin(), agenda.items.end(), is_about_actions);
    if (item == agenda.items.end()) return;
    const auto points = points_on_minutes(context, review, since);
    if (points.empty()) return;
    auto found = std::find_if(all.begin(), all.end(),
                              [&](const ItemFacts& facts) { return facts.key == item->key; });
    if (found == all.end()) found = all.insert(all.begin(), ItemFacts{.key = item->key});
    found->summary.insert(found->summary.end(), points.begin(), points.end());
}

}  // namespace

std::vector<Action> actions_for_item_one(Context& context, const MeetingId& review) {
    std::vector<Action> actions;
    const auto records = context.records();
    // What the review's own minutes say of an action, as they are taken in several sittings, leaves
    // it on its agenda.
    std::set<ActionId> seen_here;
    if (const auto minutes = records.minutes(review)) {
        for (const auto& entry : minutes->action_reviews) seen_here.insert(entry.action);
    }
    const auto index = action_index(context.store(), context.problems());
    for (const auto& summary : index) {
        const auto id = summary.id.id();
        if (!may_be_carried(summary.state, summary.end_was_seen) && !seen_here.contains(id))
            continue;
        if (auto action = records.action(id)) actions.push_back(std::move(*action));
    }
    return actions;
}

AgendaFacts live_facts(Context& context, const Meeting& meeting, const Agenda& agenda) {
    const auto last_review = context.last_review_before(meeting.id);
    const Stamp stamp{context.now(), {}, context.today()};
    auto facts = agenda_facts(agenda, meeting, context.organisation(),
                              actions_for_item_one(context, meeting.id), context.people(),
                              last_review, stamp, context.records().decisions(context.problems()));
    facts.language = context.organisation().language;
    const auto loaded = load_registers(context);
    const auto since = context.news_since(meeting.id);
    facts.items = item_facts(agenda.items, fact_sources(context, loaded, since));
    add_points_on_minutes(context, meeting.id, since, agenda, facts.items);
    return facts;
}

AgendaFacts facts_of(Context& context, const Review& review) {
    const auto& agenda = agenda_of(review);
    return agenda.facts ? *agenda.facts : live_facts(context, review.meeting, agenda);
}

void require_sound_records(Context& context) {
    if (has_errors(context.problems())) throw Error(ExitCode::invalid, context.problems());
}

const Agenda& agenda_of(const Review& review) {
    if (!review.agenda) {
        throw not_found_error(
            "no-agenda", fmt::format("{} has no agenda", review.meeting.id.str()),
            "isms-review doctor tells why; restore agenda.json from version control or a backup");
    }
    return *review.agenda;
}

void require_not_held(const Review& review, std::string_view what) {
    const auto state = state_of(review);
    if (state == ReviewState::planned || state == ReviewState::agenda_issued) return;
    throw refused_error(
        "review-state",
        fmt::format("{} is {} and can't be {}", review.meeting.id.str(), to_text(state), what),
        "isms-review agenda new plans another review");
}

}  // namespace isms::cli
