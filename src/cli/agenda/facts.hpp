#pragma once

#include "program/context.hpp"

#include <isms/model/agenda.hpp>
#include <isms/review/review_state.hpp>

#include <vector>

namespace isms::cli {

/// The actions that item 1 of a review may show, whole.
std::vector<Action> actions_for_item_one(Context& context, const MeetingId& review);

/// The facts of an agenda: those frozen when it was issued, or today's.
AgendaFacts facts_of(Context& context, const Review& review);

/// Today's facts, whether or not the agenda was issued.
AgendaFacts live_facts(Context& context, const Meeting& meeting, const Agenda& agenda);

/// Exit 3 with every damaged record met so far: what was left out of the facts would be left out
/// for ever, were they frozen.
void require_sound_records(Context& context);

/// The agenda of a review; exit 4 if it has none.
const Agenda& agenda_of(const Review& review);

/// Exit 5 unless the review can still be planned (not held, not cancelled).
void require_not_held(const Review& review, std::string_view what);

}  // namespace isms::cli
