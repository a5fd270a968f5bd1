#pragma once

#include <isms/base/date_phrase.hpp>
#include <isms/review/minutes_entry.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace isms {

/// "accept until 2027-03-31 - too costly before the move": an answer as a person writes it; "?"
/// where nobody has to say more.
std::string print_answer(const MatterReview& review);

/// Reads it back into `matter`; reports at its line what is not understood.
bool read_answer(std::string_view text, const DateContext& dates, EnteredMatter& matter,
                 std::vector<Diagnostic>& problems);

}  // namespace isms
