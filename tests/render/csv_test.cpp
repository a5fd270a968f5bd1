#include "support/catch.hpp"

#include <isms/render/render.hpp>

using namespace isms;

namespace {

/// The CSV of one cell, without header and line end.
std::string cell(const std::string& text) {
    Table table;
    table.columns = {{"Text"}};
    table.rows = {{text}};
    const auto csv = render_csv(table);
    REQUIRE(csv.starts_with("Text\r\n"));
    REQUIRE(csv.ends_with("\r\n"));
    return csv.substr(6, csv.size() - 8);
}

}  // namespace

TEST_CASE("CSV has a header row, CRLF, and the exact texts") {
    Table table;
    table.columns = {{"Id"}, {"Due, at the latest"}};
    table.rows = {{"A-1", Cell("in 3 days", "2026-11-26")}, {"A-2", "none"}};
    CHECK(render_csv(table) == "Id,\"Due, at the latest\"\r\nA-1,2026-11-26\r\nA-2,none\r\n");
    CHECK(render_rows(table) == "A-1\t2026-11-26\nA-2\tnone\n");
}

TEST_CASE("CSV quotes what would end a cell") {
    CHECK(cell("a,b") == "\"a,b\"");
    CHECK(cell("a\"b") == "\"a\"\"b\"");
    CHECK(cell("a\nb") == "\"a\nb\"");
    CHECK(cell(" a") == "\" a\"");
    CHECK(cell("plain; text") == "plain; text");
    CHECK(cell("") == "\"\"");
}

TEST_CASE("CSV defuses formulas") {
    CHECK(cell("=1+1") == "'=1+1");
    CHECK(cell("@SUM(A1)") == "'@SUM(A1)");
    CHECK(cell("+1+1") == "'+1+1");
    CHECK(cell("-1+cmd|' /C calc'!A0") == "'-1+cmd|' /C calc'!A0");
    CHECK(cell("  =1+1") == "'  =1+1");
    CHECK(cell("\n=1+1") == "\"'\n=1+1\"");
    CHECK(cell("\t5") == "' 5");
    CHECK(cell("\r5").starts_with('\''));
    CHECK(cell("\u00A0=1").starts_with('\''));
    CHECK(cell("\u3000=1").starts_with('\''));
    CHECK(cell("\uFF1D1+1").starts_with('\''));
    CHECK(cell("=HYPERLINK(\"https://evil.example\",\"x\")").starts_with("\"'="));
    CHECK(cell("-") == "'-");
    CHECK(cell("- item") == "'- item");
}

TEST_CASE("CSV leaves numbers and words alone") {
    for (const char* text :
         {"-3", "+3", "-3.25", "-3 %", "-12%", "3-1", "a=b", "x@example.org", "'quoted'"}) {
        CHECK(cell(text) == text);
    }
    CHECK(cell("-3,5") == "\"-3,5\"");
    CHECK(cell("-3.") == "'-3.");
    CHECK(cell("-3e5+A1") == "'-3e5+A1");
}

TEST_CASE("CSV and rows carry no terminal sequences, rows no separators in cells") {
    CHECK(cell("\x1b[31mred") == "␛[31mred");
    Table table;
    table.columns = {{"A"}, {"B"}};
    table.rows = {{"a\tb\nc", "\x1b[31m\u202E"}};
    CHECK(render_rows(table) == "a b c\t␛[31m<U+202E>\n");
}
