#include "support/catch.hpp"
#include "support/samples.hpp"

#include <isms/base/error.hpp>
#include <isms/review/addenda.hpp>

#include <functional>
#include <string>

using namespace isms;
using namespace isms::test;

namespace {

std::string refusal(const std::function<void()>& act) {
    try {
        act();
    } catch (const Error& error) {
        return std::to_string(static_cast<int>(error.code())) + " " +
               error.diagnostics().front().code;
    }
    return "done";
}

Addendum entered(const Review& review, const EnteredAddendum& what) {
    return next_addendum(review, what, sample_people(), std::string(64, 'a'),
                         stamp_on(Date(2026, 11, 20)));
}

}  // namespace

TEST_CASE("an addendum says who wrote it, when, why and where it belongs", "[addenda]") {
    auto review = sample_signed_review();
    const auto first = entered(review, {"a figure was wrong", "3.2", "94 %, not 49 %"});
    CHECK(first.number == 1);
    CHECK(first.author == "jane");
    CHECK(first.reason == "a figure was wrong");
    CHECK(first.item == "d2");
    CHECK(first.text == "94 %, not 49 %");
    CHECK(first.written_at == stamp_on(Date(2026, 11, 20)).at);
    CHECK(first.minutes_sha256 == std::string(64, 'a'));
    review.addenda.push_back(first);
    CHECK(entered(review, {"and another", "", "x"}).number == 2);
}

TEST_CASE("only signed minutes have addenda, and none says nothing", "[addenda]") {
    const auto review = sample_signed_review();
    CHECK(refusal([] { entered(sample_review(), {"why", "", "text"}); }) == "5 not-signed");
    CHECK(refusal([&] { entered(review, {" ", "", "text"}); }) == "2 addendum-without-reason");
    CHECK(refusal([&] { entered(review, {"why", "", "\n"}); }) == "2 addendum-empty");
    CHECK(refusal([&] { entered(review, {"why", "z", "text"}); }) == "4 unknown-item");
}

TEST_CASE("an addendum is signed by top management of the day, once each", "[addenda]") {
    auto review = sample_signed_review();
    review.addenda.push_back(entered(review, {"why", "", "text"}));
    const Date today(2026, 11, 21);
    auto ada = sample_people().at(id_of<PersonId>("ada"));
    const auto sign = [&](const Person& signer) {
        return refusal(
            [&] { require_may_sign_addendum(review, addendum_of(review, 1), signer, today); });
    };
    CHECK(unsigned_addenda(review) == std::vector{1});
    CHECK(sign(ada) == "done");
    CHECK(sign(sample_people().at(id_of<PersonId>("ben"))) == "5 signer-not-top-management");
    // Who came to it after the review may sign; who has left it since may not.
    auto cleo = sample_people().at(id_of<PersonId>("cleo"));
    cleo.top_management_from = Date(2026, 11, 15);
    CHECK(sign(cleo) == "done");
    ada.top_management_to = Date(2026, 11, 20);
    CHECK(sign(ada) == "5 signer-not-top-management");

    SignOff signoff{.meeting = review.meeting.id, .signer = cleo.id};
    signoff.addendum = 1;
    review.addendum_signoffs.push_back(signoff);
    CHECK(unsigned_addenda(review).empty());
    CHECK(sign(cleo) == "5 signed-already");
    CHECK(refusal([&] { static_cast<void>(addendum_of(review, 2)); }) == "4 unknown-addendum");
}
