#pragma once

#include "object_codec.hpp"

#include <isms/model/review_rules.hpp>

namespace isms {

template <class V, Describes<QuorumRule> R>
void describe(V& visit, R& rule) {
    visit.number("members", rule.members, 0, 1000,
                 "How many of those invited and required have to be there; 0: no minimum");
    visit.number("top_management", rule.top_management, 0, 1000,
                 "How many of top management have to be there");
    visit.maybe("roles", rule.roles, "Offices that have to be there");
    visit.unknown(rule.unknown);
}

template <class V, Describes<LadderRule> R>
void describe(V& visit, R& rule) {
    visit.number("carries", rule.carries, 0, 1000,
                 "Reviews that may leave an action open before the ladder applies; 0: any number");
    visit.number("days", rule.days, 0, 10000,
                 "Days past its due date before the ladder applies; 0: any number");
    visit.unknown(rule.unknown);
}

template <class V, Describes<SigningRule> R>
void describe(V& visit, R& rule) {
    visit.number("signers", rule.signers, 1, 100, "How many have to sign the minutes");
    visit.maybe("roles", rule.roles, "Offices that have to sign");
    visit.maybe("in_order", rule.in_order, "True if they sign in the order of the list");
    visit.unknown(rule.unknown);
}

template <class V, Describes<ReviewRules> R>
void describe(V& visit, R& rules) {
    visit.field("quorum", rules.quorum, "Who has to be there");
    visit.field("ladder", rules.ladder, "From when on an action may not just be carried over");
    visit.field("signing", rules.signing, "Who signs the minutes");
    visit.number("minutes_days", rules.minutes_days, 0, 365,
                 "Days after the review by which the minutes are signed");
    visit.number("effectiveness_days", rules.effectiveness_days, 0, 3650,
                 "Days after an action was done by which its effect is judged");
    visit.number("coverage_months", rules.coverage_months, 1, 36,
                 "Every required input is considered at least this often");
    visit.unknown(rules.unknown);
}

}  // namespace isms
