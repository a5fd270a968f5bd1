#include "child_process.hpp"
#include "store_fixture.hpp"
#include "support/catch.hpp"

#include <isms/store/store.hpp>

#include <memory>

using namespace isms;
using namespace isms_test;

namespace {

/// A transaction that replaces two files and creates two, brought by hand to any state in which its
/// writer may have been killed.
class Interrupted {
  public:
    struct File {
        std::string path, before, after;
    };
    const std::vector<File> files = {{"people/ada.json", "ada 1", "ada 2"},
                                     {"actions/2026/A-2026-001.json", "", "action"},
                                     {"people/jane.json", "jane 1", "jane 2"},
                                     {"meetings/MR-2026-11/meeting.json", "", "meeting"}};
    StoreFixture fixture;

    Interrupted() {
        spill(fixture.root() / "people/ada.json", "ada 1");
        spill(fixture.root() / "people/jane.json", "jane 1");
        auto changes = change("spoken of", "four files");
        for (const auto& file : files) {
            if (file.before.empty()) {
                changes.create(file.path, file.after);
            } else {
                changes.replace(file.path, file.after);
            }
        }
        fixture.writer().commit(changes);
    }

    std::filesystem::path staged(std::size_t index) const {
        return fixture.private_folder() / "staging" / ("1-" + std::to_string(index));
    }
    std::filesystem::path pending() const { return fixture.private_folder() / "pending.json"; }

    /// After the commit point, with the first `renamed` files in place.
    void go_back_to(std::size_t renamed) const {
        std::filesystem::rename(fixture.private_folder() / "journal" / "1.json", pending());
        for (std::size_t index = renamed; index < files.size(); ++index) {
            const auto target = fixture.root() / files[index].path;
            std::filesystem::rename(target, staged(index));
            if (!files[index].before.empty()) {
                spill(target, files[index].before);
            } else {
                std::filesystem::remove(target.parent_path());
            }
        }
    }
    /// Before it.
    void go_back_to_staging() const {
        go_back_to(0);
        std::filesystem::rename(pending(), fixture.private_folder() / "pending.json.tmp");
    }

    void check_complete() const {
        for (const auto& file : files) CHECK(fixture.bytes(file.path) == file.after);
        CHECK_FALSE(std::filesystem::exists(pending()));
        CHECK(std::filesystem::is_empty(fixture.private_folder() / "staging"));
        const auto journal = fixture.reader().journal(10);
        REQUIRE(journal.size() == 1);
        CHECK(journal.front().summary == "four files");
    }
    void check_untouched() const {
        for (const auto& file : files) {
            if (file.before.empty()) {
                CHECK_FALSE(fixture.has(file.path));
            } else {
                CHECK(fixture.bytes(file.path) == file.before);
            }
        }
    }
};

}  // namespace

TEST_CASE("a transaction past its commit point is completed by whoever comes next") {
    const auto access = GENERATE(Access::read, Access::write);
    for (std::size_t renamed = 0; renamed <= 4; ++renamed) {
        INFO(renamed << " files in place");
        const Interrupted state;
        state.go_back_to(renamed);
        {
            const auto store = state.fixture.open(access);
            CHECK(store.read("people/jane.json") == "jane 2");
            CHECK(store.before_image(store.journal(1).front(), "people/jane.json") == "jane 1");
        }
        state.check_complete();
    }
}

TEST_CASE("the renames may have survived a power failure in any order") {
    for (unsigned lost = 0; lost < 16; ++lost) {
        const Interrupted state;
        state.go_back_to(0);
        for (std::size_t index = 0; index < 4; ++index) {
            if ((lost >> index & 1U) != 0) continue;
            const auto target = state.fixture.root() / state.files[index].path;
            std::filesystem::create_directories(target.parent_path());
            std::filesystem::rename(state.staged(index), target);
        }
        static_cast<void>(state.fixture.reader());
        state.check_complete();
    }
}

TEST_CASE("a recovery that was itself interrupted is completed by the next") {
    const Interrupted state;
    state.go_back_to(1);
    std::filesystem::create_directories(state.fixture.root() / "meetings" / "MR-2026-11");
    static_cast<void>(state.fixture.reader());
    state.check_complete();
}

TEST_CASE("a transaction before its commit point never happened, and a writer clears it away") {
    const Interrupted state;
    state.go_back_to_staging();
    CHECK_FALSE(state.fixture.reader().exists("actions/2026/A-2026-001.json"));
    CHECK(state.fixture.has(".isms/pending.json.tmp"));
    static_cast<void>(state.fixture.writer());
    state.check_untouched();
    CHECK_FALSE(state.fixture.has(".isms/pending.json.tmp"));
    CHECK(std::filesystem::is_empty(state.fixture.private_folder() / "staging"));
    CHECK(std::filesystem::is_empty(state.fixture.private_folder() / "journal"));
    CHECK(state.fixture.reader().journal(10).empty());
}

