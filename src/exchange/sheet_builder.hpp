#pragma once

#include "findings.hpp"

#include <isms/exchange/sheet.hpp>

#include <string>
#include <string_view>

namespace isms::exchange {

/// Takes the cells of a file one by one, whatever its kind, and makes a Sheet of them: the first
/// row that holds anything is the header, rows that hold nothing are dropped, and the limits hold
/// before memory is taken.
class SheetBuilder {
  public:
    /// `row_word` is "line", "row" or "entry".
    SheetBuilder(Findings& findings, const SheetLimits& limits, std::string_view row_word);

    void start_row(int number);
    /// Columns are counted from 0, may come in any order, and leave empty what they skip.
    void add_cell(std::size_t column, std::string_view text);
    void end_row();
    /// True once a limit is reached beyond which reading makes no sense.
    bool is_full() const { return is_full_; }
    /// "row 12, column 'Due Date'" in the row that is being read.
    std::string place(std::size_t column) const;

    /// What was read; an error where there was no header.
    Sheet take(std::string description);

  private:
    void refuse(std::string code, std::string message, std::string place, std::string hint);
    bool fits(std::size_t column, std::string_view text);

    Findings& findings_;
    SheetLimits limits_;
    Sheet sheet_;
    SheetRow row_;
    bool row_holds_anything_ = false;
    bool row_is_too_wide_ = false;
    bool has_header_ = false;
    bool is_full_ = false;
    std::size_t cells_ = 0;       ///< of the rows kept
    std::size_t text_bytes_ = 0;  ///< of all cells taken
};

}  // namespace isms::exchange
