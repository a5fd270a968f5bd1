#include "plural.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>

namespace isms::language {
namespace {

using Rule = std::string_view (*)(long long);

bool is_within(long long number, long long least, long long most) {
    return least <= number && number <= most;
}

std::string_view english(long long n) {
    return n == 1 ? "one" : "other";
}
std::string_view same_for_all(long long) {
    return "other";
}
std::string_view nought_is_one(long long n) {
    return n <= 1 ? "one" : "other";
}
std::string_view east_slavic(long long n) {
    if (n % 10 == 1 && n % 100 != 11) return "one";
    return is_within(n % 10, 2, 4) && !is_within(n % 100, 12, 14) ? "few" : "many";
}
std::string_view south_slavic(long long n) {
    const auto form = east_slavic(n);
    return form == "many" ? "other" : form;
}
std::string_view polish(long long n) {
    if (n == 1) return "one";
    return is_within(n % 10, 2, 4) && !is_within(n % 100, 12, 14) ? "few" : "many";
}
std::string_view czech(long long n) {
    if (n == 1) return "one";
    return is_within(n, 2, 4) ? "few" : "other";
}
std::string_view slovene(long long n) {
    if (n % 100 == 1) return "one";
    if (n % 100 == 2) return "two";
    return is_within(n % 100, 3, 4) ? "few" : "other";
}
std::string_view lithuanian(long long n) {
    if (is_within(n % 100, 11, 19) || n % 10 == 0) return "other";
    return n % 10 == 1 ? "one" : "few";
}
std::string_view latvian(long long n) {
    if (n % 10 == 0 || is_within(n % 100, 11, 19)) return "zero";
    return n % 10 == 1 ? "one" : "other";
}
std::string_view romanian(long long n) {
    if (n == 1) return "one";
    return n == 0 || is_within(n % 100, 1, 19) ? "few" : "other";
}
std::string_view icelandic(long long n) {
    return n % 10 == 1 && n % 100 != 11 ? "one" : "other";
}
std::string_view hebrew(long long n) {
    if (n == 1) return "one";
    return n == 2 ? "two" : "other";
}
std::string_view irish(long long n) {
    if (n == 1) return "one";
    if (n == 2) return "two";
    if (is_within(n, 3, 6)) return "few";
    return is_within(n, 7, 10) ? "many" : "other";
}
std::string_view maltese(long long n) {
    if (n == 1) return "one";
    if (n == 2) return "two";
    if (n == 0 || is_within(n % 100, 3, 10)) return "few";
    return is_within(n % 100, 11, 19) ? "many" : "other";
}
std::string_view arabic(long long n) {
    if (n == 0) return "zero";
    if (n == 1) return "one";
    if (n == 2) return "two";
    if (is_within(n % 100, 3, 10)) return "few";
    return is_within(n % 100, 11, 99) ? "many" : "other";
}

struct Row {
    std::string_view language;  ///< its first subtag
    Rule rule;
};

// Unicode CLDR, cardinal numbers, for whole numbers.
constexpr std::array<Row, 36> rows = {
    {{"ar", arabic},        {"be", east_slavic},   {"bn", nought_is_one}, {"bs", south_slavic},
     {"cs", czech},         {"fa", nought_is_one}, {"fr", nought_is_one}, {"ga", irish},
     {"gu", nought_is_one}, {"he", hebrew},        {"hi", nought_is_one}, {"hr", south_slavic},
     {"hy", nought_is_one}, {"id", same_for_all},  {"is", icelandic},     {"ja", same_for_all},
     {"km", same_for_all},  {"ko", same_for_all},  {"lo", same_for_all},  {"lt", lithuanian},
     {"lv", latvian},       {"mk", icelandic},     {"ms", same_for_all},  {"mt", maltese},
     {"pl", polish},        {"pt", nought_is_one}, {"ro", romanian},      {"ru", east_slavic},
     {"sk", czech},         {"sl", slovene},       {"sr", south_slavic},  {"th", same_for_all},
     {"uk", east_slavic},   {"vi", same_for_all},  {"zh", same_for_all},  {"zu", nought_is_one}}};

constexpr std::array<std::string_view, 6> categories = {"zero", "one",  "two",
                                                        "few",  "many", plural_other};

}  // namespace

std::string_view plural_category(std::string_view language, long long number) {
    // What Brazil and Portugal write alike, they count differently.
    if (language == "pt-PT") return english(std::llabs(number));
    const auto first = language.substr(0, language.find('-'));
    const auto row = std::find_if(rows.begin(), rows.end(),
                                  [&](const Row& known) { return known.language == first; });
    return (row == rows.end() ? english : row->rule)(std::llabs(number));
}

bool is_plural_category(std::string_view text) {
    return std::find(categories.begin(), categories.end(), text) != categories.end();
}

}  // namespace isms::language
