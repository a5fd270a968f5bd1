#include "hostile.hpp"
#include "support/approval.hpp"
#include "support/catch.hpp"
#include "trends_sample.hpp"

#include <isms/render/render.hpp>

#include <algorithm>

using namespace isms;
using test::gap;
using test::months;

namespace {

std::string printed(const Trends& trends) {
    Document document;
    document.blocks = {trends};
    return render_markdown(document);
}

}  // namespace

TEST_CASE("trends as Markdown") {
    test::check_approved("render/trends.md", printed(test::sample_trends()));
}

TEST_CASE("a table of trends has exact numbers, target and verdict") {
    const auto series =
        test::judged(test::series("Restores", "%", 95, true, months({81, gap, 97.5})), "steady",
                     Tone::normal, "not collected: 2026-10");
    CHECK(
        printed(Trends{{series}, {}}) ==
        "| Measure      | Target | 2026-09 | 2026-10 | 2026-11 | Verdict                        |\n"
        "| ------------ | -----: | ------: | ------: | ------: | ------------------------------ |\n"
        "| Restores (%) | ≥ 95 % |      81 |       – |    97.5 | steady; not collected: 2026-10 "
        "|\n");
}

TEST_CASE("no text of a trend breaks its row") {
    for (const auto text : test::hostile_texts) {
        INFO(text);
        const std::string words(text);
        auto series = test::series("x " + words, "", 2, true, {{"2026-11", 1.0}});
        series.verdict = words;
        const auto markdown = printed(Trends{{series}, {}});
        CHECK(std::count(markdown.begin(), markdown.end(), '\n') == 3);
        CHECK(markdown.find('\x1b') == std::string::npos);
    }
}
