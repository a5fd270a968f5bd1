#pragma once

#include "program/context.hpp"

#include <isms/model/action.hpp>

#include <functional>
#include <string>
#include <vector>

namespace isms::cli {

/// What the commands that change actions share: resolve all ids, change each, commit all of it as
/// one transaction. `plan` may add files to the change set (evidence) before the actions are
/// written; `word` is the past participle for the echo ("reassigned").
Result change_actions(Context& context, const std::vector<std::string>& ids,
                      const std::string& word,
                      const std::function<Action(Action, const Stamp&, ChangeSet&)>& change);

/// The bare records, and an echo of each with its id and title.
void tell_actions(Result& result, const std::vector<Action>& actions, const std::string& word,
                  bool is_dry_run);

}  // namespace isms::cli
