#include "line_problem.hpp"
#include "minutes_actions.hpp"
#include "minutes_matters.hpp"
#include "minutes_people.hpp"

#include <isms/base/error.hpp>
#include <isms/base/text.hpp>
#include <isms/review/minutes_entry.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace isms {
namespace {

/// Fills the outcome item by item and collects what does not fit.
class Taking {
  public:
    Taking(const MinutesEntry& entry, const MinutesContext& context, const Stamp& stamp)
        : entry_(entry),
          context_(context),
          stamp_(stamp),
          day_(entry.held ? entry.held->on : stamp.today),
          people_(context.people, day_, problems_),
          actions_(context, stamp, day_, people_, problems_),
          matters_(context, stamp, day_, problems_),
          outcome_{.minutes = context.before.value_or(Minutes{.meeting = context.meeting.id}),
                   .meeting = context.meeting} {
        outcome_.minutes.withdrawn = false;
    }

    Parsed<MinutesOutcome> run() {
        take_meeting();
        take_items();
        take_action_reviews();
        Parsed<MinutesOutcome> result;
        result.diagnostics = std::move(problems_);
        if (has_errors(result.diagnostics)) return result;
        outcome_.minutes.history.push_back(make_event(stamp_, event::taken));
        outcome_.changed = actions_.changed();
        outcome_.raised = actions_.raised();
        outcome_.links = matters_.links();
        if (actions_.last_number() > 0) outcome_.meeting.counters["A"] = actions_.last_number();
        result.value = std::move(outcome_);
        return result;
    }

  private:
    void report(int line, std::string code, std::string message, std::string hint) {
        problems_.push_back(
            line_problem(line, std::move(code), std::move(message), std::move(hint)));
    }

    void take_meeting() {
        auto& minutes = outcome_.minutes;  // which starts as the draft so far, with the keys that
                                           // this version does not know
        Json unknown_of_held = minutes.held ? minutes.held->unknown : Json::object();
        minutes.held = entry_.has_happened ? entry_.held : std::nullopt;
        check_held();
        if (minutes.held) minutes.held->unknown = std::move(unknown_of_held);
        minutes.chair = entry_.chair;
        minutes.chair_note = entry_.chair_note;
        if (!entry_.chair.empty()) people_.require(entry_.chair, entry_.chair_line, "the chair");
        auto attendance = people_.attendance(entry_.attendance, minutes.attendance);
        keep_unknown(attendance, minutes.attendance, [](const Attendance& a, const Attendance& b) {
            return a.person == b.person && a.name == b.name;
        });
        minutes.attendance = std::move(attendance);
        const auto conclude = [](Conclusion& conclusion, const Conclusion& entered) {
            conclusion.answer = entered.answer;
            conclusion.grounds = entered.grounds;
        };
        conclude(minutes.suitability, entry_.suitability);
        conclude(minutes.adequacy, entry_.adequacy);
        conclude(minutes.effectiveness, entry_.effectiveness);
    }

    void check_held() {
        if (entry_.review && *entry_.review != context_.meeting.id) {
            report(entry_.review_line, "other-review",
                   fmt::format("these are minutes of {}, not of {}", entry_.review->str(),
                               context_.meeting.id.str()),
                   fmt::format("isms-review minutes take {}, or mend the title",
                               entry_.review->str()));
        }
        if (!entry_.held) return;
        const auto& held = *entry_.held;
        const auto& meeting = context_.meeting;
        const bool is_as_planned = held.on == meeting.date && held.start == trim(meeting.start) &&
                                   held.place == trim(meeting.place);
        if (!entry_.has_happened && !is_as_planned) {
            report(entry_.held_line, "held-not-stated",
                   "day, start or place differ from what was planned, but it is not stated that "
                   "the review was held",
                   fmt::format("fill in End or tick who is present; isms-review agenda reschedule "
                               "{} moves a review that is still to come",
                               meeting.id.str()));
        }
        if (entry_.has_happened && held.on > stamp_.today) {
            report(entry_.held_line, "held-in-future",
                   fmt::format("{} lies ahead: the review can't have been held then",
                               date_with_weekday(held.on)),
                   "mend Held; the form offers the planned day");
        }
    }

    /// Keys that this version does not know stay with the entry that had them.
    template <class Entry, class Same>
    static void keep_unknown(std::vector<Entry>& entries, const std::vector<Entry>& before,
                             const Same& is_same) {
        for (auto& entry : entries) {
            const auto known =
                std::find_if(before.begin(), before.end(),
                             [&](const Entry& candidate) { return is_same(entry, candidate); });
            if (known != before.end()) entry.unknown = known->unknown;
        }
    }

    const MinutesItem* item_before(const std::string& key) const {
        if (!context_.before) return nullptr;
        for (const auto& item : context_.before->items) {
            if (item.key == key) return &item;
        }
        return nullptr;
    }

    void take_items() {
        std::vector<MinutesItem> items;
        std::set<std::string> keys;
        for (const auto& agenda_item : context_.agenda.items) {
            keys.insert(agenda_item.key);
            const auto entered =
                std::find_if(entry_.items.begin(), entry_.items.end(),
                             [&](const EnteredItem& item) { return item.key == agenda_item.key; });
            if (entered != entry_.items.end()) items.push_back(take_item(*entered));
        }
        for (const auto& item : entry_.items) {
            if (keys.contains(item.key)) continue;
            report(item.line, "unknown-item", fmt::format("the agenda has no item [{}]", item.key),
                   "keep the keys in brackets as the form printed them");
        }
        matters_.finish(items);
        outcome_.minutes.items = std::move(items);
        require_nothing_lost();
        actions_.require_all_named();
    }

