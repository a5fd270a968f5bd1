#include "support/catch.hpp"
#include "support/samples.hpp"

#include <isms/base/error.hpp>
#include <isms/review/distribution.hpp>

#include <string>

using namespace isms;
using namespace isms::test;

namespace {

PersonName named(std::string_view id) {
    PersonName person;
    person.id = id_of<PersonId>(id);
    person.name = id;
    return person;
}

void add(Review& review, DistributionKind kind, std::vector<PersonName> people) {
    auto record = next_distribution(review, kind, std::string(64, 'a'), stamp());
    record.people = std::move(people);
    review.distribution.push_back(std::move(record));
}

std::string standing(const Review& review) {
    return standing_text(
        distribution_standing(review.distribution, recipients_of(review, sample_people())));
}

std::string refusal(const Review& review, std::string_view id, const std::string& objection = {}) {
    try {
        require_may_acknowledge(review, sample_people().at(id_of<PersonId>(id)), objection);
    } catch (const Error& error) {
        CHECK(error.code() == ExitCode::refused);
        return error.diagnostics().front().code;
    }
    return "may";
}

}  // namespace

TEST_CASE("whoever was invited or came gets the minutes, guests excepted", "[distribution]") {
    std::string names;
    for (const auto& person : recipients_of(sample_signed_review(), sample_people()))
        names += person.name + ", " + person.role + "; ";
    CHECK(
        names ==
        "Ada Example, Chief executive; Ben Example, Security officer; Cleo Example, Operations; ");
}

TEST_CASE("how far minutes have come is counted by people, not by records", "[distribution]") {
    auto review = sample_signed_review();
    CHECK(standing(review) == "not handed out");
    add(review, DistributionKind::sent, {named("ada"), named("ben")});
    CHECK(standing(review) == "handed out to 2 of 3, acknowledged by nobody");
    add(review, DistributionKind::sent, {named("ben"), named("cleo"), named("dan")});
    add(review, DistributionKind::acknowledged, {named("ben")});
    add(review, DistributionKind::acknowledged, {named("ben")});
    CHECK(standing(review) == "handed out to 3 of 3 and 1 more, acknowledged by 1");
    CHECK(review.distribution.back().number == 4);
}

TEST_CASE("only who got the minutes acknowledges them, once", "[distribution]") {
    auto review = sample_signed_review();
    CHECK(refusal(review, "ben") == "not-handed-out");
    add(review, DistributionKind::sent, {named("ben")});
    CHECK(refusal(review, "ben") == "may");
    CHECK(refusal(review, "cleo") == "not-handed-out");
    add(review, DistributionKind::acknowledged, {named("ben")});
    CHECK(refusal(review, "ben") == "acknowledged-already");
    CHECK(refusal(review, "ben", "item 3 was left open") == "may");
}

TEST_CASE("an objection is a point of the next agenda, and of no later one", "[distribution]") {
    auto review = sample_signed_review();
    add(review, DistributionKind::sent, {named("ben"), named("cleo")});
    add(review, DistributionKind::acknowledged, {named("ben")});
    CHECK(objection_points(review.distribution, {}).empty());
    add(review, DistributionKind::acknowledged, {named("cleo")});
    auto& objection = review.distribution.back();
    objection.objection = "Item 3 was left open";
    const auto point =
        review.meeting.id.str() + ": cleo objects to the minutes: Item 3 was left open";
    CHECK(objection_points(review.distribution, {}) == std::vector{point});
    const auto recorded = *Date::parse(objection.recorded_at.rfc3339().substr(0, 10));
    CHECK(objection_points(review.distribution, recorded) == std::vector{point});
    CHECK(objection_points(review.distribution, recorded.plus_days(1)).empty());
    // Said before the last agenda, and recorded only after it: no agenda has had it.
    objection.on = recorded.plus_days(-30);
    CHECK(objection_points(review.distribution, recorded) == std::vector{point});
}

TEST_CASE("who got the minutes and is still here is asked at the next review", "[distribution]") {
    auto review = sample_signed_review();
    const auto& id = review.meeting.id;
    const auto point = [&](Date today) {
        return outstanding_point(id, review.distribution, sample_people(), today).value_or("");
    };
    const Date after(2026, 11, 20);
    CHECK(point(after).empty());
    add(review, DistributionKind::sent, {named("ben"), named("cleo"), named("dan")});
    CHECK(point(after) == "The minutes of MR-2026-11 are not acknowledged by ben, cleo");
    add(review, DistributionKind::acknowledged, {named("ben")});
    CHECK(point(after) == "The minutes of MR-2026-11 are not acknowledged by cleo");
    // Dan's last day is the 30th of June.
    CHECK(point(Date(2026, 6, 30)) ==
          "The minutes of MR-2026-11 are not acknowledged by cleo, dan");
    add(review, DistributionKind::acknowledged, {named("cleo")});
    CHECK(point(after).empty());
}

TEST_CASE("minutes that are not signed are not handed out", "[distribution]") {
    CHECK_THROWS_AS(
        next_distribution(sample_review(), DistributionKind::sent, std::string(64, 'a'), stamp()),
        Error);
}
