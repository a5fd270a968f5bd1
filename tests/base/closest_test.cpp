#include "support/catch.hpp"

#include <isms/base/text.hpp>

using namespace isms;

using Words = std::vector<std::string>;

namespace {

const Words commands = {"init",   "status", "agenda", "actions", "minutes", "archive",
                        "inputs", "people", "check",  "doctor",  "undo",    "config"};

}  // namespace

TEST_CASE("a slip of the fingers finds its word") {
    CHECK(closest("agneda", commands) == Words{"agenda"});
    CHECK(closest("minuets", commands) == Words{"minutes"});
    CHECK(closest("chek", commands) == Words{"check"});
    CHECK(closest("statuss", commands) == Words{"status"});
    CHECK(closest("AGENDA", commands) == Words{"agenda"});
}

TEST_CASE("a word in another order of two letters is one slip away") {
    CHECK(closest("ab", Words{"ba"}) == Words{"ba"});
    CHECK(closest("udno", commands) == Words{"undo"});
}

TEST_CASE("an abbreviation is near, however short") {
    CHECK(closest("arch", commands) == Words{"archive"});
    CHECK(closest("a", commands) == Words{"agenda", "actions", "archive"});
    CHECK(closest("2026-11", Words{"2026-11-A03", "2026-11-A04"}) ==
          Words{"2026-11-A03", "2026-11-A04"});
}

TEST_CASE("what is far is not offered") {
    CHECK(closest("frobnicate", commands).empty());
    CHECK(closest("xy", Words{"ab", "x-y-z"}).empty());
    CHECK(closest("x", Words{"y"}).empty());
    CHECK(closest("", commands).empty());
    CHECK(closest("agenda", {}).empty());
}

TEST_CASE("the nearest comes first, each once, at most three") {
    CHECK(closest("metric", Words{"metrics", "metrix", "metric", "metric"}) ==
          Words{"metric", "metrics", "metrix"});
    CHECK(closest("aaaa", Words{"aaab", "aaac", "aaad", "aaae"}).size() == 3);
}

TEST_CASE("beside a near word a much further one is not offered") {
    CHECK(closest("next fryday", Words{"next monday", "next friday"}) == Words{"next friday"});
    CHECK(closest("next xxxday", Words{"next monday", "next friday"}).size() == 2);
}

TEST_CASE("a long input is compared quickly") {
    const std::string word(100'000, 'a');
    CHECK(closest(word, commands).empty());
}

TEST_CASE("candidates become a question") {
    CHECK(did_you_mean("frobnicate", commands).empty());
    CHECK(did_you_mean("agneda", commands) == "did you mean 'agenda'?");
    CHECK(did_you_mean("in", commands) == "did you mean 'init' or 'inputs'?");
    CHECK(did_you_mean("a", commands) == "did you mean 'agenda', 'actions' or 'archive'?");
}
