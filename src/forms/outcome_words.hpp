#pragma once

#include <isms/base/date_phrase.hpp>
#include <isms/review/minutes_entry.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace isms {

/// "escalate to @ada - two reviews without progress": an outcome as a person writes it.
std::string print_outcome(ActionOutcome outcome, const std::string& to, const std::string& note);

/// Reads it back into `review`; reports at `line` what is not understood.
bool read_outcome(std::string_view text, const DateContext& dates, int line, EnteredReview& review,
                  std::vector<Diagnostic>& problems);

}  // namespace isms
