#include "base/random.hpp"
#include "support/catch.hpp"

#include <isms/base/error.hpp>
#include <isms/base/json.hpp>

using namespace isms;
using namespace std::string_literals;

namespace {

std::vector<Diagnostic> refused(std::string_view text) {
    Parsed<Json> read = parse_json(text, "actions/2026/A-2026-001.json");
    CAPTURE(text);
    REQUIRE_FALSE(read);
    REQUIRE_FALSE(read.diagnostics.empty());
    for (const Diagnostic& diagnostic : read.diagnostics) {
        CHECK(diagnostic.file == "actions/2026/A-2026-001.json");
        CHECK(diagnostic.severity == Severity::error);
        CHECK_FALSE(diagnostic.hint.empty());
    }
    return std::move(read.diagnostics);
}

std::string nested(int depth, std::string_view open, std::string_view close,
                   std::string_view middle = {}) {
    std::string text;
    for (int level = 0; level < depth; ++level) text += open;
    text += middle;
    for (int level = 0; level < depth; ++level) text += close;
    return text;
}

}  // namespace

TEST_CASE("a record keeps the order of its keys and the text of its values") {
    const std::string text = R"({
  "record": "action",
  "version": 1,
  "title": "Zoë \"quotes\" 漢字 \\ / 👍",
  "b": [
    true,
    false,
    null,
    -3,
    18446744073709551615,
    0.1,
    1.0,
    -0.0,
    1e+300
  ],
  "a": {
    "empty": {},
    "none": []
  }
}
)";
    const Parsed<Json> read = parse_json(text, "a.json");
    REQUIRE(read);
    CHECK(read.diagnostics.empty());
    CHECK(print_json(*read.value) == text);
}

TEST_CASE("any value is a JSON text") {
    CHECK(parse_json("3", "").value == Json(3));
    CHECK(parse_json(" \t\r\n\"a\"\n", "").value == Json("a"));
    CHECK(parse_json("null", "").value == Json());
    CHECK(parse_json(R"("\u00e9\ud83d\udc4d\u0000\b\f")", "").value == Json("é👍\0\b\f"s));
}

TEST_CASE("control characters in texts are written as escapes") {
    CHECK(print_json(Json("a\n\x01\x7f")) == "\"a\\n\\u0001\x7f\"\n");
}

TEST_CASE("every duplicate key is reported with its pointer") {
    const auto diagnostics = refused(R"({"a/b": [{"x~": 1, "y": 2, "x~": 3, "x~": 4}],
        "a": {"a": {}}, "a": 1, "": 1, "": 2})");
    REQUIRE(diagnostics.size() == 3);
    CHECK(diagnostics[0].place == "/a~1b/0/x~0");
    CHECK(diagnostics[1].place == "/a");
    CHECK(diagnostics[2].place == "/");
    for (const Diagnostic& diagnostic : diagnostics) CHECK(diagnostic.code == "json-duplicate-key");
    CHECK(diagnostics[0].message == "the key 'x~' is given more than once in one object");
}

TEST_CASE("duplicates are found in nested arrays and behind escapes") {
    CHECK(refused(R"([0, [1, {"k": [{"d": 1, "\u0064": 2}]}]])").at(0).place == "/1/1/k/0/d");
}

