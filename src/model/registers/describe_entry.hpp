#pragma once

// The fields that the entries of all registers share: some open the record, some close it.

#include "describe_event.hpp"
#include "record_codec.hpp"
#include "words.hpp"

#include <isms/model/registers/entry.hpp>

namespace isms {

template <class V, Describes<Acceptance> R>
void describe(V& visit, R& acceptance) {
    visit.field("on", acceptance.on, "When it was accepted");
    visit.field("by", acceptance.by, "By whom");
    visit.field("reason", acceptance.reason, "Why the organisation lives with it");
    visit.maybe("until", acceptance.until, "The last day on which this holds");
    visit.maybe("review", acceptance.review, "The review that accepted it");
    visit.unknown(acceptance.unknown);
}

template <class V, class R>
void describe_start(V& visit, R& entry) {
    visit.field("id", entry.id, "Given once and never again");
    visit.field("title", entry.title, "What it is about, in one line");
    visit.maybe("detail", entry.detail, "More about it");
}

template <class V, class R>
void describe_end(V& visit, R& entry) {
    visit.maybe("owner", entry.owner, "Who answers for it, a person's id");
    visit.maybe("owner_said", entry.owner_said,
                "Who owns it by its source, where that is nobody in people/");
    visit.field("recorded_on", entry.recorded_on, "The day it was put into the register");
    visit.maybe("source", entry.source, "Where it came from; absent: entered here");
    visit.maybe("foreign_id", entry.foreign_id,
                "Its id there; with the source the key of a re-import");
    visit.maybe("actions", entry.actions, "Actions that deal with it");
    visit.maybe("decisions", entry.decisions, "Decisions that deal with it");
    visit.maybe("acceptances", entry.acceptances, "Written decisions to live with it");
    visit.maybe("withdrawn", entry.withdrawn, "True if entered by mistake and undone");
    visit.field("history", entry.history,
                "All that happened to the record, oldest first; only ever grows");
    visit.unknown(entry.unknown);
}

}  // namespace isms
