#include "base/random.hpp"
#include "support/catch.hpp"

#include <isms/base/append_printable.hpp>
#include <isms/base/unicode.hpp>

using namespace isms;
using namespace std::string_literals;

TEST_CASE("ordinary text in any script stays as it is") {
    for (const std::string& text :
         {""s, "Patch the VPN"s, "é e\u0301"s, "漢字 ไทย 한국어"s, "שלום عربي"s, "नमस्ते"s,
          "👨‍👩‍👧 ❤️ 🇩🇪 1️⃣ 👁️‍🗨️ 🏴‍☠️"s,
          "می‌خواهم"s, "a\u00a0b\u3000c"s}) {
        CHECK(printable(text) == text);
    }
}

TEST_CASE("control characters become visible") {
    CHECK(printable("\x1b[31mred\x1b[0m") == "␛[31mred␛[0m");
    CHECK(printable("a\0b"s) == "a␀b");
    CHECK(printable("\x07\x08\x7f") == "␇␈␡");
    CHECK(printable("\u0085\u009b") == "<U+0085><U+009B>");
    CHECK(printable("a\rb") == "a␍b");
}

TEST_CASE("white space is a space, and lines are kept only on demand") {
    CHECK(printable("a\tb\nc\r\nd") == "a b c d");
    CHECK(printable("a\tb\nc\r\nd\n", true) == "a b\nc\nd\n");
    CHECK(printable("a\r", true) == "a␍");
}

TEST_CASE("characters that hide or reorder text become visible") {
    CHECK(printable("a\u202etxt.exe") == "a<U+202E>txt.exe");
    for (const char* text :
         {"\u00ad",     "\u061c",     "\u115f", "\u180e", "\u200b", "\u200e",     "\u200f",
          "\u2028",     "\u2029",     "\u202a", "\u202b", "\u202c", "\u202d",     "\u202e",
          "\u2060",     "\u2064",     "\u2066", "\u2067", "\u2068", "\u2069",     "\u206f",
          "\u3164",     "\ufeff",     "\uffa0", "\ufff9", "\ufffb", "\U0001d173", "\U000e0001",
          "\U000e0041", "\U000e007f", "\ufffe", "\uffff", "\ufdd0", "\U0010ffff"}) {
        const std::string shown = printable("a"s + text + "b");
        CAPTURE(shown);
        CHECK(shown.starts_with("a<U+"));
        CHECK(shown.ends_with(">b"));
    }
    CHECK(printable("\U000e0041") == "<U+E0041>");
}

TEST_CASE("a joiner stays between two characters and nowhere else") {
    CHECK(printable("क्\u200dष") == "क्\u200dष");
    CHECK(printable("\u200dका") == "<U+200D>का");
    CHECK(printable("admin\u200d") == "admin<U+200D>");
    CHECK(printable("a \u200db") == "a <U+200D>b");
    CHECK(printable("a\u200d b") == "a<U+200D> b");
    CHECK(printable("a\u200c\u200cb") == "a<U+200C>\u200cb");
}

TEST_CASE("a variation selector stays after its character only") {
    CHECK(printable("☺\ufe0f") == "☺\ufe0f");
    CHECK(printable("☺\ufe0f\ufe0f") == "☺\ufe0f<U+FE0F>");
    CHECK(printable(" \ufe0f") == " <U+FE0F>");
    CHECK(printable("葛\U000e0100") == "葛\U000e0100");
    CHECK(printable("葛\U000e0100\U000e0101") == "葛\U000e0100<U+E0101>");
}

TEST_CASE("malformed bytes become the replacement character") {
    CHECK(printable("a\xff\xfe z") == "a\ufffd\ufffd z");
    CHECK(printable("\xed\xa0\x80") == "\ufffd\ufffd\ufffd");  // a surrogate is no character
    CHECK(printable("\xe6\xbc") == "\ufffd");
    CHECK(printable("\xf0\x9f\x91\x1b") == "\ufffd␛");
}

namespace {

bool has_control(std::string_view text, bool lines_allowed) {
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if ((byte < 0x20 && !(lines_allowed && c == '\n')) || byte == 0x7f) return true;
    }
    for (unsigned c1 = 0x80; c1 < 0xa0; ++c1) {
        if (text.find("\xc2"s + static_cast<char>(c1)) != std::string_view::npos) return true;
    }
    return false;
}

}  // namespace

TEST_CASE("whatever the bytes, printable text is well formed, without controls, and stays so") {
    test::Random random(7);
    for (int round = 0; round < 6'000; ++round) {
        const bool lines = round % 2 == 0;
        const std::string text =
            random.text(random.below(10)) + random.bytes(random.below(8)) + random.text(3);
        const std::string shown = printable(text, lines);
        if (first_invalid_utf8(shown)) FAIL_CHECK("not UTF-8: " << text);
        if (has_control(shown, lines)) FAIL_CHECK("a control is left: " << shown);
        if (printable(shown, lines) != shown) FAIL_CHECK("not idempotent: " << shown);
    }
}

TEST_CASE("a harmful byte is found wherever it stands, and nothing else is taken for one") {
    for (std::size_t length = 1; length <= 17; ++length) {
        for (std::size_t place = 0; place < length; ++place) {
            for (int value = 0; value < 256; ++value) {
                std::string text(length, '~');
                text[place] = static_cast<char>(value);
                const bool is_plain = value >= 0x20 && value <= 0x7E;
                std::string added = "> ";
                append_printable(added, text);
                if ((printable(text) == text) != is_plain || added != "> " + printable(text)) {
                    FAIL(length << " bytes, the one at " << place << " is " << value);
                }
            }
        }
    }
}

TEST_CASE("JSON is made harmless without changing what it says") {
    CHECK(printable_json("{\"a\": \"\\u001b\u202e\u009b\x7f\"}\n") ==
          "{\"a\": \"\\u001b\\u202e\\u009b\\u007f\"}\n");
    CHECK(printable_json("\"caf\u00e9 \u4e2d \U0001f469\u200d\U0001f4bb\"") ==
          "\"caf\u00e9 \u4e2d \U0001f469\u200d\U0001f4bb\"");
    CHECK(printable_json("\"\U000e0041\"") == "\"\\udb40\\udc41\"");
    CHECK(printable_json("").empty());
}
