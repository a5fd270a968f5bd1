#include "render/chart_sample.hpp"
#include "render/docx_parts.hpp"
#include "render/hostile.hpp"
#include "render/sample.hpp"
#include "support/catch.hpp"

#include <isms/base/unicode.hpp>
#include <isms/render/render.hpp>

#include <algorithm>
#include <clocale>
#include <cstdlib>
#include <ctime>
#include <map>
#include <set>

using namespace isms;
using test::all_of;
using test::DocxParts;
using test::paragraphs_of;
using test::text_of;
using test::value_of;

namespace {

DocxParts parts_of(const Document& document) {
    return DocxParts(render_docx(document));
}

DocxParts parts_of(std::vector<Block> blocks) {
    Document document;
    document.title = "Title";
    document.blocks = std::move(blocks);
    return parts_of(document);
}

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

/// Each text is found, in this order, among the paragraphs.
void check_in_order(const std::vector<std::string>& paragraphs,
                    const std::vector<std::string>& texts) {
    auto from = paragraphs.begin();
    for (const auto& text : texts) {
        INFO(text);
        const auto found = std::find(from, paragraphs.end(), text);
        CHECK(found != paragraphs.end());
        if (found != paragraphs.end()) from = found + 1;
    }
}

pugi::xml_node paragraph_with(const DocxParts& parts, std::string_view text) {
    for (const auto paragraph : all_of(parts.body(), "w:p")) {
        if (text_of(paragraph) == text) return paragraph;
    }
    FAIL("no paragraph: " << text);
    return {};
}

std::string style_of(const DocxParts& parts, std::string_view text) {
    return value_of(paragraph_with(parts, text), "w:pPr/w:pStyle");
}

}  // namespace

TEST_CASE("a package says of each part what it is, and refers to all of them") {
    auto document = test::sample_document();
    document.date = Instant::parse("2026-11-24T09:30:00Z");
    const auto parts = parts_of(document);
    std::set<std::string> declared;
    for (const auto part : parts.root("[Content_Types].xml").children("Override")) {
        declared.insert(std::string(part.attribute("PartName").value()).substr(1));
    }
    std::set<std::string> referred;
    for (const auto& [folder, name] :
         {std::pair{"", "_rels/.rels"}, {"word/", "word/_rels/document.xml.rels"}}) {
        for (const auto relationship : parts.root(name).children()) {
            if (relationship.attribute("TargetMode")) continue;
            referred.insert(std::string(folder) + relationship.attribute("Target").value());
        }
    }
    std::set<std::string> present;
    for (const auto& [name, bytes] : parts.all()) {
        if (name.ends_with(".xml") && name.front() != '[') present.insert(name);
    }
    CHECK(declared == present);
    CHECK(referred == present);
}

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

TEST_CASE("the head and foot of every page say what the document is") {
    auto document = test::sample_document();
    document.brand.logo_text = "Example Widgets GmbH";
    document.identifier = "ISMS-MIN-7";
    const auto parts = parts_of(document);
    for (const auto* name : {"word/header.xml", "word/header-first.xml"}) {
        CHECK(paragraphs_of(parts.root(name)) ==
              std::vector<std::string>{"Example Widgets GmbH\tInternal", document.notice});
    }
    for (const auto* name : {"word/footer.xml", "word/footer-first.xml"}) {
        CHECK(paragraphs_of(parts.root(name)) ==
              std::vector<std::string>{document.footer,
                                       "ISMS-MIN-7 · Minutes of the management review MR-2026-11\t"
                                       "Internal · 1 / 1"});
        std::vector<std::string> fields;
        for (const auto field : all_of(parts.root(name), "w:fldSimple")) {
            fields.emplace_back(field.attribute("w:instr").value());
        }
        CHECK(fields == std::vector<std::string>{" PAGE ", " NUMPAGES "});
    }
    const auto section = parts.body().child("w:sectPr");
    CHECK(all_of(section, "w:headerReference").size() == 2);
    CHECK(all_of(section, "w:footerReference").size() == 2);
    CHECK(section.child("w:titlePg"));
}

