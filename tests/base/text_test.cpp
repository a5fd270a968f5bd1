#include "support/catch.hpp"

#include <isms/base/text.hpp>

using namespace isms;

using Views = std::vector<std::string_view>;

TEST_CASE("trim takes ASCII white space from both ends") {
    CHECK(trim("").empty());
    CHECK(trim(" \t\r\n\v\f").empty());
    CHECK(trim(" a b\n") == "a b");
    CHECK(trim("\u00a0a") == "\u00a0a");
}

TEST_CASE("split keeps empty parts") {
    CHECK(split("", ',') == Views{""});
    CHECK(split("a", ',') == Views{"a"});
    CHECK(split(",a,,b,", ',') == Views{"", "a", "", "b", ""});
}

TEST_CASE("a line feed ends a line") {
    CHECK(split_lines("").empty());
    CHECK(split_lines("\n") == Views{""});
    CHECK(split_lines("a") == Views{"a"});
    CHECK(split_lines("a\n") == Views{"a"});
    CHECK(split_lines("a\r\nb\n\nc\r\n") == Views{"a", "b", "", "c"});
    CHECK(split_lines("a\n\n") == Views{"a", ""});
}

TEST_CASE("a carriage return without its line feed is text") {
    CHECK(split_lines("a\rb\nc\r") == Views{"a\rb", "c\r"});
    CHECK(split_lines("a\r\r\n") == Views{"a\r"});
}

TEST_CASE("join puts the separator between") {
    CHECK(join({}, ", ").empty());
    CHECK(join(std::vector<std::string>{"a"}, ", ") == "a");
    CHECK(join(std::vector<std::string>{"a", "", "c"}, ", ") == "a, , c");
}

TEST_CASE("only ASCII letters get lower") {
    CHECK(lower_ascii("MR-2026 ÄÖ Z") == "mr-2026 ÄÖ z");
}

TEST_CASE("a count comes with its noun in the right number") {
    CHECK(counted(0, "action") == "0 actions");
    CHECK(counted(1, "action") == "1 action");
    CHECK(counted(3, "agenda item") == "3 agenda items");
    CHECK(counted(2, "day") == "2 days");
    CHECK(counted(2, "nonconformity") == "2 nonconformities");
    CHECK(counted(1, "nonconformity") == "1 nonconformity");
    CHECK(counted(2, "interested party") == "2 interested parties");
    CHECK(counted(2, "addendum") == "2 addenda");
    CHECK(counted(2, "person") == "2 people");
    CHECK(counted(2, "box") == "2 boxes");
    CHECK(counted(2, "address") == "2 addresses");
    CHECK(counted(2, "breach") == "2 breaches");
    CHECK(counted(2, "").empty() == false);
}
