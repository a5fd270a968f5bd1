#include "store_fixture.hpp"
#include "support/catch.hpp"

#include <isms/base/digest.hpp>
#include <isms/store/undo.hpp>

#include <algorithm>

using namespace isms;
using namespace isms_test;

namespace {

/// One file that was replaced, so that the journal has its former bytes, beside others.
struct Kept : StoreFixture {
    Kept() {
        create("meetings/MR-1/deep/minutes.json", "former\n");
        replace("meetings/MR-1/deep/minutes.json", "minutes\n");
        create("meetings/MR-1/meeting.json", "meeting\n");
    }
    static ChangeSet removal() {
        auto changes = change();
        changes.undoable = false;
        changes.create("archive/list", "what went\n");
        changes.remove("meetings/MR-1/deep/minutes.json", sha256_hex("minutes\n"));
        return changes;
    }
    bool anything_says(const std::string& text) const {
        for (const auto& entry : std::filesystem::recursive_directory_iterator(root())) {
            if (entry.is_regular_file() && slurp(entry.path()).find(text) != std::string::npos)
                return true;
        }
        return false;
    }
};

}  // namespace

TEST_CASE("what is removed is gone, with its empty folder and its former bytes", "[store]") {
    const Kept kept;
    CHECK(kept.anything_says("former"));
    kept.writer().commit(Kept::removal());
    CHECK_FALSE(kept.has("meetings/MR-1/deep"));
    CHECK(kept.bytes("meetings/MR-1/meeting.json") == "meeting\n");
    CHECK(kept.bytes("archive/list") == "what went\n");
    CHECK_FALSE(kept.anything_says("former"));
    CHECK_FALSE(kept.anything_says("minutes\n"));
}

TEST_CASE("the journal tells of a removal, and nothing undoes it", "[store]") {
    const Kept kept;
    kept.writer().commit(Kept::removal());
    const auto reader = kept.reader();
    const auto entry = reader.journal(1).front();
    REQUIRE(entry.files.size() == 2);
    CHECK(entry.files[1].removed);
    CHECK(entry.files[1].after_sha256.empty());
    CHECK(entry.files[1].before_sha256 == sha256_hex("minutes\n"));
    CHECK_FALSE(reader.before_image(entry, "meetings/MR-1/deep/minutes.json").has_value());
    const auto error = error_of([&] { plan_undo(reader, stamp()); });
    REQUIRE(error.has_value());
    CHECK(error->diagnostics().front().code == "not-undoable");
}

TEST_CASE("a top folder stays when its last file goes", "[store]") {
    const StoreFixture directory;
    directory.create("drafts-of-mine/one", "1");
    auto changes = change();
    changes.remove("drafts-of-mine/one", {});
    directory.writer().commit(changes);
    CHECK(directory.has("drafts-of-mine"));
    CHECK_FALSE(directory.has("drafts-of-mine/one"));
}

TEST_CASE("nothing is removed that is not what the plan was made from", "[store]") {
    const Kept kept;
    spill(kept.root() / "meetings/MR-1/deep/minutes.json", "changed\n");
    const auto error = error_of([&] { kept.writer().commit(Kept::removal()); });
    REQUIRE(error.has_value());
    CHECK(error->diagnostics().front().code == "changed-meanwhile");
    CHECK(kept.bytes("meetings/MR-1/deep/minutes.json") == "changed\n");
    CHECK_FALSE(kept.has("archive/list"));
    std::filesystem::remove(kept.root() / "meetings/MR-1/deep/minutes.json");
    CHECK(error_of([&] { kept.writer().commit(Kept::removal()); })->code() == ExitCode::refused);
}

TEST_CASE("an interrupted removal is completed, and not over what somebody put there", "[store]") {
    const Kept kept;
    kept.writer().commit(Kept::removal());
    // As if the writer had been killed before the file went.
    const auto journal = kept.private_folder() / "journal";
    const auto newest = std::to_string(kept.reader().journal(1).front().sequence) + ".json";
    std::filesystem::rename(journal / newest, kept.private_folder() / "pending.json");
    spill(kept.root() / "meetings/MR-1/deep/minutes.json", "minutes\n");
    CHECK(kept.reader().read("archive/list") == "what went\n");
    CHECK_FALSE(kept.has("meetings/MR-1/deep"));

    std::filesystem::rename(journal / newest, kept.private_folder() / "pending.json");
    spill(kept.root() / "meetings/MR-1/deep/minutes.json", "others\n");
    const auto error = error_of([&] { kept.reader(); });
    REQUIRE(error.has_value());
    CHECK(error->diagnostics().front().code == "transaction-pending");
    CHECK(kept.bytes("meetings/MR-1/deep/minutes.json") == "others\n");
}
