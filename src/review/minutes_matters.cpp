#include "minutes_matters.hpp"

#include "line_problem.hpp"

#include <isms/base/unicode.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace isms {

void MinutesMatters::report(int line, std::string code, std::string message, std::string hint) {
    problems_->push_back(line_problem(line, std::move(code), std::move(message), std::move(hint)));
}

InputLink& MinutesMatters::link_of(const InputId& id) {
    return links_.try_emplace(id, InputLink{.entry = id}).first->second;
}

bool MinutesMatters::is_known(const InputId& id, int line) {
    if (context_->all_inputs.contains(id)) return true;
    report(line, "unknown-input", fmt::format("no register has {}", id.str()),
           "isms-review inputs list shows the entries there are");
    return false;
}

void MinutesMatters::deal(const ActionId& id, const std::vector<InputId>& entries, int line) {
    for (const auto& entry : entries) {
        if (is_known(entry, line)) link_of(entry).actions.push_back(id);
    }
}

void MinutesMatters::deal(const DecisionId& id, const std::vector<InputId>& entries, int line) {
    for (const auto& entry : entries) {
        if (is_known(entry, line)) link_of(entry).decisions.push_back(id);
    }
}

void MinutesMatters::answer(const EnteredItem& item) {
    for (const auto& entered : item.matters) {
        if (!named_.insert(entered.subject.str()).second) {
            report(entered.line, "repeated-answer",
                   fmt::format("it is said twice what is done with {}", entered.subject.str()),
                   "keep one of the lines");
            continue;
        }
        if (entered.unreadable || !is_known(entered.subject, entered.line)) continue;
        MatterReview review{.subject = entered.subject.str(), .answer = entered.answer};
        review.reason = entered.reason;
        review.until = entered.until;
        for (const auto& id : entered.actions) {
            if (context_->all_actions.contains(id)) {
                link_of(entered.subject).actions.push_back(id);
            } else {
                report(entered.line, "unknown-action", fmt::format("there is no {}", id.str()),
                       "isms-review actions list shows what is open");
            }
        }
        if (entered.answer == MatterAnswer::accepted) {
            link_of(entered.subject).acceptance = Acceptance{.on = day_,
                                                             .by = stamp_->by,
                                                             .reason = entered.reason,
                                                             .until = entered.until,
                                                             .review = context_->meeting.id};
        }
        answers_.emplace(review.subject, std::move(review));
    }
}

std::vector<MatterReview> MinutesMatters::reviews_of(const ItemFacts& facts) {
    std::vector<MatterReview> reviews;
    for (const auto& matter : facts.matters) {
        const auto answered = answers_.find(matter.subject);
        MatterReview review{.subject = matter.subject};
        if (answered != answers_.end()) review = answered->second;
        const auto id = InputId::parse(matter.subject);
        const auto link = id ? links_.find(*id) : links_.end();
        if (link != links_.end()) {
            for (const auto& action : link->second.actions) review.by.push_back(action.str());
            for (const auto& decision : link->second.decisions) review.by.push_back(decision.str());
        }
        if (answered != answers_.end() || !review.by.empty()) reviews.push_back(std::move(review));
    }
    return reviews;
}

void MinutesMatters::finish(std::vector<MinutesItem>& items) {
    std::set<std::string> known;
    const auto facts =
        context_->agenda.facts ? context_->agenda.facts->items : std::vector<ItemFacts>{};
    for (const auto& of_item : facts) {
        for (const auto& matter : of_item.matters) known.insert(matter.subject);
        auto reviews = reviews_of(of_item);
        const auto item = std::find_if(items.begin(), items.end(), [&](const MinutesItem& entry) {
            return entry.key == of_item.key;
        });
        if (item != items.end()) item->matters = std::move(reviews);
    }
    for (const auto& [subject, review] : answers_) {
        if (known.contains(subject)) continue;
        report(0, "unknown-matter",
               fmt::format("{} is not among what this review must address", subject),
               fmt::format("leave the line out; isms-review inputs accept {} --until DATE accepts "
                           "it outside of a review",
                           subject));
    }
    if (!context_->before) return;
    for (const auto& item : context_->before->items) {
        for (const auto& before : item.matters) {
            const bool was_typed = before.answer != MatterAnswer::addressed;
            if (!was_typed || named_.contains(before.subject)) continue;
            report(0, "answer-vanished",
                   fmt::format("the draft says what is done with {}, and the form no longer does",
                               before.subject),
                   fmt::format("put the line back, with another answer if that was wrong: - {}: "
                               "accept - why",
                               before.subject));
        }
    }
}

std::vector<InputLink> MinutesMatters::links() const {
    std::vector<InputLink> all;
    for (const auto& [id, link] : links_) all.push_back(link);
    return all;
}

}  // namespace isms
