#pragma once

#include <isms/exchange/sheet.hpp>
#include <isms/model/import_mapping.hpp>
#include <isms/model/registers/registers.hpp>
#include <isms/review/carry_over.hpp>

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace isms {

// What an import would do, worked out without doing it. The key of a row is (source, foreign id):
// what is known under it is changed, everything else is new. Nothing is ever deleted. A blank cell
// says nothing: it clears no field, and a field that the mapping does not name is never touched.

/// What a field was and would be, as text.
struct FieldChange {
    std::string field;
    std::string from;
    std::string to;
};

/// Why a row can't be taken, and where in it.
struct RowFault {
    std::optional<std::size_t> column;  ///< counted from 0; none: the row as a whole
    std::string reason;
};

enum class RowFate { created, changed, unchanged, refused };

struct PlannedRow {
    std::size_t row = 0;  ///< index into the sheet's rows
    RowFate fate = RowFate::unchanged;
    std::string id;  ///< of the entry or action; empty where the row is refused
    std::string foreign_id;
    std::string title;
    std::vector<FieldChange> changes;  ///< of one that is known
    std::vector<RowFault> faults;
};

/// A record that the import writes, as the text of its file.
struct PlannedRecord {
    std::string id;
    bool creates = false;
    std::string content;
};

/// What came from this source earlier and is not in the file.
struct VanishedRecord {
    std::string id;
    std::string foreign_id;
    std::string title;
};

struct ImportPlan {
    std::vector<PlannedRow> rows;        ///< one for each row of the sheet, in its order
    std::vector<PlannedRecord> records;  ///< what is written
    std::vector<VanishedRecord> vanished;
    std::vector<std::string> withdrawn;   ///< ids of rows that are left alone: taken back here
    std::map<std::string, int> counters;  ///< of review.json: those that grow, with their new value
    std::vector<Diagnostic> notes;        ///< what was assumed, and for how many rows

    std::size_t count(RowFate fate) const;
};

/// An entry or action of the directory, as its record has it.
struct KnownRecord {
    std::string id;
    Json record;
};

struct ImportSetting {
    Stamp stamp;
    const PeopleById* people = nullptr;
    std::map<std::string, int> counters;    ///< of review.json, as they are
    std::vector<std::string> risk_levels;   ///< of review.json, lowest first
    std::optional<PersonId> default_owner;  ///< of actions whose own is not known
    std::optional<int> year;                ///< of columns that name a month alone
    std::optional<Date> collected_on;       ///< of measures; today if not said
};

/// `mapping.target` is a register. `known` holds all of its entries, withdrawn ones too: an entry
/// whose creation was undone is taken up again under its id.
/// Throws Error (usage, "import-no-key", "import-no-column", "import-field") where the mapping does
/// not fit the sheet, naming the columns that there are.
ImportPlan plan_import(const Sheet& sheet, const ImportMapping& mapping,
                       const std::vector<KnownRecord>& known, const ImportSetting& setting);

/// `mapping.target` is "actions"; `known` holds the actions that were imported before. A row needs
/// an owner who is known, or the default one. What happens to a known action is what its owner
/// would have said: a later due date is a slip.
ImportPlan plan_action_import(const Sheet& sheet, const ImportMapping& mapping,
                              const std::vector<Action>& known, const ImportSetting& setting);

}  // namespace isms
