#include "support/catch.hpp"

#include <isms/language/messages.hpp>

#include <string>
#include <vector>

using namespace isms;

namespace {

struct Fault {
    std::string place;
    std::string code;
    std::string message;

    friend bool operator==(const Fault&, const Fault&) = default;
};

std::vector<Fault> faults_of(const std::string& tag,
                             std::map<std::string, std::string, std::less<>> messages) {
    const Translation translation{.language = LanguageTag::parse(tag).value(),
                                  .messages = std::move(messages)};
    const auto parsed = translated(translation, "languages/" + tag + ".json");
    std::vector<Fault> faults;
    for (const auto& problem : parsed.diagnostics) {
        CHECK(problem.file == "languages/" + tag + ".json");
        CHECK_FALSE(problem.hint.empty());
        faults.push_back({problem.place, problem.code, problem.message});
    }
    CHECK(parsed.value.has_value() == faults.empty());
    return faults;
}

}  // namespace

TEST_CASE("what a translation may not say is reported, all of it, each with its place",
          "[translation]") {
    using Faults = std::vector<Fault>;
    CHECK(faults_of("de", {{"date.month.05", "Mai"}}).empty());
    CHECK(faults_of("de", {}).empty());
    CHECK(faults_of("de", {{"date.month.5", "Mai"}, {"a/b~c", "x"}}) ==
          Faults{
              {"/messages/a~1b~0c", "message-unknown", "there is no message 'a/b~c'"},
              {"/messages/date.month.5", "message-unknown", "there is no message 'date.month.5'"}});
    CHECK(faults_of("de", {{"date.month.05", " "}}) ==
          Faults{{"/messages/date.month.05", "message-empty", "the text is empty"}});
    CHECK(
        faults_of("de", {{"date.with-weekday", "{datum}: {weekday}"}}) ==
        Faults{{"/messages/date.with-weekday", "message-placeholder", "nothing stands for {datum}"},
               {"/messages/date.with-weekday", "message-placeholder", "{date} is left out"}});
    for (const char* text : {"{date} {weekday", "{date} weekday}", "{date} {weekday} {}",
                             "{date} {{weekday}}", "{date} {Weekday}"}) {
        CAPTURE(text);
        CHECK(faults_of("de", {{"date.with-weekday", text}}) ==
              Faults{{"/messages/date.with-weekday", "message-placeholder",
                      "a brace belongs to no placeholder"}});
    }
    CHECK(faults_of("en", {}) ==
          Faults{{"/language", "language-shipped", "the program brings English itself"}});
    CHECK(faults_of("en-GB", {}).empty());
}

TEST_CASE("a mistyped key is answered with the one that was meant", "[translation]") {
    const Translation translation{.language = LanguageTag::parse("de").value(),
                                  .messages = {{"date.weekday.munday", "Montag"}}};
    const auto problems = translated(translation, "languages/de.json").diagnostics;
    REQUIRE(problems.size() == 1);
    CHECK(problems.front().hint.find("date.weekday.monday") != std::string::npos);
}
