#include "store_fixture.hpp"
#include "support/catch.hpp"

#include <isms/base/digest.hpp>
#include <isms/store/store.hpp>

using namespace isms;
using namespace isms_test;

namespace {

/// No trace of a transaction under way.
void check_clean(const StoreFixture& fixture) {
    CHECK_FALSE(fixture.has(".isms/pending.json"));
    CHECK_FALSE(fixture.has(".isms/pending.json.tmp"));
    if (fixture.has(".isms/staging"))
        CHECK(std::filesystem::is_empty(fixture.root() / ".isms/staging"));
}

}  // namespace

TEST_CASE("a change set is committed as a whole, with its journal entry") {
    const StoreFixture fixture;
    fixture.create("people/jane.json", "old");
    auto changes = change("actions done", "MR-2026-10-A02 done");
    changes.replace("people/jane.json", "new");
    changes.create("actions/2026/A-2026-001.json", "action");
    auto store = fixture.writer();
    store.commit(changes);

    CHECK(store.read("people/jane.json") == "new");
    CHECK(store.read("actions/2026/A-2026-001.json") == "action");
    check_clean(fixture);

    const auto journal = store.journal(10);
    REQUIRE(journal.size() == 2);
    const auto& entry = journal.front();
    CHECK(entry.sequence == journal.back().sequence + 1);
    CHECK(entry.command == "actions done");
    CHECK(entry.summary == "MR-2026-10-A02 done");
    CHECK(entry.by == "jane");
    CHECK(entry.at == stamp().at);
    CHECK(entry.undoable);
    CHECK_FALSE(entry.undoes.has_value());
    REQUIRE(entry.files.size() == 2);
    CHECK(entry.files[0].path == "people/jane.json");
    CHECK_FALSE(entry.files[0].created);
    CHECK(entry.files[0].before_sha256 == sha256_hex("old"));
    CHECK(entry.files[0].after_sha256 == sha256_hex("new"));
    CHECK(entry.files[1].created);
    CHECK(entry.files[1].before_sha256.empty());
    CHECK(store.before_image(entry, "people/jane.json") == "old");
    CHECK_FALSE(store.before_image(entry, "actions/2026/A-2026-001.json").has_value());
}

TEST_CASE("a durable commit does the same") {
    const StoreFixture fixture;
    auto changes = change();
    changes.create("actions/2026/A-2026-001.json", "action");
    Store(fixture.root(), Access::write).commit(changes);
    CHECK(fixture.bytes("actions/2026/A-2026-001.json") == "action");
    check_clean(fixture);
}

TEST_CASE("an empty change set leaves no trace") {
    const StoreFixture fixture;
    auto store = fixture.writer();
    store.commit(change());
    CHECK(store.journal(10).empty());
}

TEST_CASE("what is to be created must not exist, what is to be replaced must") {
    const StoreFixture fixture;
    fixture.create("people/jane.json", "jane");

    auto creates = change();
    creates.create("people/ada.json", "ada");
    creates.create("people/jane.json", "other");
    CHECK(refusal_of([&] { fixture.writer().commit(creates); }) == "5 exists-already");

    auto replaces = change();
    replaces.create("people/ada.json", "ada");
    replaces.replace("people/nobody.json", "x");
    CHECK(refusal_of([&] { fixture.writer().commit(replaces); }) == "5 changed-meanwhile");

    CHECK(fixture.bytes("people/jane.json") == "jane");
    CHECK_FALSE(fixture.has("people/ada.json"));
    CHECK(fixture.writer().journal(10).size() == 1);
    check_clean(fixture);
}

