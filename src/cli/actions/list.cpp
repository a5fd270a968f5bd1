#include "commands.hpp"
#include "program/arguments.hpp"
#include "rows.hpp"

#include <isms/documents/action_document.hpp>

#include <algorithm>

namespace isms::cli {
namespace {

struct Options {
    ActionFilter filter;
    std::string group;
};

std::string group_of(const ActionSummary& action, const std::string& by, const Messages& messages,
                     RowMaker& maker) {
    if (by == "owner") return maker.owner_name(action.owner);
    if (by == "meeting")
        return action.raised_in ? std::string(action.raised_in->str())
                                : messages.say("actions.between");
    return messages.word("state", to_text(action.state));
}

using Groups = std::vector<std::pair<std::string, std::vector<const ActionSummary*>>>;

/// In the order in which the groups first occur.
Groups groups_of(Context& context, const ChosenActions& actions, const std::string& by) {
    RowMaker maker(context);
    Groups groups;
    for (const auto* const action : actions.chosen) {
        const auto name = group_of(*action, by, context.messages(), maker);
        auto group = std::find_if(groups.begin(), groups.end(),
                                  [&](const auto& known) { return known.first == name; });
        if (group == groups.end()) group = groups.insert(groups.end(), {name, {}});
        group->second.push_back(action);
    }
    return groups;
}

/// One table a group.
Document grouped(Context& context, const ChosenActions& actions, const std::string& by) {
    const auto& messages = context.messages();
    RowMaker maker(context);
    auto document = blank_document(context.document_setting());
    document.title = messages.say(by == "owner"     ? "actions.by-owner"
                                  : by == "meeting" ? "actions.by-meeting"
                                                    : "actions.by-state");
    for (const auto& [name, members] : groups_of(context, actions, by)) {
        document.blocks.emplace_back(
            Heading{2, messages.count("actions.group", members.size(), {{"name", name}})});
        document.blocks.emplace_back(
            action_overview(maker.rows(members), context.today(), messages));
    }
    return document;
}

/// What is of one group stands together: a pipe has no headings.
std::vector<const ActionSummary*> in_groups(Context& context, const ChosenActions& actions,
                                            const std::string& by) {
    std::vector<const ActionSummary*> all;
    for (const auto& [name, members] : groups_of(context, actions, by))
        all.insert(all.end(), members.begin(), members.end());
    return all;
}

std::string lines(Context& context, const std::vector<const ActionSummary*>& actions) {
    constexpr std::size_t usual_length = 96;
    RowMaker maker(context);
    std::string text;
    text.reserve(actions.size() * usual_length);
    for (const auto* const action : actions) add_action_line(text, maker.row(*action));
    return text;
}

Result run(Context& context, const Options& options) {
    Result result;
    const auto actions = filtered_actions(context, options.filter, result);
    if (context.globals().json) {
        Json rows = Json::array();
        for (const auto* const action : actions.chosen)
            rows.push_back(to_json(*action, context.today()));
        result.data["actions"] = std::move(rows);
        return result;
    }
    if (!options.group.empty() && context.environment().out_is_terminal) {
        result.view = grouped(context, actions, options.group);
        return result;
    }
    if (context.environment().out_is_terminal) {
        result.view = Listing{action_overview(RowMaker(context).rows(actions.chosen),
                                              context.today(), context.messages()),
                              options.filter.overdue ? "No action is overdue." : "No action fits."};
    } else {
        result.view = Verbatim{lines(context, options.group.empty()
                                                  ? actions.chosen
                                                  : in_groups(context, actions, options.group))};
    }
    return result;
}

}  // namespace

Run setup_actions_list(Arguments& arguments) {
    auto options = std::make_shared<Options>();
    add_filter_options(arguments, options->filter);
    arguments.option("--group", options->group, "By owner, meeting or state")
        .value("KEY")
        .one_of({"owner", "meeting", "state"});
    return [options](Context& context) { return run(context, *options); };
}

}  // namespace isms::cli
