#include <isms/base/error.hpp>
#include <isms/base/text.hpp>
#include <isms/review/person_name.hpp>
#include <isms/review/signing.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace isms {
namespace {

/// Everyone whom the minutes name by id.
std::set<std::string> people_named(const Review& review) {
    std::set<std::string> named;
    const auto& minutes = *review.minutes;
    named.insert(minutes.chair);
    for (const auto& attendance : minutes.attendance) {
        named.insert(attendance.person);
        named.insert(attendance.delegate_for);
    }
    for (const auto& item : minutes.items) {
        for (const auto& decision : item.decisions) named.insert(decision.owner);
    }
    for (const auto& entry : minutes.action_reviews) {
        if (entry.outcome == ActionOutcome::escalated || entry.outcome == ActionOutcome::reassigned)
            named.insert(entry.to);
    }
    for (const auto& entry : minutes.decision_reviews) {
        if (entry.outcome == ActionOutcome::escalated || entry.outcome == ActionOutcome::reassigned)
            named.insert(entry.to);
    }
    if (review.agenda) {
        for (const auto& item : review.agenda->items) named.insert(item.presenter);
    }
    named.erase("");
    return named;
}

bool was_present(const Review& review, const PersonId& person) {
    const auto& attendance = review.minutes->attendance;
    return std::any_of(attendance.begin(), attendance.end(), [&](const Attendance& entry) {
        return entry.person == person.str() && entry.presence == Presence::present;
    });
}

/// Where the office stands among those that have not signed; their number if it is none of them.
std::size_t place_of_office(const OutstandingSignatures& outstanding, const std::string& office) {
    const auto found =
        std::find_if(outstanding.roles.begin(), outstanding.roles.end(),
                     [&](const std::string& role) { return same_office(role, office); });
    return static_cast<std::size_t>(found - outstanding.roles.begin());
}

}  // namespace

bool same_office(std::string_view a, std::string_view b) {
    return lower_ascii(trim(a)) == lower_ascii(trim(b));
}

ReviewRules rules_for(const Review& review, const Organisation& organisation) {
    const auto& minutes = review.minutes;
    if (minutes && minutes->facts && minutes->facts->rules) return *minutes->facts->rules;
    return review_rules(organisation);
}

OutstandingSignatures outstanding_signatures(const Review& review, const SigningRule& rule) {
    OutstandingSignatures outstanding;
    outstanding.roles = rule.roles;
    for (const auto& signoff : review.signoffs) {
        const auto place = place_of_office(outstanding, signoff.signer_role);
        if (place < outstanding.roles.size())
            outstanding.roles.erase(outstanding.roles.begin() + static_cast<std::ptrdiff_t>(place));
    }
    const int signed_so_far = static_cast<int>(review.signoffs.size());
    const int to_come = static_cast<int>(outstanding.roles.size());
    outstanding.others = std::max(0, rule.signers - signed_so_far - to_come);
    return outstanding;
}

std::string outstanding_text(const OutstandingSignatures& outstanding, const Messages& messages) {
    auto parts = outstanding.roles;
    if (outstanding.others > 0) {
        parts.push_back(parts.empty() ? messages.count("quorum.top-management", outstanding.others)
                                      : messages.count("signing.more", outstanding.others));
    }
    return join(parts, ", ");
}

void require_may_sign(const Review& review, const Person& signer, const SigningRule& rule) {
    const Date day = held_on(review).value_or(review.meeting.date);
    for (const auto& signoff : review.signoffs) {
        if (signoff.signer == signer.id) {
            throw refused_error("signed-already",
                                fmt::format("{} has signed these minutes already", signer.name),
                                "nothing is left to do for this signer");
        }
    }
    const auto outstanding = outstanding_signatures(review, rule);
    const auto place = place_of_office(outstanding, signer.role);
    const bool has_office = place < outstanding.roles.size();
    // The organisation's own rule may name an office beside top management, such as who takes the
    // minutes.
    if (!has_office && !is_top_management(signer, day)) {
        throw refused_error(
            "signer-not-top-management",
            fmt::format("{} was not in top management on {}", signer.name, day.iso()),
            fmt::format("let somebody sign who was, or correct the register: isms-review people "
                        "set {} --top-management-from DATE",
                        signer.id.str()));
    }
    if (!was_present(review, signer.id)) {
        throw refused_error(
            "signer-not-present",
            fmt::format("the minutes do not state that {} was present", signer.name),
            "let somebody sign who was, or correct the attendance with isms-review minutes take");
    }
    if (outstanding.roles.empty()) return;
    if (rule.in_order && place > 0) {
        throw refused_error(
            "signer-out-of-order",
            fmt::format("it is not the turn of {}: {} signs next", signer.name,
                        outstanding.roles.front()),
            fmt::format("let {} sign first, or change the rule: isms-review config signing-order "
                        "no",
                        outstanding.roles.front()));
    }
    if (!has_office && outstanding.others == 0) {
        throw refused_error("signer-without-role",
                            fmt::format("{} holds none of the offices that are still to sign: {}",
                                        signer.name, join(outstanding.roles, ", ")),
                            "let somebody sign who does, or change the rule: isms-review config "
                            "signer-roles ROLES");
    }
}

Minutes frozen_minutes(const Review& review, const Organisation& organisation,
                       const PeopleById& people, const std::vector<Action>& raised,
                       const std::optional<ArchiveHead>& head, const Stamp& stamp) {
    Minutes minutes = *review.minutes;
    const Date day = held_on(review).value_or(review.meeting.date);
    MinutesFacts facts;
    facts.organisation = organisation.name;
    facts.scope = organisation.scope;
    facts.classification = organisation.classification;
    facts.language = organisation.language;
    facts.retention_years = organisation.retention_years;
    facts.simulated = organisation.simulated;
    for (const auto& text : people_named(review)) {
        if (const auto id = PersonId::parse(text)) facts.people.push_back(person_name(people, *id));
    }
    if (review.agenda && review.agenda->facts) {
        facts.actions = review.agenda->facts->actions;
        facts.decisions = review.agenda->facts->decisions;
        facts.items = review.agenda->facts->items;
    }
    for (const auto& action : raised) facts.new_actions.push_back(as_carried(action, people, day));
    facts.rules = review_rules(organisation);
    facts.archive_head = head;
    minutes.facts = std::move(facts);
    minutes.history.push_back(make_event(stamp, event::signed_off));
    return minutes;
}

}  // namespace isms
