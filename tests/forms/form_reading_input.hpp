#pragma once

#include "../review/problems.hpp"
#include "support/samples.hpp"

#include <isms/base/date_phrase.hpp>
#include <isms/forms/minutes_form.hpp>

#include <string_view>

namespace isms::test {

/// What a reader of minutes owes to any input: a value always, an outcome exactly where nothing was
/// reported, and a form of it that is read without an error.
inline bool is_sound_form(std::string_view text) {
    const DateContext dates{Date(2026, 11, 10), Date(2026, 12, 8)};
    const auto context = sample_context();
    const auto entry = read_minutes_form(text, dates);
    if (!entry.value) return false;
    const auto outcome = enter_minutes(*entry.value, context, stamp());
    if (outcome.value.has_value() == has_errors(outcome.diagnostics)) return false;
    if (has_errors(entry.diagnostics) || !outcome) return true;
    const auto next = after(context, *outcome.value);
    const auto again = print_minutes_form(next, sample_organisation());
    const auto read = read_minutes_form(again, dates);
    return read.diagnostics.empty() && enter_minutes(*read.value, next, stamp()).value.has_value();
}

}  // namespace isms::test
