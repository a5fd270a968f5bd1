#pragma once

#include "docx/story.hpp"
#include "docx/table.hpp"

#include <isms/render/document.hpp>

namespace isms::docx {

/// Each measure with its latest value, its target and the verdict, then all numbers by periods.
void add_trends(const TablePlace& place, const Trends& trends, const Story& story);

/// The numbers of a chart by periods.
void add_chart_numbers(const TablePlace& place, const Chart& chart, const Story& story);

}  // namespace isms::docx
