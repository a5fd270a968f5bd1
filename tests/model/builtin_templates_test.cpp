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

TEST_CASE("under b and c the default template asks about climate change", "[template]") {
    for (const auto& item : named("iso27001-2022").items) {
        const bool asks = item.purpose.find("climate change") != std::string::npos;
        CHECK(asks == (item.key == "b" || item.key == "c"));
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
    REQUIRE(builtin_templates().size() == 2);
    for (const auto& source : builtin_templates()) {
        const auto text = print_record(source);
        const auto read = parse_record<AgendaTemplate>(text, "template.json");
        REQUIRE(read);
        CHECK(print_record(*read.value) == text);
    }
}