TEST_CASE("headings are headings, below the title") {
    const auto parts = parts_of({Heading{2, "two"}, Heading{3, "three"}, Heading{4, "four"},
                                 Heading{5, "five"}, Heading{6, "six"}, Heading{9, "deep"}});
    CHECK(style_of(parts, "Title") == "Title");
    CHECK(style_of(parts, "two") == "Heading1");
    CHECK(style_of(parts, "three") == "Heading2");
    CHECK(style_of(parts, "six") == "Heading5");
    CHECK(style_of(parts, "deep") == "Heading5");
    std::map<std::string, std::string> outlines;
    for (const auto style : parts.root("word/styles.xml").children("w:style")) {
        outlines[value_of(style, "w:name")] = value_of(style, "w:pPr/w:outlineLvl");
    }
    CHECK(outlines.at("heading 1") == "0");
    CHECK(outlines.at("heading 6") == "5");
}

TEST_CASE("every style that the document names is there") {
    auto document = test::sample_document();
    document.blocks.emplace_back(test::sample_trends());
    document.blocks.emplace_back(SignatureFields{{"Erika Mustermann"}});
    const auto parts = parts_of(document);
    std::set<std::string> known;
    for (const auto style : parts.root("word/styles.xml").children("w:style")) {
        known.insert(style.attribute("w:styleId").value());
    }
    for (const auto& [name, bytes] : parts.all()) {
        if (!name.starts_with("word/") || !name.ends_with(".xml")) continue;
        for (const auto* kind : {"w:pStyle", "w:rStyle", "w:tblStyle", "w:basedOn", "w:next"}) {
            for (const auto use : all_of(parts.root(name), kind)) {
                CHECK(known.count(use.attribute("w:val").value()) == 1);
            }
        }
    }
}

TEST_CASE("a table repeats its head and keeps its rows together") {
    Table table;
    table.caption = "Who <was> there";
    table.columns = {{"Name", Align::left, true}, {"Days", Align::right}};
    table.rows = {{"Ada", "1"}, {"Ben", "-2"}};
    const auto parts = parts_of({table});
    const auto node = parts.body().child("w:tbl");
    CHECK(value_of(node, "w:tblPr/w:tblCaption") == "Who <was> there");
    const auto rows = all_of(node, "w:tr");
    REQUIRE(rows.size() == 3);
    for (const auto row : rows) {
        CHECK(row.first_element_by_path("w:trPr/w:cantSplit"));
        CHECK(bool(row.first_element_by_path("w:trPr/w:tblHeader")) == (row == rows.front()));
    }
    CHECK(value_of(paragraph_with(parts, "-2"), "w:pPr/w:jc") == "right");
    CHECK(value_of(paragraph_with(parts, "Ben"), "w:pPr/w:jc").empty());
}

TEST_CASE("columns add up to the table, and the table to no more than the page") {
    Table wide;
    for (int i = 0; i < 14; ++i) wide.columns.push_back({"Column " + std::to_string(i)});
    wide.rows.push_back(std::vector<Cell>(14, Cell("a rather long text that does not wrap")));
    Table narrow;
    narrow.columns = {{"A"}, {"B"}};
    narrow.rows = {{"1", "2"}};
    auto document = test::sample_document();
    document.blocks.emplace_back(wide);
    document.blocks.emplace_back(narrow);
    document.blocks.emplace_back(test::sample_trends());
    document.blocks.emplace_back(test::actions_chart());
    document.blocks.emplace_back(Callout{Tone::bad, "Box", {wide, List{false, 1, {{wide}}}}});
    for (const auto paper : {Paper::a4, Paper::letter}) {
        document.brand.paper = paper;
        const auto parts = parts_of(document);
        const auto section = parts.body().child("w:sectPr");
        const auto length = [](pugi::xml_node node, const char* name) {
            return node.attribute(name).as_int();
        };
        const int page = length(section.child("w:pgSz"), "w:w");
        const int text = page - length(section.child("w:pgMar"), "w:left") -
                         length(section.child("w:pgMar"), "w:right");
        CHECK(page == (paper == Paper::a4 ? 11906 : 12240));
        for (const auto table : all_of(parts.body(), "w:tbl")) {
            int sum = 0;
            for (const auto column : table.child("w:tblGrid").children()) {
                CHECK(length(column, "w:w") > 0);
                sum += length(column, "w:w");
            }
            CHECK(sum == length(table.first_element_by_path("w:tblPr/w:tblW"), "w:w"));
            CHECK(sum + length(table.first_element_by_path("w:tblPr/w:tblInd"), "w:w") <= text);
            for (const auto row : table.children("w:tr")) {
                int of_row = 0;
                for (const auto cell : row.children("w:tc")) {
                    of_row += length(cell.first_element_by_path("w:tcPr/w:tcW"), "w:w");
                }
                CHECK(of_row == sum);
            }
        }
    }
}

