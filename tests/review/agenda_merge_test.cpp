#include "support/catch.hpp"
#include "support/samples.hpp"

#include <isms/model/codec.hpp>
#include <isms/review/agenda_builder.hpp>
#include <isms/review/agenda_merge.hpp>
#include <isms/review/standards.hpp>

#include <algorithm>
#include <random>
#include <set>
#include <string>
#include <vector>

using namespace isms;
using namespace isms::test;

namespace {

AgendaTemplate builtin(std::string_view name) {
    for (const auto& source : builtin_templates()) {
        if (source.name.str() == name) return source;
    }
    throw std::runtime_error("no such template");
}

/// "a b d(d1 d2) e": keys, with parts in brackets.
std::string shape(const std::vector<AgendaItem>& items) {
    std::string all;
    bool in_parts = false;
    for (const auto& item : items) {
        if (in_parts && item.level == 1) all += ")";
        if (item.level == 2) all += in_parts ? " " : "(";
        if (item.level == 1 && !all.empty()) all += " ";
        in_parts = item.level == 2;
        all += item.key;
    }
    return all + (in_parts ? ")" : "");
}

const AgendaItem& named(const AgendaTemplate& source, std::string_view key) {
    const auto found = std::find_if(source.items.begin(), source.items.end(),
                                    [&](const AgendaItem& item) { return item.key == key; });
    if (found == source.items.end()) throw std::runtime_error("no item " + std::string(key));
    return *found;
}

AgendaItem item(std::string key, std::string topic, int level = 1, int minutes = 5) {
    AgendaItem made;
    made.title = "Item " + key;
    made.key = std::move(key);
    made.topic = std::move(topic);
    made.level = level;
    made.minutes = minutes;
    return made;
}

AgendaTemplate own(std::string_view name, std::vector<AgendaItem> items) {
    AgendaTemplate source{.name = id_of<TemplateName>(name)};
    source.title = "Review of " + std::string(name);
    source.items = std::move(items);
    return source;
}

/// What any combination promises, whatever is combined.
void check_promises(const std::vector<AgendaTemplate>& sources) {
    const auto merged = merged_template(sources);
    CAPTURE(merged.name.str(), shape(merged.items));
    CHECK(problems_of_items(merged.items, "merged").empty());
    std::size_t most = 0;
    std::size_t all = 0;
    for (const auto& source : sources) {
        most = std::max(most, source.items.size());
        all += source.items.size();
        for (const auto& standard : source.standards)
            CHECK(std::count(merged.standards.begin(), merged.standards.end(), standard) == 1);
        for (const auto& one : source.items) {
            for (const auto& clause : one.clauses) {
                const auto answers = [&](const AgendaItem& answer) {
                    return std::count(answer.clauses.begin(), answer.clauses.end(), clause) == 1 &&
                           (answer.required || !one.required);
                };
                CAPTURE(clause.standard, clause.clause);
                CHECK(std::any_of(merged.items.begin(), merged.items.end(), answers));
            }
            for (const auto& name : one.registers) {
                CHECK(
                    std::any_of(merged.items.begin(), merged.items.end(), [&](const auto& holder) {
                        return std::count(holder.registers.begin(), holder.registers.end(), name) ==
                               1;
                    }));
            }
        }
    }
    CHECK(merged.items.size() >= most);
    CHECK(merged.items.size() <= all);
    // It can be saved as an own template.
    const auto text = print_record(merged);
    const auto read = parse_record<AgendaTemplate>(text, "merged.json");
    REQUIRE(read);
    CHECK(print_record(*read.value) == text);
}

}  // namespace

