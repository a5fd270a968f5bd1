#include "docx/parts.hpp"
#include "render/chart_sample.hpp"
#include "render/sample.hpp"
#include "support/catch.hpp"

using namespace isms;
using test::all_of;
using test::check_in_order;
using test::paragraphs_of;
using test::parts_of;

TEST_CASE("measures have their verdicts and all their numbers") {
    const auto trends = test::sample_trends();
    const auto parts = parts_of({trends});
    const auto paragraphs = paragraphs_of(parts.body());
    check_in_order(paragraphs,
                   {"Measure", "Latest", "Target", "Verdict", "Clicks in phishing simulations",
                    "9.1 % (2026-11)", "≤ 5 %", "worsening; off target for 7 periods"});
    check_in_order(paragraphs, {"Measure",
                                "2025",
                                "2026",
                                "12",
                                "01",
                                "11",
                                "Systems patched within 14 days (%)",
                                "81",
                                "82.5",
                                "98",
                                "Access reviews completed on time (%)",
                                "92",
                                "–",
                                "88",
                                "Q1",
                                "Q3",
                                "Suppliers assessed (%)",
                                "62",
                                "70",
                                "84"});
    // Both rows of heads are repeated.
    const auto numbers = all_of(parts.body(), "w:tbl").at(1);
    CHECK(all_of(numbers, "w:tblHeader").size() == 2);
}

TEST_CASE("more periods than a page is wide stand in several tables") {
    Trends trends;
    test::Values values;
    for (int i = 0; i < 90; ++i) values.emplace_back(100'000 + i);
    trends.series = {test::series("Mails", "", test::gap, true, test::months(values))};
    const auto parts = parts_of({trends});
    const auto paragraphs = paragraphs_of(parts.body());
    std::vector<std::string> expected;
    for (int i = 0; i < 90; ++i) expected.push_back(std::to_string(100'000 + i));
    check_in_order(paragraphs, expected);
    CHECK(all_of(parts.body(), "w:tbl").size() > 4);
}

TEST_CASE("a chart is the table of its numbers") {
    const auto parts = parts_of({test::risks_chart(), test::actions_chart()});
    const auto paragraphs = paragraphs_of(parts.body());
    check_in_order(paragraphs, {"Risks by level (risks)",
                                "2025",
                                "2026",
                                "Q4",
                                "Q1",
                                "Q4",
                                "Medium",
                                "5",
                                "6",
                                "4",
                                "4",
                                "3",
                                "Very high",
                                "1",
                                "1",
                                "0",
                                "Actions by month",
                                "Opened",
                                "–",
                                "0",
                                "5",
                                "Overdue",
                                test::actions_chart().caption});
}