TEST_CASE("two tables in a row stay two, and a cell and the body end with a paragraph") {
    Table table;
    table.columns = {{"A"}};
    table.rows = {{"1"}};
    const auto parts = parts_of({table, table, Callout{Tone::bad, "", {table, table}}, Facts{}});
    for (const auto node : all_of(parts.body(), "w:tbl")) {
        CHECK(std::string_view(node.next_sibling().name()) == "w:p");
    }
    for (const auto cell : all_of(parts.body(), "w:tc")) {
        CHECK(std::string_view(cell.last_child().name()) == "w:p");
    }
    CHECK(all_of(parts.body(), "w:tbl").size() == 5);
}

TEST_CASE("lists are lists, and each numbered one counts for itself") {
    const auto parts =
        parts_of({List{false, 1, {{Paragraph{"bullet"}, List{false, 1, {{Paragraph{"inner"}}}}}}},
                  List{true, 9, {{Paragraph{"nine"}, Paragraph{"more"}}, {Paragraph{"ten"}}}},
                  List{true, 1, {{Paragraph{"one"}, List{true, 4, {{Paragraph{"four"}}}}}, {}}}});
    const auto place = [&](std::string_view text) {
        const auto item = paragraph_with(parts, text).first_element_by_path("w:pPr/w:numPr");
        return std::pair{value_of(item, "w:numId"), value_of(item, "w:ilvl")};
    };
    CHECK(place("bullet").first == place("inner").first);
    CHECK(place("bullet").second == "0");
    CHECK(place("inner").second == "1");
    CHECK(place("nine") == place("ten"));
    CHECK(place("nine").first != place("one").first);
    CHECK(place("four").first != place("one").first);
    CHECK(place("four").second == "1");
    CHECK(place("more").first.empty());
    CHECK(all_of(parts.body(), "w:numPr").size() == 7);  // the empty item has its number

    std::map<std::string, std::string> starts;
    for (const auto list : parts.root("word/numbering.xml").children("w:num")) {
        starts[list.attribute("w:numId").value()] = value_of(list, "w:lvlOverride/w:startOverride");
    }
    CHECK(starts.at(place("nine").first) == "9");
    CHECK(starts.at(place("one").first) == "1");
    CHECK(starts.at(place("four").first) == "4");
}