TEST_CASE("27001 and 9001 in one agenda", "[merge]") {
    const auto merged = merged_template({builtin("iso27001-2022"), builtin("iso9001-2015")});
    CHECK(merged.name.str() == "iso27001-2022-iso9001-2015");
    CHECK(merged.title ==
          "Management review of the information security and quality management system");
    CHECK(merged.standards == std::vector<std::string>{"ISO/IEC 27001:2022", "ISO 9001:2015"});
    CHECK(shape(merged.items) == "a b c d(d1 d2 d3 c7 d4 c3) 9001-d e f g results");
    CHECK(clause_text(named(merged, "a").clauses) == "27001 9.3.2 a; 9001 9.3.2 a");
    CHECK(clause_text(named(merged, "c").clauses) == "9.3.2 c");
    CHECK(clause_text(named(merged, "d").clauses) == "27001 9.3.2 d; 9001 9.3.2 c");
    CHECK(clause_text(named(merged, "d4").clauses) == "27001 9.3.2 d 4; 9001 9.3.2 c 2");
    CHECK(clause_text(named(merged, "e").clauses) == "27001 9.3.2 e; 9001 9.3.2 c 1");
    CHECK(clause_text(named(merged, "9001-d").clauses) == "9.3.2 d");
    CHECK(named(merged, "e").minutes == 10);
    CHECK(named(merged, "e").registers == std::vector<std::string>{"feedback", "parties"});
    CHECK(named(merged, "d").minutes == 0);
}

TEST_CASE("the first standard gives the order and says what is a part of what", "[merge]") {
    const auto merged = merged_template({builtin("iso9001-2015"), builtin("iso27001-2022")});
    CHECK(shape(merged.items) == "a b 27001-c c(c1 c2 c3 c4 c5 c6 c7) d e f results");
    CHECK(named(merged, "27001-c").title ==
          "Changes in needs and expectations of interested parties");
    CHECK(clause_text(named(merged, "c1").clauses) == "9001 9.3.2 c 1; 27001 9.3.2 e");
}

TEST_CASE("27001 has all that 42001 asks for", "[merge]") {
    const auto security = builtin("iso27001-2022");
    const auto merged = merged_template({security, builtin("iso42001-2023")});
    CHECK(shape(merged.items) == shape(security.items));
    CHECK(clause_text(named(merged, "g").clauses) == "27001 9.3.2 g; 42001 9.3.2 e");
    const auto three =
        merged_template({builtin("iso42001-2023"), builtin("iso9001-2015"), security});
    CHECK(three.title ==
          "Management review of the AI, quality and information security management system");
}

TEST_CASE("a purpose says the same thing once", "[merge]") {
    const auto merged = merged_template({builtin("iso27001-2022"), builtin("iso9001-2015")});
    CHECK(named(merged, "a").purpose == named(builtin("iso27001-2022"), "a").purpose);
    CHECK(named(merged, "b").purpose ==
          named(builtin("iso27001-2022"), "b").purpose +
              " Does an interested party expect something about it (4.2)?");
}

TEST_CASE("every clause of every standard is in every combination, in any order", "[merge]") {
    auto sources = builtin_templates();
    const auto by_name = [](const AgendaTemplate& a, const AgendaTemplate& b) {
        return a.name < b.name;
    };
    std::sort(sources.begin(), sources.end(), by_name);
    do {
        for (std::size_t count = 2; count <= sources.size(); ++count) {
            const std::vector<AgendaTemplate> some(
                sources.begin(), sources.begin() + static_cast<std::ptrdiff_t>(count));
            check_promises(some);
            const auto merged = merged_template(some);
            for (const auto& standard : merged.standards) {
                const auto* judge = template_for(standard, {});
                if (std::none_of(some.begin(), some.end(), [&](const AgendaTemplate& source) {
                        return source.name == judge->name;
                    }))
                    continue;
                for (const auto& input : required_inputs(standard, {})) {
                    const auto cites = [&](const AgendaItem& one) {
                        return one.required && std::count(one.clauses.begin(), one.clauses.end(),
                                                          input.clause) == 1;
                    };
                    CAPTURE(merged.name.str(), standard, input.clause.clause);
                    CHECK(std::count_if(merged.items.begin(), merged.items.end(), cites) == 1);
                }
            }
        }
    } while (std::next_permutation(sources.begin(), sources.end(), by_name));
}

