#include "exchange/sheet_reading.hpp"

using namespace isms;
using test::cells_in;
using test::sheet_in;
using test::Texts;

TEST_CASE("the delimiter is found, and said") {
    CHECK(sheet_in("a,b\n1,2\n").description == "CSV, separated by ',', UTF-8");
    CHECK(sheet_in("a;b\n1;2\n").description == "CSV, separated by ';', UTF-8");
    CHECK(sheet_in("a\tb\n1\t2\n").description == "CSV, separated by tabs, UTF-8");
    CHECK(sheet_in("a|b\n1|2\n").description == "CSV, separated by '|', UTF-8");
    CHECK(sheet_in("Title\nNothing else\n").description == "CSV with one column, UTF-8");
}

TEST_CASE("other delimiters in the text do not mislead") {
    // More commas than semicolons, in the header and in every row.
    const auto tooltips = sheet_in(
        "Title (what, where, when);Due Date (day)\nPatch;2026-11-01\nTest, fix, ship;2026-12-01\n");
    CHECK(tooltips.header == Texts{"Title (what, where, when)", "Due Date (day)"});
    const auto quoted = sheet_in("a,b\n\"1;2;3\",x\n\"4;5;6\",y\n");
    CHECK(quoted.header == Texts{"a", "b"});
    const auto bars = sheet_in("Title,Tags\nx,a|b|c\ny,a|b\n");
    CHECK(bars.header == Texts{"Title", "Tags"});
    const auto lines = sheet_in("a;b\n\"1\n,,,\n,,,\";2\n");
    CHECK(cells_in(lines, 0) == Texts{"1\n,,,\n,,,", "2"});
}

TEST_CASE("rows that are all wider than their header keep the delimiter of the header") {
    const auto sheet = sheet_in("Summary,Key,Labels\na,1,x,y\nb,2,x,y;z\n");
    CHECK(sheet.header == Texts{"Summary", "Key", "Labels"});
    CHECK(cells_in(sheet, 1) == Texts{"b", "2", "x", "y;z"});
}

TEST_CASE("the user's delimiter is taken as it is") {
    SheetOptions options;
    options.delimiter = '|';
    CHECK(sheet_in("a,b|c\n1,2|3\n", options).header == Texts{"a,b", "c"});
    options.delimiter = '"';
    CHECK(test::refusal_of("a,b\n", options).code == "sheet-delimiter");
}

TEST_CASE("a first line can name the delimiter") {
    const auto sheet = sheet_in("sep=;\r\na,b;c\r\n1,2;3\r\n");
    CHECK(sheet.header == Texts{"a,b", "c"});
    CHECK(sheet.rows.at(0).number == 3);
    CHECK(sheet_in("sep,x\n1,2\n").header == Texts{"sep", "x"});
    CHECK(test::refusal_of("sep=;").code == "sheet-no-header");
}
