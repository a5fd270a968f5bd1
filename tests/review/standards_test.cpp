#include "support/catch.hpp"
#include "support/samples.hpp"

#include <isms/review/standards.hpp>

#include <algorithm>
#include <string>
#include <vector>

using namespace isms;
using namespace isms::test;

namespace {

const std::string security = "ISO/IEC 27001:2022";
const std::string continuity = "ISO 22301:2019";

AgendaItem item(std::string key, const std::string& standard, std::string clause, int level = 1) {
    AgendaItem made;
    made.title = "Own " + key;
    made.key = std::move(key);
    made.clauses = {{standard, std::move(clause)}};
    made.level = level;
    made.required = true;
    return made;
}

AgendaTemplate own(std::string_view name, std::vector<AgendaItem> items) {
    AgendaTemplate source{.name = id_of<TemplateName>(name)};
    source.title = "Our review";
    source.items = std::move(items);
    return source;
}

/// "a b (d 1 under d)", results with an asterisk; without the 9.3.2 that all have in common.
std::string listed(const std::vector<RequiredInput>& inputs) {
    const auto shortened = [](std::string clause) {
        return clause.starts_with("9.3.2 ") ? clause.substr(6) : clause;
    };
    std::string all;
    for (const auto& input : inputs) {
        auto text = shortened(input.clause.clause);
        if (input.is_result) text += "*";
        if (input.parent_clause)
            text = "(" + text + " under " + shortened(*input.parent_clause) + ")";
        all += (all.empty() ? "" : " ") + text;
    }
    return all;
}

std::string asked(const std::string& standard, const std::vector<AgendaTemplate>& templates) {
    return listed(required_inputs(standard, templates));
}

const std::string security_asks =
    "a b c d (d 1 under d) (d 2 under d) (d 3 under d) (d 4 under d) e f g 9.3.3*";

}  // namespace

TEST_CASE("each built-in standard asks what its clauses 9.3.2 and 9.3.3 list", "[standards]") {
    const auto& all = builtin_templates();
    CHECK(asked(security, all) == security_asks);
    CHECK(asked("ISO 9001:2015", all) ==
          "a b c (c 1 under c) (c 2 under c) (c 3 under c) (c 4 under c) (c 5 under c) "
          "(c 6 under c) (c 7 under c) d e f 9.3.3*");
    CHECK(asked("ISO/IEC 42001:2023", all) ==
          "a b c d (d 1 under d) (d 2 under d) (d 3 under d) e 9.3.3*");
}

TEST_CASE("a standard that no template answers asks nothing that is known", "[standards]") {
    CHECK(required_inputs(continuity, builtin_templates()).empty());
    CHECK(template_for(continuity, builtin_templates()) == nullptr);
    CHECK(required_inputs("ISO/IEC 27001:2013", builtin_templates()).empty());
}

TEST_CASE("27001:2022 is judged by the template that is complete, not by the classic one",
          "[standards]") {
    auto reversed = builtin_templates();
    std::reverse(reversed.begin(), reversed.end());
    for (const auto& templates : {builtin_templates(), reversed, std::vector<AgendaTemplate>{}}) {
        CHECK(template_for(security, templates)->name.str() == "iso27001-2022");
        CHECK(asked(security, templates) == security_asks);
    }
}

TEST_CASE("an organisation's own template takes nothing away", "[standards]") {
    SECTION("under a name of its own") {
        CHECK(asked(security, {own("short", {item("a", security, "9.3.2 a")})}) == security_asks);
    }
    SECTION("in place of the built-in one") {
        CHECK(asked(security, {own("iso27001-2022", {item("a", security, "9.3.2 a")})}) ==
              security_asks);
    }
    SECTION("with more items than the built-in one has") {
        std::vector<AgendaItem> many;
        for (int number = 1; number <= 20; ++number)
            many.push_back(item("own-" + std::to_string(number), security,
                                "9.3.2 x " + std::to_string(number)));
        const auto inputs = required_inputs(security, {own("long", many)});
        CHECK(inputs.size() == 32);
        CHECK(std::count_if(inputs.begin(), inputs.end(), [](const RequiredInput& input) {
                  return input.clause.clause == "9.3.2 c";
              }) == 1);
    }
}

