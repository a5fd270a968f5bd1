#include "calendar_lines.hpp"
#include "ical/reader.hpp"
#include "ical/reply_input.hpp"
#include "support/catch.hpp"

#include <filesystem>
#include <fstream>
#include <iterator>

using namespace isms;
using namespace isms::test;
using namespace std::string_literals;

namespace {

constexpr const char* accepted = "ATTENDEE;PARTSTAT=ACCEPTED:mailto:ben@example.org";

std::string repeated(std::string_view text, std::size_t count) {
    std::string all;
    for (; count > 0; --count) all += text;
    return all;
}

}  // namespace

TEST_CASE("a property of another type than its own gives no wrong value", "[calendar]") {
    for (const auto* type :
         {"INTEGER:1", "BOOLEAN:TRUE", "FLOAT:1.5", "DATE:20261103", "DATE-TIME:20261103T080000Z",
          "DURATION:P1D", "RECUR:FREQ=DAILY", "PERIOD:20261103T080000Z/PT1H", "BINARY:AAAA",
          "UTC-OFFSET:+0100", "URI:https://example.org", "X-OTHER:1",
          "CAL-ADDRESS:mailto:a@b.org"}) {
        CAPTURE(type);
        const auto with = [&](const std::string& name) {
            return reply_with({"UID:u", name + ";VALUE=" + type, accepted});
        };
        for (const auto* name : {"ATTENDEE", "COMMENT", "SEQUENCE", "DTSTAMP", "METHOD"})
            CHECK(is_sound_reply(with(name)));
        const auto all =
            ical::read_replies(reply_with({std::string("UID;VALUE=") + type, accepted}));
        REQUIRE(all.replies.size() == 1);
        CHECK(all.replies.front().email == "ben@example.org");
    }
}

TEST_CASE("files beyond a limit are refused whole", "[calendar]") {
    const auto error = [](const std::string& text) { return ical::read_replies(text).error; };
    const auto comment = [](std::size_t length) {
        return reply_with({"UID:u", accepted, "COMMENT:" + std::string(length, 'x')});
    };
    const auto spare = most_reply_bytes - comment(0).size();
    CHECK(error(comment(spare)).empty());
    CHECK(error(comment(spare + 1)) == "it is larger than a megabyte");
    CHECK(error(repeated("\n", most_reply_lines + 1)) == "it has more than 20,000 lines");
    CHECK(error("BEGIN:VCALENDAR\r\n\0METHOD:REPLY\r\n"s) == "it holds a NUL byte");
    const auto attendees = [](std::size_t count) {
        return reply_with(std::vector<std::string>(count, accepted));
    };
    CHECK(ical::read_replies(attendees(most_replies)).replies.size() == most_replies);
    CHECK(error(attendees(most_replies + 1)) == "it holds more than 1,000 answers");
    CHECK(ical::read_replies(attendees(most_replies + 1)).replies.empty());
}

TEST_CASE("parameters without end take no time without end", "[calendar]") {
    const auto attendee = [](std::size_t parameters) {
        return reply_with({"ATTENDEE" + repeated(";A=B", parameters) + ":mailto:ben@example.org"});
    };
    const auto all = ical::read_replies(attendee(most_reply_parameters));
    CHECK(all.error.empty());
    CHECK(ical::read_replies(attendee(most_reply_parameters + 1)).error ==
          "it has more than 10,000 parameters");
}

TEST_CASE("a line of a megabyte is read", "[calendar]") {
    const std::string most(most_reply_bytes - 1000, 'x');
    for (const auto& line : {"COMMENT:" + most, "X-OTHER:" + most, "UID:" + most,
                             "X-OTHER:" + repeated("\\n", most.size() / 2), "X-" + most + ":a",
                             "CATEGORIES:" + repeated("a,", most.size() / 2)}) {
        const auto all = ical::read_replies(reply_with({accepted, line}));
        REQUIRE(all.replies.size() == 1);
        CHECK(all.replies.front().answer == "ACCEPTED");
    }
    CHECK(is_sound_reply(reply_with({"ATTENDEE;CN=\"" + most + "\":mailto:ben@example.org"})));
    CHECK(is_sound_reply(reply_with({"ATTENDEE;CN=" + std::string(most.size(), '"') + ":a"})));
    CHECK(is_sound_reply(reply_with({accepted + std::string(most.size(), ':')})));
    CHECK(is_sound_reply(most));
}

TEST_CASE("components that are nested or not ended are no event", "[calendar]") {
    const auto deep = "BEGIN:VCALENDAR\nMETHOD:REPLY\n" + repeated("BEGIN:VEVENT\n", 19'000);
    CHECK(is_sound_reply(deep));
    CHECK(is_sound_reply(deep + repeated("END:VEVENT\n", 18)));
    CHECK(is_sound_reply(repeated("BEGIN:VCALENDAR\n", 19'000)));
    CHECK(is_sound_reply(repeated("END:VEVENT\n", 3)));
    // An event in an event is not one of the calendar.
    const auto inner = ical::read_replies(
        reply_with({"UID:outer", accepted, "BEGIN:VEVENT", "UID:inner", accepted, "END:VEVENT"}));
    REQUIRE(inner.replies.size() == 1);
    CHECK(inner.replies.front().uid == "outer");
}

// Whatever ever broke the reading is added to tests/fuzz/corpus/reply. A file whose name starts
// with "good" is read, every other is refused.
TEST_CASE("replies of the corpus", "[corpus]") {
    int inputs = 0;
    for (const auto& file :
         std::filesystem::directory_iterator(ISMS_SOURCE_DIR "/tests/fuzz/corpus/reply")) {
        std::ifstream stream(file.path(), std::ios::binary);
        const std::string text{std::istreambuf_iterator<char>(stream),
                               std::istreambuf_iterator<char>()};
        const auto name = file.path().filename().string();
        INFO(name);
        CHECK(is_sound_reply(text));
        CHECK(ical::read_replies(text).error.empty() == name.starts_with("good"));
        ++inputs;
    }
    CHECK(inputs > 10);
}
