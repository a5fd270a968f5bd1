#include "random.hpp"
#include "support/catch.hpp"

#include <isms/base/formula_guard.hpp>

#include <string>

using namespace isms;
using namespace isms::test;

namespace {

std::string in_a_sheet(const std::string& text) {
    return needs_formula_guard(text) ? "'" + text : text;
}

}  // namespace

TEST_CASE("formulas get an apostrophe, numbers with a sign get none") {
    for (const auto* const text : {"=1", " =1", "@a", "+a", "-a", "\t5", "\uFF1D1", "\u3000=1"})
        CHECK(needs_formula_guard(text));
    for (const auto* const text : {"", "a", "-5", "+4.5", "-3,5 %", "a=1", "'a"})
        CHECK_FALSE(needs_formula_guard(text));
}

TEST_CASE("what was guarded reads back as it was, apostrophes of its own too") {
    Random random(3);
    static constexpr const char* pieces[] = {"'", "=", "-", "5", "a", " ", "\t", "\u3000", "@"};
    for (int round = 0; round < 5000; ++round) {
        std::string text;
        const auto count = random.below(6);
        for (unsigned index = 0; index < count; ++index) text += random.pick(pieces);
        CAPTURE(text);
        CHECK(without_formula_guard(in_a_sheet(text)) == text);
    }
}
