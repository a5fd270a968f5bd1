#include "support/catch.hpp"

#include <isms/base/folded.hpp>

using isms::folded;

TEST_CASE("text is compared without case, accents and forms of letters", "[folded]") {
    CHECK(folded("MÜLLER") == "muller");
    CHECK(folded("M\u0075\u0308ller") == folded("Müller"));
    CHECK(folded("Straße") == "strasse");
    CHECK(folded("ﬁrewall") == "firewall");
    CHECK(folded("ΣΊΣΥΦΟΣ") == folded("σίσυφος"));
    CHECK(folded("日本") == "日本");
}

TEST_CASE("white space is one space", "[folded]") {
    CHECK(folded("a \t\r\n b") == "a b");
    CHECK(folded("\n a") == "a");
}

TEST_CASE("what is not UTF-8 can still be found", "[folded]") {
    CHECK(folded("Caf\xE9 BAR") == "caf\xE9 bar");
}
