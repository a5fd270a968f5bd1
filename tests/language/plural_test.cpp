#include "plural.hpp"

#include "support/catch.hpp"

#include <string>

using namespace isms::language;

namespace {

/// The forms of some numbers in a row, by their first letters: z, o, t, f, m, and - for other.
std::string forms(std::string_view language) {
    std::string all;
    for (const long long number :
         {0, 1, 2, 3, 5, 7, 10, 11, 12, 19, 20, 21, 22, 100, 101, 111, 112}) {
        const auto form = plural_category(language, number);
        all += form == "other" ? '-' : form.front();
    }
    return all;
}

}  // namespace

// Held against the samples of Unicode CLDR, cardinal numbers.
TEST_CASE("each language counts in its own way", "[plural]") {
    CHECK(forms("en") == "-o---------------");
    CHECK(forms("de") == "-o---------------");
    CHECK(forms("de-AT") == "-o---------------");
    CHECK(forms("x-house") == "-o---------------");
    CHECK(forms("ja") == "-----------------");
    CHECK(forms("fr") == "oo---------------");
    CHECK(forms("pt-BR") == "oo---------------");
    CHECK(forms("pt-PT") == "-o---------------");
    CHECK(forms("ru") == "moffmmmmmmmofmomm");
    CHECK(forms("hr") == "-off-------of-o--");
    CHECK(forms("pl") == "moffmmmmmmmmfmmmm");
    CHECK(forms("cs") == "-off-------------");
    CHECK(forms("sl") == "-otf----------o--");
    CHECK(forms("lt") == "-offff-----of-o--");
    CHECK(forms("lv") == "zo----zzzzzo-zozz");
    CHECK(forms("ro") == "foffffffff----fff");
    CHECK(forms("is") == "-o---------o--o--");
    CHECK(forms("he") == "-ot--------------");
    CHECK(forms("ga") == "-otffmm----------");
    CHECK(forms("mt") == "fotffffmmm-----mm");
    CHECK(forms("ar") == "zotffffmmmmmm--mm");
}

TEST_CASE("a negative number is counted as its size", "[plural]") {
    CHECK(plural_category("en", -1) == "one");
    CHECK(plural_category("pl", -3) == "few");
}
