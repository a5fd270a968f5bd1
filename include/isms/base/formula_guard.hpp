#pragma once

#include <string_view>

namespace isms {

// A spreadsheet runs text that opens like a formula. An apostrophe before it makes it text again:
// what writes sheets adds it, and what reads them takes it off.

/// True for text that has to stand behind an apostrophe in a sheet: what a spreadsheet may take for
/// a formula, in wide letters too and after white space; not a plain number with its sign. And text
/// that would lose an apostrophe of its own when it is read back.
bool needs_formula_guard(std::string_view text);

/// The text without the apostrophe of the guard; all of it where there is none.
std::string_view without_formula_guard(std::string_view text);

}  // namespace isms
