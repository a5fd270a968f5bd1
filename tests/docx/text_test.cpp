#include "docx/parts.hpp"
#include "render/hostile.hpp"
#include "render/sample.hpp"
#include "support/catch.hpp"

#include <isms/base/unicode.hpp>

#include <algorithm>

using namespace isms;
using test::all_of;
using test::check_in_order;
using test::DocxParts;
using test::paragraph_with;
using test::paragraphs_of;
using test::parts_of;
using test::style_of;
using test::text_of;
using test::value_of;

namespace {

/// Every kind of block, each with the text wherever it takes one.
Document document_with(const std::string& text) {
    Table table;
    table.columns = {{text}, {"Second"}};
    table.rows = {{text, text}};
    table.caption = text;
    Inline styled(text);
    styled.add(text, SpanStyle::strong, Tone::bad)
        .add(text, SpanStyle::emphasis)
        .add(text, SpanStyle::code);
    styled.spans.push_back({text, SpanStyle::plain, text, Tone::normal});
    Chart chart{text, text, false, {text}, {{text, ChartMark::bar, {1}}}, text};
    Trends trends;
    trends.series = {Series{text, text, 1, true, {{text, 2}}, text, Tone::good, text}};
    Document document;
    document.title = document.subtitle = document.classification = document.notice =
        document.footer = document.language = document.identifier = document.author = text;
    document.brand = {text, text, text, Paper::a4};
    document.control = {{text, text}};
    document.blocks = {Heading{2, text},
                       Paragraph{styled},
                       List{false, 1, {{Paragraph{text}}}},
                       List{true, 1, {{Paragraph{text}}}},
                       Facts{{{text, text}}},
                       table,
                       trends,
                       chart,
                       SignatureFields{{text}},
                       Callout{Tone::good, text, {Paragraph{text}}},
                       Quote{{Paragraph{text}}}};
    return document;
}

/// The elements in their order, without text and attributes.
std::string skeleton(const DocxParts& parts) {
    std::string result;
    for (const auto& [name, bytes] : parts.all()) {
        result += name + '\n';
        if (!name.ends_with(".xml")) continue;
        for (std::size_t at = 0; (at = bytes.find('<', at)) != std::string::npos; ++at) {
            result += bytes.substr(at, bytes.find_first_of(" >", at) - at);
        }
    }
    return result;
}

}  // namespace

TEST_CASE("all that the minutes say stands in the document, in its order") {
    const auto parts = parts_of(test::sample_document());
    check_in_order(
        paragraphs_of(parts.body()),
        {"Minutes of the management review MR-2026-11",
         "Example Widgets GmbH · held on Monday, 23 November 2026, 10:00 to 11:30",
         "Document",
         "MR-2026-11-MIN",
         "Retention",
         "until 2036-12-31",
         "The review considered the inputs of ISO/IEC 27001, 9.3.2, for the period since "
         "MR-2026-10. Quorum: 4 of 5 members; nobody joined late. 1 action is overdue.",
         "Decision required",
         "new date: 2027-01-15",
         "Actions from previous reviews",
         "Id",
         "Carried over",
         "MR-2026-09-A02",
         "Review access rights of leavers",
         "Zoë Ångström",
         "41 days late",
         "2",
         "東京オフィスの入退室記録を確認する 🔐",
         "Security metrics",
         "Source: monthly report, questions to soc@example.org.",
         "Measured",
         "72 of 80 systems",
         "Decisions",
         "then all who reach production",
         "no exceptions",
         "Verify the sealed record with:",
         "cd archive/data\nsha256sum --check   ../seals/000012.sha256",
         "Signed by Erika Mustermann on 2026-11-24, method: ssh signature."});
}

TEST_CASE("only harmless addresses are links, and these are URIs") {
    const auto link = [](std::string text, std::string address) {
        Inline result;
        result.spans.push_back({std::move(text), SpanStyle::plain, std::move(address), {}});
        return Block(Paragraph{result});
    };
    const std::string longest = "https://example.org/" + std::string(2063, 'a');
    const auto parts = parts_of(
        {link("site", "https://example.org/a?b=1&c=<"),
         link("report", "https://example.org/ü/100%/%41#a#b"), link("", "mailto:soc@example.org"),
         link("again", "mailto:soc@example.org"), link("script", "javascript:alert(1)"),
         link("file", "file:///etc/passwd"), link("long", longest), link("longer", longest + "a")});
    std::vector<std::string> targets;
    for (const auto one : parts.root("word/_rels/document.xml.rels").children()) {
        if (std::string_view(one.attribute("TargetMode").value()) == "External") {
            targets.emplace_back(one.attribute("Target").value());
        }
    }
    CHECK(targets == std::vector<std::string>{"https://example.org/%C3%BC/100%25/%41#a%23b",
                                              "mailto:soc@example.org", longest});
    std::vector<std::string> texts;
    for (const auto one : all_of(parts.body(), "w:hyperlink")) texts.push_back(text_of(one));
    CHECK(texts == std::vector<std::string>{"report", "soc@example.org", "again", "long"});
    check_in_order(paragraphs_of(parts.body()),
                   {"site <https://example.org/a?b=1&c=<>", "script <javascript:alert(1)>",
                    "file <file:///etc/passwd>", "longer <" + longest + "a>"});
}

