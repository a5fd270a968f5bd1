#include "form_reading.hpp"

#include <chrono>

using namespace isms;
using namespace isms::test;

namespace {

std::string repeated(std::string_view piece, int times) {
    std::string text;
    for (int count = 0; count < times; ++count) text += piece;
    return text;
}

/// Reads and enters a form; what comes of it does not matter, only that it ends soon.
std::size_t problems_in(const std::string& form) {
    const auto entry = read_form(form);
    const auto outcome = enter_minutes(*entry.value, sample_context(), stamp());
    return entry.diagnostics.size() + outcome.diagnostics.size();
}

constexpr int many = 100'000;  // lines
constexpr int megabyte = 1 << 20;
const std::string item = "## 2 Changes [b]\n";

}  // namespace

TEST_CASE("a hundred thousand lines of anything are read in linear time", "[minutes-form]") {
    const auto start = std::chrono::steady_clock::now();
    CHECK(problems_in(item + repeated("some words\n", many)) == 0);
    CHECK(problems_in(repeated("some words\n", many)) == many);
    CHECK(problems_in(repeated("## again [b]\n", many)) == many - 1);
    CHECK(problems_in(repeated("## Attendance\n", many)) == many - 1);
    CHECK(problems_in(item + repeated("```\n", many)) == 0);
    CHECK(problems_in(item + repeated("Decision: Buy\n", many)) == 0);
    CHECK(problems_in(item + repeated("- [ ] Order @ben due:+2w\n", many)) == 0);
    CHECK(problems_in(item + repeated("- MR-2026-10-A01: done\n", many)) == many - 1);
    CHECK(problems_in("## Attendance\n" + repeated("- [x] @ada\n", many)) ==
          many - 1 + 1);  // and no day
    CHECK(problems_in("## Conclusions\n" + repeated("Suitability: yes\n", many)) == many - 1);
    CHECK(problems_in("## Conclusions\nSuitability: yes\n" + repeated("- words\n", many)) == 0);
    CHECK(problems_in(repeated("\n", many)) == 0);
    CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(60));
}

TEST_CASE("a line of a megabyte is read in linear time, and its message stays short",
          "[minutes-form]") {
    const auto start = std::chrono::steady_clock::now();
    for (const std::string& begin :
         {std::string(), item, item + "Decision: ", item + "- [ ] ", item + "- [-] ",
          item + "- MR-2026-10-A01: ", item + "N/R: ", item + "- MR-2026-10-A01: moved to ",
          std::string("## "), std::string("Held: "), std::string("Chair: @"),
          std::string("Start: "), std::string("# "), std::string("## Attendance\n- [x] @"),
          std::string("## Attendance\n- [x] Guest "),
          std::string("## Conclusions\nSuitability: ")}) {
        // A tenth of it for all, because a debug build is slow; the whole where a message quotes
        // it.
        const int length = begin.empty() ? megabyte : megabyte / 10;
        for (const std::string_view piece :
             {"x", "@a ", "due:", "[", "\"", " - ", "\\", "\xE6\xBC\xA2", "\xFF", ">"}) {
            const auto entry =
                read_form(begin + repeated(piece, length / static_cast<int>(piece.size())) + "\n");
            auto problems = entry.diagnostics;
            const auto outcome = enter_minutes(*entry.value, sample_context(), stamp());
            problems.insert(problems.end(), outcome.diagnostics.begin(), outcome.diagnostics.end());
            for (const auto& problem : problems) {
                if (problem.message.size() > 1000 || problem.hint.size() > 1000)
                    FAIL(begin << " with " << piece << ": " << problem.code);
            }
        }
    }
    CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(60));
}

TEST_CASE("an empty form and one of zeros are forms", "[minutes-form]") {
    CHECK(problems_in("") == 0);
    CHECK(problems_in(std::string(1, '\0')) == 1);
    CHECK(read_good("## 2 Changes [b]\n" + std::string(1, '\0') + "\n").items[0].discussion ==
          std::string(1, '\0'));
}

TEST_CASE("bytes that are not UTF-8 are reported with their line", "[minutes-form]") {
    CHECK(form_errors("## 2 Changes [b]\ncaf\xE9\nfine\n\xFF\xFE\n") ==
          Problems{"line 2: not-utf8", "line 4: not-utf8"});
}
