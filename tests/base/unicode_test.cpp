#include "base/random.hpp"
#include "support/catch.hpp"

#include <isms/base/unicode.hpp>

using namespace isms;
using namespace std::string_literals;

using Lines = std::vector<std::string>;

TEST_CASE("width counts what a terminal shows") {
    struct Case {
        std::string text;
        int width;
    };
    for (const Case& shown : {Case{"", 0},
                              Case{"plain", 5},
                              Case{"é", 1},
                              Case{"e\u0301", 1},
                              Case{"\u0301", 0},
                              Case{"漢字", 4},
                              Case{"한", 2},
                              Case{"\u1112\u1161\u11ab", 2},
                              Case{"ｶﾞ", 2},
                              Case{"Ａ", 2},
                              Case{"👍", 2},
                              Case{"👍🏽", 2},
                              Case{"👨‍👩‍👧‍👦", 2},
                              Case{"🏴‍☠️", 2},
                              Case{"❤", 1},
                              Case{"❤\ufe0f", 2},
                              Case{"©\ufe0f", 2},
                              Case{"1\ufe0f\u20e3", 2},
                              Case{"a\ufe0f", 1},
                              Case{"🇩🇪", 2},
                              Case{"🇩🇪🇫🇷", 4},
                              Case{"ไทยกำ", 5},
                              Case{"นิ", 1},
                              Case{"क्षि", 2},
                              Case{"🇩", 1},
                              Case{"☝🏽", 2},
                              Case{"❤‍🔥", 2},
                              Case{"하", 2},
                              Case{"שלום", 4},
                              Case{"…", 1},
                              Case{"␛", 1},
                              Case{"\ufffd", 1},
                              Case{"x漢y", 4}}) {
        CAPTURE(shown.text);
        CHECK(display_width(shown.text) == shown.width);
    }
}

TEST_CASE("malformed bytes have some width and do no harm") {
    CHECK(display_width("\xff") == 1);
    CHECK(display_width("\xf0\x9f\x91") == 1);
}

TEST_CASE("truncated text ends in an ellipsis") {
    CHECK(truncated("patching", 8) == "patching");
    CHECK(truncated("patching", 7) == "patchi…");
    CHECK(truncated("patch the VPN", 7) == "patch…");
    CHECK(truncated("patching", 1) == "…");
    CHECK(truncated("a", 1) == "a");
    CHECK(truncated("", 1).empty());
    CHECK(truncated("patching", 0) == "…");
}

TEST_CASE("truncation never cuts a character that a reader sees as one") {
    CHECK(truncated("漢字漢字", 5) == "漢字…");
    CHECK(truncated("漢字漢字", 4) == "漢…");
    CHECK(truncated("e\u0301e\u0301e\u0301", 2) == "e\u0301…");
    CHECK(truncated("👨‍👩‍👧👨‍👩‍👧", 3) == "👨‍👩‍👧…");
    CHECK(truncated("🇩🇪🇫🇷🇮🇹", 4) == "🇩🇪…");
}

TEST_CASE("padding fills up and never cuts") {
    CHECK(padded("ab", 4) == "ab  ");
    CHECK(padded_left("ab", 4) == "  ab");
    CHECK(padded("漢", 3) == "漢 ");
    CHECK(padded("abcde", 3) == "abcde");
    CHECK(padded_left("abcde", -1) == "abcde");
}

TEST_CASE("text is broken at spaces") {
    CHECK(wrapped("the quick brown fox", 10) == Lines{"the quick", "brown fox"});
    CHECK(wrapped("the quick brown fox", 9) == Lines{"the quick", "brown fox"});
    CHECK(wrapped("  a \n\t b  ", 10) == Lines{"a b"});
    CHECK(wrapped("", 10) == Lines{""});
    CHECK(wrapped(" \n ", 10) == Lines{""});
    CHECK(wrapped("a\u00a0b c", 3) == Lines{"a\u00a0b", "c"});
}

TEST_CASE("a word too long for a line is split between clusters") {
    CHECK(wrapped("see https://a.example/long now", 8) ==
          Lines{"see", "https://", "a.exampl", "e/long", "now"});
    CHECK(wrapped("abcdefgh", 4) == Lines{"abcd", "efgh"});
    CHECK(wrapped("漢字漢字", 5) == Lines{"漢字", "漢字"});
    CHECK(wrapped("👨‍👩‍👧👨‍👩‍👧", 2) ==
          Lines{"👨‍👩‍👧", "👨‍👩‍👧"});
    CHECK(wrapped("ab", 0) == Lines{"a", "b"});
    CHECK(wrapped("漢a", 1) == Lines{"漢", "a"});
}

namespace {

std::string without_spaces(std::string text) {
    std::erase_if(text, [](char c) { return c == ' '; });
    return text;
}

}  // namespace

TEST_CASE("whatever the text, no line and no cell exceeds its width and no word is lost") {
    test::Random random(13);
    for (int round = 0; round < 4'000; ++round) {
        const std::string text =
            printable(random.text(random.below(20)) + random.bytes(random.below(4)));
        const int width = 2 + static_cast<int>(random.below(12));
        CAPTURE(text, width);
        std::string all;
        for (const std::string& line : wrapped(text, width)) {
            if (display_width(line) > width) FAIL_CHECK("a line is too wide: " << line);
            all += line;
        }
        if (without_spaces(all) != without_spaces(text)) FAIL_CHECK("lost: " << all);
        if (display_width(truncated(text, width)) > width) FAIL_CHECK("a cell is too wide");
        const int filled = display_width(padded(text, width));
        if (filled < width || filled < display_width(text)) FAIL_CHECK("not filled");
    }
}

TEST_CASE("a very long word is wrapped in good time") {
    const auto lines = wrapped(std::string(1'000'000, 'x') + "é", 80);
    CHECK(lines.size() == 12'501);
}

TEST_CASE("an excerpt is short and harmless, however much was typed") {
    CHECK(excerpt("  as typed \n") == "as typed");
    CHECK(excerpt("a\x1b[31m\nb").find('\x1b') == std::string::npos);
    CHECK(display_width(excerpt(std::string(1 << 20, 'x'))) == 60);
    CHECK(excerpt(std::string(1 << 20, ' ')).empty());
}
