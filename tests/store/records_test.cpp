#include "record_fixture.hpp"
#include "support/catch.hpp"

#include <isms/store/records.hpp>

using namespace isms;
using namespace isms_test;

namespace {

template <class SomeId>
std::vector<std::string> texts(const std::vector<SomeId>& ids) {
    std::vector<std::string> all;
    all.reserve(ids.size());
    for (const auto& one : ids) all.push_back(one.str());
    return all;
}

}  // namespace

TEST_CASE("records are read by id") {
    const RecordFixture fixture;
    const auto evidence = make_evidence("scan");
    fixture.put(paths::evidence_sidecar(evidence.sha256), evidence);
    const auto store = fixture.reader();
    const Records records(store);
    CHECK(records.organisation().name == "Example GmbH");
    CHECK(records.person(id<PersonId>("jane"))->name == "jane");
    CHECK_FALSE(records.person(id<PersonId>("nobody")).has_value());
    CHECK(records.meeting(id<MeetingId>("MR-2026-11")).has_value());
    CHECK(records.agenda(id<MeetingId>("MR-2026-11"))->template_name == "classic");
    CHECK_FALSE(records.minutes(id<MeetingId>("MR-2026-11")).has_value());
    CHECK(records.action(id<ActionId>("MR-2026-11-A01")).has_value());
    CHECK(records.evidence(evidence.sha256)->name == "scan.pdf");
    CHECK_FALSE(records.evidence("../../etc/passwd").has_value());
}

TEST_CASE("a record that is needed and can't be read ends the command with all that is wrong") {
    const RecordFixture fixture;
    spill(fixture.root() / "people/jane.json",
          R"({"record": "person", "version": 1, "id": 5, "name": 6, "history": []})");
    const auto error = error_of([&] { Records(fixture.reader()).person(id<PersonId>("jane")); });
    REQUIRE(error.has_value());
    CHECK(error->code() == ExitCode::invalid);
    CHECK(error->diagnostics().size() == 2);
    CHECK(error->diagnostics().front().file == "people/jane.json");
}

TEST_CASE("a record that lies where another one belongs is refused") {
    const RecordFixture fixture;
    fixture.put("people/eve.json", make_person("jane"));
    CHECK(refusal_of([&] { Records(fixture.reader()).person(id<PersonId>("eve")); }) ==
          "3 record-misnamed");
}

TEST_CASE("a directory without review.json has no organisation") {
    const TemporaryDirectory directory;
    Store::prepare(directory.path());
    const Store store(directory.path(), Access::write);
    CHECK(refusal_of([&] { Records(store).organisation(); }) == "4 no-review-directory");
}

TEST_CASE("a listing leaves out what is damaged, and reports it") {
    const RecordFixture fixture;
    spill(fixture.root() / "people/broken.json", "{");
    std::filesystem::create_symlink("jane.json", fixture.root() / "people/link.json");
    spill(fixture.root() / "people/Not An Id.json", "{");
    auto gone = make_person("gone");
    gone.withdrawn = true;
    fixture.put("people/gone.json", gone);
    std::vector<Diagnostic> problems;
    const auto people = Records(fixture.reader()).people(problems);
    REQUIRE(people.size() == 3);
    CHECK(people[0].id.str() == "ada");
    CHECK(people[1].withdrawn);
    REQUIRE(problems.size() == 2);
    CHECK(problems[0].file == "people/broken.json");
    CHECK(problems[1].file == "people/link.json");
}

TEST_CASE("reviews are ordered by year, month and ordinal, as numbers") {
    const RecordFixture fixture;
    for (const char* const name : {"MR-2026-02-10", "MR-2026-02-2", "MR-2025-12", "MR-2026-02"}) {
        fixture.put(paths::meeting(id<MeetingId>(name)), make_meeting(name));
    }
    std::filesystem::create_directories(fixture.root() / "meetings" / "MR-2026-03");
    std::filesystem::create_directories(fixture.root() / "meetings" / "notes");
    const auto store = fixture.reader();
    CHECK(texts(Records(store).meeting_ids()) ==
          std::vector<std::string>{"MR-2025-12", "MR-2026-02", "MR-2026-02-2", "MR-2026-02-10",
                                   "MR-2026-03", "MR-2026-11"});
    std::vector<Diagnostic> problems;
    CHECK(Records(store).meetings(problems).size() == 5);
    REQUIRE(problems.size() == 1);
    CHECK(problems.front().code == "meeting-missing");
}

