#include "chart_sample.hpp"
#include "hostile.hpp"
#include "support/approval.hpp"
#include "support/catch.hpp"

#include <isms/base/text.hpp>
#include <isms/base/unicode.hpp>
#include <isms/render/render.hpp>

#include <limits>

using namespace isms;
using test::gap;

namespace {

std::string page(const Chart& chart) {
    Document document;
    document.title = "Charts";
    document.blocks = {chart};
    return render_html(document);
}

/// The first of the two drawings, which wide pages show.
std::string drawing(const Chart& chart) {
    const auto html = page(chart);
    const auto from = html.find("<svg");
    return from == std::string::npos ? "" : html.substr(from, html.find("</svg>") - from);
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

Chart small_chart(std::vector<ChartSeries> series) {
    Chart chart;
    chart.title = "Small";
    chart.periods = test::month_labels(series.front().values.size());
    chart.series = std::move(series);
    return chart;
}

/// Every number that stands in an attribute of a shape.
std::vector<double> coordinates(const std::string& svg) {
    std::vector<double> numbers;
    for (const std::string_view name : {" x=\"", " y=\"", " x1=\"", " y1=\"", " x2=\"", " y2=\"",
                                        " cx=\"", " cy=\"", " width=\"", " height=\""}) {
        for (auto at = svg.find(name); at != std::string::npos; at = svg.find(name, at + 1)) {
            numbers.push_back(std::stod(svg.substr(at + name.size())));
        }
    }
    return numbers;
}

}  // namespace

TEST_CASE("charts as HTML") {
    Document document;
    document.title = "Charts";
    document.blocks = {test::actions_chart(), test::risks_chart()};
    const auto html = render_html(document);
    test::check_approved("render/charts.html", html.substr(html.find("<body>")));
}

TEST_CASE("a chart says its numbers in words, once for both drawings") {
    const auto html = page(small_chart(
        {{"Opened", ChartMark::bar, {2, gap}}, {"Overdue", ChartMark::line, {0.5, 1}}}));
    CHECK(occurrences(html, "<svg") == 2);
    CHECK(occurrences(html, "aria-labelledby=\"chart\" aria-describedby=\"chart-values\"") == 2);
    CHECK(occurrences(html, "<title id=\"chart\">Small</title>") == 1);
    CHECK(occurrences(html,
                      "<desc id=\"chart-values\">Opened: 2026-10 2, 2026-11 not known. "
                      "Overdue: 2026-10 0.5, 2026-11 1.</desc>") == 1);
}

TEST_CASE("series are told apart by shade, dash and marker, and by their names") {
    const auto html = drawing(test::risks_chart());
    for (const std::string_view part :
         {"bar shade-0", "bar shade-1", "bar shade-2", "bar shade-3", "bar shade-4"}) {
        CHECK(contains(html, part));
    }
    for (const auto& series : test::risks_chart().series) CHECK(contains(html, ">" + series.name));
    const auto lines = drawing(small_chart({{"a", ChartMark::line, {1, 2}},
                                            {"b", ChartMark::line, {2, 3}},
                                            {"c", ChartMark::line, {3, 4}}}));
    CHECK(contains(lines, "<circle class=\"point point-0\""));
    CHECK(contains(lines, "<rect class=\"point point-1\""));
    CHECK(contains(lines, "<polygon class=\"point point-2\""));
}

TEST_CASE("bars stand on zero, and stacks say their sum") {
    const auto html = drawing(small_chart({{"a", ChartMark::bar, {10, 0, gap, -5}}}));
    // One for the legend, and none for zero or for what is not known.
    CHECK(occurrences(html, "<rect class=\"bar") == 3);
    CHECK(occurrences(html, "class=\"axis\"") == 1);
    auto stacked = small_chart({{"a", ChartMark::bar, {7}}, {"b", ChartMark::bar, {6}}});
    stacked.stacked = true;
    CHECK(contains(drawing(stacked), ">13</text>"));
}

TEST_CASE("the scale has round marks, whole ones for counts") {
    const auto counts = drawing(small_chart({{"a", ChartMark::bar, {1, 2}}}));
    CHECK(occurrences(counts, "class=\"grid\"") == 2);
    CHECK_FALSE(contains(counts, ">0.5</text>"));
    CHECK(contains(drawing(small_chart({{"a", ChartMark::bar, {0.3, 1.7}}})), ">0.5</text>"));
    CHECK(contains(drawing(small_chart({{"a", ChartMark::bar, {871}}})), ">1000</text>"));
    CHECK(contains(drawing(small_chart({{"a", ChartMark::bar, {0, 0}}})), ">1</text>"));
}

TEST_CASE("what can't be drawn has no drawing, but its table") {
    const auto html = page(small_chart({{"a", ChartMark::bar, {gap, gap}}}));
    CHECK_FALSE(contains(html, "<svg"));
    CHECK(occurrences(html, "<td class=\"r muted\">–</td>") == 2);
    CHECK_FALSE(contains(page(Chart{}), "<table"));
}

TEST_CASE("a series that is not as long as its chart is a mistake of the caller") {
    auto chart = small_chart({{"a", ChartMark::bar, {1, 2}}});
    chart.series.front().values.pop_back();
    CHECK_THROWS_AS(page(chart), std::logic_error);
    CHECK_THROWS_AS(render_text(std::vector<Block>{chart}, {}), std::logic_error);
}

TEST_CASE("any numbers stay inside their drawing") {
    constexpr double huge = std::numeric_limits<double>::max();
    constexpr double infinite = std::numeric_limits<double>::infinity();
    test::HostileWords random(7);
    for (int round = 0; round < 60; ++round) {
        Chart chart;
        chart.title = random.text(6);
        chart.stacked = random.between(0, 1) == 0;
        const int periods = random.between(1, 30);
        for (int i = 0; i < periods; ++i) chart.periods.push_back(random.text(3));
        for (int i = random.between(1, 7); i > 0; --i) {
            auto& series = chart.series.emplace_back();
            series.name = random.text(4);
            series.mark = random.between(0, 2) == 0 ? ChartMark::line : ChartMark::bar;
            for (int k = 0; k < periods; ++k) {
                constexpr std::array<double, 6> odd{huge, -huge, infinite, -infinite, 5e-324, 0};
                series.values.push_back(random.between(0, 3) == 0
                                            ? odd[static_cast<std::size_t>(random.between(0, 5))]
                                            : random.between(-4000, 9000) / 37.0);
            }
        }
        const auto svg = drawing(chart);
        INFO(svg);
        for (const double number : coordinates(svg)) {
            CHECK(number >= -0.1);
            CHECK(number <= 640.1);
        }
    }
}

TEST_CASE("no text of a chart becomes a tag or an attribute") {
    const auto named = [](const std::string& text) {
        auto chart = small_chart({{text, ChartMark::bar, {1, 2}}});
        chart.title = chart.caption = chart.unit = text;
        chart.periods = {text, text};
        return page(chart);
    };
    for (const auto text : test::hostile_texts) {
        INFO(text);
        // How many labels have room depends on how wide they are.
        const auto width = display_width(trim(printable(text)));
        const auto expected = named(std::string(static_cast<std::size_t>(width), 'w'));
        const auto html = named(std::string(text));
        // What looks like a date or an id is kept in one piece, by two tags and an attribute.
        const auto kept_whole = 2 * occurrences(html, "<span class=\"k\">");
        CHECK(occurrences(html, "<") - kept_whole == occurrences(expected, "<"));
        CHECK(occurrences(html, "\"") - kept_whole == occurrences(expected, "\""));
        CHECK_FALSE(contains(html, "\x1b"));
    }
}
