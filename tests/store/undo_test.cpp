#include "record_fixture.hpp"
#include "support/catch.hpp"

#include <isms/store/undo.hpp>

using namespace isms;
using namespace isms_test;

namespace {

const std::string action_path = "actions/2026/MR-2026-11-A01.json";

/// Commits a changed action as a command would.
template <class Change>
void edit_action(const RecordFixture& fixture, const std::string& command, Change edit) {
    auto store = fixture.writer();
    auto action = Records(store).action(id<ActionId>("MR-2026-11-A01")).value();
    edit(action);
    auto changes = change(command, action.id.str());
    put(changes, store, action_path, action);
    store.commit(changes);
}

void retitle(const RecordFixture& fixture, const std::string& title) {
    edit_action(fixture, "actions edit", [&](Action& action) {
        action.history.push_back(make_change(stamp(), event::changed, action.title, title));
        action.title = title;
    });
}

void undo(const RecordFixture& fixture) {
    auto store = fixture.writer();
    store.commit(plan_undo(store, stamp(24)));
}

std::string undo_refusal(const RecordFixture& fixture) {
    return refusal_of([&] { undo(fixture); });
}

std::string title(const RecordFixture& fixture) {
    return fixture.get<Action>(action_path).title;
}

}  // namespace

TEST_CASE("without a change there is nothing to undo") {
    const RecordFixture fixture;
    CHECK(undo_refusal(fixture) == "4 nothing-to-undo");
}

TEST_CASE("a replaced record gets its former content, and its history goes on") {
    const RecordFixture fixture;
    retitle(fixture, "Second");
    undo(fixture);
    const auto action = fixture.get<Action>(action_path);
    CHECK(action.title == "Patch the VPN gateways");
    REQUIRE(action.history.size() == 3);
    CHECK(action.history[1].what == event::changed);
    CHECK(action.history[2].what == event::undone);
    CHECK(action.history[2].at == stamp(24).at);
    CHECK(action.history[2].by == "jane");
    CHECK(action.history[2].note == "undo of actions edit: MR-2026-11-A01");

    const auto entry = fixture.reader().journal(1).front();
    CHECK(entry.command == "undo");
    CHECK(entry.undoes == 1);
    CHECK_FALSE(entry.undoable);
}

TEST_CASE("the record is written as the codec writes it") {
    const RecordFixture fixture;
    retitle(fixture, "Second");
    undo(fixture);
    CHECK(fixture.bytes(action_path) == print_record(fixture.get<Action>(action_path)));
}

TEST_CASE("undo goes several steps back, one by one, and not further") {
    const RecordFixture fixture;
    retitle(fixture, "Second");
    retitle(fixture, "Third");
    retitle(fixture, "Fourth");
    undo(fixture);
    CHECK(title(fixture) == "Third");
    undo(fixture);
    CHECK(title(fixture) == "Second");
    retitle(fixture, "Third again");
    undo(fixture);
    CHECK(title(fixture) == "Second");
    undo(fixture);
    CHECK(title(fixture) == "Patch the VPN gateways");
    CHECK(undo_refusal(fixture) == "4 nothing-to-undo");
    // One creation, four changes, four undoings: nothing was forgotten.
    CHECK(fixture.get<Action>(action_path).history.size() == 9);
}

TEST_CASE("a created action is withdrawn, its number spent") {
    const RecordFixture fixture;
    auto store = std::make_unique<Store>(fixture.writer());
    auto changes = change("actions add", "MR-2026-11-A03");
    put(changes, *store, "actions/2026/MR-2026-11-A03.json", make_action("MR-2026-11-A03"));
    auto meeting = fixture.get<Meeting>("meetings/MR-2026-11/meeting.json");
    meeting.counters["A"] = 10;
    meeting.place = "elsewhere";
    put(changes, *store, "meetings/MR-2026-11/meeting.json", meeting);
    store->commit(changes);
    store.reset();

    undo(fixture);
    const auto action = fixture.get<Action>("actions/2026/MR-2026-11-A03.json");
    CHECK(action.state == ActionState::withdrawn);
    CHECK(action.ended_on == stamp(24).today);
    CHECK(action.history.back().what == event::undone);
    CHECK(fixture.bytes("actions/2026/MR-2026-11-A03.json") == print_record(action));

    meeting = fixture.get<Meeting>("meetings/MR-2026-11/meeting.json");
    CHECK(meeting.place.empty());
    CHECK(meeting.counters.at("A") == 10);
    CHECK(meeting.history.back().what == event::undone);
}