TEST_CASE("duplicates are found among many keys") {
    std::string text = "{";
    for (int key = 0; key < 5'000; ++key) text += "\"k" + std::to_string(key) + "\": 1, ";
    const auto diagnostics = refused(text + R"("k4999": 2, "k0": 2, "k0": 3})");
    REQUIRE(diagnostics.size() == 2);
    CHECK(diagnostics[0].place == "/k4999");
    CHECK(diagnostics[1].place == "/k0");
    CHECK(parse_json(text + "\"last\": 1}", "").value->size() == 5'001);
}

TEST_CASE("the same key in two objects is no duplicate") {
    CHECK(parse_json(R"({"a": {"a": [{"a": 1}, {"a": 1}]}})", ""));
}

TEST_CASE("duplicates before a syntax error are reported with it") {
    const auto diagnostics = refused("{\"a\": 1, \"a\": 2,}");
    REQUIRE(diagnostics.size() == 2);
    CHECK(diagnostics[0].code == "json-duplicate-key");
    CHECK(diagnostics[1].code == "json-syntax");
}

TEST_CASE("the report of long repeated keys is bounded") {
    const std::string name(400'000, 'n');
    std::string text = "{\"" + name + "\": {";
    for (int key = 0; key < 9; ++key) {
        const std::string entry = "\"k" + std::to_string(key) + "\": 1,";
        text += entry + entry;
    }
    const auto diagnostics = refused(text + "\"end\": 1}}");
    REQUIRE(diagnostics.size() == 4);
    CHECK(diagnostics[3].message == "6 further duplicate keys");
}

TEST_CASE("depth is refused before it costs anything") {
    CHECK(parse_json(nested(max_json_depth, "[", "]"), ""));
    CHECK(parse_json(nested(max_json_depth, "{\"a\":", "}", "1"), ""));
    const auto diagnostics = refused(nested(max_json_depth + 1, "[", "]"));
    REQUIRE(diagnostics.size() == 1);
    CHECK(diagnostics[0].code == "json-too-deep");
    CHECK(diagnostics[0].place == "line 1, column 65");
    CHECK(refused(std::string(5'000'000, '[')).at(0).code == "json-too-deep");
    CHECK(refused("[\n\"[[\\\"[[\",\n" + std::string(70, '[')).at(0).place == "line 3, column 64");
}

TEST_CASE("many siblings are not deep") {
    std::string text = "[[]";
    for (int count = 0; count < 1'000; ++count) text += ",[{}]";
    CHECK(parse_json(text + "]", ""));
}

TEST_CASE("text that is not UTF-8 is refused with its line") {
    const auto diagnostics = refused("{\n  \"name\": \"J\xF6rg\"\n}");
    REQUIRE(diagnostics.size() == 1);
    CHECK(diagnostics[0].code == "json-not-utf8");
    CHECK(diagnostics[0].place == "line 2, column 13");
    CHECK(diagnostics[0].reason == "the byte 0xF6 there belongs to no character");
    CHECK(refused("\xFF\xFE{\0}\0"s).at(0).reason == "it is UTF-16");
}

TEST_CASE("a byte order mark is refused with its own hint") {
    const auto diagnostics = refused("\xEF\xBB\xBF{}");
    REQUIRE(diagnostics.size() == 1);
    CHECK(diagnostics[0].code == "json-syntax");
    CHECK(diagnostics[0].hint == "save it as UTF-8 without BOM");
}

TEST_CASE("a number that would come back changed is refused") {
    for (const char* number : {"18446744073709551616", "-9223372036854775809", "1e400", "-1e400"}) {
        const auto diagnostics = refused("{\"a\": [0, "s + number + "]}");
        REQUIRE(diagnostics.size() == 1);
        CHECK(diagnostics[0].code == "json-number-range");
        CHECK(diagnostics[0].place == "/a/1");
    }
    CHECK(refused("{\"a\": 1, \"b\": 1e999}").at(0).place == "/b");
    CHECK(refused("1e999").at(0).place.empty());
    CHECK(parse_json("-9223372036854775808", "").value ==
          Json(std::int64_t{-9223372036854775807 - 1}));
}

TEST_CASE("what is not UTF-8 is never written") {
    CHECK_THROWS_AS(print_json(Json{{"title", "\xff"}}), Error);
}

TEST_CASE("ten thousand records are read in good time") {
    Json record;
    for (int field = 0; field < 12; ++field) {
        record["field" + std::to_string(field)] = "a text of some thirty letters";
    }
    const std::string text = print_json(record);
    std::size_t keys = 0;
    for (int count = 0; count < 10'000; ++count) keys += parse_json(text, "a.json").value->size();
    CHECK(keys == 120'000);
}
