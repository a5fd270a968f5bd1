#pragma once

#include <isms/base/date.hpp>
#include <isms/model/import_mapping.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace isms::exchange {

/// A date as some program wrote it, or why it is not read as one.
struct ReadDate {
    std::optional<Date> date;
    std::string fault;  ///< set exactly where there is no date
};

/// Reads `2026-11-23`, `2026/11/23`, `23.11.2026`, `23/Nov/26`, `23-Nov-2026`, `23 Nov 2026` and
/// `Nov 23, 2026`, each also with a time after it, which is left out: the date is the one that the
/// file shows. Two digits of a year are of this century. Digits between slashes are read only in
/// the stated style, never guessed.
ReadDate read_import_date(std::string_view text, DateStyle style);

/// 1 to 12 for "Nov" and "November", in any case; none for anything else.
std::optional<unsigned> parse_month(std::string_view name);

}  // namespace isms::exchange
