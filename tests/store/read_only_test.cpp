#include "child_process.hpp"
#include "store_fixture.hpp"
#include "support/catch.hpp"

#include <isms/store/store.hpp>

using namespace isms;
using namespace isms_test;

namespace {

void make_read_only(const std::filesystem::path& root) {
    using std::filesystem::perms;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(root)) {
        std::filesystem::permissions(entry, entry.is_directory() ? perms(0555) : perms(0444));
    }
    std::filesystem::permissions(root, perms(0555));
}

void make_writable(const std::filesystem::path& root) {
    std::filesystem::permissions(root, std::filesystem::perms(0755));
    for (const auto& entry : std::filesystem::recursive_directory_iterator(root)) {
        if (entry.is_directory()) std::filesystem::permissions(entry, std::filesystem::perms(0755));
    }
}

/// The exit code with which somebody without special rights fails to open it; 0 if they do not.
int open_without_rights(const StoreFixture& fixture, Access access) {
    return in_unprivileged_child([&] {
        const auto error = error_of([&] {
            const auto store = fixture.open(access);
            if (store.read("people/jane.json") != "jane") ::_exit(50);
            store.write_cache("x", "y");
            static_cast<void>(store.journal(10));
        });
        return error ? static_cast<int>(error->code()) : 0;
    });
}

bool skipped(int result) {
    if (result != cannot_become_nobody) return false;
    WARN("the tests can't become an unprivileged user here, so nothing was tested");
    return true;
}

}  // namespace

TEST_CASE("a read-only directory without .isms can be read and not written") {
    const StoreFixture fixture;
    spill(fixture.root() / "people" / "jane.json", "jane");
    make_read_only(fixture.root());
    const int result = open_without_rights(fixture, Access::read);
    if (skipped(result)) return;
    CHECK(result == 0);
    CHECK(open_without_rights(fixture, Access::write) == 6);
    CHECK_FALSE(fixture.has(".isms"));
    make_writable(fixture.root());
}

TEST_CASE("a read-only directory with .isms can be read, under its lock") {
    const StoreFixture fixture;
    std::filesystem::permissions(fixture.root(), std::filesystem::perms(0755));
    fixture.create("people/jane.json", "jane");
    make_read_only(fixture.root());
    const int result = open_without_rights(fixture, Access::read);
    if (skipped(result)) return;
    CHECK(result == 0);
    CHECK(open_without_rights(fixture, Access::write) == 6);
    {
        // Root's writer holds the lock that the reader can only open for reading.
        if (::geteuid() == 0) {
            const auto writer = fixture.writer();
            CHECK(open_without_rights(fixture, Access::read) == 5);
        }
    }
    std::filesystem::permissions(fixture.private_folder(), std::filesystem::perms(0755));
    std::filesystem::remove(fixture.private_folder() / "lock");
    std::filesystem::permissions(fixture.private_folder(), std::filesystem::perms(0555));
    CHECK(open_without_rights(fixture, Access::read) == 0);
    make_writable(fixture.root());
}

TEST_CASE("a pending transaction in a read-only directory is refused") {
    const StoreFixture fixture;
    std::filesystem::permissions(fixture.root(), std::filesystem::perms(0755));
    fixture.create("people/jane.json", "jane");
    const auto hidden = fixture.private_folder();
    std::filesystem::rename(hidden / "journal/1.json", hidden / "pending.json");
    SECTION("with a lock file") {}
    SECTION("without one") {
        std::filesystem::remove(hidden / "lock");
    }
    make_read_only(fixture.root());
    const int result = open_without_rights(fixture, Access::read);
    if (!skipped(result)) CHECK(result == 5);
    make_writable(fixture.root());
}
