#include "doctor_fixture.hpp"
#include "support/catch.hpp"

using namespace isms;
using namespace isms_test;

namespace {

const std::string action_path = "actions/2026/MR-2026-11-A01.json";
const std::string minutes_path = "meetings/MR-2026-11/minutes.json";

}  // namespace

TEST_CASE("the doctor finds references to people who are not there") {
    const RecordFixture fixture;
    auto action = make_action("MR-2026-11-A01");
    action.owner = id<PersonId>("nobody");
    fixture.put(action_path, action);
    auto person = make_person("ada");
    person.manager = id<PersonId>("nobody");
    fixture.put("people/ada.json", person);
    auto meeting = make_meeting("MR-2026-11");
    meeting.chair = "nobody";
    meeting.invited = {id<PersonId>("jane"), id<PersonId>("nobody")};
    fixture.put("meetings/MR-2026-11/meeting.json", meeting);
    CHECK(findings(fixture) ==
          Lines{"error person-unknown " + action_path + " /owner",
                "error person-unknown meetings/MR-2026-11/meeting.json /chair",
                "error person-unknown meetings/MR-2026-11/meeting.json /invited/1",
                "error person-unknown people/ada.json /manager"});
}

TEST_CASE("a person whose record is damaged is not reported as unknown, too") {
    const RecordFixture fixture;
    spill(fixture.root() / "people/jane.json", "{");
    CHECK(findings(fixture).size() == 1);
}

TEST_CASE("the doctor finds actions of reviews that are not there") {
    const RecordFixture fixture;
    auto action = make_action("A-2026-001");
    action.raised_in = id<MeetingId>("MR-2026-09");
    fixture.put("actions/2026/A-2026-001.json", action);
    auto organisation = make_organisation();
    organisation.counters["A-2026"] = 1;
    fixture.put("review.json", organisation);
    action = make_action("MR-2026-10-A01");
    action.raised_in.reset();
    fixture.put("actions/2026/MR-2026-10-A01.json", action);
    CHECK(findings(fixture) == Lines{"error review-unknown actions/2026/A-2026-001.json /raised_in",
                                     "error review-unknown actions/2026/MR-2026-10-A01.json /id"});
}

TEST_CASE("the doctor finds minutes that speak of actions which are not there") {
    const RecordFixture fixture;
    auto minutes = make_minutes("MR-2026-11");
    minutes.items.resize(1);
    minutes.items[0].key = "a";
    minutes.items[0].actions = {id<ActionId>("MR-2026-11-A01"), id<ActionId>("MR-2026-11-A07")};
    minutes.action_reviews.resize(1);
    minutes.action_reviews[0].action = id<ActionId>("A-2025-001");
    fixture.put(minutes_path, minutes);
    CHECK(findings(fixture) ==
          Lines{"error action-unknown " + minutes_path + " /items/0/actions/1",
                "error action-unknown " + minutes_path + " /action_reviews/0/action"});
}

TEST_CASE("the doctor finds numbers that might be handed out again") {
    const RecordFixture fixture;
    fixture.put("actions/2026/MR-2026-11-A10.json", make_action("MR-2026-11-A10"));
    fixture.put("actions/2026/A-2026-003.json", make_action("A-2026-003"));
    auto minutes = make_minutes("MR-2026-11");
    minutes.items.resize(1);
    minutes.items[0].key = "a";
    minutes.items[0].decisions.resize(1);
    minutes.items[0].decisions[0].id = id<DecisionId>("MR-2026-11-D02");
    fixture.put(minutes_path, minutes);
    CHECK(findings(fixture) ==
          Lines{"error counter-behind meetings/MR-2026-11/meeting.json /counters/A",
                "error counter-behind meetings/MR-2026-11/meeting.json /counters/D",
                "error counter-behind review.json /counters/A-2026"});
}

TEST_CASE("the doctor finds numbers of actions that are gone") {
    const RecordFixture fixture;
    auto organisation = make_organisation();
    organisation.counters["A-2026"] = 6;
    organisation.counters["CHG-2026"] = 4;  // not a counter of actions
    fixture.put("review.json", organisation);
    fixture.put("actions/2026/A-2026-002.json", make_action("A-2026-002"));
    spill(fixture.root() / "actions/2026/A-2026-004.json", "{");  // damaged, but there
    auto meeting = make_meeting("MR-2026-11");
    meeting.counters["A"] = 3;
    fixture.put("meetings/MR-2026-11/meeting.json", meeting);
    std::vector<std::string> gaps;
    for (const auto& finding : examine(fixture.reader())) {
        if (finding.code != "number-gap") continue;
        CHECK(finding.severity == Severity::warning);
        CHECK(finding.hint.find("version control") != std::string::npos);
        gaps.push_back(finding.file + " " + finding.place + " " + finding.message);
    }
    CHECK(gaps ==
          Lines{"meetings/MR-2026-11/meeting.json /counters/A MR-2026-11-A03 was given to an "
                "action, but there is no file of that name",
                "review.json /counters/A-2026 A-2026-001, A-2026-003, A-2026-005 to A-2026-006 "
                "were given to actions, but there is no file of those names"});
}

