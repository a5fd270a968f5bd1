#pragma once

#include <isms/model/agenda.hpp>
#include <isms/model/carried_action.hpp>
#include <isms/model/decision.hpp>
#include <isms/model/event.hpp>
#include <isms/model/ids.hpp>
#include <isms/model/review_rules.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace isms {

/// When and where the review was really held, as stated.
struct Held {
    Date on;
    std::string start;  ///< local time HH:MM
    std::string end;
    std::string place;
    Json unknown = Json::object();

    static Held blank() { return Held{.on = Date(2026, 1, 1)}; }
};

enum class Presence { present, absent, apologies };

struct Attendance {
    std::string person;  ///< a person's id; empty for a guest
    std::string name;
    std::string role;
    Presence presence = Presence::present;
    bool top_management = false;  ///< on the day of the review
    bool optional = false;        ///< asked to come, but need not
    std::string delegate_for;     ///< a person's id, in whose place they were there
    std::string arrived;          ///< local time HH:MM, where they came late
    std::string left;             ///< local time HH:MM, where they went early
    Json unknown = Json::object();
};

/// What the minutes say of an item. `unstated` can't be signed; all the others can.
enum class Consideration { unstated, considered, nothing_to_report, not_considered };

std::string_view to_text(Consideration consideration);

/// How the minutes deal with a matter that may not be passed over in silence.
enum class MatterAnswer { addressed, accepted, not_considered };

std::string_view to_text(MatterAnswer answer);

struct MatterReview {
    std::string subject;  ///< the matter's: an entry's id
    MatterAnswer answer = MatterAnswer::addressed;
    std::vector<std::string> by;  ///< ids of the actions and decisions that deal with it
    std::string reason;           ///< as typed; for accepted and not considered never empty
    std::optional<Date> until;    ///< the last day on which an acceptance holds
    Json unknown = Json::object();
};

struct MinutesItem {
    std::string key;  ///< the agenda item's
    Consideration consideration = Consideration::unstated;
    std::string reason;      ///< for nothing to report and not considered
    std::string discussion;  ///< Markdown, as typed
    std::vector<Decision> decisions;
    std::vector<ActionId> actions;  ///< raised under this item
    std::vector<MatterReview> matters;
    Json unknown = Json::object();
};

/// What the review did with an action of an earlier one, or with a decision. Funded and accepted
/// are steps of the ladder for what was carried too often: it got the means it lacked, or top
/// management lives with the delay.
enum class ActionOutcome {
    carried,
    done,
    escalated,
    reassigned,
    rescheduled,
    cancelled,
    noted,
    funded,
    accepted
};

std::string_view to_text(ActionOutcome outcome);

struct ActionReview {
    ActionId action{Blank{}};
    ActionOutcome outcome = ActionOutcome::carried;
    std::string to;  ///< the new owner, or the new due date (ISO)
    std::string note;
    Json unknown = Json::object();
};

struct DecisionReview {
    DecisionId decision{Blank{}};
    ActionOutcome outcome = ActionOutcome::carried;  ///< cancelled: the decision is revoked
    std::string to;                                  ///< the new owner, or the new due date (ISO)
    std::string note;
    Json unknown = Json::object();
};

enum class Answer { yes, partly, no };

std::string_view to_text(Answer answer);

/// One of the three conclusions (9.3.1), each with its own answer and grounds.
struct Conclusion {
    std::optional<Answer> answer;
    std::string grounds;
    std::vector<std::string> evidence;  ///< item keys and ids of entries on which it rests
    Json unknown = Json::object();
};

/// The newest seal of the archive at some time, which stands for all seals up to it.
struct ArchiveHead {
    int seal = 1;
    std::string sha256;  ///< of the seal's file
    Json unknown = Json::object();

    bool operator==(const ArchiveHead& other) const {
        return seal == other.seal && sha256 == other.sha256;
    }
};

/// What the minutes show beyond themselves, frozen when they are signed, so that they read the same
/// for ever.
struct MinutesFacts {
    std::string organisation;
    std::string scope;
    std::string classification;
    std::optional<LanguageTag> language;  ///< in which they were signed; none: English
    int retention_years = 0;
    bool simulated = false;
    std::vector<PersonName> people;
    /// Item 1, as they stood when the agenda was issued or the minutes taken.
    std::vector<CarriedAction> actions;
    std::vector<CarriedDecision> decisions;   ///< those of earlier reviews, likewise
    std::vector<ItemFacts> items;             ///< what the registers said, as on the agenda
    std::vector<CarriedAction> new_actions;   ///< raised in this review, as they stood at signing
    std::optional<ReviewRules> rules;         ///< that held on the day of signing
    std::optional<ArchiveHead> archive_head;  ///< when the minutes were signed
    Json unknown = Json::object();
};

/// minutes.json of a review.
struct Minutes {
    MeetingId meeting;
    std::optional<Held> held;
    std::string chair;       ///< a person's id; empty: not stated, or nobody
    std::string chair_note;  ///< why nobody chaired
    std::vector<Attendance> attendance;
    std::string quorum_note;  ///< why the review went on without a quorum
    std::vector<MinutesItem> items;
    std::vector<ActionReview> action_reviews;
    std::vector<DecisionReview> decision_reviews;
    Conclusion suitability;
    Conclusion adequacy;
    Conclusion effectiveness;
    std::optional<MinutesFacts> facts;  ///< set exactly when signed
    bool withdrawn = false;             ///< their first taking was undone
    std::vector<Event> history;
    Json unknown = Json::object();

    static Minutes blank();
};

}  // namespace isms
