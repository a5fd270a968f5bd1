#include "support/catch.hpp"

#include <isms/base/json.hpp>

using namespace isms;

namespace {

struct Case {
    std::string text;
    std::string place;
    std::string reason;
};

void check_faults(const std::vector<Case>& cases) {
    for (const Case& fault : cases) {
        CAPTURE(fault.text);
        const Parsed<Json> read = parse_json(fault.text, "a.json");
        REQUIRE_FALSE(read);
        REQUIRE(read.diagnostics.size() == 1);
        CHECK(read.diagnostics[0].code == "json-syntax");
        CHECK(read.diagnostics[0].place == fault.place);
        CHECK(read.diagnostics[0].reason == fault.reason);
        CHECK_FALSE(read.diagnostics[0].hint.empty());
    }
}

}  // namespace

TEST_CASE("a file that ends too early says what is open") {
    check_faults({
        {"", "line 1, column 1", "the file is empty"},
        {" \n", "line 2, column 1", "the file is empty"},
        {"{\n  \"a\": [1,\n", "line 3, column 1",
         "the file ends before the '[' of line 2, column 8 is closed"},
        {"{\"a\"", "line 1, column 5",
         "the file ends before the '{' of line 1, column 1 is closed"},
        {"[\"ab", "line 1, column 5", "the file ends inside a text"},
        {"[\"ab\\", "line 1, column 6", "the file ends inside a text"},
    });
}

TEST_CASE("commas, colons and brackets in the wrong place are named") {
    check_faults({
        {"[1,]", "line 1, column 4", "a comma stands before the closing bracket"},
        {"{\"a\": 1,\n}", "line 2, column 1", "a comma stands before the closing bracket"},
        {"[1 2]", "line 1, column 4", "a comma is missing between two entries"},
        {"{\"é\": 1\n \"b\": 2}", "line 2, column 2", "a comma is missing between two entries"},
        {"{\"漢\": 1 \"b\": 2}", "line 1, column 9", "a comma is missing between two entries"},
        {"{\"a\" 1}", "line 1, column 6", "a colon is missing after the key"},
        {"[,1]", "line 1, column 2", "something is missing before the ','"},
        {"[1,,2]", "line 1, column 4", "something is missing before the ','"},
        {"{\"a\":}", "line 1, column 6", "something is missing before the '}'"},
        {"[1:2]", "line 1, column 3", "something is missing before the ':'"},
        {"{\"a\": [1}", "line 1, column 9", "'}' does not close the '[' of line 1, column 7"},
        {"{} {}", "line 1, column 4", "something follows after the end of the record"},
        {"[1]]", "line 1, column 4", "something follows after the end of the record"},
        {"]", "line 1, column 1", "something is missing before the ']'"},
    });
}

TEST_CASE("what other notations allow is named") {
    check_faults({
        {"{'a': 1}", "line 1, column 2", "' is no quote mark of JSON"},
        {"[“a”]", "line 1, column 2", "“ is no quote mark of JSON"},
        {"{a: 1}", "line 1, column 2", "a key must stand in double quotes"},
        {"{1: 1}", "line 1, column 2", "a key must stand in double quotes"},
        {"[abc]", "line 1, column 2", "a text must stand in double quotes"},
        {"[True]", "line 1, column 2", "true, false and null are written in lower case"},
        {"[None]", "line 1, column 2", "JSON has no 'None'"},
        {"[NaN]", "line 1, column 2", "JSON has no 'NaN'"},
        {"// no\n{}", "line 1, column 1", "JSON has no comments"},
        {"{\n# no\n}", "line 2, column 1", "JSON has no comments"},
        {"[1, /* no */ 2]", "line 1, column 5", "JSON has no comments"},
        {"[1 // no\n]", "line 1, column 4", "JSON has no comments"},
        {"[?]", "line 1, column 2", "no value of JSON starts like this"},
        {"[\xC2\xA0]", "line 1, column 2", "no value of JSON starts like this"},
    });
}

TEST_CASE("an unresolved merge is named") {
    check_faults({
        {"{\n<<<<<<< ours\n  \"a\": 1\n", "line 2, column 1",
         "a merge of two versions was left unresolved here"},
        {"{\n  \"a\": 1\n=======\n", "line 3, column 1",
         "a merge of two versions was left unresolved here"},
        {"{}\n>>>>>>> theirs\n", "line 2, column 1",
         "a merge of two versions was left unresolved here"},
    });
}

TEST_CASE("numbers that JSON does not know are named") {
    check_faults({
        {"[01]", "line 1, column 2", "a number starts with a zero too many"},
        {"[-]", "line 1, column 2", "a minus sign stands without a number"},
        {"[-01]", "line 1, column 2", "a number starts with a zero too many"},
        {"[1.]", "line 1, column 4", "a digit is missing after the decimal point"},
        {"[.5]", "line 1, column 2", "a digit is missing before the decimal point"},
        {"[1e]", "line 1, column 4", "a digit is missing in the exponent"},
        {"[1e+]", "line 1, column 5", "a digit is missing in the exponent"},
        {"[+1]", "line 1, column 2", "a number has no plus sign in JSON"},
        {"[1,5 2]", "line 1, column 6", "a comma is missing between two entries"},
        {"[0x10]", "line 1, column 3", "a comma is missing between two entries"},
    });
}

TEST_CASE("texts that JSON does not allow are named") {
    check_faults({
        {"[\"a\nb\"]", "line 1, column 4", "a text is not closed in its line"},
        {"[\"a\tb\"]", "line 1, column 4", "a control character stands inside a text"},
        {"[\"\\x\"]", "line 1, column 3", "a backslash here starts nothing that JSON knows"},
        {"[\"C:\\Users\"]", "line 1, column 5", "a backslash here starts nothing that JSON knows"},
        {"[\"\\u12g4\"]", "line 1, column 3", "\\u wants four hex digits"},
        {"[\"\\u12\"]", "line 1, column 3", "\\u wants four hex digits"},
        {"[\"\\ud800\"]", "line 1, column 3",
         "this \\u escape is half of a character (a lone surrogate)"},
        {"[\"\\ud800\\u0041\"]", "line 1, column 3",
         "this \\u escape is half of a character (a lone surrogate)"},
        {"[\"\\udc00\"]", "line 1, column 3",
         "this \\u escape is half of a character (a lone surrogate)"},
    });
}
