#pragma once

#include <isms/base/date.hpp>

#include <string>
#include <string_view>

namespace isms {

/// Why a phrase is not a date, and what its author probably meant.
struct DateSuggestion {
    std::string reason;  ///< may be empty
    std::string hint;    ///< never empty
};

/// For a phrase in lower case with single spaces that parse_date_phrase does not understand. It
/// only ever suggests: where a phrase could be read as two dates, it names neither.
DateSuggestion suggest_date(std::string_view phrase, Date today);

}  // namespace isms