TEST_CASE("a file that changed since the store read it is not overwritten") {
    const StoreFixture fixture;
    fixture.create("people/jane.json", "jane");
    auto store = fixture.writer();
    REQUIRE(store.read("people/jane.json") == "jane");
    spill(fixture.root() / "people/jane.json", "edited");
    auto changes = change();
    changes.replace("people/jane.json", "mine");
    CHECK(refusal_of([&] { store.commit(changes); }) == "5 changed-meanwhile");
    CHECK(fixture.bytes("people/jane.json") == "edited");

    SECTION("and is, once it has been read again") {
        REQUIRE(store.read("people/jane.json") == "edited");
        store.commit(changes);
        CHECK(fixture.bytes("people/jane.json") == "mine");
    }
    SECTION("nor if the plan names other bytes") {
        changes.files.front().expected_sha256 = sha256_hex("jane");
        CHECK(refusal_of([&] { store.commit(changes); }) == "5 changed-meanwhile");
    }
    SECTION("and is, if the plan names these bytes") {
        changes.files.front().expected_sha256 = sha256_hex("edited");
        store.commit(changes);
        CHECK(fixture.bytes("people/jane.json") == "mine");
    }
}

TEST_CASE("one store commits several times, each from what it wrote last") {
    const StoreFixture fixture;
    auto store = fixture.writer();
    auto first = change();
    first.create("people/jane.json", "1");
    store.commit(first);
    for (const char* const text : {"2", "3", "4"}) {
        auto next = change();
        next.replace("people/jane.json", text);
        store.commit(next);
    }
    CHECK(store.read("people/jane.json") == "4");
    CHECK(store.journal(2).size() == 2);
    CHECK(store.journal(10).size() == 4);
}

TEST_CASE("a file is planned once; a second plan replaces the first one's content") {
    auto changes = change();
    changes.create("a", "1");
    changes.replace("a", "2");
    REQUIRE(changes.files.size() == 1);
    CHECK(changes.files.front().creates);
    CHECK(changes.files.front().content == "2");
    changes.create_copy("a", "/tmp/x", "digest");
    CHECK(changes.files.front().content.empty());
    changes.create("a", "3");
    CHECK_FALSE(changes.files.front().copy_of.has_value());

    const StoreFixture fixture;
    auto twice = change();
    twice.create("b", "1");
    twice.files.push_back(twice.files.front());
    CHECK_THROWS_AS(fixture.writer().commit(twice), std::logic_error);
    CHECK_FALSE(fixture.has("b"));
}

TEST_CASE("a reader does not commit") {
    const StoreFixture fixture;
    auto changes = change();
    changes.create("a", "1");
    CHECK_THROWS_AS(fixture.reader().commit(changes), std::logic_error);
}

