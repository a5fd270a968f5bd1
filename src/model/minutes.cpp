#include "describe_carried_action.hpp"
#include "describe_decision.hpp"
#include "describe_event.hpp"
#include "describe_item_facts.hpp"
#include "describe_review_rules.hpp"
#include "record_codec.hpp"

#include <isms/model/minutes.hpp>

namespace isms {

Minutes Minutes::blank() {
    return {.meeting = MeetingId(Blank{})};
}

template <class V, Describes<Held> R>
void describe(V& visit, R& held) {
    visit.field("on", held.on, "The day it was held");
    visit.field("start", held.start, "Local time HH:MM");
    visit.field("end", held.end, "Local time HH:MM");
    visit.field("place", held.place, "Where, or by what means");
    visit.unknown(held.unknown);
}

template <class V, Describes<Attendance> R>
void describe(V& visit, R& attendance) {
    visit.maybe("person", attendance.person, "A person's id; absent for a guest");
    visit.field("name", attendance.name, "Their name on that day");
    visit.maybe("role", attendance.role, "Their role on that day");
    visit.field("presence", attendance.presence, "Whether they were there");
    visit.maybe("top_management", attendance.top_management,
                "True if in top management on that day");
    visit.maybe("optional", attendance.optional, "True if they need not have come");
    visit.maybe("delegate_for", attendance.delegate_for,
                "In whose place they were there, a person's id");
    visit.maybe("arrived", attendance.arrived, "Local time HH:MM, where they came late");
    visit.maybe("left", attendance.left, "Local time HH:MM, where they went early");
    visit.unknown(attendance.unknown);
}

template <class V, Describes<MatterReview> R>
void describe(V& visit, R& review) {
    visit.field("subject", review.subject, "The entry that had to be addressed");
    visit.field("answer", review.answer, "What the review did with it");
    visit.maybe("by", review.by, "The actions and decisions that deal with it");
    visit.maybe("reason", review.reason, "Why, as typed");
    visit.maybe("until", review.until, "The last day on which an acceptance holds");
    visit.unknown(review.unknown);
}

template <class V, Describes<MinutesItem> R>
void describe(V& visit, R& item) {
    visit.field("key", item.key, "The agenda item's key");
    visit.field("consideration", item.consideration, "What the minutes state of it");
    visit.maybe("reason", item.reason,
                "Why there was nothing to report, or why it was not considered");
    visit.maybe("discussion", item.discussion, "What was said, in Markdown as typed");
    visit.maybe("decisions", item.decisions, "Results (clause 9.3.3)");
    visit.maybe("actions", item.actions, "Actions raised under it");
    visit.maybe("matters", item.matters, "What was done with each matter that had to be addressed");
    visit.unknown(item.unknown);
}

template <class V, Describes<ActionReview> R>
void describe(V& visit, R& review) {
    visit.field("action", review.action, "The action");
    visit.field("outcome", review.outcome, "What the review did with it");
    visit.maybe("to", review.to, "The new owner, or the new due date");
    visit.maybe("note", review.note, "The reason or comment, as typed");
    visit.unknown(review.unknown);
}

template <class V, Describes<DecisionReview> R>
void describe(V& visit, R& review) {
    visit.field("decision", review.decision, "The decision");
    visit.field("outcome", review.outcome, "What the review did with it; cancelled: it is revoked");
    visit.maybe("to", review.to, "The new owner, or the new due date");
    visit.maybe("note", review.note, "The reason or comment, as typed");
    visit.unknown(review.unknown);
}

template <class V, Describes<Conclusion> R>
void describe(V& visit, R& conclusion) {
    visit.maybe("answer", conclusion.answer, "yes, partly or no; absent: not yet stated");
    visit.maybe("grounds", conclusion.grounds, "On what it rests");
    visit.maybe("evidence", conclusion.evidence,
                "Keys of agenda items and ids of entries that bear it out");
    visit.unknown(conclusion.unknown);
}

template <class V, Describes<ArchiveHead> R>
void describe(V& visit, R& head) {
    visit.number("seal", head.seal, 1, 999'999, "The number of the seal");
    visit.digest("sha256", head.sha256, "SHA-256 of the seal's file");
    visit.unknown(head.unknown);
}

template <class V, Describes<MinutesFacts> R>
void describe(V& visit, R& facts) {
    visit.field("organisation", facts.organisation, "The organisation's name");
    visit.maybe("scope", facts.scope, "The scope of the ISMS");
    visit.maybe("classification", facts.classification, "The classification of the documents");
    visit.maybe("language", facts.language,
                "BCP 47 tag of the language of these facts; absent: English");
    visit.maybe_number("retention_years", facts.retention_years, 0, 100,
                       "How long evidence is kept");
    visit.maybe("simulated", facts.simulated, "True for an example under a simulated clock");
    visit.field("people", facts.people, "Everyone whom the minutes name");
    visit.field("actions", facts.actions,
                "Actions of earlier reviews, as they stood before this one");
    visit.maybe("decisions", facts.decisions,
                "Decisions of earlier reviews, as they stood before this one");
    visit.maybe("items", facts.items, "What the registers said to each item");
    visit.field("new_actions", facts.new_actions,
                "Actions raised in this review, as they stood at signing");
    visit.maybe("rules", facts.rules, "The organisation's own rules on the day of signing");
    visit.maybe("archive_head", facts.archive_head,
                "The newest seal of the archive when the minutes were signed, to hold the archive "
                "against");
    visit.unknown(facts.unknown);
}

template <class V, Describes<Minutes> R>
void describe(V& visit, R& minutes) {
    visit.field("meeting", minutes.meeting, "The review's id");
    visit.maybe("held", minutes.held, "When and where it was held");
    visit.maybe("chair", minutes.chair, "Who chaired, a person's id");
    visit.maybe("chair_note", minutes.chair_note, "Why nobody chaired");
    visit.field("attendance", minutes.attendance, "Who was there and who was not");
    visit.maybe("quorum_note", minutes.quorum_note, "Why the review went on without a quorum");
    visit.field("items", minutes.items, "What was said of each agenda item");
    visit.field("action_reviews", minutes.action_reviews,
                "What was done with each action of earlier reviews");
    visit.maybe("decision_reviews", minutes.decision_reviews,
                "What was done with each decision of earlier reviews");
    visit.field("suitability", minutes.suitability, "Is the ISMS suitable?");
    visit.field("adequacy", minutes.adequacy, "Is it adequate?");
    visit.field("effectiveness", minutes.effectiveness, "Is it effective?");
    visit.maybe("facts", minutes.facts,
                "What the minutes show beyond themselves, frozen at signing");
    visit.maybe("withdrawn", minutes.withdrawn, "True if their first taking was undone");
    visit.field("history", minutes.history,
                "All that happened to the record, oldest first; only ever grows");
    visit.unknown(minutes.unknown);
}

template <>
struct RecordTraits<Minutes> {
    static constexpr std::string_view kind = "minutes";
    static constexpr std::string_view title = "The minutes of a review";
};

ISMS_INSTANTIATE_RECORD(Minutes)

}  // namespace isms
