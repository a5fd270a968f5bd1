#include "exchange/sheet_reading.hpp"

using namespace isms;
using test::refusal_of;
using test::sheet_in;

namespace {

std::string repeated(std::string_view text, std::size_t times) {
    std::string all;
    all.reserve(text.size() * times);
    for (std::size_t time = 0; time < times; ++time) all += text;
    return all;
}

}  // namespace

TEST_CASE("a file of 40 MB in one cell is refused with its place") {
    const std::string cell(40'000'000, 'x');
    const auto plain = refusal_of("Id,Note\n1," + cell + "\n");
    CHECK(plain.code == "sheet-cell-too-long");
    CHECK(plain.place == "line 2, column 'Note'");
    CHECK(refusal_of("Id,Note\n1,\"" + cell + "\"\n").code == "sheet-cell-too-long");
    CHECK(refusal_of("Id,Note\n1,\"" + cell + "\n").code == "sheet-csv-quotes");
    CHECK(refusal_of("[{\"Note\":\"" + cell + "\"}]").code == "sheet-file-too-large");
}

TEST_CASE("quotes by the million are no trouble") {
    CHECK(refusal_of("a,b\n" + std::string(10'000'001, '"')).place == "line 2");
    CHECK(sheet_in("a,b\nx" + std::string(500'000, '"') + ",1\n").rows.size() == 1);
    // Each quote in the middle of a long line is looked at once.
    CHECK(sheet_in("a,b\n" + repeated("x\",", 4'095) + "\n").rows.size() == 1);
}

TEST_CASE("rows of 10,000 columns are refused, each once") {
    const auto row = repeated("1,", 9'999) + "1\n";
    const auto fault = refusal_of(row);
    CHECK(fault.code == "sheet-too-wide");
    CHECK(fault.place == "line 1, column 4097");
    CHECK(fault.message == "the row has more than 4096 columns");
    CHECK(read_sheet(row + row, "a.csv").diagnostics.size() == 2);
}

TEST_CASE("limits are reached before they are passed") {
    SheetOptions options;
    options.limits.rows = 2;
    CHECK(sheet_in("a\n1\n\n2\n", options).rows.size() == 2);
    const auto rows = refusal_of("a\n1\n\n2\n3\n4\n", options);
    CHECK(rows.code == "sheet-too-many-rows");
    CHECK(rows.place == "line 5");

    options = {};
    options.limits.columns = 2;
    options.limits.cell_bytes = 3;
    CHECK(sheet_in("a,b\n123,456\n", options).rows.size() == 1);
    CHECK(refusal_of("a,b\n1,2,\n", options).place == "line 2, column 3");
    CHECK(refusal_of("a,b\n1,1234\n", options).place == "line 2, column 'b'");

    options = {};
    options.limits.cells = 4;
    CHECK(sheet_in("a,b\n1,2\n", options).rows.size() == 1);
    CHECK(refusal_of("a,b\n1,2\n3\n", options).code == "sheet-too-many-cells");

    options = {};
    options.limits.text_bytes = 4;
    CHECK(sheet_in("a,b\n1,2\n", options).rows.size() == 1);
    CHECK(refusal_of("a,b\n1,23\n", options).code == "sheet-too-much-text");

    options = {};
    options.limits.file_bytes = 8;
    CHECK(sheet_in("a,b\n1,2\n", options).rows.size() == 1);
    CHECK(refusal_of("a,b\n1,23\n", options).code == "sheet-file-too-large");
}

TEST_CASE("all limits of a file are told at once") {
    SheetOptions options;
    options.limits.columns = 2;
    options.limits.cell_bytes = 3;
    const auto read = read_sheet("a,b\n1,2,3\n4,5678\n", "a.csv", options);
    CHECK_FALSE(read.value);
    REQUIRE(read.diagnostics.size() == 2);
    CHECK(read.diagnostics[0].place == "line 2, column 3");
    CHECK(read.diagnostics[1].place == "line 3, column 'b'");
}

TEST_CASE("a million empty rows are no rows") {
    const auto sheet =
        sheet_in("a,b\n" + std::string(1'000'000, '\n') + repeated(",,,\r\n", 1'000'000) + "1,2");
    REQUIRE(sheet.rows.size() == 1);
    CHECK(sheet.rows[0].number == 2'000'002);
}