TEST_CASE("other created records are marked as withdrawn") {
    const RecordFixture fixture;
    auto store = std::make_unique<Store>(fixture.writer());
    auto changes = change("agenda new", "MR-2026-12");
    put(changes, *store, "meetings/MR-2026-12/meeting.json", make_meeting("MR-2026-12"));
    put(changes, *store, "meetings/MR-2026-12/minutes.json", make_minutes("MR-2026-12"));
    put(changes, *store, "people/eve.json", make_person("eve"));
    store->commit(changes);
    store.reset();
    undo(fixture);
    const auto meeting = fixture.get<Meeting>("meetings/MR-2026-12/meeting.json");
    CHECK(meeting.withdrawn);
    CHECK(meeting.unknown.empty());
    CHECK(fixture.bytes("meetings/MR-2026-12/meeting.json") == print_record(meeting));
    CHECK(fixture.get<Minutes>("meetings/MR-2026-12/minutes.json").withdrawn);
    CHECK(fixture.get<Person>("people/eve.json").withdrawn);
    CHECK_FALSE(Records(fixture.reader()).minutes(id<MeetingId>("MR-2026-12")).has_value());
}

TEST_CASE("an attachment stays, its sidecar is withdrawn") {
    const RecordFixture fixture;
    const auto evidence = make_evidence("scan");
    {
        auto store = fixture.writer();
        auto changes = change("actions attach");
        changes.create(paths::evidence(evidence.sha256), "scan");
        put(changes, store, paths::evidence_sidecar(evidence.sha256), evidence);
        store.commit(changes);
    }
    undo(fixture);
    CHECK(fixture.bytes(paths::evidence(evidence.sha256)) == "scan");
    CHECK(fixture.get<Evidence>(paths::evidence_sidecar(evidence.sha256)).withdrawn);
}

TEST_CASE("a change of an attachment alone can't be undone") {
    const RecordFixture fixture;
    fixture.create("evidence/ab/abc", "bytes");
    CHECK(undo_refusal(fixture) == "5 not-undoable");
}

TEST_CASE("keys that this version does not know go through an undoing") {
    const RecordFixture fixture;
    auto text = fixture.bytes(action_path);
    text.replace(text.find("\"title\""), 0, "\"colour\": \"red\",\n  ");
    spill(fixture.root() / action_path, text);
    retitle(fixture, "Second");
    undo(fixture);
    CHECK(fixture.get<Action>(action_path).unknown.at("colour") == "red");
}

TEST_CASE("what was signed or sealed can't be undone, nor anything before it") {
    const RecordFixture fixture;
    retitle(fixture, "Second");
    auto changes = change("minutes sign", "MR-2026-11");
    changes.undoable = false;
    changes.create("meetings/MR-2026-11/signoff-01.json", "{}");
    fixture.writer().commit(changes);
    CHECK(undo_refusal(fixture) == "5 not-undoable");
    CHECK(title(fixture) == "Second");
}

TEST_CASE("a file that was changed since, by an editor or a pull, is not thrown away") {
    const RecordFixture fixture;
    retitle(fixture, "Second");
    const auto error = [&] { return error_of([&] { undo(fixture); }); };
    SECTION("changed") {
        auto action = fixture.get<Action>(action_path);
        action.title = "By hand";
        fixture.put(action_path, action);
        REQUIRE(error().has_value());
        CHECK(error()->diagnostics().front().code == "changed-since");
        CHECK(told(*error()).find(action_path) != std::string::npos);
        CHECK(title(fixture) == "By hand");
    }
    SECTION("removed") {
        std::filesystem::remove(fixture.root() / action_path);
        CHECK(undo_refusal(fixture) == "5 changed-since");
    }
}

TEST_CASE("a former content that the journal lost can't be restored") {
    const RecordFixture fixture;
    retitle(fixture, "Second");
    std::filesystem::remove_all(fixture.private_folder() / "journal" / "1");
    CHECK(undo_refusal(fixture) == "5 not-undoable");
    CHECK(title(fixture) == "Second");
}

TEST_CASE("an undoing whose plan is out of date is not committed") {
    const RecordFixture fixture;
    retitle(fixture, "Second");
    auto store = fixture.writer();
    const auto plan = plan_undo(store, stamp());
    auto action = fixture.get<Action>(action_path);
    action.title = "By hand";
    fixture.put(action_path, action);
    CHECK(refusal_of([&] { store.commit(plan); }) == "5 changed-meanwhile");
}
