#pragma once

#include "program/context.hpp"

#include <isms/review/inputs/links.hpp>

#include <vector>

namespace isms::cli {

/// Plans writing links both ways: into the entries of the registers, and into the actions.
/// `planned` are actions that the change set writes already; they are changed, not written again.
/// Exit 4 where an entry or an action does not exist. The ids of the entries that changed.
std::vector<InputId> plan_links(Context& context, const std::vector<InputLink>& links,
                                std::vector<Action>& planned, const Stamp& stamp,
                                ChangeSet& changes);

}  // namespace isms::cli
