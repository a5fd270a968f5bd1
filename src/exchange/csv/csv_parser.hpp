#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace isms::exchange {

/// Takes what is in a CSV text, in order.
class CsvEvents {
  public:
    virtual ~CsvEvents() = default;
    /// `row_line` is the line on which the row began.
    virtual void cell(std::string_view text, int row_line) = 0;
    virtual bool row_end() = 0;  ///< false ends the reading
};

struct CsvFault {
    int line;
    std::string message;
    std::string reason;
    std::string hint;
};

/// Reads CSV (RFC 4180) in UTF-8; LF, CR LF and CR end a row. Blank lines are no rows. Spaces
/// belong to their cells. A quote inside a cell that does not begin with one is text; a quote that
/// is never closed, or followed by anything but the delimiter, is a fault that ends the reading.
std::optional<CsvFault> parse_csv(std::string_view text, char delimiter, int first_line,
                                  CsvEvents& events);

}  // namespace isms::exchange
