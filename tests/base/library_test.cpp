#include "libraries/library.hpp"

#include "support/catch.hpp"

#include <isms/base/error.hpp>

#include <functional>

using namespace isms;

namespace {

Diagnostic refusal(const std::function<void()>& act) {
    try {
        act();
    } catch (const Error& error) {
        CHECK(error.code() == ExitCode::io);
        return error.diagnostics().at(0);
    }
    FAIL("it was done");
    return {};
}

}  // namespace

TEST_CASE("a function of a library is called by its address") {
    const Library library("libc.so.6", "libc6");
    const auto absolute = reinterpret_cast<int (*)(int)>(library.function("abs"));
    CHECK(absolute(-3) == 3);
}

TEST_CASE("a library that is not there is named, and what to install") {
    const auto said = refusal([] { const Library library("libnone.so.1", "libnone1"); });
    CHECK(said.code == "library-missing");
    CHECK(said.file == "libnone.so.1");
    CHECK(said.reason.find("cannot open shared object file") != std::string::npos);
    CHECK(said.hint == "install the package libnone1");
}

TEST_CASE("a function that a library does not have is named") {
    const Library library("libc.so.6", "libc6");
    const auto said = refusal([&] { static_cast<void>(library.function("no_such_function")); });
    CHECK(said.code == "library-missing");
    CHECK(said.reason.find("no_such_function") != std::string::npos);
}
