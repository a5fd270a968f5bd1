#pragma once

#include "describe_carried_action.hpp"
#include "describe_event.hpp"

#include <isms/model/agenda.hpp>

namespace isms {

template <class V, Describes<ClauseRef> R>
void describe(V& visit, R& clause) {
    visit.field("standard", clause.standard, "The standard, with its year");
    visit.field("clause", clause.clause, "The clause's number");
    visit.unknown(clause.unknown);
}

template <class V, Describes<AgendaItem> R>
void describe(V& visit, R& item) {
    visit.field("key", item.key, "Names the item within the agenda");
    visit.field("title", item.title, "As the agenda prints it");
    visit.maybe("clauses", item.clauses, "What it answers");
    visit.maybe("purpose", item.purpose, "What belongs here");
    visit.field("level", item.level, "1, or 2 for a part of the item before it");
    visit.maybe("minutes", item.minutes, "Minutes allotted");
    visit.maybe("presenter", item.presenter, "Who presents it, a person's id");
    visit.maybe("required", item.required, "True if a standard asks for it");
    visit.maybe("months", item.months,
                "In templates: on the agenda in these months only (1 to 12)");
    visit.maybe("registers", item.registers, "The registers whose facts belong here");
    visit.maybe("topic", item.topic,
                "In templates: what it is about, in a word; items of one topic become one when "
                "templates are combined");
    visit.unknown(item.unknown);
}

template <class V, Describes<OmittedItem> R>
void describe(V& visit, R& item) {
    visit.field("key", item.key, "Key of the item");
    visit.field("title", item.title, "Its title");
    visit.maybe("clauses", item.clauses, "What it answers");
    visit.field("reason", item.reason, "Why it is not on this agenda");
    visit.maybe("covered_by", item.covered_by, "The review that covers it");
    visit.maybe("covered_on", item.covered_on, "The planned date of that review");
    visit.unknown(item.unknown);
}

}  // namespace isms
