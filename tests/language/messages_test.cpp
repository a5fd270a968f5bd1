#include "placeholders.hpp"
#include "support/catch.hpp"

#include <isms/language/dates.hpp>
#include <isms/language/messages.hpp>

#include <algorithm>
#include <set>
#include <stdexcept>
#include <string>

using namespace isms;

namespace {

Translation german(std::map<std::string, std::string, std::less<>> messages) {
    return {.language = LanguageTag::parse("de").value(), .messages = std::move(messages)};
}

Messages in_german(std::map<std::string, std::string, std::less<>> messages) {
    return translated(german(std::move(messages)), "languages/de.json").value.value();
}

}  // namespace

TEST_CASE("English is said where nothing else is", "[messages]") {
    const Messages english;
    CHECK(english.language() == "en");
    CHECK(english.say("date.month.11") == "November");
    CHECK(english.say("date.long", {{"day", 23}, {"month", "November"}, {"year", 2026}}) ==
          "23 November 2026");
}

TEST_CASE("values are data, whatever stands in them", "[messages]") {
    const Messages english;
    CHECK(english.say("date.with-weekday", {{"weekday", "{date}"}, {"date", "{weekday} {} {"}}) ==
          "{date} {weekday} {} {");
}

TEST_CASE("a mistake of the program is refused, with the key", "[messages]") {
    const Messages english;
    const auto fault = [](const auto& mistake) {
        try {
            mistake();
        } catch (const std::logic_error& error) {
            return std::string(error.what());
        }
        return std::string("none");
    };
    CHECK(fault([&] { return english.say("date.nothing"); }) ==
          "there is no message 'date.nothing'");
    CHECK(fault([&] {
              return english.say("date.with-weekday", {{"date", ""}});
          }) == "the message 'date.with-weekday' is not given its 'weekday'");
    CHECK(fault([&] {
              return english.say("date.month.11", {{"year", 2026}});
          }) == "the message 'date.month.11' has no placeholder 'year'");
}

TEST_CASE("a translation speaks where it can, in the order of its own language", "[messages]") {
    const auto messages = in_german({{"date.month.11", "November"},
                                     {"date.long", "{day}. {month} {year}"},
                                     {"date.weekday.monday", "Montag"},
                                     {"date.with-weekday", "{date} ({weekday})"}});
    CHECK(messages.language() == "de");
    CHECK(long_date(messages, Date(2026, 11, 23)) == "23. November 2026");
    CHECK(date_with_weekday(messages, Date(2026, 11, 23)) == "2026-11-23 (Montag)");
    CHECK(date_with_weekday(messages, Date(2026, 11, 24)) == "2026-11-24 (Tuesday)");
}

TEST_CASE("dates are written as they always were in English", "[messages]") {
    const Messages english;
    for (Date date(2026, 1, 1); date < Date(2027, 1, 1); date = date.plus_days(1)) {
        CHECK(long_date(english, date) == isms::long_date(date));
        CHECK(date_with_weekday(english, date) == isms::date_with_weekday(date));
        CHECK(full_date(english, date) ==
              std::string(weekday_name(date.weekday())) + ", " + isms::long_date(date));
        CHECK(short_month(english, date.month()) ==
              std::string(month_name(date.month())).substr(0, 3));
    }
}

TEST_CASE("a message can be shown with its values in a look of their own", "[messages]") {
    const auto pieces = Messages().pieces("date.with-weekday");
    REQUIRE(pieces.size() == 3);
    CHECK((pieces[0].is_name && pieces[0].text == "weekday"));
    CHECK((!pieces[1].is_name && pieces[1].text == " "));
    CHECK((pieces[2].is_name && pieces[2].text == "date"));
}

TEST_CASE("every key and every text of the English table is well made", "[messages]") {
    const auto is_key_letter = [](char letter) {
        return (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9') ||
               letter == '-' || letter == '_' || letter == '.';
    };
    std::set<std::string_view> keys;
    for (const auto& [key, text] : english_messages()) {
        CAPTURE(key, text);
        CHECK(keys.insert(key).second);
        CHECK(std::all_of(key.begin(), key.end(), is_key_letter));
        CHECK(language::taken_apart(text).has_value());
        CHECK_FALSE(text.empty());
    }
    for (const auto key : keys) {
        // Each form for one has its general form, which names the count.
        if (!key.ends_with(".one")) continue;
        const auto general = std::string(key.substr(0, key.size() - 3)) + "other";
        CAPTURE(general);
        REQUIRE(keys.contains(general));
        const auto pieces = Messages().pieces(general);
        CHECK(std::any_of(pieces.begin(), pieces.end(), [](const MessagePiece& piece) {
            return piece.is_name && piece.text == "count";
        }));
    }
}

TEST_CASE("the English table, handed out to be translated, is a translation", "[messages]") {
    auto start = english_as(LanguageTag::parse("de").value());
    CHECK(start.messages.size() == english_messages().size());
    CHECK(untranslated(start).empty());
    CHECK(translated(start, "languages/de.json").diagnostics.empty());
    start.messages.erase("date.month.05");
    CHECK(untranslated(start) == std::vector<std::string_view>{"date.month.05"});
}

TEST_CASE("a language counts with forms of its own, and does without those it lacks",
          "[messages]") {
    const Translation polish{.language = LanguageTag::parse("pl").value(),
                             .messages = {{"count.days.one", "jeden dzień"},
                                          {"count.days.few", "{count} dni (kilka)"},
                                          {"count.days.other", "{count} dni"},
                                          {"due.late.other", "{count} dni temu"}}};
    const auto messages = translated(polish, "languages/pl.json").value.value();
    CHECK(messages.count("count.days", 1) == "jeden dzień");
    CHECK(messages.count("count.days", 3) == "3 dni (kilka)");
    CHECK(messages.count("count.days", 5) == "5 dni");
    CHECK(messages.count("due.late", 1) == "1 dni temu");
    CHECK(messages.count("carried.times", 1) == "carried over 1 time");
    CHECK(messages.count("carried.times", 2) == "carried over 2 times");
    CHECK(untranslated(polish).size() == english_messages().size() - 4);
}
