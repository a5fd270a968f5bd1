#include "doctor_fixture.hpp"
#include "support/catch.hpp"

using namespace isms;
using namespace isms_test;

TEST_CASE("the doctor finds damaged records of every kind, and goes on after each") {
    const RecordFixture fixture;
    const std::string meeting = "meetings/MR-2026-11/";
    for (const auto& path :
         Lines{"review.json", "people/jane.json", "templates/ours.json", meeting + "meeting.json",
               meeting + "agenda.json", meeting + "minutes.json", meeting + "signoff-01.json",
               meeting + "addendum-01.json", meeting + "distribution/0001.json",
               "actions/2026/MR-2026-11-A01.json"}) {
        spill(fixture.root() / path, "{ \"record\": ");
    }
    const auto all = findings(fixture);
    CHECK(all.size() == 10);
    for (const auto& line : all) CHECK(line.starts_with("error json-syntax "));
}

TEST_CASE("the doctor reports all that is wrong with a record") {
    const RecordFixture fixture;
    spill(
        fixture.root() / "people/jane.json",
        R"({"record": "person", "version": 1, "id": "jane", "name": 5, "email": [], "history": []})");
    CHECK(findings(fixture) == Lines{"error record-wrong-type people/jane.json /name",
                                     "error record-wrong-type people/jane.json /email"});
}

TEST_CASE("the doctor finds a record of a newer version") {
    const RecordFixture fixture;
    auto text = fixture.bytes("people/jane.json");
    text.replace(text.find("\"version\": 1"), 12, "\"version\": 2");
    spill(fixture.root() / "people/jane.json", text);
    CHECK(findings(fixture) == Lines{"error record-version people/jane.json /version"});
}

TEST_CASE("the doctor recognises an undecided merge") {
    const RecordFixture fixture;
    spill(fixture.root() / "people/jane.json",
          "{\n<<<<<<< HEAD\n  \"name\": \"a\"\n=======\n  \"name\": \"b\"\n>>>>>>> theirs\n}\n");
    CHECK(findings(fixture) == Lines{"error merge-conflict people/jane.json line 2"});
}

TEST_CASE("the doctor finds a record whose file is named like another one") {
    const RecordFixture fixture;
    fixture.put("people/eve.json", make_person("jane"));
    fixture.put("meetings/MR-2026-11/agenda.json", make_agenda("MR-2026-10"));
    fixture.put("meetings/MR-2026-11/minutes.json", make_minutes("MR-2026-10"));
    CHECK(findings(fixture) == Lines{"error record-misnamed meetings/MR-2026-11/agenda.json",
                                     "error record-misnamed meetings/MR-2026-11/minutes.json",
                                     "error record-misnamed people/eve.json"});
}

TEST_CASE("the doctor notes keys that this version does not know") {
    const RecordFixture fixture;
    auto action = make_action("MR-2026-11-A01");
    action.unknown["titel"] = "x";
    action.history.front().unknown["a/b"] = 1;
    fixture.put("actions/2026/MR-2026-11-A01.json", action);
    const auto all = examine(fixture.reader());
    REQUIRE(all.size() == 2);
    CHECK(all[0].severity == Severity::note);
    CHECK(all[0].code == "unknown-key");
    CHECK(all[0].place == "/history/0/a~1b");
    CHECK(all[1].place == "/titel");
    CHECK(all[1].hint.find("title") != std::string::npos);
}

TEST_CASE("the doctor finds a review without its meeting.json") {
    const RecordFixture fixture;
    fixture.put("meetings/MR-2026-12/agenda.json", make_agenda("MR-2026-12"));
    std::filesystem::create_directories(fixture.root() / "meetings/MR-2027-01");
    CHECK(findings(fixture) == Lines{"error meeting-missing meetings/MR-2026-12",
                                     "error meeting-missing meetings/MR-2027-01"});
}
