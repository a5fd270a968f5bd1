#include "support/catch.hpp"

#include <isms/model/ids.hpp>

#include <string>

using namespace isms;

TEST_CASE("an id of a review names its period", "[ids]") {
    for (const char* text : {"MR-2026-11", "MR-2026-01", "MR-2026-12", "MR-2026-11-2",
                             "MR-2026-11-10", "MR-0001-01"}) {
        CAPTURE(text);
        CHECK(MeetingId::parse(text).has_value());
    }
    for (const char* text :
         {"", "MR", "MR-2026", "MR-2026-00", "MR-2026-13", "MR-2026-1", "mr-2026-11", "MR-2026-11-",
          "MR-2026-11-0", "MR-2026-11-02", "MR-2026-11-A01", "MR-26-11", "MR-2026-11 ",
          " MR-2026-11", "MR-2026-11/..", "MR-2026-11-1234567890", "MR-2026-11\n"}) {
        CAPTURE(text);
        CHECK_FALSE(MeetingId::parse(text).has_value());
    }
}

TEST_CASE("an id of an action names the review that numbered it, or the year", "[ids]") {
    for (const char* text :
         {"MR-2026-11-A03", "MR-2026-11-A123", "MR-2026-11-2-A03", "A-2026-007", "A-2026-1234"}) {
        CAPTURE(text);
        CHECK(ActionId::parse(text).has_value());
    }
    for (const char* text :
         {"", "A03", "A-2026-07", "A-26-007", "A-2026-", "MR-2026-11-A3", "MR-2026-11-A",
          "MR-2026-11-D03", "MR-2026-11-0-A03", "MR-2026-11-A0x", "A-2026-007/",
          "A-2026-0000000007", "../A-2026-007", "A-2026-\xEF\xBC\x90\xEF\xBC\x90\xEF\xBC\x91"}) {
        CAPTURE(text);
        CHECK_FALSE(ActionId::parse(text).has_value());
    }
    CHECK(DecisionId::parse("MR-2026-11-D01").has_value());
    CHECK_FALSE(DecisionId::parse("MR-2026-11-A01").has_value());
}

TEST_CASE("ids of people and templates are slugs that fit a path", "[ids]") {
    for (const char* text : {"ada", "ada-2", "4", "o-neill"}) {
        CAPTURE(text);
        CHECK(PersonId::parse(text).has_value());
        CHECK(TemplateName::parse(text).has_value());
    }
    for (const char* text : {"", "Ada", "ada lovelace", "-ada", "ada-", "ada--b", "..", ".", "a/b",
                             "ada.json", "ad\xC3\xA9", "a\\b"}) {
        CAPTURE(text);
        CHECK_FALSE(PersonId::parse(text).has_value());
    }
    CHECK(PersonId::parse(std::string(64, 'a')).has_value());
    CHECK_FALSE(PersonId::parse(std::string(65, 'a')).has_value());
}

TEST_CASE("numbers are written so that ids sort and stay readable", "[ids]") {
    const auto review = meeting_id(Date(2026, 11, 23), 1);
    CHECK(review.str() == "MR-2026-11");
    CHECK(meeting_id(Date(2026, 11, 1), 2).str() == "MR-2026-11-2");
    CHECK(meeting_id(Date(7, 1, 1), 1).str() == "MR-0007-01");
    CHECK(action_id(review, 3).str() == "MR-2026-11-A03");
    CHECK(action_id(review, 123).str() == "MR-2026-11-A123");
    CHECK(action_id(2026, 7).str() == "A-2026-007");
    CHECK(action_id(2026, 1234).str() == "A-2026-1234");
    CHECK(decision_id(review, 1).str() == "MR-2026-11-D01");
}

TEST_CASE("an id gives back its year and its review", "[ids]") {
    const auto of = [](const char* text) { return ActionId::parse(text).value(); };
    CHECK(year_of(MeetingId::parse("MR-2026-11-2").value()) == 2026);
    CHECK(year_of(of("MR-2025-12-A01")) == 2025);
    CHECK(year_of(of("A-2024-007")) == 2024);
    CHECK(meeting_of(of("MR-2026-11-A03"))->str() == "MR-2026-11");
    CHECK(meeting_of(of("MR-2026-11-2-A03"))->str() == "MR-2026-11-2");
    CHECK_FALSE(meeting_of(of("A-2026-007")).has_value());
}

TEST_CASE("what is typed matches an id from a hyphen on", "[ids]") {
    const std::string id = "MR-2026-11-A03";
    for (const char* typed :
         {"MR-2026-11-A03", "2026-11-A03", "11-A03", "A03", "a03", "mr-2026-11-a03"}) {
        CAPTURE(typed);
        CHECK(id_matches(typed, id));
    }
    for (const char* typed :
         {"", "03", "3", "1-A03", "-A03", "A3", "MR-2026-11", "xMR-2026-11-A03", "A03 "}) {
        CAPTURE(typed);
        CHECK_FALSE(id_matches(typed, id));
    }
}

TEST_CASE("a language is named by its BCP 47 tag", "[ids]") {
    for (const char* text : {"de", "pt-BR", "zh-Hans-CN", "gsw", "x-house", "sl-rozaj-biske"}) {
        CAPTURE(text);
        CHECK(LanguageTag::parse(text).has_value());
    }
    for (const char* text :
         {"", "d", "x", "deutsch", "De", "de-", "-de", "de--AT", "de_AT", "de.json", "../de",
          "de/AT", "d\xC3\xA9", "de-toolonger9", "de-1-2-3-4-5-6-7-8-9-0-1-2-3-4-5-6-7"}) {
        CAPTURE(text);
        CHECK_FALSE(LanguageTag::parse(text).has_value());
    }
}
