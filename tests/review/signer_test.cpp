#include "support/catch.hpp"
#include "support/samples.hpp"

#include <isms/base/error.hpp>
#include <isms/review/signing.hpp>

#include <string>

using namespace isms;
using namespace isms::test;

namespace {

std::string refusal(const Review& review, const Person& signer) {
    try {
        require_may_sign(review, signer);
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
    CHECK(minutes.history.back().what == event::signed_off);
    CHECK(minutes.history.back().at == stamp_on(Date(2026, 11, 11)).at);
}
