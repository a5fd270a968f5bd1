#pragma once

#include "object_codec.hpp"

#include <isms/model/event.hpp>

namespace isms {

template <class V, Describes<Event> R>
void describe(V& visit, R& event) {
    visit.field("at", event.at, "When it was recorded, by the real clock (UTC, RFC 3339)");
    visit.field(
        "by", event.by,
        "Who recorded it: a person's id, or an e-mail address of someone not in the register");
    visit.field("event", event.what, "What happened");
    visit.maybe("from", event.from, "The value before, where one was replaced");
    visit.maybe("to", event.to, "The value after");
    visit.maybe("review", event.review, "The review in which it happened");
    visit.maybe("note", event.note, "The reason or comment, as typed");
    visit.unknown(event.unknown);
}

}  // namespace isms
