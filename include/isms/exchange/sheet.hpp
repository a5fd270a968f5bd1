#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace isms {

/// One row of a file that somebody brings, as text. It may be narrower or wider than the header: a
/// cell that is not there is empty.
struct SheetRow {
    /// Counted from 1: the line of the file where the row starts (CSV), the row of the sheet
    /// (XLSX), the entry of the list (JSON).
    int number = 0;
    std::vector<std::string> cells;  ///< UTF-8; never a NUL

    /// The text of a column, counted from 0; empty where the row is narrower.
    std::string_view cell(std::size_t column) const {
        return column < cells.size() ? std::string_view(cells[column]) : std::string_view();
    }
};

/// A table that was read, before anybody has said what its columns mean.
struct Sheet {
    std::vector<std::string> header;  ///< trimmed; names may repeat (Jira) or be empty
    std::vector<SheetRow> rows;       ///< those that hold anything
    std::string description;          ///< what was detected: "CSV, separated by ';', Windows-1252"
    std::string row_word;             ///< how the file counts its rows: "line", "row" or "entry"
};

/// Where a cell is, for a diagnostic: "row 12, column 'Due Date'", or "row 12, column 7" where the
/// header has no name. Columns are counted from 0.
std::string place_of(const Sheet& sheet, const SheetRow& row, std::size_t column);
/// "row 12".
std::string place_of(const Sheet& sheet, const SheetRow& row);

/// What reading a file may cost. The defaults are far above any register that people keep.
struct SheetLimits {
    std::size_t file_bytes = std::size_t{64} << 20U;  ///< of the file
    std::size_t json_bytes = std::size_t{32} << 20U;  ///< of a JSON file, which costs more memory
    /// Of all parts of a workbook that are read, counted while they are unpacked.
    std::size_t unzipped_bytes = std::size_t{256} << 20U;
    std::size_t cell_bytes = std::size_t{1} << 20U;    ///< of one cell, in UTF-8
    std::size_t text_bytes = std::size_t{256} << 20U;  ///< of all cells together
    std::size_t columns = 4'096;
    std::size_t rows = 1'000'000;    ///< that hold anything
    std::size_t cells = 10'000'000;  ///< of all rows together, and of a workbook's shared texts
};

/// What the user says of the file; whatever is left out is detected.
struct SheetOptions {
    std::optional<char> delimiter;  ///< of a CSV
    std::string encoding;           ///< "utf-8", "utf-16" or "windows-1252" of a CSV
    std::string sheet;  ///< the name of an XLSX sheet, or the key of a JSON list ("a.b" if nested)
    SheetLimits limits;
};

}  // namespace isms
