#include "store_fixture.hpp"
#include "support/catch.hpp"

#include <isms/base/digest.hpp>
#include <isms/store/store.hpp>

#include <sys/stat.h>

using namespace isms;
using namespace isms_test;

TEST_CASE("a store reads, finds and lists") {
    const StoreFixture fixture;
    spill(fixture.root() / "people" / "jane.json", "jane");
    spill(fixture.root() / "people" / "ada.json", "");
    spill(fixture.root() / "people" / ".hidden.json", "x");
    const auto store = fixture.reader();

    CHECK(store.read("people/jane.json") == "jane");
    CHECK(store.read("people/ada.json") == "");
    CHECK_FALSE(store.read("people/nobody.json").has_value());
    CHECK_FALSE(store.read("nowhere/nobody.json").has_value());
    CHECK(store.exists("people/jane.json"));
    CHECK(store.exists("people"));
    CHECK_FALSE(store.exists("people/nobody.json"));
    CHECK_FALSE(store.exists("nowhere/at/all.json"));
    CHECK(store.list("people") == std::vector<std::string>{"ada.json", "jane.json"});
    CHECK(store.list("nowhere").empty());
    CHECK(store.list("") == std::vector<std::string>{"people", "review.json"});
}

TEST_CASE("large files are read whole") {
    const StoreFixture fixture;
    const std::string large(3'000'001, 'x');
    spill(fixture.root() / "large.json", large);
    CHECK(fixture.reader().read("large.json") == large);
}

TEST_CASE("a path that could lead out of the directory is refused") {
    const StoreFixture fixture;
    const auto store = fixture.reader();
    const std::vector<std::string> paths = {
        "",       "/etc/passwd", "../x",  "people/../../x",      "./x",
        "a//b",   "a/",          "a/./b", ".isms/lock",          ".ISMS/lock",
        ".git/x", "a\nb",        "a\x7F", std::string("a\0b", 3)};
    for (const auto& path : paths) {
        INFO(path);
        CHECK(refusal_of([&] { static_cast<void>(store.read(path)); }) == "3 path-not-allowed");
        CHECK(refusal_of([&] { static_cast<void>(store.exists(path)); }) == "3 path-not-allowed");
    }
}

TEST_CASE("no symbolic link is followed below the root") {
    const StoreFixture fixture;
    const TemporaryDirectory elsewhere;
    spill(elsewhere.path() / "secret.json", "secret");
    std::filesystem::create_directory_symlink(elsewhere.path(), fixture.root() / "people");
    std::filesystem::create_symlink(elsewhere.path() / "secret.json", fixture.root() / "link.json");
    const auto store = fixture.reader();

    const auto folder = error_of([&] { static_cast<void>(store.read("people/secret.json")); });
    REQUIRE(folder.has_value());
    CHECK(folder->code() == ExitCode::io);
    CHECK(told(*folder).find("symbolic link") != std::string::npos);
    CHECK(refusal_of([&] { static_cast<void>(store.list("people")); }) == "6 io-open");
    CHECK(refusal_of([&] { static_cast<void>(store.read("link.json")); }) == "6 io-read");
}

TEST_CASE("the root itself may be a symbolic link") {
    const StoreFixture fixture;
    const TemporaryDirectory elsewhere;
    const auto link = elsewhere.path() / "link";
    std::filesystem::create_directory_symlink(fixture.root(), link);
    CHECK(Store(link, Access::read).read("review.json") == "{}\n");
}

TEST_CASE("a pipe or a folder in the place of a record is refused and not waited for") {
    const StoreFixture fixture;
    REQUIRE(::mkfifo((fixture.root() / "pipe.json").c_str(), 0600) == 0);
    std::filesystem::create_directory(fixture.root() / "folder.json");
    const auto store = fixture.reader();
    CHECK(refusal_of([&] { static_cast<void>(store.read("pipe.json")); }) == "6 io-read");
    CHECK(refusal_of([&] { static_cast<void>(store.read("folder.json")); }) == "6 io-read");
}

TEST_CASE("a file outside the store is digested") {
    const TemporaryDirectory directory;
    const std::string bytes(1'000'000, 'b');
    spill(directory.path() / "scan.pdf", bytes);
    const auto digest = digest_file(directory.path() / "scan.pdf");
    CHECK(digest.sha256 == sha256_hex(bytes));
    CHECK(digest.size == 1'000'000);
    CHECK(refusal_of([&] { digest_file(directory.path() / "missing"); }) == "4 no-such-file");
    CHECK(refusal_of([&] { digest_file(directory.path()); }) == "6 io-read");
}
