#pragma once

#include <isms/base/json.hpp>

#include <string>
#include <vector>

namespace isms {

// What the organisation asks of its own reviews beyond the standard (its own rules, 7.5).

/// Who has to be there for a review to be able to decide. Who comes by delegate counts as there.
struct QuorumRule {
    int members = 0;                 ///< of those invited and required; 0: no minimum
    int top_management = 1;          ///< in top management on that day
    std::vector<std::string> roles;  ///< offices that must be there: "Chief executive"
    Json unknown = Json::object();
};

/// From when on an action may no longer just be carried over: it is funded, escalated, accepted by
/// top management or cancelled.
struct LadderRule {
    int carries = 3;  ///< reviews that left it open; 0: never by this count
    int days = 90;    ///< days past its due date; 0: never by this count
    Json unknown = Json::object();
};

/// Who signs the minutes. The first signer freezes them, whoever it is, unless the order is fixed.
struct SigningRule {
    int signers = 1;                 ///< how many sign before the minutes count as signed
    std::vector<std::string> roles;  ///< offices that have to sign, in this order where it is fixed
    bool in_order = false;
    Json unknown = Json::object();
};

struct ReviewRules {
    QuorumRule quorum;
    LadderRule ladder;
    SigningRule signing;
    int minutes_days = 14;        ///< days after the review by which the minutes are signed
    int effectiveness_days = 90;  ///< days after an action was done by which its effect is judged
    int coverage_months = 12;     ///< every required input is considered at least this often
    Json unknown = Json::object();
};

}  // namespace isms
