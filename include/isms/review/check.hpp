#pragma once

#include <isms/language/messages.hpp>
#include <isms/model/action.hpp>
#include <isms/model/agenda_template.hpp>
#include <isms/model/decision.hpp>
#include <isms/model/organisation.hpp>
#include <isms/model/registers/registers.hpp>
#include <isms/model/rule_exception.hpp>
#include <isms/review/carry_over.hpp>
#include <isms/review/coverage.hpp>
#include <isms/review/review_state.hpp>

#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace isms {

// The check: every way in which a management review fails an audit, said before the auditor does.

/// On what a rule rests. A review is ready for an audit when nothing is found by the first two.
enum class Basis { requirement, own_rule, good_practice };

std::string_view to_text(Basis basis);  ///< "own rule"

/// How an auditor would grade it.
enum class Weight { major, minor, observation };

std::string_view to_text(Weight weight);

/// A rule; rule_text says what is explained of it to somebody who has never been through an audit.
struct CheckRule {
    std::string_view id;  ///< "minutes-late"
    std::string_view
        clause;  ///< of ISO/IEC 27001:2022; the other standards have the same structure
    Basis basis;
    Weight weight;
};

/// What is said of a rule: what is wrong, in half a sentence; why it matters; what an auditor will
/// ask; how to put it right.
enum class RuleText { title, why, asks, fix };

std::string rule_text(const CheckRule& rule, RuleText text, const Messages& messages);

/// Every rule, in the order of the review's life.
std::span<const CheckRule> check_rules();
const CheckRule* find_check_rule(std::string_view id);

/// What a rule found.
struct Finding {
    const CheckRule* rule;
    std::string subject;  ///< the id of a review, an action, a decision, an input's clause; may be
                          ///< empty where it is about the whole
    std::optional<MeetingId> review;  ///< the review in which it happened
    std::string text;                 ///< a sentence without its full stop
    std::string command;              ///< the command that helps; may be empty
    std::optional<ExceptionId> accepted;
    std::string accepted_text;  ///< "by Ada Example until 2027-03-31: the reason"
};

/// What is judged. Reviews are oldest first, without withdrawn ones; actions, decisions and entries
/// likewise.
struct CheckRecords {
    const Organisation& organisation;
    const std::vector<Review>& reviews;
    const PeopleById& people;
    const std::vector<Action>& actions;
    const std::vector<DecisionRecord>& decisions;
    const Registers& registers;
    const std::vector<RuleException>& exceptions;
    const std::vector<AgendaTemplate>& templates;
    const std::set<MeetingId>& changed;  ///< reviews whose files are not those that were signed
    Date today;
    Messages messages = {};  ///< for the sentences of the findings
};

/// Everything found over the audit cycle, in the order of the rules.
std::vector<Finding> check(const CheckRecords& records);

/// True if nothing is found that rests on a requirement or an own rule and that nobody accepted.
bool is_ready(const std::vector<Finding>& findings);
/// True if the finding keeps the review from being ready.
bool stands_between(const Finding& finding);

}  // namespace isms
