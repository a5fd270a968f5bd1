#pragma once

#include "xml_reader.hpp"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace isms::exchange {

/// What a number in a cell means, by the format in which it is shown.
enum class NumberKind : std::uint8_t { plain, percent, date, duration };

/// Of a built-in format (ISO/IEC 29500-1, 18.8.30): 14 to 22 and 45 to 47 are dates and times, 9
/// and 10 percentages.
NumberKind builtin_number_kind(int format);

/// Of a format code such as `yyyy\-mm\-dd` or `0.0%`. What stands in quotes, in brackets or after a
/// backslash is text; `[h]` and the like make it a duration.
NumberKind number_kind(std::string_view format_code);

/// Reads the part of a workbook with its styles.
class StyleEvents : public XmlEvents {
  public:
    void start(std::string_view name, const XmlAttributes& attributes) override;
    void end(std::string_view name) override;

    /// Of a cell's style `s`; plain where there is none.
    NumberKind kind(std::size_t style) const {
        return style < kinds_.size() ? kinds_[style] : NumberKind::plain;
    }

  private:
    std::map<int, NumberKind> custom_;
    std::vector<NumberKind> kinds_;
    bool is_in_cell_formats_ = false;
};

}  // namespace isms::exchange