TEST_CASE("a damaged counter of actions fills no screen") {
    const RecordFixture fixture;
    auto organisation = make_organisation();
    organisation.counters["A-2026"] = 99999999;
    fixture.put("review.json", organisation);
    for (int number = 2; number <= 40; number += 2) {
        const auto name = action_id(2026, number).str();
        fixture.put("actions/2026/" + name + ".json", make_action(name.c_str()));
    }
    const auto found = examine(fixture.reader());
    REQUIRE(found.size() == 1);
    CHECK(found.front().message.find("A-2026-015, 13 more were given") != std::string::npos);
}

TEST_CASE("the doctor finds a number that was given twice") {
    const RecordFixture fixture;
    fixture.put("actions/2026/MR-2026-11-A001.json", make_action("MR-2026-11-A001"));
    CHECK(findings(fixture) == Lines{"error duplicate-number actions/2026/MR-2026-11-A01.json"});
}

TEST_CASE("the doctor compares attachments with their names") {
    const RecordFixture fixture;
    const auto evidence = make_evidence("scan");
    const auto blob = paths::evidence(evidence.sha256);
    const auto sidecar = paths::evidence_sidecar(evidence.sha256);
    spill(fixture.root() / blob, "scan");
    fixture.put(sidecar, evidence);
    auto action = make_action("MR-2026-11-A01");
    action.evidence.push_back({.sha256 = evidence.sha256, .name = "scan.pdf"});
    fixture.put(action_path, action);
    REQUIRE(findings(fixture).empty());

    SECTION("damaged") {
        spill(fixture.root() / blob, "scam");
        CHECK(findings(fixture) == Lines{"error evidence-damaged " + blob});
    }
    SECTION("without a description") {
        std::filesystem::remove(fixture.root() / sidecar);
        CHECK(findings(fixture) == Lines{"warning evidence-undescribed " + blob});
    }
    SECTION("missing, with its description") {
        std::filesystem::remove(fixture.root() / blob);
        CHECK(findings(fixture) == Lines{"error evidence-missing " + action_path + " /evidence/0",
                                         "error evidence-missing " + sidecar});
    }
    SECTION("missing altogether") {
        std::filesystem::remove(fixture.root() / blob);
        std::filesystem::remove(fixture.root() / sidecar);
        CHECK(findings(fixture) == Lines{"error evidence-missing " + action_path + " /evidence/0"});
    }
    SECTION("described as another one") {
        fixture.put(sidecar, make_evidence("other"));
        CHECK(findings(fixture) == Lines{"error record-misnamed " + sidecar});
    }
}

TEST_CASE("the doctor compares signed files with what was signed") {
    const RecordFixture fixture;
    const std::string folder = "meetings/MR-2026-11/";
    fixture.put(minutes_path, make_minutes("MR-2026-11"));
    auto signoff = SignOff::blank();
    signoff.meeting = id<MeetingId>("MR-2026-11");
    signoff.signer = id<PersonId>("jane");
    signoff.signer_name = "Jane";
    signoff.entered_by = "jane";
    signoff.minutes_sha256 = sha256_hex(fixture.bytes(minutes_path));
    signoff.agenda_sha256 = sha256_hex(fixture.bytes(folder + "agenda.json"));
    signoff.meeting_sha256 = sha256_hex(fixture.bytes(folder + "meeting.json"));
    fixture.put(folder + "signoff-01.json", signoff);
    signoff.number = 2;
    fixture.put(folder + "signoff-02.json", signoff);
    REQUIRE(findings(fixture).empty());

    SECTION("changed by a byte") {
        spill(fixture.root() / minutes_path, fixture.bytes(minutes_path) + "\n");
        CHECK(findings(fixture) == Lines{"error signed-changed " + minutes_path,
                                         "error signed-changed " + minutes_path});
    }
    SECTION("gone") {
        std::filesystem::remove(fixture.root() / folder / "agenda.json");
        CHECK(findings(fixture).size() == 2);
    }
    SECTION("a sign-off was removed") {
        std::filesystem::remove(fixture.root() / folder / "signoff-01.json");
        CHECK(findings(fixture) == Lines{"error signoff-missing meetings/MR-2026-11"});
    }
    SECTION("a sign-off under another number") {
        signoff.number = 3;
        fixture.put(folder + "signoff-02.json", signoff);
        CHECK(findings(fixture) == Lines{"error signoff-missing meetings/MR-2026-11",
                                         "error record-misnamed " + folder + "signoff-02.json"});
    }
}
