#include <isms/review/action_rules.hpp>
#include <isms/review/distribution.hpp>
#include <isms/review/invitation.hpp>
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

/// Reviews come oldest first.
std::vector<UnacknowledgedMinutes> unacknowledged_in(const std::vector<Review>& reviews,
                                                     const PeopleById& people, Date today) {
    std::vector<UnacknowledgedMinutes> all;
    for (const auto& review : reviews) {
        UnacknowledgedMinutes minutes{review.meeting.id, {}};
        for (const auto& person : still_to_acknowledge(review.distribution, people, today))
            minutes.names.push_back(person.name);
        if (!minutes.names.empty()) all.push_back(std::move(minutes));
    }
    return all;
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

/// Takes the first advice of several.
class Advice {
  public:
    Advice(Status& status, const Messages& messages) : status_(status), messages_(messages) {}

    void add(std::string_view command, std::string_view reason) {
        if (!status_.next_command.empty()) return;
        status_.next_command = fmt::format("isms-review {}", command);
        status_.next_reason = messages_.say(reason);
    }

  private:
    Status& status_;
    const Messages& messages_;
};

/// The first that applies, in the order in which a review goes through its states.
void advise_next(Status& status, const PeopleById& people, const Messages& messages) {
    Advice advice(status, messages);
    if (people.empty()) advice.add("people add", "advice.nobody");
    for (const auto& review : status.unsigned_reviews) {
        advice.add(fmt::format("minutes sign {} --by PERSON", review.id.str()), "advice.unsigned");
    }
    if (status.next && status.next->date <= status.today) {
        const bool issued = status.next->state == ReviewState::agenda_issued;
        const auto id = status.next->id.str();
        advice.add(issued ? "minutes take " + id : "agenda issue " + id,
                   issued ? "advice.due" : "advice.due-unissued");
    }
    for (const auto& review : status.unsealed_reviews) {
        advice.add("archive seal " + review.id.str(), "advice.unsealed");
    }
    if (!status.next) advice.add("agenda new", "advice.unplanned");
    const bool is_issued = status.next && status.next->state == ReviewState::agenda_issued;
    if (status.next && !is_issued && days_between(status.today, status.next->date) <= 14)
        advice.add("agenda issue " + status.next->id.str(), "advice.near-unissued");
    if (!status.obstacles.empty()) advice.add("check", "advice.obstacles");
    if (status.overdue_actions > 0) advice.add("actions list --overdue", "advice.overdue");
    if (status.next)
        advice.add("agenda show " + status.next->id.str(),
                   is_issued ? "advice.prepared" : "advice.planned");
}

}  // namespace

const Review* next_review(const std::vector<Review>& reviews) {
    const Review* next = nullptr;
    for (const auto& review : reviews) {
        const auto state = state_of(review);
        const bool is_ahead = state == ReviewState::planned || state == ReviewState::agenda_issued;
        if (is_ahead && (next == nullptr || review.meeting.date < next->meeting.date))
            next = &review;
    }
    return next;
}

Status status_of(const Organisation& organisation, const std::vector<Review>& reviews,
                 const std::vector<OwedAction>& open_actions, const std::vector<Finding>& findings,
                 const PeopleById& people, Date today, const Messages& messages) {
    Status status;
    status.today = today;
    if (const auto* const next = next_review(reviews)) {
        status.next = line_of(*next);
        status.answers = answers_text(next->meeting, messages);
    }
    std::vector<Meeting> meetings;
    for (const auto& review : reviews) {
        meetings.push_back(review.meeting);
        const auto state = state_of(review);
        const auto line = line_of(review);
        if (state == ReviewState::held) {
            status.unsigned_reviews.push_back(line);
        } else if (state == ReviewState::signed_off) {
            status.unsealed_reviews.push_back(line);
        }
        if (const auto held = held_on(review);
            held && (!status.last_held || *held > *status.last_held))
            status.last_held = held;
    }
    status.unacknowledged = unacknowledged_in(reviews, people, today);
    status.missed = missed_reviews(organisation, meetings, today);
    if (!status.next)
        status.next_unplanned = next_review_to_plan(organisation, meetings, today).date;
    count_actions(status, open_actions, people);
    status.calendar = review_calendar(organisation, reviews, today.year(), today);
    status.obstacles = obstacles_in(findings);
    advise_next(status, people, messages);
    return status;
}

}  // namespace isms
