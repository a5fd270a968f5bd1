#include <isms/review/action_rules.hpp>
#include <isms/review/schedule.hpp>
#include <isms/review/status.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <tuple>

namespace isms {
namespace {

ReviewLine line_of(const Review& review) {
    return {review.meeting.id, held_on(review).value_or(review.meeting.date), state_of(review)};
}

void count_actions(Status& status, const std::vector<OwedAction>& open_actions,
                   const PeopleById& people) {
    std::map<PersonId, OwnerLoad> owners;
    for (const auto& action : open_actions) {
        const int late = days_overdue(ActionState::open, action.due, status.today);
        auto& load =
            owners
                .try_emplace(action.owner, OwnerLoad{.owner = action.owner,
                                                     .name = name_of(people, action.owner)})
                .first->second;
        ++load.open;
        ++status.open_actions;
        if (late == 0) continue;
        ++load.overdue;
        ++status.overdue_actions;
        load.most_days_overdue = std::max(load.most_days_overdue, late);
    }
    for (auto& [id, load] : owners) {
        if (load.overdue > 0) status.owners.push_back(std::move(load));
    }
    std::stable_sort(status.owners.begin(), status.owners.end(),
                     [](const OwnerLoad& a, const OwnerLoad& b) {
                         return std::make_tuple(-a.overdue, -a.most_days_overdue) <
                                std::make_tuple(-b.overdue, -b.most_days_overdue);
                     });
}

void advise(Status& status, std::string command, std::string reason) {
    if (!status.next_command.empty()) return;
    status.next_command = "isms-review " + std::move(command);
    status.next_reason = std::move(reason);
}

/// Findings come in the order of the rules.
std::vector<Obstacle> obstacles_in(const std::vector<Finding>& findings) {
    std::vector<Obstacle> obstacles;
    for (const auto& finding : findings) {
        if (!stands_between(finding)) continue;
        if (obstacles.empty() || obstacles.back().rule != finding.rule)
            obstacles.push_back({finding.rule, 0});
        ++obstacles.back().findings;
    }
    return obstacles;
}

/// The first that applies, in the order in which a review goes through its states.
void advise_next(Status& status, const PeopleById& people) {
    if (people.empty()) advise(status, "people add", "nobody is in the register yet");
    for (const auto& review : status.unsigned_reviews) {
        advise(status, fmt::format("minutes sign {} --by PERSON", review.id.str()),
               "the minutes are not signed");
    }
    if (status.next && status.next->date <= status.today) {
        const bool issued = status.next->state == ReviewState::agenda_issued;
        const auto id = status.next->id.str();
        advise(status, issued ? "minutes take " + id : "agenda issue " + id,
               issued ? "the review was due and has no minutes"
                      : "the review is due and its agenda is not issued");
    }
    for (const auto& review : status.unsealed_reviews) {
        advise(status, "archive seal " + review.id.str(), "the signed minutes are not sealed");
    }
    if (!status.next) advise(status, "agenda new", "the next review has no agenda");
    const bool is_issued = status.next && status.next->state == ReviewState::agenda_issued;
    if (status.next && !is_issued && days_between(status.today, status.next->date) <= 14) {
        advise(status, "agenda issue " + status.next->id.str(),
               "the review is near and its agenda is not issued");
    }
    if (!status.obstacles.empty())
        advise(status, "check", "something stands between the review and an audit");
    if (status.overdue_actions > 0) advise(status, "actions list --overdue", "actions are overdue");
    if (status.next)
        advise(status, "agenda show " + status.next->id.str(),
               is_issued ? "all is prepared for the next review" : "the next review is planned");
}

}  // namespace

Status status_of(const Organisation& organisation, const std::vector<Review>& reviews,
                 const std::vector<OwedAction>& open_actions, const std::vector<Finding>& findings,
                 const PeopleById& people, Date today) {
    Status status;
    status.today = today;
    std::vector<Meeting> meetings;
    for (const auto& review : reviews) {
        meetings.push_back(review.meeting);
        const auto state = state_of(review);
        const auto line = line_of(review);
        if (state == ReviewState::planned || state == ReviewState::agenda_issued) {
            if (!status.next || line.date < status.next->date) status.next = line;
        } else if (state == ReviewState::held) {
            status.unsigned_reviews.push_back(line);
        } else if (state == ReviewState::signed_off) {
            status.unsealed_reviews.push_back(line);
        }
        if (const auto held = held_on(review);
            held && (!status.last_held || *held > *status.last_held))
            status.last_held = held;
    }
    status.missed = missed_reviews(organisation, meetings, today);
    if (!status.next)
        status.next_unplanned = next_review_to_plan(organisation, meetings, today).date;
    count_actions(status, open_actions, people);
    status.calendar = review_calendar(organisation, reviews, today.year(), today);
    status.obstacles = obstacles_in(findings);
    advise_next(status, people);
    return status;
}

}  // namespace isms
