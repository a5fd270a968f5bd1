#pragma once

#include "describe_event.hpp"
#include "registers/words.hpp"

#include <isms/model/item_facts.hpp>

namespace isms {

template <class V, Describes<TrendPoint> R>
void describe(V& visit, R& point) {
    visit.field("period", point.period, "The period");
    visit.maybe("value", point.value, "Absent: not collected");
    visit.maybe("valid", point.valid, "The numerator of a share");
    visit.maybe("total", point.total, "Its denominator");
    visit.unknown(point.unknown);
}

template <class V, Describes<Trend> R>
void describe(V& visit, R& trend) {
    visit.field("subject", trend.subject, "A metric's id, or the name of a computed series");
    visit.field("title", trend.title, "What is measured");
    visit.maybe("unit", trend.unit, "The unit of the values");
    visit.field("direction", trend.direction, "Which way is good");
    visit.maybe("target", trend.target, "The value that is good enough");
    visit.field("points", trend.points, "The last periods, oldest first");
    visit.maybe("verdict", trend.verdict,
                "Where it goes, seen from what is good; absent: neither way is good");
    visit.maybe("misses_in_a_row", trend.misses_in_a_row, "Latest periods off target");
    visit.maybe("missing", trend.missing, "Periods that were not collected");
    visit.unknown(trend.unknown);
}

template <class V, Describes<InputFact> R>
void describe(V& visit, R& fact) {
    visit.field("entry", fact.entry, "The entry of a register");
    visit.field("title", fact.title, "Its title on that day");
    visit.field("what", fact.what, "Why the review ought to know: new, changed, late, ...");
    visit.maybe("standing", fact.standing, "How it stood");
    visit.maybe("owner", fact.owner, "Who answered for it, by name");
    visit.maybe("actions", fact.actions, "Actions that deal with it");
    visit.unknown(fact.unknown);
}

template <class V, Describes<Matter> R>
void describe(V& visit, R& matter) {
    visit.field("subject", matter.subject, "The entry that must be addressed");
    visit.field("title", matter.title, "Its title on that day");
    visit.field("rule", matter.rule, "The rule that found it");
    visit.field("text", matter.text, "What is the matter with it");
    visit.unknown(matter.unknown);
}

template <class V, Describes<ItemFacts> R>
void describe(V& visit, R& facts) {
    visit.field("key", facts.key, "The agenda item's key");
    visit.maybe("summary", facts.summary, "A line for each register");
    visit.maybe("entries", facts.entries, "Entries that the review ought to know of");
    visit.maybe("trends", facts.trends, "Series over the last periods");
    visit.maybe("matters", facts.matters, "What may not be passed over in silence");
    visit.unknown(facts.unknown);
}

}  // namespace isms