TEST_CASE("actions are ordered by year, review and number; those between reviews follow") {
    const RecordFixture fixture;
    for (const char* const name : {"MR-2026-11-A100", "A-2026-002", "A-2025-001",
                                   "MR-2026-11-2-A01", "MR-2027-01-A01", "A-2026-1000"}) {
        fixture.put(paths::action(id<ActionId>(name)), make_action(name));
    }
    fixture.put("actions/2026/A-2027-001.json", make_action("A-2027-001"));
    CHECK(texts(Records(fixture.reader()).action_ids()) ==
          std::vector<std::string>{"A-2025-001", "MR-2026-11-A01", "MR-2026-11-A02",
                                   "MR-2026-11-A100", "MR-2026-11-2-A01", "A-2026-002",
                                   "A-2026-1000", "MR-2027-01-A01"});
}

TEST_CASE("withdrawn minutes are none") {
    const RecordFixture fixture;
    auto minutes = make_minutes("MR-2026-11");
    fixture.put("meetings/MR-2026-11/minutes.json", minutes);
    CHECK(Records(fixture.reader()).minutes(minutes.meeting).has_value());
    minutes.withdrawn = true;
    fixture.put("meetings/MR-2026-11/minutes.json", minutes);
    CHECK_FALSE(Records(fixture.reader()).minutes(minutes.meeting).has_value());
}

TEST_CASE("sign-offs are read in their order") {
    const RecordFixture fixture;
    auto signoff = SignOff::blank();
    signoff.meeting = id<MeetingId>("MR-2026-11");
    signoff.signer = id<PersonId>("jane");
    signoff.minutes_sha256 = signoff.agenda_sha256 = signoff.meeting_sha256 = sha256_hex("");
    for (const int number : {2, 1, 10}) {
        signoff.number = number;
        fixture.put(paths::signoff(signoff.meeting, number), signoff);
    }
    spill(fixture.root() / "meetings/MR-2026-11/signoff-3.json", "not one");
    const auto signoffs = Records(fixture.reader()).signoffs(signoff.meeting);
    REQUIRE(signoffs.size() == 3);
    CHECK(signoffs[0].number == 1);
    CHECK(signoffs[2].number == 10);
}

TEST_CASE("an own template takes the place of the built-in one of its name") {
    const RecordFixture fixture;
    auto own = AgendaTemplate::blank();
    own.name = id<TemplateName>("classic");
    own.title = "Ours";
    fixture.put("templates/classic.json", own);
    std::vector<Diagnostic> problems;
    {
        const auto store = fixture.reader();
        CHECK(Records(store).agenda_template(own.name)->title == "Ours");
        CHECK(Records(store).agenda_templates(problems).size() == builtin_templates().size());
    }
    own.withdrawn = true;
    fixture.put("templates/classic.json", own);
    const auto store = fixture.reader();
    CHECK(Records(store).agenda_template(own.name)->title != "Ours");
    CHECK(Records(store).agenda_templates(problems).size() == builtin_templates().size());
    CHECK_FALSE(Records(store).agenda_template(id<TemplateName>("nothing")).has_value());
}

TEST_CASE("put creates what is not there and replaces what is") {
    const RecordFixture fixture;
    const auto store = fixture.reader();
    auto changes = change();
    put(changes, store, "people/jane.json", make_person("jane"));
    put(changes, store, "people/eve.json", make_person("eve"));
    REQUIRE(changes.files.size() == 2);
    CHECK_FALSE(changes.files[0].creates);
    CHECK(changes.files[1].creates);
}
