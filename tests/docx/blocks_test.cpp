#include "docx/parts.hpp"
#include "render/chart_sample.hpp"
#include "render/sample.hpp"
#include "support/catch.hpp"

#include <algorithm>
#include <map>

using namespace isms;
using test::all_of;
using test::check_in_order;
using test::paragraph_with;
using test::paragraphs_of;
using test::parts_of;
using test::style_of;
using test::value_of;

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

TEST_CASE("there are lines to sign on") {
    const auto parts = parts_of({SignatureFields{{"Ada Example, chief executive", "Ben"}}});
    const auto table = parts.body().child("w:tbl");
    CHECK(paragraphs_of(table) == std::vector<std::string>{"To be signed by", "Signature", "Date",
                                                           "Ada Example, chief executive", "Ben"});
    CHECK(all_of(table, "w:trHeight").size() == 2);
}

TEST_CASE("a table with a row of another length is refused") {
    Table table;
    table.columns = {{"A"}, {"B"}};
    table.rows = {{"1"}};
    CHECK_THROWS_AS(parts_of({table}), std::logic_error);
}