TEST_CASE("a page that is read from right to left is marked so") {
    const auto parts = parts_of(
        {Paragraph{"מבדק ISO 27001 פנימי"}, Paragraph{"ISO מבדק"}, Paragraph{"2026-11-23: -5 %"}});
    const auto is_rtl = [](pugi::xml_node node, const char* path) {
        return bool(node.first_element_by_path(path));
    };
    const auto hebrew = paragraph_with(parts, "מבדק ISO 27001 פנימי");
    CHECK(is_rtl(hebrew, "w:pPr/w:bidi"));
    std::vector<std::pair<std::string, bool>> runs;
    for (const auto run : hebrew.children("w:r")) {
        runs.emplace_back(text_of(run), is_rtl(run, "w:rPr/w:rtl"));
    }
    CHECK(runs == std::vector<std::pair<std::string, bool>>{
                      {"מבדק ", true}, {"ISO 27001", false}, {" פנימי", true}});
    CHECK_FALSE(is_rtl(paragraph_with(parts, "ISO מבדק"), "w:pPr/w:bidi"));
    CHECK(all_of(paragraph_with(parts, "ISO מבדק"), "w:rtl").size() == 1);
    CHECK_FALSE(is_rtl(paragraph_with(parts, "2026-11-23: -5 %"), "w:pPr/w:bidi"));

    Document document;
    document.title = "תקציר";
    document.language = "he";
    Table table;
    table.columns = {{"מדד"}, {"ערך", Align::right}};
    table.rows = {{"עדכונים", "-5 %"}};
    document.blocks = {table};
    const auto page = parts_of(document);
    CHECK(page.body().child("w:sectPr").child("w:bidi"));
    CHECK(page.body().child("w:tbl").first_element_by_path("w:tblPr/w:bidiVisual"));
    const auto number = paragraph_with(page, "-5 %");
    CHECK(is_rtl(number, "w:pPr/w:bidi"));
    CHECK(all_of(number, "w:rtl").empty());
}

TEST_CASE("text is data, whatever stands in it") {
    const auto expected = skeleton(parts_of(document_with("plain text")));
    for (const auto hostile : test::hostile_texts) {
        const std::string text(hostile);
        INFO(printable(text));
        auto document = document_with(text);
        const auto parts = parts_of(document);
        const auto shown = printable(text);
        CHECK(skeleton(parts) == expected);
        CHECK(style_of(parts, shown) == "Title");
        CHECK(value_of(all_of(parts.body(), "w:tbl").at(2), "w:tblPr/w:tblCaption") == shown);
        CHECK(text_of(parts.root("word/header.xml")) == shown + "\t" + shown + shown);
        CHECK(parts.root("docProps/core.xml").child("dc:title").child_value() == shown);

        const auto code = parts_of({CodeBlock{text}});
        CHECK(text_of(code.body()) == "Title" + printable(text, true));
    }
}

TEST_CASE("text of any kind keeps the parts well-formed") {
    test::HostileWords words(20261123);
    for (int i = 0; i < 200; ++i) {
        auto document = document_with(words.text(12) + "\xF4\x90\x80\x80\xEF\xBF\xBE\x01\x0B");
        document.blocks.emplace_back(CodeBlock{words.text(20)});
        parts_of(document);
    }
}

TEST_CASE("a long word and a long table are all there") {
    const std::string word(10'000, 'x');
    Table table;
    table.columns = {{"Id"}, {"Text", Align::left, true}};
    for (int i = 0; i < 5'000; ++i) table.rows.push_back({std::to_string(i), "text"});
    table.rows.push_back({"long", word});
    const auto parts = parts_of({Paragraph{word}, table});
    CHECK(style_of(parts, word).empty());
    const auto rows = all_of(parts.body(), "w:tr");
    REQUIRE(rows.size() == 5'002);
    CHECK(text_of(rows.at(5'000)) == "4999text");
    // A row that is longer than a page goes on on the next.
    CHECK(rows.at(5'000).first_element_by_path("w:trPr/w:cantSplit"));
    CHECK_FALSE(rows.at(5'001).first_element_by_path("w:trPr/w:cantSplit"));
}
