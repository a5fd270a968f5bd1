#include "doctor_fixture.hpp"
#include "support/catch.hpp"

using namespace isms;
using namespace isms_test;

TEST_CASE("a sound directory has no findings") {
    const RecordFixture fixture;
    CHECK(findings(fixture).empty());
}

TEST_CASE("every finding says how to mend it, and nothing is changed") {
    const RecordFixture fixture;
    spill(fixture.root() / "people/Jane Doe.json", "{}");
    spill(fixture.root() / "people/jane.json~", "{}");
    spill(fixture.root() / "people/readme.txt", "hello");
    spill(fixture.root() / "drafts/x.md", "hello");
    spill(fixture.root() / "evidence/ab/ab.json", "hello");
    std::filesystem::remove(fixture.root() / "people/ada.json");
    std::filesystem::remove(fixture.root() / "meetings/MR-2026-11/meeting.json");
    const auto all = examine(fixture.reader());
    CHECK(all.size() == 8);
    for (const auto& finding : all) {
        INFO(finding.message);
        CHECK_FALSE(finding.hint.empty());
        CHECK_FALSE(finding.file.empty());
        CHECK_FALSE(finding.message.ends_with('.'));
    }
    CHECK(fixture.bytes("people/jane.json~") == "{}");
}

TEST_CASE("the doctor leaves alone what is not the review's") {
    const RecordFixture fixture;
    spill(fixture.root() / "README.md", "ours");
    spill(fixture.root() / "package.json", "{}");
    spill(fixture.root() / "docs/notes.json", "{");
    spill(fixture.root() / "archive/seals/000001.sha256", "x");
    spill(fixture.root() / "archive/data/x.json~", "x");
    spill(fixture.root() / ".git/config.orig", "x");
    spill(fixture.root() / "people/.DS_Store", "x");
    CHECK(findings(fixture).empty());
}

TEST_CASE("the doctor finds copies that synchronisation tools leave") {
    const RecordFixture fixture;
    const auto text = fixture.bytes("people/jane.json");
    spill(fixture.root() / "people/jane.sync-conflict-20261123-101500-ABCDEFG.json", text);
    spill(fixture.root() / "people/jane (Jane's conflicted copy 2026-11-23).json", text);
    spill(fixture.root() / "people/jane (conflicted copy 2026-11-23 101500).json", text);
    spill(fixture.root() / "review.sync-conflict-20261123-101500-ABCDEFG.json", text);
    CHECK(findings(fixture) ==
          Lines{"error conflict-copy people/jane (Jane's conflicted copy 2026-11-23).json",
                "error conflict-copy people/jane (conflicted copy 2026-11-23 101500).json",
                "error conflict-copy people/jane.sync-conflict-20261123-101500-ABCDEFG.json",
                "error conflict-copy review.sync-conflict-20261123-101500-ABCDEFG.json"});
}

TEST_CASE("the doctor finds what editors and merges leave") {
    const RecordFixture fixture;
    for (const char* const name :
         {"a.json~", "b.json.orig", "c.json.rej", "d.json.tmp", "e.json.bak"}) {
        spill(fixture.root() / "people" / name, "x");
    }
    spill(fixture.root() / "review.json.orig", "x");
    CHECK(findings(fixture) ==
          Lines{"warning left-over people/a.json~", "warning left-over people/b.json.orig",
                "warning left-over people/c.json.rej", "warning left-over people/d.json.tmp",
                "warning left-over people/e.json.bak", "warning left-over review.json.orig"});
}

TEST_CASE("the doctor finds a second copy of a record, and one in the wrong place") {
    const RecordFixture fixture;
    fixture.put("actions/2026/copy of MR-2026-11-A01.json", make_action("MR-2026-11-A01"));
    fixture.put("actions/2025/MR-2026-11-A02.json", make_action("MR-2026-11-A02"));
    fixture.put("actions/2025/A-2026-001.json", make_action("A-2026-001"));
    fixture.put("meetings/old/MR-2026-11.json", make_meeting("MR-2026-11"));
    fixture.put("review (1).json", make_organisation());
    CHECK(findings(fixture) ==
          Lines{"error record-misplaced actions/2025/A-2026-001.json",
                "error duplicate-record actions/2025/MR-2026-11-A02.json",
                "error duplicate-record actions/2026/copy of MR-2026-11-A01.json",
                "warning folder-unknown meetings/old",
                "error duplicate-record meetings/old/MR-2026-11.json",
                "error duplicate-record review (1).json"});
}

TEST_CASE("the doctor finds files that are no record of their folder") {
    const RecordFixture fixture;
    spill(fixture.root() / "people/Jane Doe.json", "{}");
    spill(fixture.root() / "people/team/eve.json", "{}");
    spill(fixture.root() / "meetings/MR-2026-11/slides.pdf", "x");
    spill(fixture.root() / "meetings/MR-2026-11/signoff-1.json", "{}");
    spill(fixture.root() / "evidence/ff/abc", "x");
    CHECK(findings(fixture) == Lines{"note file-unknown evidence/ff/abc",
                                     "warning file-unknown meetings/MR-2026-11/signoff-1.json",
                                     "note file-unknown meetings/MR-2026-11/slides.pdf",
                                     "warning file-unknown people/Jane Doe.json",
                                     "warning file-unknown people/team/eve.json"});
}

TEST_CASE("the doctor finds links") {
    const RecordFixture fixture;
    std::filesystem::create_symlink("jane.json", fixture.root() / "people/eve.json");
    std::filesystem::create_directory_symlink("people", fixture.root() / "templates");
    CHECK(findings(fixture) ==
          Lines{"error not-a-file people/eve.json", "error not-a-file templates"});
}

TEST_CASE("the doctor notes drafts") {
    const RecordFixture fixture;
    spill(fixture.root() / "drafts/MR-2026-11-minutes.md", "typed");
    const auto all = examine(fixture.reader());
    REQUIRE(all.size() == 1);
    CHECK(all.front().severity == Severity::note);
    CHECK(all.front().code == "draft-left");
    CHECK(all.front().hint.find("MR-2026-11;") != std::string::npos);
}

TEST_CASE("a file's name does not reach the terminal as it is") {
    const RecordFixture fixture;
    spill(fixture.root() / "people" / "a\x1B[31m.json", "{}");
    const auto all = examine(fixture.reader());
    REQUIRE_FALSE(all.empty());
    for (const auto& finding : all) {
        CHECK((finding.file + finding.message + finding.hint).find('\x1B') == std::string::npos);
    }
}
