#pragma once

#include <isms/model/event.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace isms {

// A record before and after its undoing, as texts. Both work on JSON, not on typed records, so that
// they serve every kind, and what this version does not know goes through unharmed. None where the
// text is no record.

/// What was created is withdrawn: its number is spent and its history stays.
std::optional<std::string> withdrawn_record(std::string_view present, const Stamp& stamp,
                                            const Event& event);

/// The former record with the present history and counters, which only ever grow.
std::optional<std::string> restored_record(std::string_view former, std::string_view present,
                                           const Event& event);

}  // namespace isms
