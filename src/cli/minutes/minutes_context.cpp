#include "minutes_context.hpp"

#include "agenda/facts.hpp"

#include <isms/archive/archive.hpp>
#include <isms/review/signing.hpp>

#include <fmt/format.h>

namespace isms::cli {

std::vector<Action> raised_actions(Context& context, const Minutes& minutes) {
    std::vector<Action> actions;
    const auto records = context.records();
    for (const auto& item : minutes.items) {
        for (const auto& id : item.actions) {
            if (auto action = records.action(id)) actions.push_back(std::move(*action));
        }
    }
    return actions;
}

MinutesContext minutes_context(Context& context, const Review& review) {
    MinutesContext all{.meeting = review.meeting,
                       .agenda = agenda_of(review),
                       .before = review.minutes,
                       .actions = {},
                       .people = context.people()};
    if (!all.agenda.facts) all.agenda.facts = live_facts(context, review.meeting, all.agenda);
    const auto records = context.records();
    for (const auto& id : records.action_ids()) all.all_actions.insert(id);
    for (const auto& info : register_table()) {
        for (const auto& id : records.input_ids(info)) all.all_inputs.insert(id);
    }
    for (const auto& carried : all.agenda.facts->actions) {
        if (auto action = records.action(carried.id)) all.actions.push_back(std::move(*action));
    }
    for (const auto& carried : all.agenda.facts->decisions) {
        if (auto decision = records.decision(carried.id))
            all.decisions.push_back(std::move(*decision));
    }
    if (review.minutes) {
        for (const auto& item : review.minutes->items) {
            for (const auto& taken : item.decisions) {
                if (auto decision = records.decision(taken.id))
                    all.decisions.push_back(std::move(*decision));
            }
        }
        for (auto& action : raised_actions(context, *review.minutes))
            all.actions.push_back(std::move(action));
    }
    return all;
}

MinutesFacts minutes_facts(Context& context, const Review& review) {
    const auto& minutes = minutes_of(review);
    if (minutes.facts) return *minutes.facts;
    Review with_facts = review;
    if (with_facts.agenda && !with_facts.agenda->facts)
        with_facts.agenda->facts = live_facts(context, review.meeting, *review.agenda);
    const Stamp stamp{context.now(), {}, context.today()};
    return *frozen_minutes(with_facts, context.organisation(), context.people(),
                           raised_actions(context, minutes), archive_head(context.store()), stamp)
                .facts;
}

const Minutes& minutes_of(const Review& review) {
    if (const auto& disposed = review.meeting.disposed)
        throw not_found_error("review-disposed",
                              fmt::format("the minutes of {} were disposed of on {}",
                                          review.meeting.id.str(), disposed->on.iso()),
                              "isms-review archive list shows the seal with the record of it");
    if (!review.minutes) {
        throw not_found_error("no-minutes",
                              fmt::format("{} has no minutes", review.meeting.id.str()),
                              fmt::format("isms-review minutes take {}", review.meeting.id.str()));
    }
    return *review.minutes;
}

}  // namespace isms::cli
