#pragma once

#include "../review/problems.hpp"
#include "support/catch.hpp"
#include "support/samples.hpp"

#include <isms/forms/minutes_form.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace isms::test {

inline const DateContext form_dates{Date(2026, 11, 10), Date(2026, 12, 8)};

/// What a form says, without a judgement of it.
inline Parsed<MinutesEntry> read_form(std::string_view text) {
    return read_minutes_form(text, form_dates);
}

/// "line 3: repeated-line" for each error of reading.
inline std::vector<std::string> form_errors(std::string_view text) {
    std::vector<std::string> all;
    for (const auto& problem : read_form(text).diagnostics) {
        CHECK_FALSE(problem.hint.empty());
        all.push_back(problem.place + ": " + problem.code);
    }
    return all;
}

inline MinutesEntry read_good(std::string_view text) {
    auto entry = read_form(text);
    for (const auto& problem : entry.diagnostics)
        UNSCOPED_INFO(problem.place << " " << problem.message);
    REQUIRE(entry.diagnostics.empty());
    return std::move(*entry.value);
}

/// What reading and entering a form lead to.
inline MinutesOutcome entered(std::string_view text, const MinutesContext& context) {
    auto outcome = enter_minutes(read_good(text), context, stamp());
    for (const auto& problem : outcome.diagnostics)
        UNSCOPED_INFO(problem.place << " " << problem.message);
    REQUIRE(outcome);
    return std::move(*outcome.value);
}

inline std::string printed(const MinutesContext& context) {
    return print_minutes_form(context, sample_organisation());
}

/// One item of which the discussion is all that matters.
inline std::string discussion_of(const std::string& typed) {
    const auto entry = read_good("## 2 Changes [b]\n" + typed + "\n## Conclusions\n");
    REQUIRE(entry.items.size() == 1);
    return entry.items[0].discussion;
}

}  // namespace isms::test
