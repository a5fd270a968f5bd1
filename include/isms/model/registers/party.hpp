#pragma once

#include <isms/model/registers/entry.hpp>

#include <string_view>

namespace isms {

enum class PartyState { current, ended };

/// A need or expectation of an interested party (4.2; 9.3.2 c).
struct Party : RegisterEntry {
    std::string party;         ///< who: "customers", "the supervisory authority"
    std::string requirement;   ///< what they need or expect; `title` says it in short
    std::string what_changed;  ///< last; empty: nothing since it was recorded
    std::optional<Date> changed_on;
    PartyState state = PartyState::current;
};

std::string_view to_text(PartyState value);

}  // namespace isms
