#include "rules.hpp"

#include <isms/review/check.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace isms {
namespace {

std::vector<CheckRule> copied_rules() {
    std::vector<CheckRule> rules;
    for (const auto& row : judging::rule_rows()) rules.push_back(row.rule);
    return rules;
}

bool covers(const RuleException& exception, const Finding& finding, Date today) {
    const bool holds = !exception.withdrawn && exception.accepted_on <= today &&
                       exception.until >= today && exception.rule == finding.rule->id;
    if (!holds) return false;
    return exception.subject.empty() || exception.subject == finding.subject ||
           (finding.review && exception.subject == finding.review->str());
}

void accept(std::vector<Finding>& findings, const CheckRecords& records) {
    for (auto& finding : findings) {
        const auto found = std::find_if(records.exceptions.begin(), records.exceptions.end(),
                                        [&](const RuleException& exception) {
                                            return covers(exception, finding, records.today);
                                        });
        if (found == records.exceptions.end()) continue;
        finding.accepted = found->id;
        finding.accepted_text = records.messages.say(
            "check.accepted-by", {{"name", name_of(records.people, found->accepted_by)},
                                  {"date", found->until.iso()},
                                  {"reason", found->reason}});
    }
}

}  // namespace

std::string_view to_text(Basis basis) {
    switch (basis) {
        case Basis::requirement:
            return "requirement";
        case Basis::own_rule:
            return "own rule";
        case Basis::good_practice:
            break;
    }
    return "good practice";
}

std::string_view to_text(Weight weight) {
    switch (weight) {
        case Weight::major:
            return "major";
        case Weight::minor:
            return "minor";
        case Weight::observation:
            break;
    }
    return "observation";
}

std::string rule_text(const CheckRule& rule, RuleText text, const Messages& messages) {
    constexpr std::array names = {"title", "why", "asks", "fix"};
    return messages.say(
        fmt::format("rule.{}.{}", rule.id, names.at(static_cast<std::size_t>(text))));
}

std::span<const CheckRule> check_rules() {
    static const auto rules = copied_rules();
    return rules;
}

const CheckRule* find_check_rule(std::string_view id) {
    const auto rules = check_rules();
    const auto found = std::find_if(rules.begin(), rules.end(),
                                    [&](const CheckRule& rule) { return rule.id == id; });
    return found == rules.end() ? nullptr : &*found;
}

std::vector<Finding> check(const CheckRecords& records) {
    const auto judging = judging::judging_of(records);
    judging::Findings findings;
    for (const auto& row : judging::rule_rows()) {
        findings.start(row.rule);
        row.find(judging, findings);
    }
    auto found = findings.take();
    accept(found, records);
    return found;
}

bool stands_between(const Finding& finding) {
    return !finding.accepted && finding.rule->basis != Basis::good_practice;
}

bool is_ready(const std::vector<Finding>& findings) {
    return std::none_of(findings.begin(), findings.end(), stands_between);
}

}  // namespace isms
