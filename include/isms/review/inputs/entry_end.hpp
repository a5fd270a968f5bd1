#pragma once

#include <isms/review/inputs/entry_change.hpp>

#include <span>
#include <string_view>

namespace isms {

/// How a register says that an entry came to its end: the field with the day, and the states that
/// an entry has from then on. An audit's is that it was performed.
struct EntryEnd {
    RegisterKind kind;
    std::string_view day;
    std::span<const std::string_view> states;

    bool has(std::string_view state) const;
};

/// Null for the registers whose entries don't end on a day.
const EntryEnd* entry_end(RegisterKind kind);

/// The values, and the state that follows from them: who says on which day an entry ended says that
/// it did. An error where the state stated beside it says otherwise, or where it may have ended in
/// more than one way.
Parsed<FieldValues> with_implied_state(RegisterKind kind, const Json& entry, FieldValues values);

}  // namespace isms
