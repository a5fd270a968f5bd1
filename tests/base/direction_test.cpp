#include "support/catch.hpp"

#include <isms/base/direction.hpp>

#include <string>

using namespace isms;

namespace {

constexpr auto ltr = Direction::left_to_right;
constexpr auto rtl = Direction::right_to_left;

/// The parts as they follow each other, those from right to left in brackets.
std::string marked(std::string_view text, Direction around) {
    std::string result;
    for (const auto& part : directed_parts(text, around)) {
        const bool is_rtl = part.direction == rtl;
        result += is_rtl ? "[" : "";
        result += part.text;
        result += is_rtl ? "]" : "|";
    }
    return result;
}

}  // namespace

TEST_CASE("the first letter says which way a text runs") {
    CHECK(first_direction("Review") == ltr);
    CHECK(first_direction("12. (Review)") == ltr);
    CHECK(first_direction("שלום, Review") == rtl);
    CHECK(first_direction("2026: مراجعة") == rtl);
    CHECK(first_direction("東京") == ltr);
    CHECK(first_direction("2026-11-23, 95 %") == std::nullopt);
    CHECK(first_direction("") == std::nullopt);
    CHECK(first_direction("\xff\xfe!") == std::nullopt);
}

TEST_CASE("a language is written from right to left by its script or by custom") {
    for (const auto* tag : {"ar", "he", "fa-IR", "AR-EG", "ur", "az-Arab", "ks-Arab-IN"}) {
        INFO(tag);
        CHECK(language_direction(tag) == rtl);
    }
    for (const auto* tag : {"en", "de-CH", "ja", "ar-Latn", "arn", "", "-", "<script>"}) {
        INFO(tag);
        CHECK(language_direction(tag) == ltr);
    }
}

TEST_CASE("a text is cut where its direction changes") {
    CHECK(marked("", ltr).empty());
    CHECK(marked("plain text, 12 %", ltr) == "plain text, 12 %|");
    CHECK(marked("שלום עולם", rtl) == "[שלום עולם]");
    CHECK(marked("see שלום עולם now", ltr) == "see |[שלום עולם] now|");
    CHECK(marked("שלום ISO 27001 עולם", rtl) == "[שלום ]ISO 27001|[ עולם]");
    CHECK(marked("שלום ISO עולם", ltr) == "[שלום] ISO |[עולם]");
    CHECK(marked("(12) ", rtl) == "[(12) ]");
    CHECK(marked("(12) ", ltr) == "(12) |");
}

TEST_CASE("accents and numbers stay with the letters before them") {
    CHECK(marked("שָׁלוֹם a", ltr) == "[שָׁלוֹם] a|");
    CHECK(marked("e\u0301 שלום", rtl) == "e\u0301|[ שלום]");
    CHECK(marked("سنة2026", ltr) == "[سنة2026]");
}

TEST_CASE("the parts are the whole text") {
    const std::string text = "a\xff שלום 1 ב, c\u0301 (x) مرحبا!";
    for (const auto around : {ltr, rtl}) {
        std::string whole;
        for (const auto& part : directed_parts(text, around)) whole += part.text;
        CHECK(whole == text);
    }
}
