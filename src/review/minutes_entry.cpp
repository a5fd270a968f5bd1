#include <isms/review/minutes_entry.hpp>

#include <algorithm>
#include <set>

#include <fmt/format.h>

#include <isms/base/error.hpp>

#include "minutes_actions.hpp"
#include "minutes_people.hpp"

namespace isms {
namespace {

/// Fills the outcome item by item and collects what does not fit.
class Taking {
  public:
    Taking(const MinutesEntry& entry, const MinutesContext& context, const Stamp& stamp)
        : entry_(entry), context_(context), stamp_(stamp),
          day_(entry.held ? entry.held->on : stamp.today),
          people_(context.people, day_, problems_),
          actions_(context, stamp, day_, people_, problems_),
          outcome_{.minutes = context.before.value_or(Minutes{.meeting = context.meeting.id}), .meeting = context.meeting} {
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
        if (actions_.last_number() > 0) outcome_.meeting.counters["A"] = actions_.last_number();
        result.value = std::move(outcome_);
        return result;
    }

  private:
    void report(int line, std::string code, std::string message, std::string hint) {
        problems_.push_back({Severity::error, std::move(code), std::move(message), {},
                             line > 0 ? fmt::format("line {}", line) : std::string(), {}, std::move(hint)});
    }

    void take_meeting() {
        auto& minutes = outcome_.minutes;
        minutes.held = entry_.held;
        minutes.chair = entry_.chair;
        minutes.chair_note = entry_.chair_note;
        if (!entry_.chair.empty()) people_.require(entry_.chair, 0, "the chair");
        minutes.attendance = people_.attendance(entry_.attendance);
        minutes.suitability = entry_.suitability;
        minutes.adequacy = entry_.adequacy;
        minutes.effectiveness = entry_.effectiveness;
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
            const auto entered = std::find_if(entry_.items.begin(), entry_.items.end(),
                                              [&](const EnteredItem& item) { return item.key == agenda_item.key; });
            if (entered != entry_.items.end()) items.push_back(take_item(*entered));
        }
        for (const auto& item : entry_.items) {
            if (keys.contains(item.key)) continue;
            report(item.line, "unknown-item", fmt::format("the agenda has no item [{}]", item.key),
                   "keep the keys in brackets as the form printed them");
        }
        outcome_.minutes.items = std::move(items);
        actions_.require_all_named();
    }

    MinutesItem take_item(const EnteredItem& entered) {
        const MinutesItem* before = item_before(entered.key);
        MinutesItem item;
        item.key = entered.key;
        item.consideration = entered.consideration;
        item.reason = entered.reason;
        item.discussion = entered.discussion;
        if (before != nullptr) item.unknown = before->unknown;
        for (const auto& decision : entered.decisions) item.decisions.push_back(take_decision(decision));
        for (const auto& action : entered.actions) {
            if (auto id = actions_.take(action, entered.key)) item.actions.push_back(*id);
        }
        return item;
    }

    Decision take_decision(const EnteredDecision& entered) {
        Decision decision;
        if (entered.id) {
            decision.id = *entered.id;
            if (!is_numbered(*entered.id)) {
                report(entered.line, "unknown-decision", fmt::format("{} is not a decision of this review", entered.id->str()),
                       "leave the number out: new decisions are numbered when the minutes are read");
            }
        } else {
            decision.id = decision_id(context_.meeting.id, ++outcome_.meeting.counters["D"]);
        }
        decision.category = entered.category;
        decision.text = entered.text;
        decision.owner = entered.owner;
        decision.due = entered.due;
        if (!entered.owner.empty()) people_.require(entered.owner, entered.line, "the owner");
        return decision;
    }

    bool is_numbered(const DecisionId& id) const {
        if (!context_.before) return false;
        for (const auto& item : context_.before->items) {
            for (const auto& decision : item.decisions) {
                if (decision.id == id) return true;
            }
        }
        return false;
    }

    void take_action_reviews() {
        std::vector<ActionReview> reviews;
        std::set<ActionId> seen;
        for (const auto& entered : entry_.action_reviews) {
            if (!seen.insert(entered.action).second) {
                report(entered.line, "repeated-outcome", fmt::format("{} has two outcomes", entered.action.str()), "keep one of the lines");
                continue;
            }
            const ActionReview review{entered.action, entered.outcome, entered.to, entered.note};
            actions_.apply(review, review_before(entered.action), entered.line);
            reviews.push_back(review);
        }
        outcome_.minutes.action_reviews = std::move(reviews);
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
    MinutesOutcome outcome_;
};

}  // namespace

Parsed<MinutesOutcome> enter_minutes(const MinutesEntry& entry, const MinutesContext& context, const Stamp& stamp) {
    return Taking(entry, context, stamp).run();
}

}  // namespace isms