TEST_CASE("a file outside is copied, if it still is what was planned") {
    const StoreFixture fixture;
    const TemporaryDirectory elsewhere;
    const std::string bytes(700'000, 'p');
    spill(elsewhere.path() / "scan.pdf", bytes);
    auto changes = change();
    changes.create_copy("evidence/ab/abc", elsewhere.path() / "scan.pdf", sha256_hex(bytes));
    changes.create("evidence/ab/abc.json", "{}");

    SECTION("it is") {
        fixture.writer().commit(changes);
        CHECK(fixture.bytes("evidence/ab/abc") == bytes);
    }
    SECTION("it was changed") {
        spill(elsewhere.path() / "scan.pdf", bytes + "!");
        CHECK(refusal_of([&] { fixture.writer().commit(changes); }) == "5 changed-meanwhile");
        CHECK_FALSE(fixture.has("evidence"));
    }
    SECTION("it is gone") {
        std::filesystem::remove(elsewhere.path() / "scan.pdf");
        CHECK(refusal_of([&] { fixture.writer().commit(changes); }) == "4 no-such-file");
        CHECK_FALSE(fixture.has("evidence"));
    }
    check_clean(fixture);
}

TEST_CASE("a change never leads through a link, nor to the store's own files") {
    const StoreFixture fixture;
    const TemporaryDirectory elsewhere;
    spill(elsewhere.path() / "x.json", "theirs");
    std::filesystem::create_directory_symlink(elsewhere.path(), fixture.root() / "people");
    std::filesystem::create_symlink(elsewhere.path() / "x.json", fixture.root() / "x.json");
    const auto refusal = [&](bool creates, const std::string& path) {
        auto changes = change();
        changes.create("first.json", "1");
        if (creates) {
            changes.create(path, "mine");
        } else {
            changes.replace(path, "mine");
        }
        return refusal_of([&] { fixture.writer().commit(changes); });
    };
    CHECK(refusal(true, "people/new.json") == "6 io-open");
    CHECK(refusal(false, "people/x.json") == "6 io-open");
    CHECK(refusal(false, "x.json") == "6 io-read");
    CHECK(refusal(true, "x.json") == "5 exists-already");
    CHECK(refusal(true, ".isms/journal/9.json") == "3 path-not-allowed");
    CHECK(refusal(true, "../out.json") == "3 path-not-allowed");
    CHECK(slurp(elsewhere.path() / "x.json") == "theirs");
    CHECK_FALSE(fixture.has("first.json"));
    check_clean(fixture);
}

TEST_CASE("a change that could not be completed is refused before its commit point") {
    const StoreFixture fixture;
    spill(fixture.root() / "people", "a file where a folder belongs");
    auto changes = change();
    changes.create("a.json", "1");
    changes.create("people/jane.json", "2");
    const auto error = error_of([&] { fixture.writer().commit(changes); });
    REQUIRE(error.has_value());
    CHECK(error->code() == ExitCode::io);
    CHECK(told(*error).find("nothing was changed") != std::string::npos);
    CHECK_FALSE(fixture.has("a.json"));
    check_clean(fixture);
}

TEST_CASE("the journal keeps the newest two hundred entries and their before images") {
    const StoreFixture fixture;
    auto store = fixture.writer();
    auto first = change();
    first.create("a", "0");
    store.commit(first);
    for (int round = 1; round <= 204; ++round) {
        auto changes = change();
        changes.replace("a", std::to_string(round));
        store.commit(changes);
    }
    const auto journal = store.journal(1000);
    REQUIRE(journal.size() == 200);
    CHECK(journal.front().sequence == 205);
    CHECK(journal.back().sequence == 6);
    CHECK(store.before_image(journal.back(), "a") == "4");
    CHECK_FALSE(fixture.has(".isms/journal/5"));
    CHECK(fixture.has(".isms/journal/6"));
}

TEST_CASE("numbers of journal entries go on after the highest one, even a damaged one") {
    const StoreFixture fixture;
    fixture.create("a", "0");
    spill(fixture.private_folder() / "journal" / "41.json", "{");
    fixture.create("b", "0");
    const auto journal = fixture.reader().journal(10);
    REQUIRE(journal.size() == 2);
    CHECK(journal.front().sequence == 42);
    CHECK(journal.back().sequence == 1);
}

TEST_CASE("a before image that is not what it was is not given out") {
    const StoreFixture fixture;
    fixture.create("a", "old");
    fixture.replace("a", "new");
    const auto store = fixture.reader();
    const auto entry = store.journal(1).front();
    CHECK(store.before_image(entry, "a") == "old");
    spill(fixture.private_folder() / "journal" / "2" / "0.before", "torn");
    CHECK_FALSE(store.before_image(entry, "a").has_value());
    std::filesystem::remove_all(fixture.private_folder() / "journal" / "2");
    CHECK_FALSE(store.before_image(entry, "a").has_value());
}

TEST_CASE("a writer whose .isms was deleted meanwhile does not go on as if it held the lock") {
    const StoreFixture fixture;
    auto store = fixture.writer();
    std::filesystem::remove_all(fixture.private_folder());
    auto changes = change();
    changes.create("a", "1");
    CHECK(refusal_of([&] { store.commit(changes); }) == "5 lock-lost");
    CHECK_FALSE(fixture.has("a"));
}
