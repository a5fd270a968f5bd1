#pragma once

#include "pdf/page/text.hpp"

#include <span>
#include <string>
#include <utility>

namespace isms::pdf {

using FactEntries = std::span<const std::pair<std::string, Inline>>;

/// Terms and descriptions, each on lines of its own: for a screen reader a table of two columns
/// whose first names the row.
void put_facts(Typesetting& setting, NodeId parent, FactEntries entries);

/// The same with hairlines between them: the document control block.
void put_control(Typesetting& setting, NodeId parent, FactEntries entries);

}  // namespace isms::pdf
