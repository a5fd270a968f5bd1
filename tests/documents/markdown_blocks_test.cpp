#include "support/catch.hpp"

#include <isms/documents/markdown_blocks.hpp>
#include <isms/render/render.hpp>

#include <string>

using namespace isms;

namespace {

/// The blocks as HTML shows them, without the page around them.
std::string html(std::string_view markdown) {
    Document document;
    document.blocks = markdown_blocks(markdown, 3);
    const auto page = render_html(document);
    const auto body =
        page.find("</h1>") == std::string::npos ? page.find("<main") : page.find("</h1>");
    return page.substr(body);
}

std::string text(std::string_view markdown) {
    return render_text(markdown_blocks(markdown, 3), {.width = 60});
}

bool has(const std::string& where, std::string_view what) {
    return where.find(what) != std::string::npos;
}

}  // namespace

TEST_CASE("headings are lowered and never deeper than six", "[markdown]") {
    const auto blocks = markdown_blocks("# One\n\nTwo\n---\n\n###### Six\n", 3);
    REQUIRE(blocks.size() == 3);
    CHECK(std::get<Heading>(blocks[0].content).level == 3);
    CHECK(std::get<Heading>(blocks[1].content).level == 4);
    CHECK(std::get<Heading>(blocks[2].content).level == 6);
}

TEST_CASE("emphasis, code, breaks and links become spans", "[markdown]") {
    const auto blocks = markdown_blocks("a *b* **c** `d`\ne  \nf [g](https://example.org)", 3);
    const auto& spans = std::get<Paragraph>(blocks[0].content).text.spans;
    REQUIRE(spans.size() == 11);
    CHECK(spans[1].style == SpanStyle::emphasis);
    CHECK(spans[3].style == SpanStyle::strong);
    CHECK(spans[5].style == SpanStyle::code);
    CHECK(spans[6].text == " ");
    CHECK(spans[8].text == "\n");
    CHECK(spans[10].link == "https://example.org");
}

TEST_CASE("lists nest, count and hold blocks", "[markdown]") {
    CHECK(text("7. seven\n8. eight\n   - inner\n     > quoted\n\n       para") ==
          text("7) seven\n8) eight\n   * inner\n     > quoted\n\n       para"));
    const auto blocks = markdown_blocks("7. seven\n8. eight\n   - inner\n", 3);
    const auto& list = std::get<List>(blocks[0].content);
    CHECK(list.ordered);
    CHECK(list.start == 7);
    REQUIRE(list.items.size() == 2);
    CHECK_FALSE(std::get<List>(list.items[1][1].content).ordered);
}

TEST_CASE("raw HTML is shown and never interpreted", "[markdown]") {
    const auto page = html(
        "<script>alert(1)</script>\n\nin <b onclick=\"x()\">line</b> <!-- comment -->\n\n<iframe "
        "src=\"javascript:x\">\n");
    CHECK_FALSE(has(page, "<script>alert"));
    CHECK_FALSE(has(page, "<b onclick"));
    CHECK_FALSE(has(page, "<iframe"));
    CHECK(has(page, "&lt;script&gt;alert(1)&lt;/script&gt;"));
    CHECK(has(page, "&lt;b onclick="));
    CHECK(has(text("a <!-- comment --> b"), "<!-- comment -->"));
}

TEST_CASE("a link to anything but the web or mail is text with its address", "[markdown]") {
    for (const char* address :
         {"javascript:alert(1)", "JaVaScRiPt:alert(1)",
          "data:text/html;base64,eA==", "file:///etc/passwd", "vbscript:x", "//example.org"}) {
        CAPTURE(address);
        const auto page = html("[click](" + std::string(address) + ")");
        CHECK_FALSE(has(page, "href"));
        CHECK(has(page, "click"));
        CHECK(has(text("[click](" + std::string(address) + ")"), address));
    }
    CHECK(has(html("[mail](mailto:ada@example.org)"), "href=\"mailto:ada@example.org\""));
    CHECK(has(html("<https://example.org/?a=1&b=2>"), "href=\"https://example.org/?a=1&amp;b=2\""));
}

TEST_CASE("an image is its description and its address, and never fetched", "[markdown]") {
    const auto page = html("![a chart](https://example.org/chart.png)");
    CHECK_FALSE(has(page, "<img"));
    CHECK(has(page, "a chart"));
    CHECK(has(text("![a chart](https://example.org/chart.png)"), "https://example.org/chart.png"));
    // Without a description the address is all there is.
    CHECK(has(text("![](https://example.org/chart.png)"), "https://example.org/chart.png"));
    CHECK(has(text("[](https://example.org)"), "https://example.org"));
}

TEST_CASE("a table stays as it was typed", "[markdown]") {
    const auto blocks = markdown_blocks("before\n\n| a | b |\n|---|--:|\n| *1* | 2 |\n\nafter", 3);
    REQUIRE(blocks.size() == 3);
    CHECK(std::get<CodeBlock>(blocks[1].content).text == "| a | b |\n|---|--:|\n| *1* | 2 |");
    // One line is none, and a paragraph that only begins with a bar is a paragraph.
    CHECK(std::holds_alternative<Paragraph>(markdown_blocks("| a | b |", 3)[0].content));
    CHECK(std::holds_alternative<Paragraph>(markdown_blocks("| a\nb", 3)[0].content));
    CHECK(std::holds_alternative<Paragraph>(markdown_blocks("x\r| a\r| b", 3)[0].content));
    CHECK(std::get<CodeBlock>(markdown_blocks("x\r\r| a |\r| b |\r", 3)[1].content).text ==
          "| a |\n| b |");
}

TEST_CASE("code keeps its lines, and rules and quotes are what they are", "[markdown]") {
    const auto blocks = markdown_blocks(
        "```sh\nrm -rf \"$x\"\n\n  indented\n```\n\n***\n\n> quoted\n\n    four\n", 3);
    REQUIRE(blocks.size() == 4);
    CHECK(std::get<CodeBlock>(blocks[0].content).text == "rm -rf \"$x\"\n\n  indented");
    CHECK(std::holds_alternative<Rule>(blocks[1].content));
    CHECK(std::get<Quote>(blocks[2].content).blocks.size() == 1);
    CHECK(std::get<CodeBlock>(blocks[3].content).text == "four");
}

TEST_CASE("nothing is nothing", "[markdown]") {
    CHECK(markdown_blocks("", 3).empty());
    CHECK(markdown_blocks(" \n\n\t\n", 3).empty());
    CHECK(markdown_blocks("[a]: https://example.org", 3).empty());
}