TEST_CASE("random templates keep all that they have when combined", "[merge]") {
    std::mt19937 random(20261123);
    const auto up_to = [&](unsigned most) { return static_cast<int>(random() % (most + 1)); };
    const std::vector<std::string> topics = {"", "", "issues", "risks", "parties", "results"};
    const std::vector<std::string> registers = {"risks", "changes", "metrics"};
    for (int round = 0; round < 300; ++round) {
        CAPTURE(round);
        std::vector<AgendaTemplate> sources;
        for (int number = 0; number < 2 + up_to(2); ++number) {
            const auto standard = "ISO " + std::to_string(1000 + up_to(3)) + ":2020";
            std::vector<AgendaItem> items;
            for (int index = 0; index <= up_to(8); ++index) {
                auto made = item("k" + std::to_string(index), topics[random() % topics.size()],
                                 index == 0 ? 1 : 1 + up_to(1), up_to(3) * 5);
                made.required = up_to(1) == 1;
                if (up_to(3) > 0)
                    made.clauses = {
                        {standard, "9.3.2 " + std::string(1, static_cast<char>('a' + up_to(6)))}};
                if (up_to(3) == 0) made.registers = {registers[random() % registers.size()]};
                if (up_to(3) == 0) made.months = {1U + static_cast<unsigned>(up_to(11))};
                items.push_back(std::move(made));
            }
            sources.push_back(own("t" + std::to_string(number), std::move(items)));
            sources.back().standards = {standard};
        }
        check_promises(sources);
    }
}

TEST_CASE("two items of one template never become one", "[merge]") {
    const auto merged = merged_template(
        {own("one", {item("x", "risks")}), own("two", {item("p", "risks"), item("q", "risks")})});
    CHECK(shape(merged.items) == "x q");
    const auto three = merged_template({own("one", {item("x", "risks")}),
                                        own("two", {item("p", "risks"), item("q", "risks")}),
                                        own("three", {item("r", "risks"), item("s", "risks")})});
    CHECK(shape(three.items) == "x q");
}

TEST_CASE("a clause in common goes before a topic in common", "[merge]") {
    auto by_clause = item("x", "audit-results");
    by_clause.clauses = {{"ISO 9001:2015", "9.3.2 c 6"}};
    auto also = item("p", "risks");
    also.clauses = by_clause.clauses;
    const auto merged = merged_template({own("one", {item("y", "risks"), by_clause}),
                                         own("two", {item("q", "audit-results"), also})});
    CHECK(shape(merged.items) == "y q x");
}

TEST_CASE("what only one template has stands by its neighbours", "[merge]") {
    SECTION("at the front, and after the item before it with all its parts") {
        CHECK(
            shape(merged_template(
                      {own("one", {item("a", "ta"), item("a1", "", 2), item("b", "tb")}),
                       own("two", {item("x", ""), item("p", "ta"), item("y", ""), item("z", "")})})
                      .items) == "x a(a1) y z b");
    }
    SECTION("a part goes to the item of its neighbours") {
        CHECK(shape(merged_template(
                        {own("one", {item("h", "th", 1, 0), item("h1", "t1", 2), item("b", "tb")}),
                         own("two", {item("g", "th", 1, 0), item("x", "", 2), item("g1", "t1", 2),
                                     item("y", "", 2), item("g2", "tb", 2)})})
                        .items) == "h(x h1 y) b");
    }
    SECTION("parts of what is a part elsewhere stand beside it") {
        CHECK(shape(merged_template(
                        {own("one", {item("h", "", 1, 0), item("h1", "t1", 2), item("h2", "", 2)}),
                         own("two", {item("g", "t1", 1, 0), item("x", "", 2), item("y", "", 2)})})
                        .items) == "h(h1 x y h2)");
    }
    SECTION("nothing is equal") {
        CHECK(shape(merged_template({own("one", {item("a", "")}), own("two", {item("b", "")})})
                        .items) == "a b");
    }
}

