#include "line_problem.hpp"
#include "minutes_actions.hpp"
#include "minutes_decisions.hpp"
#include "minutes_evidence.hpp"
#include "minutes_matters.hpp"
#include "minutes_people.hpp"

#include <isms/base/error.hpp>
#include <isms/base/text.hpp>
#include <isms/base/unicode.hpp>
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
          decisions_(context, stamp, day_, people_, problems_),
          matters_(context, stamp, day_, problems_),
          outcome_{.minutes = context.before.value_or(Minutes{.meeting = context.meeting.id}),
                   .meeting = context.meeting} {
        outcome_.minutes.withdrawn = false;
    }

    Parsed<MinutesOutcome> run() {
        take_meeting();
        take_items();
        take_action_reviews();
        outcome_.minutes.decision_reviews = decisions_.review(entry_.decision_reviews);
        Parsed<MinutesOutcome> result;
        result.diagnostics = std::move(problems_);
        if (has_errors(result.diagnostics)) return result;
        outcome_.minutes.history.push_back(make_event(stamp_, event::taken));
        outcome_.changed = actions_.changed();
        outcome_.raised = actions_.raised();
        outcome_.decisions = decisions_.changed();
        outcome_.links = matters_.links();
        if (actions_.last_number() > 0) outcome_.meeting.counters["A"] = actions_.last_number();
        if (decisions_.last_number() > 0) outcome_.meeting.counters["D"] = decisions_.last_number();
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
        minutes.quorum_note = entry_.quorum_note;
        auto attendance = people_.attendance(entry_.attendance, minutes.attendance, entry_.held,
                                             context_.meeting);
        keep_unknown(attendance, minutes.attendance, [](const Attendance& a, const Attendance& b) {
            return a.person == b.person && a.name == b.name;
        });
        minutes.attendance = std::move(attendance);
        conclude("suitability", minutes.suitability, entry_.suitability);
        conclude("adequacy", minutes.adequacy, entry_.adequacy);
        conclude("effectiveness", minutes.effectiveness, entry_.effectiveness);
    }

    void conclude(std::string_view name, Conclusion& conclusion, const EnteredConclusion& entered) {
        auto cited = cited_grounds(entered.grounds, context_);
        conclusion.answer = entered.answer;
        conclusion.grounds = std::move(cited.grounds);
        conclusion.evidence = std::move(cited.evidence);
        for (const auto& word : cited.unknown) {
            report(entered.line, "unknown-evidence",
                   fmt::format("'{}', on which the conclusion on {} rests, is neither an item of "
                               "the agenda nor an entry of a register",
                               excerpt(word), name),
                   "name the key of an item or the id of an entry: [d2, MET-patching]");
        }
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
        decisions_.require_all_named();
        actions_.require_all_named();
    }

    /// What the draft says and the form no longer holds was not meant to go, or has to be taken out
    /// where it stands.
    void require_nothing_lost() {
        if (!context_.before) return;
        for (const auto& item : context_.before->items) {
            require_item(item);
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
            auto taken = decisions_.take(decision, entered.key);
            if (!taken) continue;
            matters_.deal(taken->id, taken->deals_with, decision.line);
            item.decisions.push_back(std::move(*taken));
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

    bool is_top_management_present() const {
        const auto& attendance = outcome_.minutes.attendance;
        return std::any_of(attendance.begin(), attendance.end(), [](const Attendance& entry) {
            return entry.presence == Presence::present && entry.top_management;
        });
    }

    /// A step of the ladder says by what means, or why; that a delay is lived with is for top
    /// management to say.
    void check_step(const EnteredReview& entered) {
        const bool is_accepted = entered.outcome == ActionOutcome::accepted;
        if (!is_accepted && entered.outcome != ActionOutcome::funded) return;
        if (trim(entered.note).empty()) {
            report(entered.line, "reason-missing",
                   fmt::format("it is not said {} {} is {}", is_accepted ? "why" : "how",
                               entered.action.str(), to_text(entered.outcome)),
                   fmt::format("- {}: {}", entered.action.str(),
                               is_accepted ? "accept - why" : "funded - how"));
        }
        if (is_accepted && !is_top_management_present()) {
            report(entered.line, "acceptance-without-authority",
                   fmt::format("{} is accepted, and nobody of top management is present",
                               entered.action.str()),
                   "tick who of top management was there, or carry the action over");
        }
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
            check_step(entered);
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
    MinutesDecisions decisions_;
    MinutesMatters matters_;
    MinutesOutcome outcome_;
};

}  // namespace

Parsed<MinutesOutcome> enter_minutes(const MinutesEntry& entry, const MinutesContext& context,
                                     const Stamp& stamp) {
    return Taking(entry, context, stamp).run();
}

}  // namespace isms
