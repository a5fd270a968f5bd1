#include "support/catch.hpp"
#include "support/samples.hpp"

#include <isms/review/signing.hpp>

using namespace isms;
using namespace isms::test;

namespace {

std::vector<std::string> signers(const Review& review, const SigningRule& rule = {}) {
    std::vector<std::string> lines;
    for (const auto& signer : expected_signers(review, rule)) {
        lines.push_back(signer.name + "/" + signer.role);
    }
    return lines;
}

/// ada chairs; ada and cleo are of top management and there.
Review review_with_two() {
    auto review = sample_review();
    auto& cleo = review.minutes->attendance[2];
    REQUIRE(cleo.person == "cleo");
    cleo.presence = Presence::present;
    cleo.top_management = true;
    return review;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("who alone may sign is expected by name", "[signing]") {
    CHECK(signers(sample_review()) == Lines{"Ada Example/Chief executive"});
    CHECK(signers(sample_signed_review()).empty());
}

TEST_CASE("of several who may sign the chair is expected, and for the others nobody by name",
          "[signing]") {
    CHECK(signers(review_with_two()) == Lines{"Ada Example/Chief executive"});
    auto review = review_with_two();
    review.minutes->chair = "ben";
    CHECK(signers(review) == Lines{"/"});
    CHECK(signers(review_with_two(), {.signers = 2}) ==
          Lines{"Ada Example/Chief executive", "Cleo Example/Operations"});
    CHECK(signers(review_with_two(), {.signers = 3}).back() == "/");
}

TEST_CASE("an office is expected of who holds it and was there", "[signing]") {
    const SigningRule rule{.signers = 2, .roles = {"security officer", "Auditor"}};
    CHECK(signers(sample_review(), rule) == Lines{"Ben Example/Security officer", "/Auditor"});
}

TEST_CASE("nobody is expected to sign twice", "[signing]") {
    auto review = sample_signed_review();
    CHECK(signers(review, {.signers = 2}) == Lines{"/"});
    CHECK(signers(review, {.signers = 2, .roles = {"Security officer"}}) ==
          Lines{"Ben Example/Security officer"});
}
