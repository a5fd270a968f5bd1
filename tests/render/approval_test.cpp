#include "support/approval.hpp"

#include "sample.hpp"
#include "support/catch.hpp"

#include <isms/render/render.hpp>

#include <fmt/format.h>

using namespace isms;

TEST_CASE("minutes as text fit 40, 80 and 120 columns") {
    for (const int width : {40, 80, 120}) {
        test::check_approved(fmt::format("render/minutes-{}.txt", width),
                             render_text(test::sample_document(), {width, false}));
    }
}

TEST_CASE("minutes as text in colour") {
    for (const int width : {40, 80, 120}) {
        test::check_approved(fmt::format("render/minutes-{}-colour.txt", width),
                             render_text(test::sample_document(), {width, true}));
    }
}

TEST_CASE("minutes as Markdown") {
    test::check_approved("render/minutes.md", render_markdown(test::sample_document()));
}

TEST_CASE("minutes as HTML") {
    test::check_approved("render/minutes.html", render_html(test::sample_document()));
}

TEST_CASE("a table of the minutes as CSV and as rows") {
    const auto document = test::sample_document();
    const auto& table = std::get<Table>(document.blocks[3].content);
    test::check_approved("render/actions.csv", render_csv(table));
    test::check_approved("render/actions.tsv", render_rows(table));
}
