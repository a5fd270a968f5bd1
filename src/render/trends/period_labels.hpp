#pragma once

#include <span>
#include <string>
#include <vector>

namespace isms::render {

/// A period's label in two parts, so that a table need not repeat the year over each column.
struct PeriodLabel {
    std::string year;  ///< "2026"; empty where the label could not be taken apart
    std::string rest;  ///< "11", "Q4"; or the whole label; printable, on one line
};

/// All labels in two parts if each is part of a year; else all of them whole.
std::vector<PeriodLabel> period_labels(std::span<const std::string> labels);

}  // namespace isms::render
