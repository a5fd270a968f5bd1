#include "hostile.hpp"
#include "support/approval.hpp"
#include "support/catch.hpp"
#include "trends_sample.hpp"

#include <isms/base/text.hpp>
#include <isms/base/unicode.hpp>
#include <isms/render/render.hpp>

#include <fmt/format.h>

#include <limits>

using namespace isms;
using test::gap;
using test::months;

namespace {

std::string printed(const Trends& trends, int width) {
    return render_text(std::vector<Block>{trends}, {width, false});
}

std::string printed(const Series& series, int width = 80) {
    return printed(Trends{{series}, {}}, width);
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

Series plain(test::Values values, std::optional<double> target = std::nullopt) {
    return test::series("Measure", "", target, true, months(values));
}

}  // namespace

TEST_CASE("trends as text fit 50, 80 and 120 columns") {
    for (const int width : {50, 80, 120}) {
        test::check_approved(fmt::format("render/trends-{}.txt", width),
                             printed(test::sample_trends(), width));
    }
    test::check_approved(
        "render/trends-80-colour.txt",
        render_text(std::vector<Block>{test::sample_trends()}, TextLayout{80, true}));
}

TEST_CASE("a sparkline goes from the lowest to the highest value, the target among them") {
    CHECK(contains(printed(plain({0, 1, 2, 3, 4, 5, 6, 7})), "▁▂▃▄▅▆▇█"));
    CHECK(contains(printed(plain({0, gap, 7, gap})), "▁·█·"));
    CHECK(contains(printed(plain({5, 5, 5})), " ▄▄▄ "));
    CHECK(contains(printed(plain({0, 1, 0}, 7)), " ▁▂▁ "));
    CHECK(contains(printed(plain({3, 3}, 3)), " ▄▄ "));
    const double huge = std::numeric_limits<double>::max();
    CHECK(contains(printed(plain({-huge, huge})), " ▁█ "));
}

TEST_CASE("what is no number is not drawn and stands for nothing collected") {
    const auto text = printed(plain({1, std::numeric_limits<double>::quiet_NaN(), 2}));
    CHECK(contains(text, "▁·█"));
    CHECK(contains(text, "– not collected"));
    CHECK_FALSE(contains(text, "nan"));
    CHECK(printed(Trends{}, 80).empty());
    CHECK(contains(printed(plain({})), "Measure"));
}

TEST_CASE("twelve months stand in one table of 80 columns, in two of 50") {
    const test::Values year{81, 82.5, 84, 88, 88, 91.5, 90, 93, 95, 96, 97.5, 98};
    const auto series =
        test::series("Systems patched within fourteen days", "%", 95, true, months(year));
    const auto wide = printed(series);
    CHECK(contains(wide, "  12   01   02   03   04   05   06   07   08   09   10   11\n"));
    CHECK(contains(wide, "81.0 82.5 84.0 88.0 88.0 91.5 90.0 93.0 95.0 96.0 97.5 98.0\n"));
    CHECK(occurrences(wide, "2026") == 1);
    const auto narrow = printed(series, 50);
    CHECK(contains(narrow, "  12   01   02   03   04   05\n"));
    CHECK(contains(narrow, "  06   07   08   09   10   11\n"));
    CHECK(occurrences(narrow, "2026") == 2);
}

TEST_CASE("numbers are rounded to their columns, and that is said") {
    const test::Values large(12, 12345.0);
    const auto series =
        test::series("Malicious electronic messages blocked", "", gap, true, months(large));
    CHECK(contains(printed(series), "  12k  12k"));
    CHECK(contains(printed(series), "Some numbers are rounded"));
    CHECK(contains(printed(series, 120), " 12345 12345"));
    CHECK_FALSE(contains(printed(series, 120), "rounded"));
    const auto mixed = printed(plain({-0.04, 100000, 1.5}));
    CHECK(contains(mixed, "-0.04  100000     1.5\n"));
    CHECK_FALSE(contains(mixed, "rounded"));
}

TEST_CASE("a measure that began later shares the table, quarters have one of their own") {
    Trends trends;
    trends.series = {plain({1, 2, 3}), plain({8, 9}),
                     test::series("Quarterly", "", gap, true, {{"2026-Q3", 4.0}})};
    const auto text = printed(trends, 80);
    CHECK(occurrences(text, "  09") == 1);
    CHECK(occurrences(text, "Q3") == 1);
    CHECK_FALSE(contains(text, "not collected"));
}

TEST_CASE("trends with any text fit any width and end no line with a space") {
    for (unsigned seed = 1; seed <= 120; ++seed) {
        test::HostileWords words(seed);
        Trends trends;
        for (int count = words.between(1, 4); count > 0; --count) {
            test::Values values;
            for (int i = words.between(0, 14); i > 0; --i) {
                values.push_back(words.between(0, 4) == 0
                                     ? std::nullopt
                                     : std::optional(words.between(-99999, 99999) / 37.0));
            }
            auto series = test::series(words.text(8), words.text(1), words.between(-9, 9),
                                       count % 2 == 0, months(values));
            series.verdict = words.text(2);
            series.remark = words.text(4);
            if (words.between(0, 3) == 0) series.points.push_back({words.text(2), 1.0});
            trends.series.push_back(std::move(series));
        }
        const int width = 20 + static_cast<int>(seed);
        const auto text = printed(trends, width);
        INFO("seed " << seed << ", width " << width << "\n" << text);
        for (const auto line : split_lines(text)) {
            INFO("line: " << line);
            CHECK(display_width(line) <= width);
            CHECK_FALSE(line.ends_with(' '));
        }
        CHECK_FALSE(contains(text, "\x1b"));
    }
}
