#include "support/catch.hpp"

#include <isms/model/agenda_template.hpp>
#include <isms/model/codec.hpp>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

using namespace isms;

namespace {

const AgendaTemplate& named(std::string_view name) {
    const auto& all = builtin_templates();
    return *std::find_if(all.begin(), all.end(),
                         [&](const AgendaTemplate& source) { return source.name.str() == name; });
}

std::vector<std::pair<std::string, std::string>> clauses_of(const AgendaTemplate& source) {
    std::vector<std::pair<std::string, std::string>> all;
    for (const auto& item : source.items) all.emplace_back(item.key, clause_text(item.clauses));
    return all;
}

}  // namespace

TEST_CASE("the default template has every input and result that 27001:2022 asks for",
          "[template]") {
    const std::vector<std::pair<std::string, std::string>> asked = {
        {"a", "9.3.2 a"},    {"b", "9.3.2 b"},    {"c", "9.3.2 c"},    {"d", "9.3.2 d"},
        {"d1", "9.3.2 d 1"}, {"d2", "9.3.2 d 2"}, {"d3", "9.3.2 d 3"}, {"d4", "9.3.2 d 4"},
        {"e", "9.3.2 e"},    {"f", "9.3.2 f"},    {"g", "9.3.2 g"},    {"results", "9.3.3"}};
    const auto& source = named("iso27001-2022");
    CHECK(clauses_of(source) == asked);
    CHECK(source.standards == std::vector<std::string>{"ISO/IEC 27001:2022"});
    for (const auto& item : source.items) {
        CAPTURE(item.key);
        CHECK(item.required);
        CHECK(item.level == (item.key.size() == 2 ? 2 : 1));
        CHECK_FALSE(item.title.empty());
        CHECK_FALSE(item.purpose.empty());
        CHECK(item.clauses.front().standard == "ISO/IEC 27001:2022");
    }
}

TEST_CASE("templates ask about climate change where Amendment 1:2024 does", "[template]") {
    const std::vector<std::pair<std::string, std::vector<std::string>>> asked = {
        {"iso27001-2022", {"b", "c"}}, {"iso9001-2015", {"b"}}, {"iso42001-2023", {}}};
    for (const auto& [name, keys] : asked) {
        for (const auto& item : named(name).items) {
            CAPTURE(name, item.key);
            const bool asks = item.purpose.find("climate change") != std::string::npos;
            CHECK(asks == (std::find(keys.begin(), keys.end(), item.key) != keys.end()));
        }
    }
}

TEST_CASE("the templates of 9001:2015 and 42001:2023 have what those ask for", "[template]") {
    const std::vector<std::pair<std::string, std::string>> quality = {
        {"a", "9.3.2 a"},    {"b", "9.3.2 b"},    {"c", "9.3.2 c"},    {"c1", "9.3.2 c 1"},
        {"c2", "9.3.2 c 2"}, {"c3", "9.3.2 c 3"}, {"c4", "9.3.2 c 4"}, {"c5", "9.3.2 c 5"},
        {"c6", "9.3.2 c 6"}, {"c7", "9.3.2 c 7"}, {"d", "9.3.2 d"},    {"e", "9.3.2 e"},
        {"f", "9.3.2 f"},    {"results", "9.3.3"}};
    CHECK(clauses_of(named("iso9001-2015")) == quality);
    const std::vector<std::pair<std::string, std::string>> ai = {
        {"a", "9.3.2 a"},    {"b", "9.3.2 b"},    {"c", "9.3.2 c"},
        {"d", "9.3.2 d"},    {"d1", "9.3.2 d 1"}, {"d2", "9.3.2 d 2"},
        {"d3", "9.3.2 d 3"}, {"e", "9.3.2 e"},    {"results", "9.3.3"}};
    CHECK(clauses_of(named("iso42001-2023")) == ai);
    for (const auto* name : {"iso9001-2015", "iso42001-2023"}) {
        const auto& source = named(name);
        REQUIRE(source.standards.size() == 1);
        for (const auto& item : source.items) {
            CAPTURE(name, item.key);
            CHECK(item.required);
            CHECK(item.level == (item.key.size() == 2 ? 2 : 1));
            CHECK_FALSE(item.purpose.empty());
            CHECK(item.clauses.front().standard == source.standards.front());
        }
    }
}

TEST_CASE("every item has a topic, and no two items of a template have the same", "[template]") {
    for (const auto& source : builtin_templates()) {
        std::vector<std::string> topics;
        for (const auto& item : source.items) {
            CAPTURE(source.name.str(), item.key);
            CHECK_FALSE(item.topic.empty());
            CHECK(std::find(topics.begin(), topics.end(), item.topic) == topics.end());
            topics.push_back(item.topic);
        }
    }
}

TEST_CASE("the classic template has six points, and says what 2022 asks more", "[template]") {
    const auto& source = named("classic");
    const std::vector<std::pair<std::string, std::string>> six = {
        {"a", "9.3.2 a"}, {"b", "9.3.2 b"}, {"d", "9.3.2 d"},
        {"e", "9.3.2 e"}, {"f", "9.3.2 f"}, {"g", "9.3.2 g"}};
    CHECK(clauses_of(source) == six);
    CHECK(source.note.find("9.3.2 c") != std::string::npos);
}

TEST_CASE("built-in templates read back as they are printed", "[template]") {
    REQUIRE(builtin_templates().size() == 4);
    for (const auto& source : builtin_templates()) {
        const auto text = print_record(source);
        const auto read = parse_record<AgendaTemplate>(text, "template.json");
        REQUIRE(read);
        CHECK(print_record(*read.value) == text);
    }
}
