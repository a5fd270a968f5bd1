#pragma once

#include <isms/model/action.hpp>
#include <isms/model/registers/entry.hpp>

#include <optional>
#include <vector>

namespace isms {

/// What the minutes tie to an entry of a register: who deals with it, or that it is accepted.
struct InputLink {
    InputId entry{Blank{}};
    std::vector<ActionId> actions;
    std::vector<DecisionId> decisions;
    std::optional<Acceptance> acceptance;
};

/// Adds what the entry does not have yet, with an event each; true if anything was new. An
/// acceptance replaces that of the same review.
bool add_links(RegisterEntry& entry, const InputLink& link, const Stamp& stamp);

/// The other way: the action says what it deals with. True if it did not say so before.
bool add_link(Action& action, const InputId& entry, const Stamp& stamp);

}  // namespace isms
