#pragma once

#include <isms/base/date_phrase.hpp>
#include <isms/review/minutes_entry.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace isms {

/// "escalate to @ada - two reviews without progress": an outcome as a person writes it.
std::string print_outcome(ActionOutcome outcome, const std::string& to, const std::string& note);

/// An outcome as it was typed.
struct StatedOutcome {
    ActionOutcome outcome = ActionOutcome::carried;
    std::string to;  ///< a person's id, or a date (ISO)
    std::string note;
};

/// Reads it back; reports at `line` what is not understood, and gives none then.
std::optional<StatedOutcome> read_outcome(std::string_view text, const DateContext& dates, int line,
                                          std::vector<Diagnostic>& problems);

}  // namespace isms
