#include "../../src/exchange/import/import_date.hpp"

#include "support/catch.hpp"

#include <utility>

using namespace isms;
using exchange::read_import_date;

namespace {

std::string iso(std::string_view text, DateStyle style = DateStyle::unstated) {
    const auto read = read_import_date(text, style);
    return read.date ? read.date->iso() : "refused";
}

}  // namespace

TEST_CASE("dates are read as the systems write them") {
    CHECK(iso("2026-11-23") == "2026-11-23");
    CHECK(iso(" 2026-11-23T09:30:00Z ") == "2026-11-23");
    CHECK(iso("2026-02-03 10:00:00") == "2026-02-03");
    CHECK(iso("2026-03-02T10:00:00.123456+01:00") == "2026-03-02");
    CHECK(iso("2026/11/23") == "2026-11-23");
    CHECK(iso("11/May/24 03:26 PM") == "2024-05-11");
    CHECK(iso("01/Oct/2026") == "2026-10-01");
    CHECK(iso("23-Nov-2026") == "2026-11-23");
    CHECK(iso("3 March 2026") == "2026-03-03");
    CHECK(iso("Nov 23, 2026") == "2026-11-23");
    CHECK(iso("24.12.2026") == "2026-12-24");
    CHECK(iso("1.2.26") == "2026-02-01");
}

TEST_CASE("digits between slashes are never guessed") {
    CHECK(iso("03/04/2026") == "refused");
    CHECK(read_import_date("03/04/2026", DateStyle::unstated).fault.find("--date-style") !=
          std::string::npos);
    CHECK(iso("25/04/2026") == "refused");
    CHECK(iso("03/04/2026", DateStyle::day_first) == "2026-04-03");
    CHECK(iso("03/04/2026", DateStyle::month_first) == "2026-03-04");
    CHECK(iso("25/04/2026", DateStyle::month_first) == "refused");
}

TEST_CASE("what is no date is refused with the text") {
    for (const auto* const text :
         {"soon", "", "2026", "2026-11", "2026-02-30", "99.99.2026", "11/Mai/24", "2026-11-23x",
          "1-2-3", "=cmd()", "2026-11-23; rm", "23.11.126"}) {
        CAPTURE(text);
        CHECK(iso(text) == "refused");
        CHECK_FALSE(read_import_date(text, DateStyle::unstated).fault.empty());
    }
}
