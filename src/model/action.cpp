#include "describe_event.hpp"
#include "enum_words.hpp"
#include "record_codec.hpp"

#include <isms/model/action.hpp>

#include <algorithm>
#include <array>
#include <map>

namespace isms {

bool is_open(ActionState state) {
    return state == ActionState::open || state == ActionState::in_progress;
}

Action Action::blank() {
    return {.id = ActionId(Blank{}), .owner = PersonId(Blank{}), .raised_on = Date(2000, 1, 1)};
}

int times_carried(const Action& action) {
    static constexpr std::array left_open = {ActionOutcome::carried,    ActionOutcome::escalated,
                                             ActionOutcome::reassigned, ActionOutcome::rescheduled,
                                             ActionOutcome::funded,     ActionOutcome::accepted};
    // Minutes may be taken in several sittings: what a review said of the action last is what it
    // said.
    std::map<MeetingId, std::string_view> outcomes;
    for (const auto& event : action.history) {
        if (event.what == event::reviewed && event.review)
            outcomes.insert_or_assign(*event.review, event.to);
    }
    return static_cast<int>(std::count_if(outcomes.begin(), outcomes.end(), [](const auto& entry) {
        return std::any_of(left_open.begin(), left_open.end(), [&](ActionOutcome outcome) {
            return entry.second == enum_word(outcome);
        });
    }));
}

int times_slipped(const Action& action) {
    struct Move {
        std::optional<Date> from;
        std::optional<Date> to;
    };
    std::vector<Move> moves;
    // One review moves a date once, in however many sittings its minutes were taken.
    std::map<MeetingId, std::size_t> by_review;
    for (const auto& event : action.history) {
        if (event.what != event::rescheduled) continue;
        const Move move{Date::parse(event.from), Date::parse(event.to)};
        if (event.review) {
            const auto [known, is_first] = by_review.try_emplace(*event.review, moves.size());
            if (!is_first) {
                moves[known->second].to = move.to;
                continue;
            }
        }
        moves.push_back(move);
    }
    return static_cast<int>(std::count_if(moves.begin(), moves.end(), [](const Move& move) {
        return move.from && move.to && *move.to > *move.from;
    }));
}

bool end_was_seen(const Action& action, const std::optional<MeetingId>& except) {
    for (auto event = action.history.rbegin(); event != action.history.rend(); ++event) {
        const bool is_own = event->review && event->review == except;
        if (event->what == event::reviewed && event->to != enum_word(ActionOutcome::carried) &&
            !is_own)
            return true;
        const bool is_end = event->what == event::done || event->what == event::cancelled ||
                            event->what == event::withdrawn;
        if (is_end || event->what == event::reopened) return false;
    }
    return false;
}

const Event* last_word(const Action& action) {
    for (auto event = action.history.rbegin(); event != action.history.rend(); ++event) {
        // The notes of these are the program's: a file's name, what a correction is about, what was
        // taken back.
        const bool is_of_program = event->what == event::attached ||
                                   event->what == event::changed || event->what == event::undone;
        if (!event->note.empty() && !is_of_program) return &*event;
    }
    return nullptr;
}

template <class V, Describes<EvidenceRef> R>
void describe(V& visit, R& evidence) {
    visit.digest("sha256", evidence.sha256,
                 "SHA-256 of its bytes, which is also where it lies under evidence/");
    visit.field("name", evidence.name, "The file's name when it was attached");
    visit.unknown(evidence.unknown);
}

template <class V, Describes<Effectiveness> R>
void describe(V& visit, R& effectiveness) {
    visit.field("effective", effectiveness.effective,
                "Whether what was done had the effect that was wanted");
    visit.field("by", effectiveness.by, "Who judged it; not the owner");
    visit.field("on", effectiveness.on, "When it was judged");
    visit.maybe("note", effectiveness.note, "On what grounds");
    visit.unknown(effectiveness.unknown);
}

template <class V, Describes<Action> R>
void describe(V& visit, R& action) {
    visit.field("id", action.id,
                "MR-2026-11-A03 if raised in a review, A-2026-007 if between reviews");
    visit.field("title", action.title, "What is to be done, in one line");
    visit.maybe("detail", action.detail, "More about it");
    visit.field("owner", action.owner, "Who has promised it");
    visit.maybe("due", action.due, "Until when; overdue from the day after");
    visit.maybe("undated_reason", action.undated_reason, "Why there is no due date");
    visit.field("raised_on", action.raised_on, "The day it was raised");
    visit.maybe("raised_in", action.raised_in, "The review that raised it");
    visit.maybe("source", action.source, "Where it was imported from; absent: entered here");
    visit.maybe("foreign_id", action.foreign_id,
                "Its id there; with the source the key of a re-import");
    visit.maybe("item", action.item, "Key of the agenda item that it came from");
    visit.maybe("deals_with", action.deals_with, "Entries of registers that it deals with");
    visit.field("state", action.state, "Where it stands");
    visit.maybe("ended_on", action.ended_on, "When it was done, cancelled or withdrawn");
    visit.maybe("evidence", action.evidence, "What proves it");
    visit.maybe("effectiveness", action.effectiveness, "Whether it worked");
    visit.field("history", action.history,
                "All that happened to it, oldest first; only ever grows");
    visit.unknown(action.unknown);
}

template <>
struct RecordTraits<Action> {
    static constexpr std::string_view kind = "action";
    static constexpr std::string_view title =
        "An action: what somebody promised, and all that happened to the promise";
};

ISMS_INSTANTIATE_RECORD(Action)

}  // namespace isms
