#include "exchange/sheet_reading.hpp"
#include "exchange/workbook_bytes.hpp"

#include <chrono>

using namespace isms;
using test::refusal_of;
using test::sheet_in;
using test::sheet_of;
using test::workbook_of;

namespace {

constexpr const char* one_row = R"(<row r="1"><c r="A1"><v>1</v></c></row>)";

std::string repeated(std::string_view text, std::size_t times) {
    std::string all;
    all.reserve(text.size() * times);
    for (std::size_t time = 0; time < times; ++time) all += text;
    return all;
}

/// Twenty shared texts, each of 50,000 letters, used in 200 rows: 200 MB from 1 MB.
std::string many_uses() {
    std::string rows;
    for (int row = 0; row < 200; ++row) {
        rows += "<row>";
        for (int text = 0; text < 20; ++text)
            rows += "<c t=\"s\"><v>" + std::to_string(text) + "</v></c>";
        rows += "</row>";
    }
    auto parts = workbook_of(rows);
    parts.shared_texts =
        "<sst>" + repeated("<si><t>" + std::string(50'000, 'x') + "</t></si>", 20) + "</sst>";
    return parts.bytes();
}

}  // namespace

TEST_CASE("what unpacks to too much is refused, whatever size it states") {
    auto parts = workbook_of(one_row);
    parts.sheet += std::string(300'000, ' ');
    SheetOptions options;
    options.limits.unzipped_bytes = 200'000;
    CHECK(refusal_of(parts.bytes(), options).code == "sheet-unzipped-too-large");
    parts.sheet_file.stated_size = 10;
    CHECK(refusal_of(parts.bytes(), options).code == "sheet-unzipped-too-large");
}

TEST_CASE("a bomb of the default limit's size is refused") {
    auto parts = workbook_of(one_row);
    parts.sheet = "<worksheet>" + std::string(std::size_t{300} << 20U, ' ');
    parts.sheet_file.stated_size = 100;
    const auto bytes = parts.bytes();
    CHECK(bytes.size() < 1'000'000);
    CHECK(refusal_of(bytes).code == "sheet-unzipped-too-large");
}

TEST_CASE("a size or checksum that lies is damage") {
    for (const std::uint32_t size : {0U, 10U, 1'000'000U, 0xFFFF'FFFEU}) {
        INFO(size);
        auto parts = workbook_of(one_row);
        parts.sheet_file.stated_size = size;
        CHECK(refusal_of(parts.bytes()).code == "sheet-damaged-workbook");
        parts.sheet_file.is_packed = false;
        CHECK(refusal_of(parts.bytes()).code == "sheet-damaged-workbook");
    }
    auto parts = workbook_of(one_row);
    parts.sheet_file.stated_checksum = 1;
    const auto fault = refusal_of(parts.bytes());
    CHECK(fault.code == "sheet-damaged-workbook");
    CHECK(fault.place == "xl/worksheets/sheet1.xml");
}

TEST_CASE("a password is no crash") {
    auto parts = workbook_of(one_row);
    parts.sheet_file.flags = 1;
    CHECK(refusal_of(parts.bytes()).code == "sheet-damaged-workbook");
}

TEST_CASE("a workbook that is cut off anywhere is refused") {
    const auto bytes = workbook_of(one_row).bytes();
    REQUIRE(sheet_in(bytes).header.size() == 1);
    for (std::size_t length = 4; length < bytes.size(); length += 7) {
        INFO(length);
        CHECK(refusal_of(bytes.substr(0, length)).code == "sheet-damaged-workbook");
    }
}

TEST_CASE("bytes that are changed anywhere never lead to other cells") {
    const auto bytes = workbook_of(one_row).bytes();
    const auto expected = sheet_in(bytes).header;
    for (std::size_t at = 4; at < bytes.size(); ++at) {
        auto changed = bytes;
        changed[at] = static_cast<char>(static_cast<unsigned char>(changed[at]) ^ 0x41U);
        const auto read = read_sheet(changed, "a.xlsx");
        if (read.value && read.value->header != expected) FAIL_CHECK("byte " << at);
    }
}

TEST_CASE("names that lead out of the archive lead nowhere") {
    auto parts = workbook_of(one_row);
    parts.sheet_name = "../../etc/passwd";
    CHECK(refusal_of(parts.bytes()).code == "sheet-damaged-workbook");
    parts.relations =
        R"(<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="../../../etc/passwd"/></Relationships>)";
    const auto fault = refusal_of(parts.bytes());
    CHECK(fault.place == "etc/passwd");
    CHECK(fault.reason == "it is missing");
}

TEST_CASE("entities that expand are refused before they do") {
    auto parts = workbook_of("");
    parts.sheet =
        "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>"
        "<worksheet><sheetData><row><c t=\"str\"><v>&b;</v></c></row></sheetData></worksheet>";
    CHECK(refusal_of(parts.bytes()).reason ==
          "it declares a document type, which no workbook does");
    parts.sheet = sheet_of("<row><c t=\"str\"><v>&b;</v></c></row>");
    CHECK(refusal_of(parts.bytes()).code == "sheet-damaged-workbook");
}

TEST_CASE("damaged XML is refused with its line") {
    auto parts = workbook_of("\n\n<row></c>");
    CHECK(refusal_of(parts.bytes()).reason == "mismatched tag on its line 4");
    parts.sheet = "";
    CHECK(refusal_of(parts.bytes()).code == "sheet-damaged-workbook");
    parts = workbook_of(one_row);
    parts.workbook = std::string("<workbook>\0</workbook>", 22);
    CHECK(refusal_of(parts.bytes()).place == "xl/workbook.xml");
}

TEST_CASE("elements may nest as deep as they like") {
    auto parts = workbook_of(one_row + repeated("<a>", 300'000) + repeated("</a>", 300'000));
    CHECK(sheet_in(parts.bytes()).header.size() == 1);
}

TEST_CASE("cells that are not where they should be do no harm") {
    auto parts = workbook_of(R"(<row r="1"><c r="A1"><v>1</v></c></row><c><v>2</v></c>
        <row r="-5"><c r="1"><v>3</v><c><v>4</v></c></c></row><row r="99999999999"><row><v>5</v></row></row>)");
    CHECK(read_sheet(parts.bytes(), "a.xlsx").value.has_value());
    const auto far =
        refusal_of(workbook_of(R"(<row><c r="XFD1"><v>1</v></c><c><v>1</v></c></row>)").bytes());
    CHECK(far.code == "sheet-too-wide");
    CHECK(far.place == "row 1, column 16384");
    for (const char* text : {"7", "-1", "x", "99999999999999999999"}) {
        const auto cell =
            R"(<row r="1"><c r="A1" t="s"><v>)" + std::string(text) + "</v></c></row>";
        CHECK(refusal_of(workbook_of(cell).bytes()).code == "sheet-damaged-cell");
    }
}

TEST_CASE("a text used many times counts each time") {
    SheetOptions options;
    options.limits.text_bytes = 50'000'000;
    CHECK(refusal_of(many_uses(), options).code == "sheet-too-much-text");
}

TEST_CASE("a workbook with too many texts is refused") {
    auto parts = workbook_of(one_row);
    parts.shared_texts = "<sst>" + repeated("<si/>", 101) + "</sst>";
    SheetOptions options;
    options.limits.cells = 100;
    CHECK(refusal_of(parts.bytes(), options).code == "sheet-too-many-cells");
}

TEST_CASE("a long cell of a workbook is refused with its place") {
    auto parts = workbook_of(
        R"(<row r="1"><c r="A1" t="str"><v>Due</v></c></row><row r="2"><c r="A2" t="str"><v>)" +
        std::string(std::size_t{2} << 20U, 'x') + "</v></c></row>");
    const auto fault = refusal_of(parts.bytes());
    CHECK(fault.code == "sheet-cell-too-long");
    CHECK(fault.place == "row 2, column 'Due'");
}

TEST_CASE("a million empty rows cost little") {
    const auto bytes =
        workbook_of(one_row + repeated("<row spans=\"1:2\"><c s=\"1\"/><c/></row>", 1'000'000))
            .bytes();
    const auto start = std::chrono::steady_clock::now();
    const auto sheet = sheet_in(bytes);
    const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - start;
    CHECK(sheet.rows.empty());
    // Far more than it takes, even with sanitizers: only what grows with the square is caught.
    CHECK(taken.count() < 30);
}

TEST_CASE("the same fault in many cells is named twenty times and then counted") {
    const auto read = read_sheet(
        workbook_of(repeated("<row><c t=\"s\"><v>9</v></c></row>", 50)).bytes(), "a.xlsx");
    CHECK_FALSE(read.value);
    REQUIRE(read.diagnostics.size() == 21);
    CHECK(read.diagnostics[19].place == "row 20, column 1");
    CHECK(read.diagnostics[20].message == "and 30 more of the same");
}
