#include "base/random.hpp"
#include "support/catch.hpp"

#include <isms/base/unicode.hpp>

using namespace isms;
using namespace std::string_literals;

TEST_CASE("well-formed text has no invalid offset") {
    for (const std::string& text :
         {""s, "plain"s, "\0"s, "\x7f"s, "é漢👍"s, "\u0080\u07ff\u0800\ud7ff\ue000\uffff"s,
          "\U00010000\U0010ffff"s, std::string(1000, 'a') + "é"}) {
        CAPTURE(text);
        CHECK_FALSE(first_invalid_utf8(text));
    }
}

TEST_CASE("malformed sequences are found where they start") {
    struct Case {
        std::string text;
        std::size_t offset;
    };
    for (const Case& malformed :
         {Case{"\x80", 0}, Case{"ab\xff", 2}, Case{"\xc0\xaf", 0}, Case{"\xc1\xbf", 0},
          Case{"é\xc3", 2}, Case{"\xe0\x9f\xbf", 0}, Case{"\xed\xa0\x80", 0},
          Case{"a\xed\xbf\xbf", 1}, Case{"\xe6\xbc", 0}, Case{"\xf0\x8f\xbf\xbf", 0},
          Case{"\xf4\x90\x80\x80", 0}, Case{"\xf5\x80\x80\x80", 0}, Case{"\xf0\x9f\x91", 0},
          Case{"\xf8\x88\x80\x80\x80", 0}, Case{"\xc3\x28", 0},
          Case{std::string(17, 'x') + "\xe4", 17}}) {
        CAPTURE(malformed.text);
        CHECK(first_invalid_utf8(malformed.text) == malformed.offset);
    }
}

TEST_CASE("text up to the invalid offset is well formed, at every length") {
    test::Random random(3);
    for (int round = 0; round < 3'000; ++round) {
        const std::string text = random.text(6) + random.bytes(3) + random.text(2);
        const auto offset = first_invalid_utf8(text);
        if (!offset) continue;
        if (first_invalid_utf8(text.substr(0, *offset))) FAIL_CHECK(text);
        if (first_invalid_utf8(text.substr(*offset)) != 0U) FAIL_CHECK(text);
    }
}
