#include "base/random.hpp"
#include "support/catch.hpp"

#include <isms/base/text.hpp>

#include <algorithm>

using namespace isms;

TEST_CASE("a slug is lower case letters, digits and single hyphens") {
    CHECK(slug("Jane Doe") == "jane-doe");
    CHECK(slug("  Patch -- the_VPN!  ") == "patch-the-vpn");
    CHECK(slug("ISO/IEC 27001:2022") == "iso-iec-27001-2022");
    CHECK(slug("../../etc/passwd") == "etc-passwd");
    CHECK(slug("Sean O'Brien") == "sean-obrien");
    CHECK(slug("Sean O’Brien") == "sean-obrien");
}

TEST_CASE("letters with marks become their base letters") {
    CHECK(slug("Jörg Müller") == "jorg-muller");
    CHECK(slug("Jo\u0308rg") == "jorg");
    CHECK(slug("Łukasz Øre Straße Þór ﬁn") == "lukasz-ore-strasse-thor-fin");
    CHECK(slug("Đặng Æsir İstanbul") == "dang-aesir-istanbul");
}

TEST_CASE("a name of which nothing is left has no slug") {
    CHECK(slug("").empty());
    CHECK(slug("---").empty());
    CHECK(slug("東京").empty());
    CHECK(slug("\xff\xfe").empty());
}

TEST_CASE("every slug is well formed and its own slug") {
    test::Random random(5);
    for (int round = 0; round < 3'000; ++round) {
        const std::string name = round % 2 == 0 ? random.bytes(12) : random.text(8);
        const std::string made = slug(name);
        const bool only_allowed = std::all_of(made.begin(), made.end(), [](char c) {
            return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
        });
        const bool hyphens_inside =
            !made.starts_with('-') && !made.ends_with('-') && made.find("--") == std::string::npos;
        if (!only_allowed || !hyphens_inside || slug(made) != made) FAIL_CHECK(made);
    }
}
