#include "support/catch.hpp"

#include <isms/base/error.hpp>

#include <cerrno>
#include <system_error>

using namespace isms;

TEST_CASE("an error carries its exit code and all its diagnostics") {
    const Error error(ExitCode::invalid, {{.message = "first"}, {.message = "second"}});
    CHECK(error.code() == ExitCode::invalid);
    REQUIRE(error.diagnostics().size() == 2);
    CHECK(error.diagnostics()[1].message == "second");
    CHECK(std::string(error.what()) == "first");
}

TEST_CASE("an error without a diagnostic still has something to say") {
    CHECK(std::string(Error(ExitCode::io, std::vector<Diagnostic>{}).what()) == "unknown error");
}

TEST_CASE("each usual refusal has its exit code") {
    CHECK(usage_error("c", "m", "h").code() == ExitCode::usage);
    CHECK(invalid_error("c", "m", "h").code() == ExitCode::invalid);
    CHECK(not_found_error("c", "m", "h").code() == ExitCode::not_found);
    CHECK(refused_error("c", "m", "h").code() == ExitCode::refused);

    const Error error =
        refused_error("minutes-signed", "the minutes are signed", "add an addendum");
    const Diagnostic& diagnostic = error.diagnostics().at(0);
    CHECK(diagnostic.severity == Severity::error);
    CHECK(diagnostic.code == "minutes-signed");
    CHECK(diagnostic.message == "the minutes are signed");
    CHECK(diagnostic.hint == "add an addendum");
}

TEST_CASE("the exit codes are those that scripts rely on") {
    CHECK(static_cast<int>(ExitCode::done) == 0);
    CHECK(static_cast<int>(ExitCode::findings) == 1);
    CHECK(static_cast<int>(ExitCode::usage) == 2);
    CHECK(static_cast<int>(ExitCode::invalid) == 3);
    CHECK(static_cast<int>(ExitCode::not_found) == 4);
    CHECK(static_cast<int>(ExitCode::refused) == 5);
    CHECK(static_cast<int>(ExitCode::io) == 6);
    CHECK(static_cast<int>(ExitCode::integrity) == 7);
}

TEST_CASE("a failed operation names the file, the system's reason and a remedy") {
    const Error error = io_error("write", "meetings/MR-2026-11/minutes.json", ENOSPC);
    CHECK(error.code() == ExitCode::io);
    const Diagnostic& diagnostic = error.diagnostics().at(0);
    CHECK(diagnostic.code == "io-write");
    CHECK(diagnostic.message == "cannot write meetings/MR-2026-11/minutes.json");
    CHECK(diagnostic.file == "meetings/MR-2026-11/minutes.json");
    CHECK(diagnostic.reason == std::generic_category().message(ENOSPC));
    CHECK(diagnostic.hint == "free some space there, then run the command again");
}

TEST_CASE("no errno is without a remedy, and a given one wins") {
    for (int number = 1; number < 140; ++number) {
        const Error error = io_error("read", "review.json", number);
        CAPTURE(number);
        CHECK_FALSE(error.diagnostics().at(0).hint.empty());
        CHECK_FALSE(error.diagnostics().at(0).reason.empty());
    }
    CHECK(io_error("read", "a", EACCES, "ask Jane").diagnostics().at(0).hint == "ask Jane");
}

TEST_CASE("the code of an operation in two words is kebab-case") {
    const Error error = io_error("create folder", "actions/2026", EROFS);
    CHECK(error.diagnostics().at(0).code == "io-create-folder");
    CHECK(error.diagnostics().at(0).message == "cannot create folder actions/2026");
    CHECK(io_error("list", "", EIO).diagnostics().at(0).message == "cannot list");
}
