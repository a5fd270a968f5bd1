#pragma once

#include "judging.hpp"

#include <span>

namespace isms::judging {

/// A rule and the function that looks for what it forbids.
struct RuleRow {
    CheckRule rule;
    void (*find)(const Judging&, Findings&);
};

std::span<const RuleRow> rule_rows();

}  // namespace isms::judging
