#pragma once

#include <isms/review/minutes_entry.hpp>

#include <string>

namespace isms {

/// What the form shows under the item on earlier actions and decisions: the facts of each, and a
/// line to say what became of it. Empty where the agenda has none.
std::string item_one_lines(const MinutesContext& context);

}  // namespace isms