TEST_CASE("an own template adds after the item that it has before", "[standards]") {
    auto extra = item("d5", "ISO 27001:2022", "9.3.2 d 5", 2);
    auto optional = item("tea", security, "9.9");
    optional.required = false;
    const std::vector<AgendaTemplate> templates = {
        own("more", {item("pol", security, "5.2"), item("d1", security, "9.3.2 d 1", 2), extra,
                     optional, item("last", security, "9.3.3 c")})};
    const auto inputs = required_inputs(security, templates);
    CHECK(listed(inputs) ==
          "5.2 a b c d (d 1 under d) (d 5 under d) (9.3.3 c* under 9.3.3) (d 2 under d) "
          "(d 3 under d) (d 4 under d) e f g 9.3.3*");
    for (const auto& input : inputs) CHECK(input.clause.standard == security);
    CHECK(inputs[5].title == "Nonconformities and corrective actions");
    CHECK(inputs[6].title == "Own d5");
}

TEST_CASE("a standard without a built-in template is judged by the own one that asks most",
          "[standards]") {
    const auto first = own("bcm", {item("a", continuity, "9.3.2 a")});
    auto results = item("r", continuity, "10.9");
    results.topic = "results";
    auto heading = item("c", continuity, "9.3.2 c");
    const auto second = own("bcm-long", {item("a", continuity, "9.3.2 a"), heading,
                                         item("c1", continuity, "9.3.2 c1", 2), results});
    CHECK(asked(continuity, {first, second}) == "a c (c1 under c) 10.9*");
    CHECK(asked(continuity, {second, first}) == "a c (c1 under c) 10.9*");
}

TEST_CASE("a clause is listed once, and is part only of a whole that is listed", "[standards]") {
    CHECK(asked(continuity,
                {own("twice", {item("a", continuity, "9.3.2 a"), item("b", continuity, "9.3.2 a"),
                               item("c", continuity, "9.3.2 ab"),
                               item("d", continuity, "9.3.2 d 1"), item("e", continuity, "9.3.31"),
                               item("f", continuity, "9.3.3.2")})}) == "a ab d 1 9.3.31 9.3.3.2*");
}

TEST_CASE("a clause says of which standard it is where there are several", "[standards]") {
    const std::vector<ClauseRef> one = {{security, "9.3.2 d"}};
    const std::vector<ClauseRef> both = {{security, "9.3.2 d"}, {"ISO 9001:2015", "9.3.2 c"}};
    CHECK(cited_clauses(one, {security}) == "9.3.2 d");
    CHECK(cited_clauses(one, {}) == "9.3.2 d");
    CHECK(cited_clauses(one, {security, "ISO 9001:2015"}) == "27001 9.3.2 d");
    CHECK(cited_clauses(both, {security, "ISO 9001:2015"}) == "27001 9.3.2 d; 9001 9.3.2 c");
    CHECK(cited_clauses({}, {security, "ISO 9001:2015"}).empty());
}

TEST_CASE("standards are the same by number and year, whoever publishes them", "[standards]") {
    CHECK(is_same_standard("ISO/IEC 27001:2022", "ISO 27001:2022"));
    CHECK(is_same_standard("27001", "ISO/IEC 27001:2022"));
    CHECK(is_same_standard("EN ISO/IEC 27001:2022/A1:2024", "ISO/IEC 27001:2022"));
    CHECK(is_same_standard("ISO/IEC 20000-1:2018", "20000-1"));
    CHECK(is_same_standard("tisax ", "TISAX"));
    CHECK_FALSE(is_same_standard("ISO/IEC 27001:2013", "ISO/IEC 27001:2022"));
    CHECK_FALSE(is_same_standard("ISO/IEC 27001:2022", "ISO/IEC 27701:2022"));
    CHECK_FALSE(is_same_standard("ISO/IEC 20000-1:2018", "ISO/IEC 20000:2018"));
    CHECK_FALSE(is_same_standard("TISAX", "ISO 9001:2015"));
    CHECK_FALSE(is_same_standard("TISAX", "SOC"));
}
