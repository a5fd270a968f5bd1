#pragma once

#include <isms/base/date.hpp>
#include <isms/base/diagnostic.hpp>

#include <optional>
#include <string_view>

namespace isms {

/// Against what a phrase is understood.
struct DateContext {
    Date today;
    std::optional<Date> next_review;  ///< for the phrase "next review"; unset where none is planned
};

/// Understands a date as people type it: ISO `2026-12-01`, `today`, `tomorrow`, `friday` (the first
/// one after today), `next friday` (the friday of the week after this one, weeks start on monday),
/// `+2w` `+10d` `+3m`
/// `+1y`, `in 3 weeks`, `eom` `eoq` `eoy` (end of month, quarter, year), `next review`. Case does
/// not matter. Never guesses: anything else is one error (code "date-not-understood") whose hint
/// suggests what was probably meant.
Parsed<Date> parse_date_phrase(std::string_view text, const DateContext& context);

}  // namespace isms