TEST_CASE("numbers that the format does not have are typed") {
    const auto parts = parts_of({List{true, 2'147'483'647, {{Paragraph{"last"}}, {Rule{}}}},
                                 List{true, -1, {{Paragraph{"minus"}}}}});
    CHECK(all_of(parts.body(), "w:numPr").empty());
    check_in_order(paragraphs_of(parts.body()), {"2147483647. last", "2147483648. ", "-1. minus"});
}

TEST_CASE("lists deeper than the format has levels keep their texts") {
    List list{false, 1, {{Paragraph{"deepest"}}}};
    for (int depth = 0; depth < 60; ++depth) {
        list = List{true, 1, {{Paragraph{std::to_string(depth)}, Quote{{list}}}}};
    }
    const auto parts = parts_of({list});
    CHECK(style_of(parts, "deepest") == "ListParagraph");
    for (const auto level : all_of(parts.body(), "w:ilvl")) {
        CHECK(level.attribute("w:val").as_int() < 9);
    }
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

TEST_CASE("the accent colours headings, dark enough to be read") {
    auto document = test::sample_document();
    const auto colour_of_headings = [&] {
        const auto parts = parts_of(document);
        for (const auto style : parts.root("word/styles.xml").children("w:style")) {
            if (value_of(style, "w:name") == "heading 1") return value_of(style, "w:rPr/w:color");
        }
        return std::string();
    };
    const auto own = colour_of_headings();
    document.brand.accent = "#1f4e79";
    CHECK(colour_of_headings() == "1F4E79");
    document.brand.accent = "#ffee00";
    CHECK(colour_of_headings() == "7C7400");
    document.brand.accent = "red; }";
    CHECK(colour_of_headings() == own);
}

TEST_CASE("a logo stands on the first page and says what it shows") {
    // The head of an image of 400 x 100 pixels is all that is looked at.
    const std::string png("\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR\0\0\x01\x90\0\0\0\x64\x08\2\0\0\0", 29);
    Document document;
    document.title = "Title";
    document.brand.logo = png;
    document.brand.logo_text = "Acme & Sons";
    const auto parts = parts_of(document);
    CHECK(parts.bytes("word/media/logo.png") == png);
    const auto picture = all_of(parts.root("word/header-first.xml"), "wp:docPr");
    REQUIRE(picture.size() == 1);
    CHECK(std::string_view(picture.front().attribute("descr").value()) == "Acme & Sons");
    const auto size = all_of(parts.root("word/header-first.xml"), "wp:extent").front();
    CHECK(size.attribute("cx").as_int() == 4 * size.attribute("cy").as_int());
    CHECK(parts.has("word/_rels/header-first.xml.rels"));
    CHECK(text_of(parts.root("word/header.xml")) == "Acme & Sons\t");

    document.brand.logo = "GIF89a";
    const auto without = parts_of(document);
    CHECK_FALSE(without.has("word/media/logo.png"));
    CHECK(text_of(without.root("word/header-first.xml")) == "Acme & Sons\t");
    for (std::size_t length = 0; length < 24; ++length) {
        document.brand.logo = png.substr(0, length);
        CHECK_FALSE(parts_of(document).has("word/media/logo.png"));
    }
}

TEST_CASE("properties are the record's, and none is of the clock") {
    auto document = test::sample_document();
    document.author = "Jane Doe";
    document.identifier = "MR-2026-11-MIN";
    document.language = "de-CH";
    CHECK_FALSE(parts_of(document).root("docProps/core.xml").child("dcterms:created"));
    document.date = Instant::parse("2026-11-24T09:30:00Z");
    const auto parts = parts_of(document);
    const auto core = parts.root("docProps/core.xml");
    const auto property = [&](const char* name) { return std::string(core.child_value(name)); };
    CHECK(property("dc:title") == document.title);
    CHECK(property("dc:creator") == "Jane Doe");
    CHECK(property("dc:identifier") == "MR-2026-11-MIN");
    CHECK(property("dc:language") == "de-CH");
    CHECK(property("cp:category") == "Internal");
    CHECK(property("dcterms:created") == "2026-11-24T09:30:00Z");
    CHECK(property("dcterms:modified") == "2026-11-24T09:30:00Z");
    const auto language = parts.root("word/styles.xml")
                              .first_element_by_path("w:docDefaults/w:rPrDefault/w:rPr/w:lang");
    CHECK(std::string_view(language.attribute("w:val").value()) == "de-CH");
}

TEST_CASE("the same document gives the same bytes in any zone and locale") {
    auto document = test::sample_document();
    document.blocks.emplace_back(test::sample_trends());
    document.date = Instant::parse("2026-11-24T09:30:00Z");
    const auto expected = render_docx(document);
    const auto* const zone_before = std::getenv("TZ");
    const std::string zone = zone_before == nullptr ? "" : zone_before;
    for (const auto* other : {"UTC", "Pacific/Kiritimati", "America/New_York", "Africa/Monrovia",
                              "Asia/Kathmandu", "<-13>13"}) {
        setenv("TZ", other, 1);
        tzset();
        INFO(other);
        CHECK(render_docx(document) == expected);
    }
    if (zone_before == nullptr) {
        unsetenv("TZ");
    } else {
        setenv("TZ", zone.c_str(), 1);
    }
    tzset();
    for (const auto* locale : {"de_DE.UTF-8", "tr_TR.UTF-8", "C"}) {
        std::setlocale(LC_ALL, locale);
        CHECK(render_docx(document) == expected);
    }
    // The first local header bears the first day that the format knows.
    CHECK(expected.substr(10, 4) == std::string("\0\0\x21\0", 4));
}

TEST_CASE("measures have their verdicts and all their numbers") {
    const auto trends = test::sample_trends();
    const auto parts = parts_of({trends});
    const auto paragraphs = paragraphs_of(parts.body());
    check_in_order(paragraphs,
                   {"Measure", "Latest", "Target", "Verdict", "Clicks in phishing simulations",
                    "9.1 % (2026-11)", "≤ 5 %", "worsening; off target for 7 periods"});
    check_in_order(paragraphs, {"Measure",
                                "2025",
                                "2026",
                                "12",
                                "01",
                                "11",
                                "Systems patched within 14 days (%)",
                                "81",
                                "82.5",
                                "98",
                                "Access reviews completed on time (%)",
                                "92",
                                "–",
                                "88",
                                "Q1",
                                "Q3",
                                "Suppliers assessed (%)",
                                "62",
                                "70",
                                "84"});
    // Both rows of heads are repeated.
    const auto numbers = all_of(parts.body(), "w:tbl").at(1);
    CHECK(all_of(numbers, "w:tblHeader").size() == 2);
}

TEST_CASE("more periods than a page is wide stand in several tables") {
    Trends trends;
    test::Values values;
    for (int i = 0; i < 90; ++i) values.emplace_back(100'000 + i);
    trends.series = {test::series("Mails", "", test::gap, true, test::months(values))};
    const auto parts = parts_of({trends});
    const auto paragraphs = paragraphs_of(parts.body());
    std::vector<std::string> expected;
    for (int i = 0; i < 90; ++i) expected.push_back(std::to_string(100'000 + i));
    check_in_order(paragraphs, expected);
    CHECK(all_of(parts.body(), "w:tbl").size() > 4);
}

TEST_CASE("a chart is the table of its numbers") {
    const auto parts = parts_of({test::risks_chart(), test::actions_chart()});
    const auto paragraphs = paragraphs_of(parts.body());
    check_in_order(paragraphs, {"Risks by level (risks)",
                                "2025",
                                "2026",
                                "Q4",
                                "Q1",
                                "Q4",
                                "Medium",
                                "5",
                                "6",
                                "4",
                                "4",
                                "3",
                                "Very high",
                                "1",
                                "1",
                                "0",
                                "Actions by month",
                                "Opened",
                                "–",
                                "0",
                                "5",
                                "Overdue",
                                test::actions_chart().caption});
}

TEST_CASE("there are lines to sign on") {
    const auto parts = parts_of({SignatureFields{{"Ada Example, chief executive", "Ben"}}});
    const auto table = parts.body().child("w:tbl");
    CHECK(paragraphs_of(table) == std::vector<std::string>{"To be signed by", "Signature", "Date",
                                                           "Ada Example, chief executive", "Ben"});
    CHECK(all_of(table, "w:trHeight").size() == 2);
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

TEST_CASE("a table with a row of another length is refused") {
    Table table;
    table.columns = {{"A"}, {"B"}};
    table.rows = {{"1"}};
    CHECK_THROWS_AS(parts_of({table}), std::logic_error);
}
