#include "pdf/typeset.hpp"

#include "pdf/logo.hpp"
#include "render/sample.hpp"
#include "support/catch.hpp"

#include <fmt/format.h>

#include <qpdf/QPDF.hh>

using namespace isms;

namespace {

std::size_t pages_of(const PdfResult& result) {
    QPDF pdf;
    pdf.processMemoryFile("result", result.bytes.data(), result.bytes.size());
    return pdf.getAllPages().size();
}

Document titled(std::vector<Block> blocks) {
    Document document;
    document.title = "Minutes";
    document.blocks = std::move(blocks);
    return document;
}

// A red pixel.
const std::string tiny_png(
    "\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x02\0\0\0\x90wS\xDE\0\0\0\x0cIDATx\x9c"
    "c\xf8\xcf\xc0\0\0\x03\x01\x01\0\xc9\xfe\x92\xef\0\0\0\0IEND\xae"
    "B`\x82",
    69);

}  // namespace

TEST_CASE("the same document gives the same bytes") {
    const auto document = test::sample_document();
    CHECK(pdf::typeset(document).bytes == pdf::typeset(document).bytes);
}

TEST_CASE("a document of nothing is a page") {
    CHECK(pages_of(pdf::typeset(titled({}))) == 1);
    CHECK(pages_of(pdf::typeset(Document{})) == 1);
}

TEST_CASE("nothing is cut: long words, long rows and long tables go on over pages") {
    Table long_row;
    long_row.columns = {{"What"}, {"Who"}};
    long_row.rows.push_back({std::string(10000, 'w'), "Ada"});
    Table long_table;
    long_table.columns = {{"No.", Align::right}, {"What", Align::left, true}};
    for (int i = 0; i < 400; ++i)
        long_table.rows.push_back({fmt::format("{}", i), "Patch the gateways"});
    CHECK(pages_of(pdf::typeset(titled({Paragraph{std::string(10000, 'x')}}))) == 3);
    CHECK(pages_of(pdf::typeset(titled({long_row}))) >= 2);
    CHECK(pages_of(pdf::typeset(titled({long_table}))) >= 9);
}

TEST_CASE("what stands deep inside other blocks is typeset") {
    List inner;
    inner.items.push_back({Paragraph{"innermost"}});
    for (int depth = 0; depth < 60; ++depth) {
        List outer;
        outer.items.push_back({Paragraph{"deep"}, inner});
        inner = std::move(outer);
    }
    CHECK(pages_of(pdf::typeset(titled({inner}))) >= 1);
    Block quote = Paragraph{"quoted"};
    for (int depth = 0; depth < 60; ++depth) quote = Quote{{quote}};
    CHECK(pages_of(pdf::typeset(titled({quote}))) >= 1);
}

TEST_CASE("characters that no typeface has are reported, each with its count") {
    const auto result = pdf::typeset(titled({Paragraph{"a \U000F0001 b \U000F0001 \U000F0002"}}));
    CHECK(result.substitutions ==
          std::vector<std::string>{"U+F0001 (2 times)", "U+F0002 (1 time)"});
    CHECK(pdf::typeset(titled({Paragraph{"Prüfung, обзор, مراجعة, 审查"}})).substitutions.empty());
}

TEST_CASE("a logo is a complete PNG image of a reasonable size") {
    auto document = titled({});
    document.brand.logo = tiny_png;
    CHECK(pages_of(pdf::typeset(document)) == 1);
    document.brand.logo = "GIF89a";
    CHECK_THROWS_AS(pdf::typeset(document), pdf::BadLogo);
    document.brand.logo = tiny_png.substr(0, 50);
    CHECK_THROWS_AS(pdf::typeset(document), pdf::BadLogo);
    document.brand.logo = tiny_png;
    document.brand.logo[16] = '\x7f';  // says that it is two thousand million wide
    CHECK_THROWS_AS(pdf::typeset(document), pdf::BadLogo);
}

TEST_CASE("the paper is the brand's") {
    auto document = titled({});
    document.brand.paper = Paper::letter;
    QPDF pdf;
    const auto result = pdf::typeset(document);
    pdf.processMemoryFile("result", result.bytes.data(), result.bytes.size());
    auto page = pdf.getAllPages().front();
    auto box = page.getKey("/MediaBox");
    CHECK(box.getArrayItem(2).getNumericValue() == Approx(612));
    CHECK(box.getArrayItem(3).getNumericValue() == Approx(792));
}
