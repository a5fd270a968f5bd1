#pragma once

#include "docx/xml.hpp"

namespace isms::docx {

/// Between the text of a cell and its edges.
struct CellMargins {
    int start = 0;
    int top = 0;
    int end = 0;
    int bottom = 0;
};

/// The text of the first column stands flush with the paragraphs around the table.
inline constexpr CellMargins records_margins{0, 60, 170, 60};
/// Numbers are narrow, and many stand in a row.
inline constexpr CellMargins numbers_margins{0, 50, 90, 50};
inline constexpr CellMargins facts_margins{0, 40, 170, 40};
inline constexpr CellMargins callout_margins{227, 142, 227, 113};

/// Adds the margins to the properties of a table or of its style.
void add_cell_margins(Node table, const CellMargins& margins);

/// Adds the frames of tables: of records, of facts, and of a boxed remark.
void add_table_styles(Node styles);

}  // namespace isms::docx