    /// What the draft says and the form no longer holds was not meant to go, or has to be taken out
    /// where it stands.
    void require_nothing_lost() {
        if (!context_.before) return;
        for (const auto& item : context_.before->items) {
            require_item(item);
            for (const auto& decision : item.decisions) {
                if (decisions_.contains(decision.id)) continue;
                report(0, "decision-vanished",
                       fmt::format("{} was numbered in these minutes and its line is gone",
                                   decision.id.str()),
                       fmt::format("put the line back; where it was not taken after all, say so in "
                                   "it: Decision: {} withdrawn, because ...",
                                   decision.id.str()));
            }
        }
    }

    void require_item(const MinutesItem& before) {
        const auto has_key = [&](const auto& item) { return item.key == before.key; };
        const bool says_something = !before.discussion.empty() || !before.reason.empty();
        if (!says_something || std::any_of(entry_.items.begin(), entry_.items.end(), has_key))
            return;
        const bool is_on_agenda =
            std::any_of(context_.agenda.items.begin(), context_.agenda.items.end(), has_key);
        report(0, "item-vanished",
               fmt::format("the draft says something on item [{}], and {}", before.key,
                           is_on_agenda ? "its heading is gone" : "the agenda no longer has it"),
               is_on_agenda ? fmt::format("put the heading back, which ends with [{}]; empty the "
                                          "item there if nothing of it is to stay",
                                          before.key)
                            : fmt::format("put it back with isms-review agenda edit {}",
                                          context_.meeting.id.str()));
    }

    MinutesItem take_item(const EnteredItem& entered) {
        const MinutesItem* before = item_before(entered.key);
        MinutesItem item;
        item.key = entered.key;
        item.consideration = entered.consideration;
        item.reason = entered.reason;
        item.discussion = entered.discussion;
        if (before != nullptr) item.unknown = before->unknown;
        for (const auto& decision : entered.decisions) {
            if (decision.id && !decisions_.insert(*decision.id).second) {
                report(decision.line, "repeated-decision",
                       fmt::format("{} is listed twice", decision.id->str()),
                       "keep one of the lines; a new decision has no number yet");
            } else if (!decision.unreadable) {
                item.decisions.push_back(take_decision(decision));
            }
        }
        for (const auto& action : entered.actions) {
            const auto id = actions_.take(action, entered.key);
            if (!id) continue;
            item.actions.push_back(*id);
            matters_.deal(*id, action.deals_with, action.line);
        }
        matters_.answer(entered);
        return item;
    }

    Decision take_decision(const EnteredDecision& entered) {
        Decision decision;
        if (entered.id) {
            decision.id = *entered.id;
            if (const Decision* before = decision_before(*entered.id)) {
                decision.unknown = before->unknown;
            } else {
                report(
                    entered.line, "unknown-decision",
                    fmt::format("{} is not a decision of this review", entered.id->str()),
                    "leave the number out: new decisions are numbered when the minutes are read");
            }
        } else {
            decision.id = decision_id(context_.meeting.id, ++outcome_.meeting.counters["D"]);
        }
        decision.category = entered.category;
        decision.text = entered.text;
        decision.owner = entered.owner;
        decision.due = entered.due;
        decision.deals_with = entered.deals_with;
        matters_.deal(decision.id, entered.deals_with, entered.line);
        if (!entered.owner.empty()) people_.require(entered.owner, entered.line, "the owner");
        return decision;
    }

    const Decision* decision_before(const DecisionId& id) const {
        if (!context_.before) return nullptr;
        for (const auto& item : context_.before->items) {
            for (const auto& decision : item.decisions) {
                if (decision.id == id) return &decision;
            }
        }
        return nullptr;
    }

    void take_action_reviews() {
        std::vector<ActionReview> reviews;
        std::set<ActionId> seen;
        for (const auto& entered : entry_.action_reviews) {
            if (!seen.insert(entered.action).second) {
                report(entered.line, "repeated-outcome",
                       fmt::format("{} has two outcomes", entered.action.str()),
                       "keep one of the lines");
                continue;
            }
            if (entered.unreadable) continue;
            ActionReview review{entered.action, entered.outcome, entered.to, entered.note};
            const ActionReview* before = review_before(entered.action);
            if (before != nullptr) review.unknown = before->unknown;
            actions_.apply(review, before, entered.line);
            reviews.push_back(std::move(review));
        }
        outcome_.minutes.action_reviews = std::move(reviews);
        if (!context_.before) return;
        for (const auto& review : context_.before->action_reviews) {
            if (seen.contains(review.action)) continue;
            report(
                0, "outcome-vanished",
                fmt::format("the draft says what became of {}, and the form no longer does",
                            review.action.str()),
                fmt::format(
                    "put the line back, with another outcome if that was wrong: - {}: carried over",
                    review.action.str()));
        }
    }

    const ActionReview* review_before(const ActionId& id) const {
        if (!context_.before) return nullptr;
        for (const auto& review : context_.before->action_reviews) {
            if (review.action == id) return &review;
        }
        return nullptr;
    }

    const MinutesEntry& entry_;
    const MinutesContext& context_;
    const Stamp& stamp_;
    Date day_;
    std::vector<Diagnostic> problems_;
    MinutesPeople people_;
    MinutesActions actions_;
    MinutesMatters matters_;
    std::set<DecisionId> decisions_;  ///< those that the form names
    MinutesOutcome outcome_;
};

}  // namespace

Parsed<MinutesOutcome> enter_minutes(const MinutesEntry& entry, const MinutesContext& context,
                                     const Stamp& stamp) {
    return Taking(entry, context, stamp).run();
}

}  // namespace isms
