#pragma once

#include <isms/review/inputs/item_facts.hpp>

#include <string>
#include <vector>

namespace isms {

/// What the review ought to know of a register's entries: what is late or else wrong first, then
/// what is new, closed and changed since the last review. The others are only counted.
std::vector<InputFact> entry_facts(RegisterKind kind, const FactSources& sources);

}  // namespace isms
