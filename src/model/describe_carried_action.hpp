#pragma once

#include "enum_words.hpp"
#include "object_codec.hpp"

#include <isms/model/carried_action.hpp>

namespace isms {

template <class V, Describes<PersonName> R>
void describe(V& visit, R& person) {
    visit.field("id", person.id, "The person's id");
    visit.field("name", person.name, "Their name on that day");
    visit.maybe("role", person.role, "Their role on that day");
    visit.unknown(person.unknown);
}

template <class V, Describes<Proposal> R>
void describe(V& visit, R& proposal) {
    visit.field("what", proposal.what, "What is proposed: escalate or reassign");
    visit.maybe("to", proposal.to, "To whom, a person's id");
    visit.maybe("to_name", proposal.to_name, "Their name");
    visit.field("command", proposal.command, "The command that does it");
    visit.unknown(proposal.unknown);
}

template <class V, Describes<CarriedAction> R>
void describe(V& visit, R& action) {
    visit.field("id", action.id, "The action's id");
    visit.field("title", action.title, "What was promised");
    visit.field("owner", action.owner, "Who promised it");
    visit.field("owner_name", action.owner_name, "Their name");
    visit.maybe("due", action.due, "The due date as it stood");
    visit.field("state", action.state, "The state as it stood");
    visit.maybe("ended_on", action.ended_on, "When it was done or cancelled");
    visit.maybe("days_overdue", action.days_overdue, "Days past the due date, if open");
    visit.maybe("times_carried", action.times_carried, "Reviews that left it open");
    visit.maybe("times_slipped", action.times_slipped, "Times its due date was moved later");
    visit.maybe("stale", action.stale,
                "True if by the organisation's ladder it may no longer just be carried over");
    visit.maybe("last_word", action.last_word, "The latest thing said of it");
    visit.maybe("last_word_by", action.last_word_by, "Who said it");
    visit.maybe("last_word_on", action.last_word_on, "When it was said");
    visit.maybe("proposal", action.proposal, "What should become of it, if overdue");
    visit.unknown(action.unknown);
}

}  // namespace isms
