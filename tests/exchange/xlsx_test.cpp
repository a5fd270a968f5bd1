#include "exchange/sheet_reading.hpp"
#include "exchange/workbook_bytes.hpp"

using namespace isms;
using test::cells_in;
using test::refusal_of;
using test::sheet_in;
using test::sheet_of;
using test::Texts;
using test::workbook_of;

namespace {

constexpr const char* small_rows =
    R"(<row r="1"><c r="A1" t="inlineStr"><is><t>Id</t></is></c><c r="B1" t="str"><v> Title </v></c></row>
       <row r="2"><c r="A2"><v>1</v></c><c r="B2" t="str"><v>Patch</v></c></row>)";

const std::string office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

std::string relation(const std::string& id, const std::string& type, const std::string& target) {
    return "<Relationship Id=\"" + id + "\" Type=\"" + office + type + "\" Target=\"" + target +
           "\"/>";
}

}  // namespace

TEST_CASE("a workbook's sheet has a header and rows that know their number") {
    auto parts = workbook_of(small_rows);
    const auto sheet = sheet_in(parts.bytes());
    CHECK(sheet.header == Texts{"Id", "Title"});
    CHECK(cells_in(sheet, 0) == Texts{"1", "Patch"});
    CHECK(sheet.description == "XLSX, sheet 'Findings'");
    CHECK(place_of(sheet, sheet.rows[0], 1) == "row 2, column 'Title'");
    parts.sheet_file.is_packed = false;
    CHECK(sheet_in(parts.bytes()).rows.size() == 1);
}

TEST_CASE("cells stand in the column of their reference") {
    const auto sheet = sheet_in(workbook_of(R"(
        <row r="3"><c r="C3"><v>1</v></c></row>
        <row r="5"/>
        <row r="7"><c r="A7" s="4"/><c r="B7"><v>2</v></c><c><v>3</v></c><c r="AB7"><v>4</v></c></row>
        <row><c><v>5</v></c></row>)")
                                    .bytes());
    CHECK(sheet.header == Texts{"", "", "1"});
    Texts expected(28);
    expected[1] = "2";
    expected[2] = "3";
    expected[27] = "4";
    CHECK(cells_in(sheet, 0) == expected);
    CHECK(sheet.rows[0].number == 7);
    CHECK(cells_in(sheet, 1) == Texts{"5"});
    CHECK(sheet.rows[1].number == 8);
}

TEST_CASE("shared texts keep their runs and leave out how they are pronounced") {
    auto parts = workbook_of(
        R"(<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c><c r="D1" t="s"><v>3</v></c></row>)");
    parts.shared_texts =
        R"(<sst><si><t>plain</t></si><si><r><rPr><b/></rPr><t xml:space="preserve">two </t></r><r><t>runs</t></r></si>)"
        R"(<si><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh></si><si><t>a_x000D_&#10;&lt;b&gt; _x0000_ _xD800_ _x41</t></si></sst>)";
    CHECK(sheet_in(parts.bytes()).header ==
          Texts{"plain", "two runs", "東京", "a\r\n<b> _x0000_ _xD800_ _x41"});
}

TEST_CASE("names with a prefix, as some writers give them, are the same names") {
    test::WorkbookParts parts;
    parts.workbook =
        R"(<x:workbook xmlns:x="a"><x:sheets><x:sheet name="S" rel:id="rId1"/></x:sheets></x:workbook>)";
    parts.sheet =
        R"(<x:worksheet xmlns:x="a"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>)";
    CHECK(sheet_in(parts.bytes()).header == Texts{"1"});
}

TEST_CASE("parts are found by absolute, relative and dotted names") {
    for (const char* target :
         {"worksheets/sheet1.xml", "/xl/worksheets/sheet1.xml", "../xl/./worksheets/sheet1.xml",
          "/../../XL/Worksheets/Sheet1.xml"}) {
        INFO(target);
        auto parts = workbook_of(small_rows);
        parts.relations =
            "<Relationships>" + relation("rId1", "worksheet", target) + "</Relationships>";
        CHECK(sheet_in(parts.bytes()).rows.size() == 1);
    }
}

TEST_CASE("the first sheet that can be seen is read, or the one that is named") {
    auto parts = workbook_of(small_rows);
    parts.workbook =
        R"(<workbook><sheets><sheet name="Lists" state="veryHidden" r:id="rId2"/><sheet name="Chart" r:id="rId3"/>)"
        R"(<sheet name="Findings" r:id="rId1"/><sheet name="More" r:id="rId2"/></sheets></workbook>)";
    parts.relations = "<Relationships>" + relation("rId1", "worksheet", "worksheets/sheet1.xml") +
                      relation("rId2", "worksheet", "worksheets/sheet2.xml") +
                      relation("rId3", "chartsheet", "chartsheets/sheet3.xml") + "</Relationships>";
    auto zip = parts.zip();
    zip.add("xl/worksheets/sheet2.xml", sheet_of(R"(<row r="1"><c r="A1"><v>2</v></c></row>)"));

    CHECK(sheet_in(zip.bytes()).description == "XLSX, sheet 'Findings'");
    SheetOptions options;
    options.sheet = "Lists";
    CHECK(sheet_in(zip.bytes(), options).header == Texts{"2"});
    options.sheet = "findings";
    const auto fault = refusal_of(zip.bytes(), options);
    CHECK(fault.code == "sheet-unknown");
    CHECK(fault.message == "there is no sheet 'findings'");
    CHECK(fault.reason == "its sheets are 'Lists' (hidden), 'Findings', 'More'");

    parts.workbook =
        R"(<workbook><sheets><sheet name="A" state="hidden" r:id="rId1"/></sheets></workbook>)";
    CHECK(refusal_of(parts.bytes()).message == "the workbook has no visible sheet");
}

TEST_CASE("a workbook needs neither styles nor shared texts") {
    auto parts = workbook_of(small_rows);
    parts.relations = "<Relationships>" + relation("rId1", "worksheet", "worksheets/sheet1.xml") +
                      "</Relationships>";
    CHECK(sheet_in(parts.bytes()).rows.size() == 1);
}

TEST_CASE("what is no workbook is refused by name") {
    test::ZipBytes other;
    other.add("mimetype", "application/vnd.oasis.opendocument.spreadsheet");
    CHECK(refusal_of(other.bytes()).code == "sheet-no-workbook");
    CHECK(refusal_of("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 and more").code == "sheet-old-workbook");

    auto binary = workbook_of(small_rows);
    binary.package_relations = "<Relationships>" +
                               relation("r1", "officeDocument", "xl/workbook.bin") +
                               "</Relationships>";
    CHECK(refusal_of(binary.bytes()).code == "sheet-no-workbook");
}

TEST_CASE("an empty sheet has no header") {
    CHECK(refusal_of(workbook_of("").bytes()).code == "sheet-no-header");
    CHECK(refusal_of(workbook_of(R"(<row r="1"><c r="A1" t="str"><v>  </v></c></row>)").bytes())
              .code == "sheet-no-header");
}
