#include "exchange/sheet_reading.hpp"

using namespace isms;
using test::cells_in;
using test::refusal_of;
using test::sheet_in;
using test::Texts;

namespace {

/// "a,ä\n1,𝄞\n" (U+1D11E is a surrogate pair) without a byte order mark.
std::string utf16(bool is_little) {
    std::string bytes;
    for (const unsigned unit :
         {0x61U, 0x2CU, 0xE4U, 0x0AU, 0x31U, 0x2CU, 0xD834U, 0xDD1EU, 0x0AU}) {
        const char high = static_cast<char>(unit >> 8U);
        const char low = static_cast<char>(unit & 0xFFU);
        bytes += is_little ? low : high;
        bytes += is_little ? high : low;
    }
    return bytes;
}

SheetOptions in(const char* encoding) {
    SheetOptions options;
    options.encoding = encoding;
    return options;
}

}  // namespace

TEST_CASE("a byte order mark is no part of the header") {
    const auto sheet = sheet_in("\xEF\xBB\xBFid;name\n1;\xC3\xA4\n");
    CHECK(sheet.header == Texts{"id", "name"});
    CHECK(sheet.description == "CSV, separated by ';', UTF-8 with byte order mark");
    CHECK(sheet_in("\xEF\xBB\xBF\"id\";name\n1;2\n").header.at(0) == "id");
}

TEST_CASE("UTF-16 with a byte order mark is read in either order") {
    for (const bool is_little : {true, false}) {
        const auto sheet = sheet_in((is_little ? "\xFF\xFE" : "\xFE\xFF") + utf16(is_little));
        CHECK(sheet.header == Texts{"a", "ä"});
        CHECK(cells_in(sheet, 0) == Texts{"1", "𝄞"});
        CHECK(sheet.description == "CSV, separated by ',', UTF-16");
    }
    CHECK(sheet_in(utf16(true), in("UTF-16")).header == Texts{"a", "ä"});
}

TEST_CASE("damaged UTF-16 is refused with its line") {
    const auto whole = "\xFF\xFE" + utf16(true);
    // Half a unit, half a surrogate pair, and its halves exchanged.
    CHECK(refusal_of(whole.substr(0, whole.size() - 1)).place == "line 2");
    CHECK(refusal_of(whole.substr(0, whole.size() - 4)).place == "line 2");
    CHECK(refusal_of(std::string("\xFF\xFE"
                                 "a\0\x1E\xDD\x34\xD8",
                                 8))
              .code == "sheet-encoding");
}

TEST_CASE("what is no UTF-8 is read as Windows-1252, with a note") {
    const auto read = read_sheet("Name;Price\nM\xFCller\x85;\x80 5\n", "a.csv");
    REQUIRE(read.value);
    CHECK(cells_in(*read.value, 0) == Texts{"Müller…", "€ 5"});
    CHECK(read.value->description == "CSV, separated by ';', Windows-1252");
    REQUIRE(read.diagnostics.size() == 1);
    CHECK(read.diagnostics[0].severity == Severity::note);
    CHECK(read.diagnostics[0].code == "sheet-encoding-guessed");
    CHECK(read.diagnostics[0].place == "line 2");
}

TEST_CASE("the user's encoding is taken as it is") {
    // These two bytes are one letter in UTF-8 and two in Windows-1252.
    CHECK(sheet_in("a\n\xC3\xA4\n", in("windows-1252")).rows.at(0).cells == Texts{"Ã¤"});
    const auto fault = refusal_of("a,b\n1,2\n3,\xFC\n", in("utf-8"));
    CHECK(fault.place == "line 3");
    CHECK(fault.message == "the file is not UTF-8");
    CHECK(refusal_of("a,b\n", in("ebcdic")).code == "sheet-unknown-encoding");
}

TEST_CASE("bytes that are no character in any of them are refused") {
    const auto fault = refusal_of("a,b\n\x81,\xFC\n");
    CHECK(fault.code == "sheet-encoding");
    CHECK(fault.place == "line 2");
    CHECK(fault.reason == "the byte 0x81 there is neither UTF-8 nor Windows-1252");
}

TEST_CASE("a NUL is refused with its line") {
    const auto fault = refusal_of(std::string("a,b\n1,2\n3,\0\n", 12));
    CHECK(fault.message == "the file is not text");
    CHECK(fault.place == "line 3");
    // UTF-16 without its mark is full of them.
    CHECK(refusal_of(utf16(true)).reason == "it holds a NUL byte");
    CHECK(refusal_of(std::string("\xFF\xFE"
                                 "a\0\n\0\0\0",
                                 8))
              .place == "line 2");
}
