#include "linking.hpp"

#include <isms/model/codec.hpp>
#include <isms/store/paths.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace isms::cli {
namespace {

/// True if the entry changed.
bool plan_entry(Context& context, const InputLink& link, const Stamp& stamp, ChangeSet& changes) {
    const auto kind = register_of(link.entry).kind;
    return with_entry_type(kind, [&]<class Entry>(std::type_identity<Entry>) {
        auto entry = context.records().input<Entry>(link.entry);
        if (!entry) {
            throw not_found_error("unknown-input",
                                  fmt::format("no register has {}", link.entry.str()),
                                  "isms-review inputs list shows the entries there are");
        }
        if (!add_links(*entry, link, stamp)) return false;
        changes.replace(paths::input(link.entry), print_record(*entry));
        return true;
    });
}

}  // namespace

std::vector<InputId> plan_links(Context& context, const std::vector<InputLink>& links,
                                std::vector<Action>& planned, const Stamp& stamp,
                                ChangeSet& changes) {
    std::vector<InputId> changed;
    std::map<ActionId, Action> others;
    for (const auto& link : links) {
        if (plan_entry(context, link, stamp, changes)) changed.push_back(link.entry);
        for (const auto& id : link.actions) {
            const auto known = std::find_if(planned.begin(), planned.end(),
                                            [&](const Action& action) { return action.id == id; });
            if (known != planned.end()) {
                add_link(*known, link.entry, stamp);
                continue;
            }
            auto found = others.find(id);
            if (found == others.end()) {
                auto action = context.records().action(id);
                if (!action) {
                    throw not_found_error("unknown-action",
                                          fmt::format("there is no action '{}'", id.str()),
                                          "isms-review actions list --all shows all");
                }
                found = others.emplace(id, std::move(*action)).first;
            }
            if (add_link(found->second, link.entry, stamp))
                changes.replace(paths::action(id), print_record(found->second));
        }
    }
    return changed;
}

}  // namespace isms::cli
