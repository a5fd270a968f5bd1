#pragma once

#include "docx/story.hpp"
#include "docx/table.hpp"
#include "trends/trend_groups.hpp"

#include <string>
#include <string_view>

namespace isms::docx {

/// The numbers of measures by periods, exact, in small type; over several tables if there are more
/// periods than the width has room for. `measure` heads the column of names and may be empty.
void add_number_tables(const TablePlace& place, const render::TrendGroup& group,
                       std::string_view measure, const std::string& caption, const Story& story);

}  // namespace isms::docx
