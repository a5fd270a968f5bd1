#include "record_at.hpp"

#include <isms/base/unicode.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace isms {

Diagnostic misnamed(const std::string& path, std::string_view own, std::string_view expected) {
    Diagnostic diagnostic;
    diagnostic.code = "record-misnamed";
    diagnostic.message = fmt::format("the record calls itself {} but lies where {} belongs",
                                     printable(own), printable(expected));
    diagnostic.file = path;
    diagnostic.reason = "the file was copied or renamed, or the id in it was edited";
    diagnostic.hint = "move it to where it belongs, or restore it from version control or a backup";
    return diagnostic;
}

bool is_year(std::string_view name) {
    return name.size() == 4 && std::all_of(name.begin(), name.end(), [](char letter) {
               return letter >= '0' && letter <= '9';
           });
}

namespace {

/// The number of a write-once file: a prefix, so many digits or more, and `.json`.
std::optional<int> number_after(std::string_view start, std::size_t digits, std::string_view name) {
    constexpr std::string_view ending = ".json";
    if (!name.starts_with(start) || !name.ends_with(ending)) return std::nullopt;
    name.remove_prefix(start.size());
    if (name.size() < ending.size() + digits) return std::nullopt;
    name.remove_suffix(ending.size());
    int number = 0;
    const auto [end, error] = std::from_chars(name.data(), name.data() + name.size(), number);
    // Read back by writing it: `signoff-2.json` and `signoff-+2.json` are other names.
    const bool fits = error == std::errc() && end == name.data() + name.size() && number >= 1 &&
                      fmt::format("{:0{}}", number, digits) == name;
    return fits ? std::optional(number) : std::nullopt;
}

}  // namespace

std::optional<int> signoff_number(std::string_view name) {
    return number_after("signoff-", 2, name);
}

std::optional<int> addendum_number(std::string_view name) {
    return number_after("addendum-", 2, name);
}

std::optional<int> distribution_number(std::string_view name) {
    return number_after("", 4, name);
}

}  // namespace isms
