#include "exchange/sheet_reading.hpp"

using namespace isms;
using test::cells_in;
using test::refusal_of;
using test::sheet_in;
using test::Texts;

TEST_CASE("a list of objects becomes rows, in the order in which keys occur") {
    const auto sheet =
        sheet_in(R"([{"number":7,"title":"=A"},{"title":"B","state":null,"open":true}])");
    CHECK(sheet.header == Texts{"number", "title", "state", "open"});
    CHECK(cells_in(sheet, 0) == Texts{"7", "=A"});
    CHECK(cells_in(sheet, 1) == Texts{"", "B", "", "true"});
    CHECK(sheet.description == "JSON, a list");
    CHECK(place_of(sheet, sheet.rows[1], 1) == "entry 2, column 'title'");
}

TEST_CASE("nested objects and lists become one text each, as gh issue list gives them") {
    const auto sheet = sheet_in(
        R"([{"assignees":[{"id":"U1","login":"jane"},{"login":"ben"}],
             "labels":[{"name":"security","color":"f00"},{"name":"iso"}],
             "milestone":{"title":"Q4","dueOn":"2026-12-31T00:00:00Z","by":{"login":"ada"}},
             "tags":["a","b",3],"none":[],"empty":{},"score":0.1}])");
    CHECK(sheet.header == Texts{"assignees", "labels", "milestone.title", "milestone.dueOn",
                                "milestone.by.login", "tags", "none", "empty", "score"});
    CHECK(cells_in(sheet, 0) == Texts{"jane|ben", "security|iso", "Q4", "2026-12-31T00:00:00Z",
                                      "ada", "a|b|3", "", "", "0.1"});
}

TEST_CASE("an object with one list of objects is that list") {
    const auto sheet =
        sheet_in("\xEF\xBB\xBF {\"total\":1,\"names\":[\"x\"],\"data\":{\"issues\":[{\"id\":1}]}}");
    CHECK(sheet.description == "JSON, list 'data.issues'");
    CHECK(cells_in(sheet, 0) == Texts{"1"});
}

TEST_CASE("with several lists one must be named") {
    const char* text = R"({"plan":{"items":[{"a":1}],"risks":[{"b":2}]}})";
    const auto fault = refusal_of(text);
    CHECK(fault.code == "sheet-several-lists");
    CHECK(fault.reason.find("'plan.items', 'plan.risks'") != std::string::npos);
    SheetOptions options;
    options.sheet = "plan.risks";
    CHECK(sheet_in(text, options).header == Texts{"b"});
    options.sheet = "plan";
    CHECK(refusal_of(text, options).reason == "the file holds 'plan.items', 'plan.risks'");
}

TEST_CASE("JSON without a table is refused") {
    CHECK(refusal_of("{\"a\":[1,2]}").code == "sheet-no-list");
    CHECK(refusal_of("[]").code == "sheet-no-header");
    CHECK(refusal_of("[{}]").code == "sheet-no-header");
    CHECK(refusal_of("[{\"a\":1,}]").code == "json-syntax");
    CHECK(refusal_of("[{\"a\":1,\"a\":2}]").code == "json-duplicate-key");
    const auto entry = refusal_of("[{\"a\":1},5]");
    CHECK(entry.code == "sheet-not-an-object");
    CHECK(entry.place == "entry 2");
}

TEST_CASE("hostile JSON is refused") {
    CHECK(refusal_of("[{\"a\":\"x\\u0000y\"}]").place == "entry 1, column 'a'");
    CHECK(refusal_of(std::string(1'000'000, '[')).code == "json-too-deep");
    CHECK(refusal_of("[{\"" + std::string(2'000, 'k') + "\":1,\"b\":2}]").code ==
          "sheet-long-name");

    std::string wide = "[{\"a\":1}";
    for (int key = 0; key < 5'000; ++key) wide += ",{\"k" + std::to_string(key) + "\":1}";
    const auto fault = refusal_of(wide + "]");
    CHECK(fault.code == "sheet-too-wide");
    CHECK(fault.place == "entry 4097");
}

TEST_CASE("a CSV whose header starts with a bracket is no JSON") {
    const auto read = read_sheet("[Id],[Title]\n1,2\n", "List.CSV");
    REQUIRE(read.value);
    CHECK(read.value->header == Texts{"[Id]", "[Title]"});
}
