#pragma once

#include "pdf/page/text.hpp"

#include <string>
#include <vector>

namespace isms::pdf {

/// A cell as it is printed.
struct GridCell {
    Inline text;
    Tone tone = Tone::normal;
    Align align = Align::left;
    bool is_header = false;  ///< names its row
};

/// A table as it is printed: what Table and Trends have in common.
struct Grid {
    struct Column {
        std::string title;
        Align align = Align::left;
        bool wraps = false;
    };
    std::string caption;
    std::vector<Column> columns;
    std::vector<std::vector<GridCell>> rows;
    bool is_of_numbers = false;  ///< smaller type rather than a cell broken into lines
};

/// Its head is repeated on each page that it reaches; a row is broken only where it is taller than
/// half a page. Type gets smaller where the words would not fit.
void put_grid(Typesetting& setting, NodeId parent, const Grid& grid);

/// The caption is printed above it unless it is empty.
void put_table(Typesetting& setting, NodeId parent, const Table& table, std::string caption);

}  // namespace isms::pdf
