#include "../base/random.hpp"
#include "support/catch.hpp"

#include <isms/base/text.hpp>
#include <isms/forms/quick_entry.hpp>

#include <string>

using namespace isms;

namespace {

const DateContext dates{Date(2026, 11, 10), Date(2026, 12, 8)};

/// Words that are hard to tell from keys, with single spaces.
std::string random_text(test::Random& random) {
    static constexpr std::string_view words[] = {
        "patch",       "@jane",   "\\@jane", "\\\\@jane",
        "due:friday",  "\\due:x", "item:",   "due:\"next",
        "review\"",    "\"",      "\\",      "\\\\",
        "undated:\"a", "@",       "@Jane",   "\xF0\x9F\x91\x8D",
        "a@b.org",     "- [ ]"};
    std::string text;
    for (unsigned count = 1 + random.below(6); count > 0; --count)
        text += (text.empty() ? "" : " ") + std::string(random.pick(words));
    return text;
}

/// A reason with quotes, backslashes and runs of spaces; never empty, never with white space at its
/// ends.
std::string random_reason(test::Random& random) {
    static constexpr std::string_view pieces[] = {"waits", " ",     "  ",    "\"", "\\",
                                                  "\\\"",  "due:x", "@jane", "\t"};
    std::string reason;
    for (unsigned count = 1 + random.below(6); count > 0; --count) reason += random.pick(pieces);
    const auto trimmed = trim(reason);
    return trimmed.empty() ? "later" : std::string(trimmed);
}

}  // namespace

TEST_CASE("an entry reads back as it was printed", "[quick-entry]") {
    test::Random random(11);
    for (int round = 0; round < 5000; ++round) {
        QuickEntry entry;
        entry.text = random_text(random);
        if (random.below(2) == 0) entry.owner = "jane";
        if (random.below(2) == 0) {
            entry.due = Date(2026, 11, 10).plus_days(static_cast<int>(random.below(4000)));
        } else if (random.below(2) == 0) {
            entry.undated_reason = random_reason(random);
        }
        if (random.below(3) == 0) entry.item = "d1";
        const auto line = print_quick_entry(entry);
        const auto read = parse_quick_entry(line, dates);
        CAPTURE(round, line);
        if (!read) FAIL(read.diagnostics.front().message);
        REQUIRE(read.value->text == entry.text);
        REQUIRE(read.value->owner == entry.owner);
        REQUIRE(read.value->due == entry.due);
        REQUIRE(read.value->undated_reason == entry.undated_reason);
        REQUIRE(read.value->item == entry.item);
        REQUIRE(print_quick_entry(*read.value) == line);
    }
}

TEST_CASE("any bytes are read or reported, and what was read is stable", "[quick-entry]") {
    test::Random random(12);
    static constexpr std::string_view pieces[] = {"due:", "@", "item:",  "undated:", "\"",  "\\",
                                                  " ",    "a", "friday", "\n",       "\x80"};
    for (int round = 0; round < 5000; ++round) {
        auto line = random.below(2) == 0 ? random.bytes(random.below(40)) : std::string();
        for (unsigned count = random.below(12); count > 0; --count) line += random.pick(pieces);
        const auto read = parse_quick_entry(line, dates);
        REQUIRE(read.value.has_value() == read.diagnostics.empty());
        if (!read) continue;
        const auto printed = print_quick_entry(*read.value);
        const auto again = parse_quick_entry(printed, dates);
        CAPTURE(round, line, printed);
        REQUIRE(again);
        REQUIRE(again.value->text == read.value->text);
        REQUIRE(printed.find('\n') == std::string::npos);
    }
}