TEST_CASE("keys stay unique", "[merge]") {
    auto cited = item("a", "");
    cited.clauses = {{"ISO 22301:2019", "9.3.2 z"}};
    const auto merged =
        merged_template({own("one", {item("a", "")}), own("two", {item("a", "")}),
                         own("three", {cited}), own("four", {cited, item("22301-a", "")})});
    CHECK(shape(merged.items) == "a a-2 22301-a 22301-a-2");
}

TEST_CASE("an item is on the agenda whenever one of the templates has it", "[merge]") {
    auto spring = item("x", "risks");
    spring.months = {3, 5};
    auto autumn = item("y", "risks");
    autumn.months = {9, 3};
    const auto months = [](const AgendaItem& a, const AgendaItem& b) {
        return merged_template({own("one", {a}), own("two", {b})}).items.front().months;
    };
    CHECK(months(spring, autumn) == std::vector<unsigned>{3, 5, 9});
    CHECK(months(spring, item("z", "risks")).empty());
    CHECK(months(item("z", "risks"), spring).empty());

    auto heading = item("h", "th", 1, 0);
    heading.months = {3};
    auto other = item("g", "th", 1, 0);
    other.months = {9};
    auto part = item("h1", "", 2);
    const auto merged =
        merged_template({own("one", {heading, part}), own("two", {other, item("g1", "", 2)})});
    CHECK(shape(merged.items) == "h(h1 g1)");
    CHECK(merged.items[0].months == std::vector<unsigned>{3, 9});
    CHECK(merged.items[1].months == std::vector<unsigned>{3});
    CHECK(merged.items[2].months == std::vector<unsigned>{9});
}

TEST_CASE("time is allotted once: to the item or to its parts", "[merge]") {
    const auto merged = merged_template({builtin("classic"), builtin("iso27001-2022")});
    CHECK(named(merged, "d").minutes == 0);
    CHECK(named(merged, "e").minutes == 10);
    CHECK(total_minutes(merged.items) == 15 + 10 + 5 + (10 + 10 + 5 + 5) + 10 + 15 + 10 + 5);
}

TEST_CASE("titles that are not built alike stand side by side", "[merge]") {
    const auto title = [](std::string a, std::string b) {
        auto one = own("one", {item("a", "")});
        auto two = own("two", {item("b", "")});
        one.title = std::move(a);
        two.title = std::move(b);
        return merged_template({one, two}).title;
    };
    CHECK(title("Board review", "Our meeting") == "Board review; Our meeting");
    CHECK(title("Management review", "Management review of all") ==
          "Management review; Management review of all");
    CHECK(title("Review", "Review") == "Review");
    CHECK(title("Review of x", "Review of y") == "Review of x and y");
}

TEST_CASE("one template stays as it is", "[merge]") {
    for (const auto& source : builtin_templates())
        CHECK(print_record(merged_template({source})) == print_record(source));
}

TEST_CASE("what an own template says of an item is kept", "[merge]") {
    auto a = item("a", "risks");
    a.purpose = "Look at e.g. This and that";
    auto b = item("b", "risks");
    b.purpose = "Look closer.";
    b.presenter = "ben";
    b.unknown = {{"colour", "red"}};
    auto first = own("one", {a});
    first.history.push_back(make_event(stamp(), event::created));
    const auto merged = merged_template({first, own("two", {b})});
    CHECK(merged.items[0].purpose == "Look at e.g. This and that. Look closer.");
    CHECK(merged.items[0].presenter == "ben");
    CHECK(merged.items[0].unknown == Json{{"colour", "red"}});
    CHECK(merged.history.empty());
}