TEST_CASE("the next commit follows an interrupted one") {
    const Interrupted state;
    state.go_back_to(2);
    state.fixture.replace("people/jane.json", "jane 3");
    CHECK(state.fixture.bytes("people/ada.json") == "ada 2");
    CHECK(state.fixture.bytes("people/jane.json") == "jane 3");
    CHECK(state.fixture.reader().journal(1).front().sequence == 2);
}

TEST_CASE("a target that somebody changed before it was replaced is not overwritten") {
    const Interrupted state;
    state.go_back_to(2);
    spill(state.fixture.root() / "people/jane.json", "by hand");
    const auto error = error_of([&] { static_cast<void>(state.fixture.reader()); });
    REQUIRE(error.has_value());
    CHECK(error->code() == ExitCode::refused);
    CHECK(error->diagnostics().front().code == "transaction-pending");
    CHECK(told(*error).find("people/jane.json") != std::string::npos);
    CHECK(state.fixture.bytes("people/jane.json") == "by hand");
    CHECK_FALSE(state.fixture.has("meetings/MR-2026-11/meeting.json"));

    std::filesystem::remove(state.fixture.root() / "people/jane.json");
    static_cast<void>(state.fixture.reader());
    state.check_complete();
}

TEST_CASE("a target that was changed after it had been replaced stays as it is") {
    const Interrupted state;
    state.go_back_to(4);
    spill(state.fixture.root() / "people/jane.json", "by hand");
    static_cast<void>(state.fixture.reader());
    CHECK(state.fixture.bytes("people/jane.json") == "by hand");
    CHECK_FALSE(state.fixture.has(".isms/pending.json"));
}

TEST_CASE("what can't be completed without guessing is refused") {
    const Interrupted state;
    state.go_back_to(1);
    const auto refusal = [&] {
        return refusal_of([&] { static_cast<void>(state.fixture.writer()); });
    };
    SECTION("a staged file is gone") {
        std::filesystem::remove(state.staged(2));
    }
    SECTION("a staged file of a new record is gone") {
        std::filesystem::remove(state.staged(3));
    }
    SECTION("a staged file is torn") {
        spill(state.staged(2), "jane");
    }
    SECTION("pending.json is torn") {
        spill(state.pending(), R"({"record": "trans)");
    }
    SECTION("pending.json is of a newer version") {
        auto text = slurp(state.pending());
        text.replace(text.find("\"version\": 1"), 12, "\"version\": 2");
        spill(state.pending(), text);
    }
    SECTION("pending.json leads out of the directory") {
        auto text = slurp(state.pending());
        text.replace(text.find("people/ada.json"), 15, "../../../x.json");
        spill(state.pending(), text);
    }
    SECTION("a folder on the way became a link") {
        std::filesystem::rename(state.fixture.root() / "people",
                                state.fixture.root() / "elsewhere");
        std::filesystem::create_directory_symlink("elsewhere", state.fixture.root() / "people");
    }
    CHECK(refusal() == "5 transaction-pending");
    CHECK_FALSE(state.fixture.has("meetings/MR-2026-11/meeting.json"));
    CHECK(std::filesystem::exists(state.pending()));
}

TEST_CASE("a commit that fails after its commit point says so, and the next command completes it") {
    // As somebody whom permissions stop: the journal can't be written, so everything but its last
    // step is done.
    const int result = in_unprivileged_child([] {
        const StoreFixture fixture;
        const auto journal = fixture.private_folder() / "journal";
        fixture.create("people/jane.json", "1");
        auto store = std::make_unique<Store>(fixture.writer());
        auto changes = change();
        changes.create("first.json", "1");
        std::filesystem::permissions(journal, std::filesystem::perms(0555));
        const auto error = error_of([&] { store->commit(changes); });
        std::filesystem::permissions(journal, std::filesystem::perms(0755));
        if (!error || error->code() != ExitCode::io) return 1;
        if (told(*error).find("the next isms-review command completes it") == std::string::npos)
            return 2;
        if (!fixture.has(".isms/pending.json")) return 3;

        auto second = change();
        second.create("second.json", "2");
        store->commit(second);
        store.reset();
        if (fixture.reader().journal(10).size() != 3) return 4;
        return fixture.bytes("first.json") + fixture.bytes("second.json") == "12" ? 0 : 5;
    });
    if (result == cannot_become_nobody) {
        WARN("the tests can't become an unprivileged user here, so nothing was tested");
        return;
    }
    CHECK(result == 0);
}
