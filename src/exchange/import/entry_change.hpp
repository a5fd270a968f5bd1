#pragma once

#include <isms/exchange/import_plan.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace isms::exchange {

/// Sets fields of an entry's record one after the other and remembers what was different.
class EntryChange {
  public:
    explicit EntryChange(Json& entry) : entry_(&entry) {}

    /// Null clears.
    void set(const std::string& field, const Json& value);

    const std::vector<FieldChange>& changes() const { return changes_; }
    bool has(std::string_view field) const;

  private:
    Json* entry_;
    std::vector<FieldChange> changes_;
};

/// What follows from what was set, and no file says: the day on which an entry that was known as
/// open is first seen closed, and the levels that a risk went through.
void add_consequences(RegisterKind kind, const Json& entry, bool is_new, const Stamp& stamp,
                      EntryChange& change);
/// The levels that a risk was given, which end with its current one.
void note_level(Json& risk, Date today);

/// The event of a first import, or of one that changed something: one event, however many fields.
Json imported_event(const ImportMapping& mapping, const Stamp& stamp);
Json changed_event(const ImportMapping& mapping, const std::vector<FieldChange>& changes,
                   const Stamp& stamp);

/// The problems of a record as faults of its row.
std::vector<RowFault> faults_of(const std::vector<Diagnostic>& diagnostics);

}  // namespace isms::exchange
