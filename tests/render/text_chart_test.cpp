#include "chart_sample.hpp"
#include "hostile.hpp"
#include "support/approval.hpp"
#include "support/catch.hpp"

#include <isms/base/text.hpp>
#include <isms/base/unicode.hpp>
#include <isms/render/render.hpp>

#include <fmt/format.h>

using namespace isms;
using test::gap;

namespace {

const std::vector<Block>& charts() {
    static const std::vector<Block> blocks{test::actions_chart(), test::risks_chart()};
    return blocks;
}

bool contains(const std::string& whole, std::string_view part) {
    return whole.find(part) != std::string::npos;
}

Chart pair_of(std::vector<std::optional<double>> one, std::vector<std::optional<double>> other) {
    Chart chart;
    chart.title = "Pair";
    chart.periods = test::month_labels(one.size());
    chart.series = {{"One", ChartMark::bar, std::move(one)},
                    {"Other", ChartMark::line, std::move(other)}};
    return chart;
}

}  // namespace

TEST_CASE("charts as text and as Markdown") {
    for (const int width : {40, 80}) {
        test::check_approved(fmt::format("render/charts-{}.txt", width),
                             render_text(charts(), {width, false}));
    }
    Document document;
    document.title = "Charts";
    document.blocks = charts();
    test::check_approved("render/charts.md", render_markdown(document));
}

TEST_CASE("all small bars of a chart measure from the same zero") {
    const auto text = render_text(std::vector<Block>{pair_of({0, 7, gap}, {3, 4, 1})}, {80, false});
    CHECK(contains(text, "▁█· One"));
    CHECK(contains(text, "▄▅▂ Other"));
    CHECK(contains(text, "– not known"));
}

TEST_CASE("what is little is not drawn as nothing") {
    const auto text = render_text(std::vector<Block>{pair_of({1, 0}, {1000, 0})}, {80, false});
    CHECK(contains(text, "▂▁ One"));
}

TEST_CASE("charts with any text fit any width") {
    test::HostileWords random(11);
    for (int round = 0; round < 80; ++round) {
        Chart chart;
        chart.title = random.text(9);
        chart.unit = random.text(2);
        chart.caption = random.text(9);
        const int periods = random.between(0, 15);
        for (int i = 0; i < periods; ++i) chart.periods.push_back(random.text(2));
        for (int i = random.between(0, 4); i > 0; --i) {
            chart.series.push_back({random.text(4), ChartMark::bar, {}});
            for (int k = 0; k < periods; ++k) {
                chart.series.back().values.push_back(random.between(-99999, 99999) / 37.0);
            }
        }
        const int width = random.between(20, 120);
        const auto printed = render_text(std::vector<Block>{chart}, {width, false});
        INFO(width << "\n" << printed);
        for (const auto line : split_lines(printed)) {
            CHECK(display_width(line) <= width);
            CHECK_FALSE(line.ends_with(' '));
        }
    }
}
