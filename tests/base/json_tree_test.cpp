#include "support/catch.hpp"

#include <isms/base/json_tree.hpp>

#include <string>

using namespace isms;

namespace {

JsonTree read(std::string_view text) {
    auto tree = parse_json_tree(text, "a.json");
    REQUIRE(tree);
    return std::move(*tree.value);
}

std::string first_code(std::string_view text) {
    const auto tree = parse_json_tree(text, "a.json");
    REQUIRE(tree.diagnostics.size() == 1);
    CHECK_FALSE(tree.value);
    return tree.diagnostics.front().code;
}

}  // namespace

TEST_CASE("members and elements of a tree come in the order of the text") {
    const auto tree =
        read(R"({"b": [1, {"x": []}, "two"], "a": {"deep": [[], [null]]}, "c": true})");
    std::string keys;
    for (const auto& [key, value] : tree.root().members()) keys += key;
    CHECK(keys == "bac");
    const auto list = *tree.root().find("b");
    CHECK(list.size() == 3);
    std::string types;
    for (const auto element : list.elements()) types += std::string(element.type_name()) + " ";
    CHECK(types == "number object string ");
    CHECK(tree.root().find("c")->boolean());
    CHECK_FALSE(tree.root().find("deep"));
    CHECK(tree.root().find("a")->find("deep")->size() == 2);
}

TEST_CASE("empty lists and objects of a tree have nothing in them") {
    const auto tree = read(R"([{}, [], ""])");
    for (const auto element : tree.root().elements()) {
        if (element.is_text()) {
            CHECK(element.text().empty());
        } else {
            CHECK(element.size() == 0);
        }
    }
    CHECK_FALSE((*tree.root().elements().begin()).find("x"));
}

TEST_CASE("numbers of a tree keep what was written") {
    const auto tree =
        read("[0, -9223372036854775808, 9223372036854775807, 18446744073709551615, 1.5]");
    std::vector<JsonView> numbers;
    for (const auto element : tree.root().elements()) numbers.push_back(element);
    CHECK(numbers[1].integer() == std::numeric_limits<std::int64_t>::min());
    CHECK(numbers[2].integer() == std::numeric_limits<std::int64_t>::max());
    CHECK(numbers[3].is_integer());
    CHECK_FALSE(numbers[3].integer());
    CHECK(numbers[3].number() == 18446744073709551615.0);
    CHECK_FALSE(numbers[4].is_integer());
    CHECK(numbers[4].number() == 1.5);
    CHECK(numbers[0].number() == 0.0);
}

TEST_CASE("a tree that is moved is still whole") {
    auto tree = read(R"({"short": "x"})");
    const auto moved = std::move(tree);
    CHECK(moved.root().find("short")->text() == "x");
}

TEST_CASE("what the strict reader refuses makes no tree") {
    CHECK(first_code(R"({"a": 1, "b": {"c": 1, "c": 2}})") == "json-duplicate-key");
    CHECK(first_code("\xEF\xBB\xBF{}") == "json-syntax");
    CHECK(first_code("{} {}") == "json-syntax");
    CHECK(first_code("") == "json-syntax");
    CHECK(first_code("[\"\xff\"]") == "json-not-utf8");
    CHECK(first_code("[1e999]") == "json-number-range");
    CHECK(first_code("[18446744073709551616]") == "json-number-range");
    CHECK(first_code(R"(["\ud83d"])") == "json-syntax");
    CHECK(first_code(R"(["\udc4d"])") == "json-syntax");
    CHECK(first_code(std::string(65, '[') + std::string(65, ']')) == "json-too-deep");
}

TEST_CASE("a tree may nest as deep as a record may") {
    const auto tree = read(std::string(64, '[') + std::string(64, ']'));
    CHECK(tree.root().size() == 1);
}

TEST_CASE("escapes are texts in a tree") {
    CHECK(read(R"(["\u0041\ud83d\udc4d\n"])").root().value() == Json{"A👍\n"});
    CHECK(read(R"(["\"\\\/\t"])").root().value() == Json{"\"\\/\t"});
}
