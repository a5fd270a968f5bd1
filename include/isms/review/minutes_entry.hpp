#pragma once

#include <isms/model/meeting.hpp>
#include <isms/model/minutes.hpp>
#include <isms/review/carry_over.hpp>
#include <isms/review/inputs/links.hpp>

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace isms {

// What a person entered about a review, before it becomes records. Lines are those of the form (1
// is the first), for messages.

/// `- [ ] text @owner due:...`, or a line that names an action raised by an earlier entry.
struct EnteredAction {
    std::optional<ActionId> id;  ///< set where the action exists already
    bool withdraw = false;       ///< `- [-] MR-2026-11-A02 reason`
    bool unreadable = false;     ///< its line was reported already; only the id counts
    bool ticked = false;         ///< `- [x]`: right only for an action that has ended
    std::string title;           ///< or the reason, when withdrawing
    std::string owner;           ///< a person's id
    std::optional<Date> due;
    std::string undated_reason;
    std::vector<InputId> deals_with;
    int line = 0;
};

struct EnteredDecision {
    std::optional<DecisionId> id;  ///< set where it was numbered already
    bool unreadable = false;       ///< its line was reported already; only the id counts
    DecisionCategory category = DecisionCategory::decision;
    std::string text;
    std::string rationale = {};  ///< `Because: ...` in the line below
    std::string owner;
    std::optional<Date> due;
    std::vector<InputId> deals_with;
    int line = 0;
};

/// `- NC-2026-004: accept until 2027-03-31 - why`: what is done with a matter that may not be
/// passed over in silence.
struct EnteredMatter {
    InputId subject{Blank{}};
    MatterAnswer answer = MatterAnswer::addressed;
    std::vector<ActionId> actions;  ///< of earlier reviews, that deal with it
    std::string reason;
    std::optional<Date> until;
    bool unreadable = false;  ///< its line was reported already; only the subject counts
    int line = 0;
};

struct EnteredItem {
    std::string key;
    Consideration consideration = Consideration::unstated;
    std::string reason;
    std::string discussion;
    std::vector<EnteredDecision> decisions;
    std::vector<EnteredAction> actions;
    std::vector<EnteredMatter> matters;
    int line = 0;
};

struct EnteredReview {
    ActionId action{Blank{}};
    ActionOutcome outcome = ActionOutcome::carried;
    std::string to;
    std::string note;
    int line = 0;
    bool unreadable = false;  ///< its line was reported already; only the id counts
};

/// The same of a decision of an earlier review.
struct EnteredDecisionReview {
    DecisionId decision{Blank{}};
    ActionOutcome outcome = ActionOutcome::carried;
    std::string to;
    std::string note;
    int line = 0;
    bool unreadable = false;  ///< its line was reported already; only the id counts
};

struct EnteredAttendance {
    std::string person;  ///< a person's id; empty for a guest
    std::string guest;   ///< a guest's name and role, as typed
    std::string
        said;  ///< what follows a person's id, as typed: nothing, the name, the role, or both
    Presence presence = Presence::present;
    int line = 0;
    bool optional = false;
    std::string delegate_for;  ///< a person's id
    std::string arrived;       ///< HH:MM
    std::string left;          ///< HH:MM
};

struct EnteredConclusion {
    std::optional<Answer> answer;
    std::string grounds;  ///< with the evidence in brackets at its end, as typed
    int line = 0;
};

/// The words that a form prints behind a person's id: "Ada Example, Chief executive".
std::string attendee_words(std::string_view name, std::string_view role);

struct MinutesEntry {
    std::optional<MeetingId> review;  ///< the review that the form's title names
    int review_line = 0;
    std::optional<Held> held;
    bool has_happened = true;  ///< false while neither an end nor anybody present is stated: then
                               ///< `held` is only what was planned
    int held_line = 0;
    std::string chair;       ///< a person's id; empty: not stated
    std::string chair_note;  ///< why nobody chaired
    int chair_line = 0;
    std::string quorum_note;  ///< why the review went on without a quorum
    std::vector<EnteredAttendance> attendance;
    std::vector<EnteredItem> items;
    std::vector<EnteredReview> action_reviews;
    std::vector<EnteredDecisionReview> decision_reviews;
    EnteredConclusion suitability;
    EnteredConclusion adequacy;
    EnteredConclusion effectiveness;
};

/// The records that an entry leads to: written together, or not at all.
struct MinutesOutcome {
    Minutes minutes;
    Meeting meeting;  ///< with its counters moved on
    std::vector<Action>
        changed;  ///< actions of earlier reviews, and of this one, that the entry changed
    std::vector<Action> raised;             ///< new actions
    std::vector<DecisionRecord> decisions;  ///< records that are new or changed
    std::vector<InputLink> links;           ///< what is to be written to entries of registers
};

/// What an entry is held against.
struct MinutesContext {
    Meeting meeting;
    Agenda agenda;
    std::optional<Minutes> before;  ///< the draft so far
    std::vector<Action> actions;    ///< those of item 1, and those raised by the draft so far
    std::vector<DecisionRecord> decisions;  ///< likewise
    std::set<ActionId> all_actions;         ///< every action there is, to tell a slip of the pen
    std::set<InputId> all_inputs;           ///< every entry of a register
    PeopleById people;
};

/// Turns an entry into records. All errors are reported, each with its line: an unknown person or
/// action, an outcome that the action's state forbids; and what the draft said and the form no
/// longer holds: an action, a decision, an outcome, the text of an item.
Parsed<MinutesOutcome> enter_minutes(const MinutesEntry& entry, const MinutesContext& context,
                                     const Stamp& stamp);

}  // namespace isms
