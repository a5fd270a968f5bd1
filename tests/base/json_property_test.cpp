#include "base/random.hpp"
#include "support/catch.hpp"

#include <isms/base/json.hpp>
#include <isms/base/json_tree.hpp>

#include <cstdint>
#include <cstring>

using namespace isms;

namespace {

double any_finite(test::Random& random) {
    while (true) {
        const std::uint64_t bits =
            (std::uint64_t{random.below(0xFFFFFFFF)} << 32U) | random.below(0xFFFFFFFF);
        double value = 0;
        std::memcpy(&value, &bits, sizeof value);
        if (value - value == 0) return value;
    }
}

Json any_value(test::Random& random, int depth) {
    switch (random.below(depth > 0 ? 9 : 7)) {
        case 0:
            return nullptr;
        case 1:
            return random.below(2) == 0;
        case 2:
            return static_cast<std::int64_t>(random.below(0xFFFFFFFF)) * -2'000'000'000;
        case 3:
            return std::uint64_t{random.below(0xFFFFFFFF)} << 32U;
        case 4:
            return any_finite(random);
        case 5:
        case 6:
            return random.text(random.below(6));
        case 7: {
            Json array = Json::array();
            for (unsigned count = random.below(5); count > 0; --count) {
                array.push_back(any_value(random, depth - 1));
            }
            return array;
        }
        default: {
            Json object = Json::object();
            for (unsigned count = random.below(5); count > 0; --count) {
                object[random.text(random.below(4))] = any_value(random, depth - 1);
            }
            return object;
        }
    }
}

}  // namespace

TEST_CASE("every value survives writing and reading, to the byte") {
    test::Random random(17);
    for (int round = 0; round < 5'000; ++round) {
        const Json value = any_value(random, 5);
        const std::string text = print_json(value);
        const Parsed<Json> read = parse_json(text, "a.json");
        if (!read || *read.value != value || print_json(*read.value) != text) FAIL_CHECK(text);
        const auto tree = parse_json_tree(text, "a.json");
        if (!tree || print_json(tree.value->root().value()) != text) FAIL_CHECK(text);
        if (print_json(JsonTree::of(value).root().value()) != text) FAIL_CHECK(text);
    }
}

namespace {

/// Bytes are refused in plain words, or read as they would be written.
void check_reading(const std::string& text) {
    const Parsed<Json> read = parse_json(text, "a.json");
    if (read.diagnostics.empty() != read.value.has_value()) FAIL_CHECK("value or error: " << text);
    // The parser that decides and the reading that explains must agree on what is wrong.
    for (const Diagnostic& diagnostic : read.diagnostics) {
        if (diagnostic.reason == "something unexpected stands here")
            FAIL_CHECK("unexplained: " << text);
        if (diagnostic.reason.find("json.exception") != std::string::npos) FAIL_CHECK(text);
    }
    if (read && parse_json(print_json(*read.value), "").value != read.value) FAIL_CHECK(text);
    // The quick reader takes what the strict one takes, and says the same of what it does not.
    const auto tree = parse_json_tree(text, "a.json");
    if (tree.value.has_value() != read.value.has_value()) FAIL_CHECK("quick reader: " << text);
    if (tree && read && print_json(tree.value->root().value()) != print_json(*read.value))
        FAIL_CHECK("quick reader: " << text);
    if (tree.diagnostics.size() != read.diagnostics.size()) FAIL_CHECK("quick reader: " << text);
}

}  // namespace

TEST_CASE("no bytes crash the reader") {
    test::Random random(19);
    for (int round = 0; round < 20'000; ++round) check_reading(random.bytes(random.below(24)));
}

TEST_CASE("no sequence of JSON's own pieces goes unexplained") {
    test::Random random(23);
    static constexpr std::string_view parts[] = {
        "{",    "}",     "[",      "]",       ":",       ",",
        "\"",   "\"a\"", "\"b\":", "1",       "-",       "0",
        ".",    "e5",    "E+",     "true",    "null",    " ",
        "\n",   "\t",    "\\",     "\\u12ab", "\\ud83d", "\\udc4d",
        "x",    "é",     "'",      "/",       "1e999",   "99999999999999999999",
        "\x01", "[1,",   "{\"k\":"};
    for (int round = 0; round < 60'000; ++round) {
        std::string text;
        for (unsigned count = random.below(12); count > 0; --count) text += random.pick(parts);
        check_reading(text);
    }
}

TEST_CASE("a record with one byte changed is read or explained") {
    const std::string record =
        print_json(Json{{"record", "action"},
                        {"version", 1},
                        {"history", {{{"at", "2026-11-23"}, {"n", 1.5}}, {}}},
                        {"title", "Zoë \n \"x\" 👍"}});
    test::Random random(29);
    for (int round = 0; round < 30'000; ++round) {
        std::string text = record;
        const std::size_t at = random.below(static_cast<unsigned>(text.size()));
        switch (random.below(3)) {
            case 0:
                text[at] = static_cast<char>(random.below(256));
                break;
            case 1:
                text.erase(at, 1 + random.below(4));
                break;
            default:
                text.insert(at, 1, static_cast<char>(0x20 + random.below(0x5f)));
                break;
        }
        check_reading(text);
    }
}
