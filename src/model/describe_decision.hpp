#pragma once

#include "enum_words.hpp"
#include "object_codec.hpp"

#include <isms/model/decision.hpp>

namespace isms {

template <class V, Describes<Decision> R>
void describe(V& visit, R& decision) {
    visit.field("id", decision.id, "Numbered in its review");
    visit.field("category", decision.category,
                "A decision, a change to the ISMS (planned by 6.3), or that none is needed");
    visit.field("text", decision.text, "What was decided");
    visit.maybe("rationale", decision.rationale, "Why");
    visit.maybe("owner", decision.owner, "Who carries it out, a person's id");
    visit.maybe("due", decision.due, "Until when; absent: it is in force at once");
    visit.maybe("deals_with", decision.deals_with, "Entries of registers that it deals with");
    visit.unknown(decision.unknown);
}

template <class V, Describes<CarriedDecision> R>
void describe(V& visit, R& decision) {
    visit.field("id", decision.id, "The decision's id");
    visit.field("category", decision.category, "A decision, or a change to the ISMS");
    visit.field("text", decision.text, "What was decided");
    visit.maybe("owner", decision.owner, "Who carries it out, a person's id");
    visit.maybe("owner_name", decision.owner_name, "Their name");
    visit.maybe("due", decision.due, "The due date as it stood");
    visit.field("state", decision.state, "The state as it stood");
    visit.maybe("ended_on", decision.ended_on, "When it was carried out or revoked");
    visit.maybe("days_overdue", decision.days_overdue, "Days past the due date, if open");
    visit.maybe("times_carried", decision.times_carried, "Reviews that left it open");
    visit.maybe("last_word", decision.last_word, "The latest thing said of it");
    visit.unknown(decision.unknown);
}

}  // namespace isms
