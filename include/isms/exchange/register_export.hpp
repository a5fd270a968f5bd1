#pragma once

#include <isms/base/json.hpp>
#include <isms/exchange/sheet.hpp>
#include <isms/model/import_mapping.hpp>
#include <isms/model/registers/registers.hpp>

#include <string_view>
#include <vector>

namespace isms {

// A register as a sheet that people may work in, and how an import takes it back: rows are known by
// our own ids, so that what was not changed stays as it is, and an empty directory gets the same
// entries under the same ids.

/// The word that stands for the program itself where an import says where it comes from.
inline constexpr std::string_view own_source = "isms-review";

/// A row an entry, as its record has it: the id, the fields of the register, where it came from,
/// and for metrics a column for each period in which one was observed: `97.5`, or `72 of 80`, which
/// no spreadsheet takes for a day. Not: histories, links and acceptances, the findings of an audit,
/// the measurements of an objective, the earlier levels of a risk, the counts of a survey. Entries
/// that were withdrawn are left out.
Sheet register_sheet(RegisterKind kind, const std::vector<Json>& entries);

/// How a sheet of the register is read back.
const ImportMapping& own_mapping(RegisterKind kind);
/// True for such a mapping: ids in the file are ours.
bool is_own(const ImportMapping& mapping);

}  // namespace isms
