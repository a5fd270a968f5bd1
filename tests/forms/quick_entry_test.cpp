#include "support/catch.hpp"

#include <isms/forms/quick_entry.hpp>

#include <string>
#include <vector>

using namespace isms;

namespace {

const DateContext dates{Date(2026, 11, 10), Date(2026, 12, 8)};

QuickEntry read(std::string_view line) {
    const auto entry = parse_quick_entry(line, dates);
    for (const auto& problem : entry.diagnostics) UNSCOPED_INFO(problem.message);
    REQUIRE(entry);
    return *entry.value;
}

std::vector<std::string> codes(std::string_view line) {
    std::vector<std::string> all;
    const auto entry = parse_quick_entry(line, dates);
    for (const auto& problem : entry.diagnostics) {
        CHECK_FALSE(problem.hint.empty());
        all.push_back(problem.code);
    }
    CHECK(entry.value.has_value() == all.empty());
    return all;
}

using Codes = std::vector<std::string>;

}  // namespace

TEST_CASE("keys are taken out of the text, wherever they stand", "[quick-entry]") {
    const auto entry = read("Patch the @jane VPN due:+2w gateways item:d1");
    CHECK(entry.text == "Patch the VPN gateways");
    CHECK(entry.owner == "jane");
    CHECK(entry.due == Date(2026, 11, 24));
    CHECK(entry.due_phrase == "+2w");
    CHECK(entry.item == "d1");
    CHECK(entry.undated_reason.empty());
}

TEST_CASE("a value with spaces stands in quotes", "[quick-entry]") {
    CHECK(read("Order due:\"next review\" @jane").due == Date(2026, 12, 8));
    CHECK(read("Order undated:\"waits for the supplier\"").undated_reason ==
          "waits for the supplier");
    CHECK(read(R"(Order undated:"waits for \"Acme\" \\ co")").undated_reason ==
          R"(waits for "Acme" \ co)");
    CHECK(read("Order undated:\"a b\"later").text == "Order later");
    CHECK(read("Order undated:waits\"").undated_reason == "waits\"");
}

TEST_CASE("single quotes do too, and an apostrophe is none", "[quick-entry]") {
    CHECK(read("Order due:'next review' @jane").due == Date(2026, 12, 8));
    CHECK(read("Order undated:'the supplier's delay' it").undated_reason == "the supplier's delay");
    CHECK(read("Order undated:'the supplier's delay' it").text == "Order it");
    CHECK(read("Order undated:'a \"b\"'").undated_reason == "a \"b\"");
    CHECK(read("Order undated:it's").undated_reason == "it's");
    CHECK(read("Mend Acme's server").text == "Mend Acme's server");
}

TEST_CASE("only whole tokens of known keys are read, all the rest is text", "[quick-entry]") {
    for (const char* text :
         {"write to jane@example.org", "the @ sign", "@Jane", "@jane,", "(@jane)", "overdue:yes",
          "Due:friday", "due: friday", "due:", "item:", "see http://example.org/due:x", "undated",
          "who:me", "a\"b\" c", "50% @ 3", "\xF0\x9F\x91\x8D done"}) {
        CAPTURE(text);
        const auto entry = read(text);
        CHECK(entry.text == text);
        CHECK(entry.owner.empty());
        CHECK_FALSE(entry.due.has_value());
    }
}

TEST_CASE("a backslash makes a key text", "[quick-entry]") {
    CHECK(read("ask \\@jane about \\due:friday").text == "ask @jane about due:friday");
    CHECK(read("\\\\@jane").text == "\\@jane");
    CHECK(read("\\item:\"a b\"").text == "item:\"a b\"");
    CHECK(read("C:\\temp \\ \\\\server").text == "C:\\temp \\ \\\\server");
}

TEST_CASE("white space collapses", "[quick-entry]") {
    CHECK(read("  Patch\t the\r\n  gateways  ").text == "Patch the gateways");
    CHECK(read("").text.empty());
    CHECK(read("@jane").text.empty());
}

TEST_CASE("what is wrong is reported, all of it", "[quick-entry]") {
    CHECK(codes("Order @jane @ben") == Codes{"repeated-key"});
    CHECK(codes("Order due:friday due:monday item:a item:b undated:x undated:y") ==
          Codes{"repeated-key", "repeated-key", "repeated-key", "due-and-undated"});
    CHECK(codes("Order due:someday") == Codes{"date-not-understood"});
    CHECK(codes("Order due:2026-02-30 @a @b") == Codes{"repeated-key", "date-not-understood"});
    CHECK(codes("Order due:\"next review") == Codes{"open-quote"});
    CHECK(codes("Order undated:\"a\\\"") == Codes{"open-quote"});
    CHECK(codes("Order undated:'a b'c") == Codes{"open-quote"});
    CHECK(codes("Order undated:''") == Codes{"empty-value"});
    CHECK(codes("Order undated:\"\"") == Codes{"empty-value"});
    CHECK(codes("Order due:friday undated:later") == Codes{"due-and-undated"});
}

TEST_CASE("next review is no date where none is planned", "[quick-entry]") {
    CHECK_FALSE(parse_quick_entry("Order due:\"next review\"", {Date(2026, 11, 10), std::nullopt}));
}

TEST_CASE("for: names the entries of registers that it deals with") {
    const auto entry = read("Close the accounts @jane due:+2w for:NC-2026-004,RISK-012");
    REQUIRE(entry.deals_with.size() == 2);
    CHECK(entry.deals_with[0].str() == "NC-2026-004");
    CHECK(entry.deals_with[1].str() == "RISK-012");
    CHECK(entry.text == "Close the accounts");
    CHECK(read(print_quick_entry(entry)).deals_with == entry.deals_with);
    CHECK(codes("Close it for:NC-204") == std::vector<std::string>{"input-id"});
    CHECK(codes("Close it for:RISK-012 for:RISK-013") == std::vector<std::string>{"repeated-key"});
    CHECK(read("Words \\for:granted").text == "Words for:granted");
}
