#include "support/catch.hpp"
#include "support/samples.hpp"

#include <isms/review/confidentiality.hpp>

using namespace isms;
using namespace isms::test;

TEST_CASE("Classification decides what mail may carry", "[confidentiality]") {
    auto organisation = sample_organisation();
    CHECK(may_be_attached(organisation, "Confidential"));
    CHECK(may_be_attached(organisation, ""));

    organisation.refer_only = {"Strictly confidential", "Geheim"};
    CHECK(may_be_attached(organisation, "Confidential"));
    CHECK(may_be_attached(organisation, ""));
    CHECK_FALSE(may_be_attached(organisation, "Strictly confidential"));
    CHECK_FALSE(may_be_attached(organisation, "  strictly  CONFIDENTIAL "));
    CHECK_FALSE(may_be_attached(organisation, "geheim"));
}

TEST_CASE("A classification that nothing has is told from those in use", "[confidentiality]") {
    auto organisation = sample_organisation();
    organisation.refer_only = {"CONFIDENTIAL", "Secret", "Confidental"};
    auto review = sample_review();
    review.agenda->facts->classification = "secret";
    const auto known = known_classifications(organisation, {review, sample_signed_review()});
    CHECK(known == std::vector<std::string>{"Confidential", "secret"});
    CHECK(unused_classifications(organisation, known) == std::vector<std::string>{"Confidental"});
}
