#pragma once

#include <isms/base/date_phrase.hpp>
#include <isms/base/diagnostic.hpp>
#include <isms/model/organisation.hpp>
#include <isms/review/minutes_entry.hpp>

#include <string>
#include <string_view>

namespace isms {

/// The minutes as Markdown to fill in during the meeting, prefilled from the agenda and from the
/// draft so far. Lines that start with `>|` are facts and help: reading ignores them. Everything
/// else that is not understood as something special is discussion and kept as typed.
std::string print_minutes_form(const MinutesContext& context, const Organisation& organisation);

/// Reads the form back. All errors are reported, each with its line number; there is always a
/// value, of what could be read, so that `enter_minutes` can find the errors of meaning in the same
/// run. An entry with errors must not be written.
Parsed<MinutesEntry> read_minutes_form(std::string_view text, const DateContext& dates);

}  // namespace isms
