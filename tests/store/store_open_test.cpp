#include "store_fixture.hpp"
#include "support/catch.hpp"

#include <isms/store/store.hpp>

#include <sys/stat.h>

using namespace isms;
using namespace isms_test;

namespace {

mode_t mode_of(const std::filesystem::path& path) {
    struct stat status {};
    REQUIRE(::lstat(path.c_str(), &status) == 0);
    return status.st_mode & 07777U;
}

}  // namespace

TEST_CASE("a directory without review.json is not opened, and nothing is left in it") {
    const TemporaryDirectory directory;
    for (const auto access : {Access::read, Access::write}) {
        CHECK(refusal_of([&] { Store(directory.path(), access); }) == "4 no-review-directory");
    }
    CHECK(std::filesystem::is_empty(directory.path()));
    CHECK(refusal_of([&] { Store(directory.path() / "missing", Access::read); }) ==
          "4 no-review-directory");
}

TEST_CASE("prepare makes a directory that is ready for its first transaction") {
    const TemporaryDirectory directory;
    const auto root = directory.path() / "one" / "two";
    Store::prepare(root);
    CHECK(slurp(root / ".gitignore") == "/.isms/\n/drafts/\n");
    CHECK(mode_of(root) == 0700);
    CHECK(refusal_of([&] { Store(root, Access::read); }) == "4 no-review-directory");

    auto changes = change();
    changes.create("review.json", "{}\n");
    Store(root, Access::write).commit(changes);
    CHECK(Store(root, Access::read).read("review.json") == "{}\n");
    CHECK(refusal_of([&] { Store::prepare(root); }) == "5 review-directory-exists");
}

TEST_CASE("prepare accepts a trailing slash and keeps what .gitignore says already") {
    const TemporaryDirectory directory;
    spill(directory.path() / "r" / ".gitignore", "*.o\n/drafts/");
    Store::prepare(directory.path() / "r" / "");
    CHECK(slurp(directory.path() / "r" / ".gitignore") == "*.o\n/drafts/\n/.isms/\n");
}

TEST_CASE("the review directory is found from any folder below it") {
    const StoreFixture fixture;
    const auto root = std::filesystem::canonical(fixture.root());
    std::filesystem::create_directories(root / "meetings" / "MR-2026-11");
    CHECK(find_review_directory(root) == root);
    CHECK(find_review_directory(root / "meetings" / "MR-2026-11") == root);
    CHECK_FALSE(find_review_directory(root.parent_path()).has_value());
}

TEST_CASE("files are for the owner alone, whatever the umask") {
    const StoreFixture fixture;
    std::filesystem::permissions(fixture.root(), std::filesystem::perms(0700));
    const mode_t before = ::umask(0);
    fixture.create("people/jane.json", "{}");
    ::umask(before);
    CHECK(mode_of(fixture.root() / "people") == 0700);
    CHECK(mode_of(fixture.root() / "people" / "jane.json") == 0600);
    CHECK(mode_of(fixture.private_folder()) == 0700);
    CHECK(mode_of(fixture.private_folder() / "lock") == 0600);
}

TEST_CASE("in a shared directory files are shared as the directory is") {
    const StoreFixture fixture;
    std::filesystem::permissions(fixture.root(), std::filesystem::perms(02770));
    const mode_t before = ::umask(077);
    fixture.create("people/jane.json", "{}");
    ::umask(before);
    CHECK(mode_of(fixture.root() / "people") == 02770);
    CHECK(mode_of(fixture.root() / "people" / "jane.json") == 0660);
    CHECK(mode_of(fixture.private_folder()) == 02770);
    CHECK(mode_of(fixture.private_folder() / "lock") == 0660);
}

TEST_CASE("deleting .isms loses nothing but cache and undo") {
    const StoreFixture fixture;
    fixture.create("people/jane.json", "{}");
    std::filesystem::remove_all(fixture.private_folder());
    CHECK(fixture.reader().read("people/jane.json") == "{}");
    std::filesystem::remove_all(fixture.private_folder());
    fixture.replace("people/jane.json", "{ }");
    CHECK(fixture.bytes("people/jane.json") == "{ }");
}

TEST_CASE("a link in the place of .isms is not followed") {
    const StoreFixture fixture;
    const TemporaryDirectory elsewhere;
    std::filesystem::create_directory_symlink(elsewhere.path(), fixture.private_folder());
    CHECK(refusal_of([&] { fixture.writer(); }) == "6 io-open");
    CHECK(std::filesystem::is_empty(elsewhere.path()));
}
