#include "support/catch.hpp"

#include <isms/base/diagnostic.hpp>

using namespace isms;

TEST_CASE("only an error counts as an error") {
    CHECK_FALSE(has_errors({}));
    CHECK_FALSE(has_errors({{.severity = Severity::warning}, {.severity = Severity::note}}));
    CHECK(has_errors({{.severity = Severity::note}, {.severity = Severity::error}}));
}

TEST_CASE("a diagnostic is an error unless it says otherwise") {
    CHECK(Diagnostic{}.severity == Severity::error);
}

TEST_CASE("a parsed value may come with warnings, or not come at all") {
    const Parsed<int> read{.value = 3, .diagnostics = {{.severity = Severity::warning}}};
    CHECK(read);
    CHECK(read.value == 3);
    const Parsed<int> refused{.value = {}, .diagnostics = {Diagnostic{}}};
    CHECK_FALSE(refused);
}
