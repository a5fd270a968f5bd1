#include "support/catch.hpp"
#include "support/samples.hpp"

#include <isms/base/error.hpp>
#include <isms/review/signing.hpp>

#include <string>

using namespace isms;
using namespace isms::test;

namespace {

std::string refusal(const Review& review, const Person& signer, const SigningRule& rule = {}) {
    try {
        require_may_sign(review, signer, rule);
    } catch (const Error& error) {
        CHECK(error.code() == ExitCode::refused);
        return error.diagnostics().front().code;
    }
    return "may sign";
}

Person known(std::string_view id) {
    return sample_people().at(id_of<PersonId>(id));
}

}  // namespace

TEST_CASE("top management signs that was there", "[signing]") {
    CHECK(refusal(sample_review(), known("ada")) == "may sign");
    CHECK(refusal(sample_review(), known("ben")) == "signer-not-top-management");
    auto cleo = known("cleo");
    cleo.top_management_from = Date(2026, 1, 1);
    CHECK(refusal(sample_review(), cleo) == "signer-not-present");
}

TEST_CASE("it is the day of the review that counts", "[signing]") {
    auto ada = known("ada");
    ada.top_management_from = Date(2026, 11, 11);
    CHECK(refusal(sample_review(), ada) == "signer-not-top-management");
    ada.top_management_from = Date(2026, 11, 10);
    CHECK(refusal(sample_review(), ada) == "may sign");
    ada.top_management_to = Date(2026, 11, 10);
    CHECK(refusal(sample_review(), ada) == "may sign");
    ada.top_management_to = Date(2026, 11, 9);
    CHECK(refusal(sample_review(), ada) == "signer-not-top-management");
    // Not the day for which it is scheduled.
    ada.top_management_from = Date(2026, 11, 1);
    ada.top_management_from = Date(2026, 1, 1);
    auto review = sample_review();
    review.minutes->held->on = Date(2026, 11, 9);
    CHECK(refusal(review, ada) == "may sign");
}

TEST_CASE("nobody signs twice", "[signing]") {
    CHECK(refusal(sample_signed_review(), known("ada")) == "signed-already");
}

TEST_CASE("signed minutes hold all that they show", "[signing]") {
    const auto minutes = *sample_signed_review().minutes;
    REQUIRE(minutes.facts.has_value());
    const auto& facts = *minutes.facts;
    CHECK(facts.organisation == "Example GmbH");
    CHECK(facts.scope == "Hosting for customers");
    CHECK(facts.classification == "Confidential");
    CHECK(facts.retention_years == 3);
    CHECK_FALSE(facts.simulated);
    std::string people;
    for (const auto& person : facts.people) people += person.id.str() + "=" + person.role + " ";
    CHECK(people == "ada=Chief executive ben=Security officer cleo=Operations ");
    CHECK(facts.actions.size() == 3);
    CHECK(facts.actions[0].days_overdue == 11);
    REQUIRE(facts.new_actions.size() == 1);
    CHECK(facts.new_actions[0].id.str() == "MR-2026-11-A01");
    CHECK(facts.new_actions[0].owner_name == "Ben Example");
    REQUIRE(facts.rules.has_value());
    CHECK(facts.rules->quorum.top_management == 1);
    CHECK(minutes.history.back().what == event::signed_off);
    CHECK(minutes.history.back().at == stamp_on(Date(2026, 11, 11)).at);
}

TEST_CASE("offices sign as the organisation's rule says", "[signing]") {
    SigningRule rule;
    rule.roles = {"Security officer", "Chief executive"};
    const auto review = sample_review();
    // An office that the rule names need not be top management.
    CHECK(refusal(review, known("ben"), rule) == "may sign");
    CHECK(refusal(review, known("ada"), rule) == "may sign");
    rule.in_order = true;
    CHECK(refusal(review, known("ada"), rule) == "signer-out-of-order");
    CHECK(refusal(review, known("ben"), rule) == "may sign");
    CHECK(refusal(review, known("cleo"), rule) == "signer-not-top-management");
}

TEST_CASE("who holds no office signs only where the rule has room", "[signing]") {
    auto review = sample_review();
    auto cleo = known("cleo");
    cleo.top_management_from = Date(2026, 1, 1);
    for (auto& entry : review.minutes->attendance) entry.presence = Presence::present;
    SigningRule rule;
    rule.roles = {"Chief executive"};
    CHECK(refusal(review, cleo, rule) == "signer-without-role");
    rule.signers = 2;
    CHECK(refusal(review, cleo, rule) == "may sign");
    rule.in_order = true;
    CHECK(refusal(review, cleo, rule) == "signer-out-of-order");
}

TEST_CASE("the signatures that are outstanding are told by office and number", "[signing]") {
    auto review = sample_review();
    SigningRule rule;
    CHECK(outstanding_text(outstanding_signatures(review, rule)) == "1 of top management");
    rule.signers = 3;
    rule.roles = {"chief executive", "Security officer"};
    CHECK(outstanding_text(outstanding_signatures(review, rule)) ==
          "chief executive, Security officer, 1 more");
    review.signoffs = sample_signed_review().signoffs;  // ada, Chief executive
    CHECK(outstanding_text(outstanding_signatures(review, rule)) == "Security officer, 1 more");
    rule.signers = 1;
    CHECK(outstanding_text(outstanding_signatures(review, rule)) == "Security officer");
    rule.roles.clear();
    CHECK(outstanding_signatures(review, rule).none());
    CHECK(outstanding_text(outstanding_signatures(review, rule)).empty());
}

TEST_CASE("the rules of a signed review are those of its signing", "[signing]") {
    auto organisation = sample_organisation();
    organisation.rules = ReviewRules{};
    organisation.rules->minutes_days = 3;
    CHECK(rules_for(sample_review(), organisation).minutes_days == 3);
    CHECK(rules_for(sample_signed_review(), organisation).minutes_days == 14);
}
