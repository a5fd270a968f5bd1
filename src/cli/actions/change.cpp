#include "change.hpp"

#include "typed/resolve.hpp"

#include <isms/base/text.hpp>
#include <isms/model/codec.hpp>
#include <isms/store/paths.hpp>

#include <fmt/format.h>

namespace isms::cli {

Result change_actions(Context& context, const std::vector<std::string>& ids,
                      const std::string& word,
                      const std::function<Action(Action, const Stamp&, ChangeSet&)>& change) {
    Result result;
    const auto stamp = context.stamp();
    ChangeSet changes(std::string(context.command().name), stamp);
    std::vector<Action> changed;
    std::vector<std::string> names;
    Result echo;  // the closing lines name each action in full, so that what a short id stood for
                  // is told once
    for (auto& action : resolve_actions(context, ids, echo)) {
        changed.push_back(change(std::move(action), stamp, changes));
        names.push_back(changed.back().id.str());
    }
    for (const auto& action : changed)
        changes.replace(paths::action(action.id), print_record(action));
    changes.summary = fmt::format("{} {}", join(names, ", "), word);
    context.apply(changes, result);
    tell_actions(result, changed, word, context.globals().dry_run);
    return result;
}

void tell_actions(Result& result, const std::vector<Action>& actions, const std::string& word,
                  bool is_dry_run) {
    Json records = Json::array();
    for (const auto& action : actions) {
        records.push_back(record_to_json(action));
        result.note(fmt::format("{}{} {}: {}", is_dry_run ? "(dry run) " : "", action.id.str(),
                                word, action.title));
    }
    result.data["actions"] = std::move(records);
}

}  // namespace isms::cli
