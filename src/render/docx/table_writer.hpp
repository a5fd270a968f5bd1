#pragma once

#include "docx/table_styles.hpp"
#include "docx/xml.hpp"

#include <isms/base/direction.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace isms::docx {

/// What holds for a table as a whole.
struct TableFrame {
    const char* style = nullptr;
    std::string caption;           ///< says to who can't see it what it shows; may be empty
    int indent = 0;                ///< of the text in its first column
    bool has_head_row = false;     ///< its first row says what the columns are
    bool has_head_column = false;  ///< its first column says what the rows are
    bool has_rules = false;        ///< a line above it and one below
    std::string_view left_line;    ///< the colour of a strong line along it; empty: none
    bool is_flush = false;         ///< its last column ends where the lines do
    std::optional<CellMargins> margins = std::nullopt;  ///< where not those of its style
    Direction direction = Direction::left_to_right;
};

enum class RowKind {
    upper_head,  ///< repeated on every page, with a head below it
    head,        ///< repeated on every page, above the body
    body,        ///< kept on one page
    open         ///< may go on on the next page
};

/// Writes a table cell by cell, its columns having fixed widths. Where a table stands directly
/// before it, a narrow empty line parts the two, which would be read as one.
class TableWriter {
  public:
    TableWriter(Node parent, const TableFrame& frame, std::vector<int> widths);

    /// The texts of a row with a least height stand at its foot.
    void row(RowKind kind, int least_height = 0);
    /// The next cell of the row, over so many columns, to be filled with at least one paragraph.
    Node cell(std::size_t columns = 1);
    /// The next cell of the row as the first of several that are one, one below the other.
    Node tall_cell();
    /// The continuation of the cell above it; needs no paragraph.
    void continued_cell();

  private:
    Node next_cell(std::size_t columns, const char* merged);

    Node table_;
    Node row_;
    RowKind kind_ = RowKind::body;
    bool is_flush_;
    int least_height_ = 0;
    std::vector<int> widths_;
    std::size_t column_ = 0;
};

}  // namespace isms::docx
