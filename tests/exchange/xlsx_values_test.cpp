#include "exchange/sheet_reading.hpp"
#include "exchange/workbook_bytes.hpp"

using namespace isms;
using test::sheet_in;
using test::workbook_of;

namespace {

/// What a stored number reads as in a cell with that format, built in or a code of its own.
std::string shown(const std::string& stored, const std::string& format, bool is_1904 = false) {
    auto parts = workbook_of("<row r=\"1\"><c r=\"A1\" s=\"1\"><v>" + stored + "</v></c></row>");
    const bool is_builtin = format.find_first_not_of("0123456789") == std::string::npos;
    parts.styles = "<styleSheet><numFmts><numFmt numFmtId=\"170\" formatCode=\"" +
                   (is_builtin ? "General" : format) +
                   "\"/></numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>"
                   "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"" +
                   (is_builtin ? format : "170") + "\"/></cellXfs></styleSheet>";
    if (is_1904) {
        parts.workbook =
            "<workbook><workbookPr date1904=\"1\"/><sheets><sheet name=\"S\" "
            "r:id=\"rId1\"/></sheets></workbook>";
    }
    return sheet_in(parts.bytes()).header.at(0);
}

/// What a cell of that type reads as.
std::string typed(const std::string& cell) {
    const auto rows = "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row><row r=\"2\">" + cell + "</row>";
    const auto read = read_sheet(workbook_of(rows).bytes(), "a.xlsx");
    REQUIRE(read.value);
    return read.value->rows.empty() ? "" : std::string(read.value->rows[0].cell(0));
}

}  // namespace

TEST_CASE("numbers are plain and without the noise of their storage") {
    CHECK(shown("0.30000000000000004", "0") == "0.3");
    CHECK(shown("4.3499999999999996", "2") == "4.35");
    CHECK(shown("80", "0") == "80");
    CHECK(shown("-0.5", "0") == "-0.5");
    CHECK(shown("1E3", "0") == "1000");
    CHECK(shown("1.5E-5", "11") == "0.000015");
    CHECK(shown("123456.789", "4") == "123456.789");
    CHECK(shown("1e300", "0") == "1e+300");
    CHECK(shown("-0", "2") == "-0");
    CHECK(shown("-0.0", "2") == "0");
    // An id with more digits than a double holds stays what it is.
    CHECK(shown("12345678901234567890", "0") == "12345678901234567890");
    CHECK(shown("nonsense", "14") == "nonsense");
    CHECK(shown("INF", "14") == "INF");
}

TEST_CASE("percentages say so") {
    CHECK(shown("0.8", "9") == "80%");
    CHECK(shown("0.07", "10") == "7%");
    CHECK(shown("0.125", "0.0%") == "12.5%");
    CHECK(shown("1", "0\\ %") == "100%");
    CHECK(shown("0.8", "0&quot;%&quot;") == "0.8");
}

TEST_CASE("dates are ISO dates, by the format in which they are shown") {
    CHECK(shown("46349", "14") == "2026-11-23");
    CHECK(shown("46349.395833333336", "22") == "2026-11-23T09:30:00");
    CHECK(shown("46349", "yyyy\\-mm\\-dd") == "2026-11-23");
    CHECK(shown("46349", "[$-407]d. mmmm yyyy;@") == "2026-11-23");
    CHECK(shown("0.395833333333333", "20") == "09:30:00");
    // The last half second of a day belongs to the next.
    CHECK(shown("46348.999999", "14") == "2026-11-23");
    CHECK(shown("1.25", "46") == "30:00:00");
    CHECK(shown("1.25", "[h]:mm") == "30:00:00");
    CHECK(shown("-0.5", "[h]:mm") == "-12:00:00");
}

TEST_CASE("formats that only look like dates are none") {
    CHECK(shown("46349", "#,##0.00 &quot;days&quot;") == "46349");
    CHECK(shown("46349", "[Red]0") == "46349");
    CHECK(shown("46349", "0\\d") == "46349");
    CHECK(shown("46349", "0_m") == "46349");
    CHECK(shown("46349", "General") == "46349");
    CHECK(shown("46349", "0;dd") == "46349");
    CHECK(shown("46349", "49") == "46349");
}

TEST_CASE("the calendars of workbooks have their oddities") {
    CHECK(shown("1", "14") == "1900-01-01");
    CHECK(shown("59", "14") == "1900-02-28");
    // 29 February 1900 never was.
    CHECK(shown("60", "14") == "60");
    CHECK(shown("61", "14") == "1900-03-01");
    CHECK(shown("2958465", "14") == "9999-12-31");
    CHECK(shown("2958466", "14") == "2958466");
    CHECK(shown("-1", "14") == "-1");
    CHECK(shown("0", "14", true) == "1904-01-01");
    CHECK(shown("44887", "14", true) == "2026-11-23");
    CHECK(shown("2958465", "14", true) == "2958465");
}

TEST_CASE("cells of other types") {
    CHECK(typed(R"(<c r="A2" t="b"><v>1</v></c>)") == "true");
    CHECK(typed(R"(<c r="A2" t="b"><v>0</v></c>)") == "false");
    CHECK(typed(R"(<c r="A2" t="d"><v>2026-11-23T00:00:00.000Z</v></c>)") == "2026-11-23");
    CHECK(typed(R"(<c r="A2" t="d"><v>2026-11-23T09:30:00</v></c>)") == "2026-11-23T09:30:00");
    CHECK(typed(R"(<c r="A2"><f>SUM(B1:B9)</f><v>7</v></c>)") == "7");
    CHECK(typed(R"(<c r="A2" t="str"><f>A1&amp;"x"</f><v>1x</v></c>)") == "1x");
    CHECK(typed(R"(<c r="A2" t="str"><v>'=1+1</v></c>)") == "=1+1");
    CHECK(typed(R"(<c r="A2" t="inlineStr"><is><r><t>a</t></r><r><t>b</t></r></is></c>)") == "ab");
}

TEST_CASE("errors and formulas without a result are told of") {
    const auto read = read_sheet(workbook_of(R"(<row r="1"><c r="A1" t="str"><v>Due</v></c></row>
        <row r="2"><c r="A2" t="e"><v>#N/A</v></c><c r="B2"><f>1+1</f></c></row>)")
                                     .bytes(),
                                 "a.xlsx");
    REQUIRE(read.value);
    CHECK(read.value->rows.at(0).cells == test::Texts{"#N/A"});
    REQUIRE(read.diagnostics.size() == 2);
    CHECK(read.diagnostics[0].severity == Severity::warning);
    CHECK(read.diagnostics[0].message == "the cell holds the error #N/A");
    CHECK(read.diagnostics[0].place == "row 2, column 'Due'");
    CHECK(read.diagnostics[1].code == "sheet-formula-without-result");
    CHECK(read.diagnostics[1].place == "row 2, column 2");
}
