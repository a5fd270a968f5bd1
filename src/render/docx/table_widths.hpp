#pragma once

#include "docx/styles.hpp"

#include <isms/render/document.hpp>

#include <vector>

namespace isms::docx {

struct TableFit {
    std::vector<int> widths;  ///< of the columns, the margins of their cells included
    TableText text = TableText::normal;
};

/// The width of so many display columns of text in a cell, without margins.
int text_width(int columns, TableText text);

/// Columns that fit the width, in the largest size of text in which no word is torn apart and
/// running text does not take many lines. A table with wrapping columns fills the width; another is
/// as wide as its texts ask for. A table that does not fit in the smallest size gets columns in
/// which words are torn.
TableFit table_fit(const Table& table, int width);

}  // namespace isms::docx
