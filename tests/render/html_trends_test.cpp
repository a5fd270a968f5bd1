#include "hostile.hpp"
#include "support/approval.hpp"
#include "support/catch.hpp"
#include "trends_sample.hpp"

#include <isms/render/render.hpp>

#include <set>

using namespace isms;
using test::gap;
using test::months;

namespace {

std::string page(std::vector<Block> blocks) {
    Document document;
    document.title = "Trends";
    document.blocks = std::move(blocks);
    return render_html(document);
}

std::string page(const Series& series) {
    return page({Trends{{series}, "All measures"}});
}

bool contains(const std::string& whole, std::string_view part) {
    return whole.find(part) != std::string::npos;
}

int occurrences(const std::string& whole, std::string_view part) {
    int count = 0;
    for (auto at = whole.find(part); at != std::string::npos; at = whole.find(part, at + 1))
        ++count;
    return count;
}

Series named(const std::string& text) {
    auto series = test::series(text, text, 2, true, {{text, 1.0}, {text, 3.0}});
    series.verdict = series.remark = text;
    return series;
}

/// How often each character that makes a tag or an attribute stands in the page.
std::vector<int> marks(const std::string& html) {
    return {occurrences(html, "<"), occurrences(html, ">"), occurrences(html, "\"")};
}

}  // namespace

TEST_CASE("trends as HTML") {
    const auto html = page({Heading{2, "Security metrics"}, test::sample_trends()});
    test::check_approved("render/trends.html", html.substr(html.find("<body>")));
}

TEST_CASE("a chart says its numbers in words") {
    const auto html = page(test::series("Restores", "%", 95, true, months({90, gap, 97.5})));
    CHECK(contains(html,
                   "role=\"img\" aria-labelledby=\"trend\" "
                   "aria-describedby=\"trend-values\">\n<title id=\"trend\">Restores</title>"));
    CHECK(contains(html,
                   "<desc id=\"trend-values\">2026-09: 90 %; 2026-10: not collected; "
                   "2026-11: 97.5 %. Target: at least 95 %.</desc>"));
    const auto lower = page(test::series("Days", "", 3, false, months({2})));
    CHECK(contains(lower, "2026-11: 2. Target: at most 3.</desc>"));
}

TEST_CASE("a gap lifts the pen, and a value off target is a ring") {
    const auto html = page(test::series("Restores", "", 5, true, months({0, 10, gap, 5, 5})));
    CHECK(contains(html, "<polyline class=\"line line-0\" points=\"38.0,84.0 101.5,10.0\"/>"));
    CHECK(contains(html, "<polyline class=\"line line-0\" points=\"228.5,47.0 292.0,47.0\"/>"));
    CHECK(contains(html,
                   "<line class=\"target\" x1=\"38.0\" y1=\"47.0\" x2=\"292.0\" y2=\"47.0\"/>"));
    CHECK(occurrences(html, "<circle") == 4);
    CHECK(occurrences(html, "<circle class=\"off\"") == 1);
    CHECK_FALSE(
        contains(page(test::series("R", "", gap, true, months({0, 1}))), "class=\"target\""));
    CHECK_FALSE(contains(page(test::series("R", "", 5, true, months({gap}))), "<svg"));
}

TEST_CASE("the table has the exact numbers under their years") {
    const auto html = page(test::series("Drift", "ms", 0.5, false,
                                        months({0.333333333333333, 98, gap, 97.5, 100000})));
    CHECK(contains(html,
                   "<td class=\"r\">0.333333333333333</td><td class=\"r bad\">98</td>"
                   "<td class=\"r muted\">–</td><td class=\"r bad\">97.5</td>"
                   "<td class=\"r bad\">100000</td>"));
    CHECK(contains(html, "<th scope=\"colgroup\" class=\"year\" colspan=\"5\">2026</th>"));
    CHECK(contains(html,
                   "<th scope=\"row\" class=\"w\">Drift (ms)</th><td class=\"r\">≤ 0.5 ms</td>"));
    CHECK(contains(html, "<caption>All measures</caption>"));
}

TEST_CASE("no text of a trend becomes a tag or an attribute") {
    const auto expected = marks(page(named("word")));
    for (const auto text : test::hostile_texts) {
        INFO(text);
        const auto html = page(named(std::string(text)));
        CHECK(marks(html) == expected);
        CHECK_FALSE(contains(html, "\x1b"));
        CHECK_FALSE(contains(html, "\u202E"));
    }
}

TEST_CASE("ids of charts and headings do not meet") {
    const Trends trends{{named("a"), named("b")}, {}};
    const auto html = page(
        {Heading{2, "Trend"}, trends, Heading{2, "Trend values"}, Heading{2, "Trend 2"}, trends});
    std::set<std::string> ids;
    int count = 0;
    for (auto at = html.find(" id=\""); at != std::string::npos; at = html.find(" id=\"", at + 1)) {
        ++count;
        ids.insert(html.substr(at + 5, html.find('"', at + 5) - at - 5));
    }
    CHECK(count == 11);
    CHECK(ids.size() == 11);
}

TEST_CASE("only a page with trends carries their style, wherever they stand") {
    CHECK_FALSE(contains(page({Paragraph{"x"}}), ".trends"));
    CHECK(contains(page({Quote{{Callout{Tone::normal, "Box", {test::sample_trends()}}}}}),
                   ".trends"));
}
