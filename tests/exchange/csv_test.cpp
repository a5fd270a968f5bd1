#include "exchange/sheet_reading.hpp"

using namespace isms;
using test::cells_in;
using test::refusal_of;
using test::sheet_in;
using test::Texts;

TEST_CASE("a CSV has a trimmed header and rows that know their line") {
    const auto sheet = sheet_in(" Id , Title,\n\n1,\"two\nlines\",x\n,,\n \n2,b,\n");
    CHECK(sheet.header == Texts{"Id", "Title", ""});
    REQUIRE(sheet.rows.size() == 2);
    CHECK(sheet.rows[0].number == 3);
    CHECK(sheet.rows[0].cells == Texts{"1", "two\nlines", "x"});
    CHECK(sheet.rows[1].number == 7);
    CHECK(sheet.rows[1].cells == Texts{"2", "b", ""});
    CHECK(place_of(sheet, sheet.rows[1]) == "line 7");
    CHECK(place_of(sheet, sheet.rows[1], 1) == "line 7, column 'Title'");
    CHECK(place_of(sheet, sheet.rows[1], 2) == "line 7, column 3");
}

TEST_CASE("lines are counted however they end") {
    CHECK(sheet_in("a,b\r\n\"1\r\n2\",3\r\n4,5").rows[1].number == 4);
    CHECK(sheet_in("a,b\r1,2\r\r3,4\r").rows[1].number == 4);
    CHECK(sheet_in("a,b\n\r\n1,2").rows[0].number == 3);
}

TEST_CASE("rows may be narrower or wider than the header, and names may repeat") {
    const auto sheet = sheet_in("Key,Labels,Labels\nA\nB,x,y,z\n");
    CHECK(sheet.header == Texts{"Key", "Labels", "Labels"});
    CHECK(cells_in(sheet, 0) == Texts{"A"});
    CHECK(cells_in(sheet, 1) == Texts{"B", "x", "y", "z"});
    CHECK(sheet.rows[0].cell(2).empty());
    CHECK(sheet.rows[1].cell(3) == "z");
}

TEST_CASE("spaces belong to cells, and formulas are text") {
    const auto sheet = sheet_in("a,b,c\n x ,=1+1,\"@SUM(A1)\"\n");
    CHECK(cells_in(sheet, 0) == Texts{" x ", "=1+1", "@SUM(A1)"});
}

TEST_CASE("the apostrophe before a formula is taken off, and one only") {
    const auto sheet =
        sheet_in("a;b;c;d;e;f\n'=1;'+49;'-5;'@x;'tis;' =1\n'';';'a=;'\uFF1Dx;''=;'\t-1\n");
    CHECK(cells_in(sheet, 0) == Texts{"=1", "+49", "-5", "@x", "'tis", " =1"});
    CHECK(cells_in(sheet, 1) == Texts{"''", "'", "'a=", "\uFF1Dx", "'=", "\t-1"});
}

TEST_CASE("a quote inside a cell that has none at its start is text") {
    const auto sheet = sheet_in("a,b\n5\" disk,\"6\"\" disk\"\nx\"\"y\",2\n");
    CHECK(cells_in(sheet, 0) == Texts{"5\" disk", "6\" disk"});
    CHECK(cells_in(sheet, 1) == Texts{"x\"\"y\"", "2"});
    CHECK(cells_in(sheet_in("a,b,c\nx\"y,z\", \n"), 0) == Texts{"x\"y", "z\"", " "});
    CHECK(refusal_of("a,b\nx\"y, \"z\"\n").message == "spaces stand before an opening quote");
}

TEST_CASE("a quote that is never closed is refused where it was opened") {
    const auto fault = refusal_of("a,b\n1,\"2\n3\",4\n5,\"6\n7,8\n9,0\n");
    CHECK(fault.code == "sheet-csv-quotes");
    CHECK(fault.place == "line 4");
    CHECK(refusal_of("a,b\n1,2\n\"").place == "line 3");
    CHECK(refusal_of("a,b\n\"1\n2\",3,\"4\n5\n").place == "line 3");
    CHECK(refusal_of("\"a,b\n").place == "line 1");
}

TEST_CASE("a cell that is quoted in part is refused") {
    CHECK(refusal_of("a,b\n1,\"2\"x\n3,4\n").place == "line 2");
    CHECK(refusal_of("a,b\n1,\"2\" ,3\n").place == "line 2");
    const auto spaces = refusal_of("a,b\n1,2\n3, \"4, 5\"\n");
    CHECK(spaces.place == "line 3");
    CHECK(spaces.message == "spaces stand before an opening quote");
}

TEST_CASE("a file without a header is refused") {
    for (const char* text : {"", "\n\n", ",,,\n,\n", "\xEF\xBB\xBF", "   "}) {
        INFO('"' << text << '"');
        const auto fault = refusal_of(text);
        CHECK(fault.code == "sheet-no-header");
        CHECK(fault.message == "the file has no header row");
    }
}

TEST_CASE("a header alone is a sheet without rows") {
    const auto sheet = sheet_in("Id,Title");
    CHECK(sheet.header == Texts{"Id", "Title"});
    CHECK(sheet.rows.empty());
}
