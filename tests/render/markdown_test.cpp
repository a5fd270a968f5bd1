#include "support/catch.hpp"

#include <isms/render/render.hpp>

using namespace isms;

namespace {

std::string markdown(std::vector<Block> blocks) {
    Document document;
    document.blocks = std::move(blocks);
    return render_markdown(document);
}

std::string paragraph(const std::string& text) {
    return markdown({Paragraph{text}});
}

}  // namespace

TEST_CASE("Markdown of nothing is nothing") {
    CHECK(render_markdown(Document{}).empty());
    CHECK(markdown({Paragraph{}, Facts{}, List{}, Table{}, Callout{}, Quote{}, Heading{}}).empty());
}

TEST_CASE("Markdown escapes what would be interpreted") {
    CHECK(paragraph("*a* [b](c) <d> `e` ~f~ g|h i\\j") ==
          "\\*a\\* \\[b\\](c) \\<d> \\`e\\` \\~f\\~ g\\|h i\\\\j\n");
    CHECK(paragraph("&lt; and &#60;") == "\\&lt; and \\&#60;\n");
    CHECK(paragraph("1. item") == "1\\. item\n");
    CHECK(paragraph("12) item") == "12\\) item\n");
    CHECK(paragraph("- item") == "\\- item\n");
    CHECK(paragraph("---") == "\\---\n");
    CHECK(paragraph("# heading") == "\\# heading\n");
    CHECK(paragraph("> quote") == "\\> quote\n");
    CHECK(paragraph("===") == "\\===\n");
}

TEST_CASE("Markdown stays readable where nothing needs escaping") {
    for (const char* text :
         {"R&D, 5 > 3, -3 %, +49 30 1234.", "snake_case and (brackets).",
          "see https://example.org/a?b=c&d=e", "Why? Now!  No.", "2026-11-23: 1.5 #3"}) {
        const std::string expected = text == std::string("Why? Now!  No.") ? "Why? Now! No." : text;
        CHECK(paragraph(text) == expected + "\n");
    }
}

TEST_CASE("Markdown breaks long paragraphs in the source, and no line starts a block") {
    const std::string full_line(100, 'x');
    for (const char* word : {"-", "+", "---", "2026.", "1)", "#", ">", "===", ":-:"}) {
        std::string escaped = word;
        const auto digits = escaped.find_first_not_of("0123456789");
        escaped.insert(digits, "\\");
        CHECK(paragraph(full_line + " " + word + " more") ==
              full_line + "\n" + escaped + " more\n");
    }
}

TEST_CASE("Markdown spans") {
    Inline text("a ");
    text.add("b c ", SpanStyle::strong)
        .add("d", SpanStyle::emphasis)
        .add(" ")
        .add("`e`", SpanStyle::code);
    text.add(" in").add("side", SpanStyle::strong).add("\u00FC.");
    CHECK(markdown({Paragraph{text}}) == "a **b c** *d* `` `e` `` in**side**ü.\n");
    Inline link("see ");
    link.spans.push_back({"[x]", SpanStyle::plain, "https://example.org/(1)", Tone::normal});
    link.add(" or ");
    link.spans.push_back(
        {"https://example.org", SpanStyle::plain, "https://example.org", Tone::normal});
    link.add(" or ");
    link.spans.push_back({"x", SpanStyle::plain, "javascript:y()", Tone::normal});
    CHECK(markdown({Paragraph{link}}) ==
          "see [\\[x\\]](https://example.org/\\(1\\)) or <https://example.org> or x "
          "\\<javascript:y()>\n");
}

TEST_CASE("lists that meet stay two lists") {
    const List list{false, 1, {{Paragraph{"a"}}}};
    const List numbers{true, 3, {{Paragraph{"b"}}}};
    CHECK(markdown({list, list, numbers, numbers, Facts{{{"c", "d"}}}}) ==
          "- a\n\n* a\n\n3. b\n\n3) b\n\n- **c:** d\n");
    Document document;
    document.control = {{"Version", "1.0"}};
    document.blocks = {list};
    CHECK(render_markdown(document) == "- **Version:** 1.0\n\n* a\n");
}

TEST_CASE("a Markdown table is aligned until that would make it too wide to read") {
    Table table;
    table.columns = {{"Id"}, {"Days", Align::right}};
    table.rows = {{"A-1 | x", "3"}, {"山田", "-14"}};
    CHECK(markdown({table}) ==
          "| Id       | Days |\n"
          "| -------- | ---: |\n"
          "| A-1 \\| x |    3 |\n"
          "| 山田     |  -14 |\n");
    table.rows = {{std::string(130, 'x'), ""}};
    CHECK(markdown({table}) ==
          "| Id | Days |\n| --- | --: |\n| " + std::string(130, 'x') + " | |\n");
}

TEST_CASE("a Markdown fence is longer than those inside") {
    CHECK(markdown({CodeBlock{"```\nx"}}) == "````\n```\nx\n````\n");
}
