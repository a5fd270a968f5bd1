#pragma once

#include <isms/base/diagnostic.hpp>
#include <isms/exchange/sheet.hpp>

#include <string_view>

namespace isms {

/// Reads a table from a CSV (RFC 4180), XLSX (ISO/IEC 29500) or JSON (RFC 8259) file. The content
/// says which it is, not the name; `file_name` stands in the diagnostics.
///
/// The first row that holds anything is the header. Rows that hold nothing are left out. Formulas
/// are never evaluated: of a workbook the stored result is read, in CSV they are text. The
/// apostrophe that exports put before `=`, `+`, `-` or `@` is taken off again.
///
/// - CSV: the delimiter is found among `,` `;` tab and `|`. UTF-8, UTF-16 with a byte order mark,
///   and Windows-1252, with a note, where the bytes are no UTF-8. A quote is opened at the start of
///   a cell alone; elsewhere it is text. A first line `sep=;` names the delimiter.
/// - XLSX: the named sheet, or the first that is not hidden. Dates are ISO 8601 (`2026-11-23`,
///   `2026-11-23T09:30:00`, `09:30:00`), durations `30:00:00`, percentages `80%`, numbers plain and
///   with at most 15 digits, as a spreadsheet shows them.
/// - JSON: a list of objects, or an object that holds one such list. Nested objects become columns
///   `milestone.dueOn`; lists are joined by `|`, of objects their `login`, `name`, `title` or `id`.
///
/// Errors have codes that begin with "sheet-" (or "json-", from parse_json); of each code at most
/// 20 are named, and then how many more there are. Nothing is thrown for what stands in the file.
Parsed<Sheet> read_sheet(std::string_view bytes, std::string_view file_name,
                         const SheetOptions& options = {});

}  // namespace isms
