#include "support/catch.hpp"

#include <isms/base/instant.hpp>

using namespace isms;

namespace {

std::string in_utc(std::string_view text) {
    const auto instant = Instant::parse(text);
    return instant ? instant->rfc3339() : "refused";
}

}  // namespace

TEST_CASE("an instant is read and written as RFC 3339") {
    CHECK(in_utc("2026-11-23T09:30:00Z") == "2026-11-23T09:30:00Z");
    CHECK(in_utc("1969-12-31T23:59:59Z") == "1969-12-31T23:59:59Z");
    CHECK(in_utc("0001-01-01T00:00:00Z") == "0001-01-01T00:00:00Z");
    CHECK(in_utc("9999-12-31T23:59:59Z") == "9999-12-31T23:59:59Z");
    CHECK(Instant::parse("1970-01-01T00:01:40Z")->seconds().time_since_epoch().count() == 100);
}

TEST_CASE("an offset is turned into UTC") {
    CHECK(in_utc("2026-11-23T09:30:00+01:00") == "2026-11-23T08:30:00Z");
    CHECK(in_utc("2026-11-23T00:30:00+05:45") == "2026-11-22T18:45:00Z");
    CHECK(in_utc("2026-12-31T23:30:00-03:30") == "2027-01-01T03:00:00Z");
    CHECK(in_utc("2026-11-23T09:30:00-00:00") == "2026-11-23T09:30:00Z");
}

TEST_CASE("what is not exactly an instant is refused") {
    for (const char* text : {"",
                             "Z",
                             "2026-11-23",
                             "2026-11-23T09:30:00",
                             "2026-11-23T09:30Z",
                             "2026-11-23 09:30:00Z",
                             "2026-11-23t09:30:00z",
                             "2026-11-23T09:30:00.5Z",
                             "2026-11-23T24:00:00Z",
                             "2026-11-23T09:60:00Z",
                             "2026-11-23T09:30:60Z",
                             "2026-02-30T09:30:00Z",
                             "2026-11-23T09:30:00+1:00",
                             "2026-11-23T09:30:00+0100",
                             "2026-11-23T09:30:00+24:00",
                             "2026-11-23T09:30:00+01:60",
                             "2026-11-23T09:30:00ZZ",
                             "2026-11-23T09:30:00Z ",
                             "2026-11-23T-9:30:00Z",
                             "2026-11-23T09:30:00~01:00"}) {
        CAPTURE(text);
        CHECK_FALSE(Instant::parse(text));
    }
}

TEST_CASE("an offset does not lead out of the years that can be written") {
    CHECK_FALSE(Instant::parse("0001-01-01T00:00:00+00:01"));
    CHECK_FALSE(Instant::parse("9999-12-31T23:59:59-00:01"));
    CHECK(Instant::parse("9999-12-31T23:59:59+00:01"));
}

TEST_CASE("instants survive writing and reading") {
    using std::chrono::seconds;
    using std::chrono::sys_seconds;
    for (long long count = -62'135'596'800; count < 253'402'300'800; count += 97'654'321) {
        const Instant instant(sys_seconds(seconds{count}));
        if (!instant.rfc3339().starts_with(instant.minute().replace(10, 1, "T")))
            FAIL_CHECK(instant.minute());
        if (Instant::parse(instant.rfc3339()) != instant) FAIL_CHECK(instant.rfc3339());
    }
}

TEST_CASE("instants are ordered") {
    CHECK(*Instant::parse("2026-11-23T09:30:00+01:00") < *Instant::parse("2026-11-23T09:30:00Z"));
}
