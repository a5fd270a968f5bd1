#include "support/catch.hpp"

#include <isms/model/person.hpp>

using namespace isms;

TEST_CASE("top management is a matter of days, the first and the last included", "[person]") {
    auto person = Person::blank();
    CHECK_FALSE(is_top_management(person, Date(2026, 6, 1)));
    person.top_management_from = Date(2026, 2, 1);
    person.top_management_to = Date(2026, 6, 30);
    CHECK_FALSE(is_top_management(person, Date(2026, 1, 31)));
    CHECK(is_top_management(person, Date(2026, 2, 1)));
    CHECK(is_top_management(person, Date(2026, 6, 30)));
    CHECK_FALSE(is_top_management(person, Date(2026, 7, 1)));
    person.left_on = Date(2026, 5, 31);
    CHECK_FALSE(is_top_management(person, Date(2026, 6, 1)));
}

TEST_CASE("somebody is active until the last day, unless entered by mistake", "[person]") {
    auto person = Person::blank();
    CHECK(is_active(person, Date(2026, 6, 1)));
    person.left_on = Date(2026, 5, 31);
    CHECK(is_active(person, Date(2026, 5, 31)));
    CHECK_FALSE(is_active(person, Date(2026, 6, 1)));
    person.withdrawn = true;
    CHECK_FALSE(is_active(person, Date(2026, 1, 1)));
}
