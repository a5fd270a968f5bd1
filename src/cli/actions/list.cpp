#include "commands.hpp"
#include "rows.hpp"

#include <isms/documents/action_document.hpp>

#include <CLI/CLI.hpp>

namespace isms::cli {
namespace {

struct Options {
    ActionFilter filter;
    std::string group;
};

std::string group_of(const ActionSummary& action, const std::string& by, Context& context) {
    const auto& messages = context.messages();
    if (by == "owner") return name_of(context.people(), action.owner);
    if (by == "meeting")
        return action.raised_in ? action.raised_in->str() : messages.say("actions.between");
    return messages.word("state", to_text(action.state));
}

/// One table a group, in the order in which the groups first occur.
Document grouped(Context& context, const std::vector<ActionSummary>& actions,
                 const std::string& by) {
    std::vector<std::pair<std::string, std::vector<ActionSummary>>> groups;
    for (const auto& action : actions) {
        const auto name = group_of(action, by, context);
        auto group = std::find_if(groups.begin(), groups.end(),
                                  [&](const auto& known) { return known.first == name; });
        if (group == groups.end()) group = groups.insert(groups.end(), {name, {}});
        group->second.push_back(action);
    }
    const auto& messages = context.messages();
    auto document = blank_document(context.document_setting());
    document.title = messages.say(by == "owner"     ? "actions.by-owner"
                                  : by == "meeting" ? "actions.by-meeting"
                                                    : "actions.by-state");
    for (const auto& [name, members] : groups) {
        document.blocks.emplace_back(
            Heading{2, messages.count("actions.group", members.size(), {{"name", name}})});
        document.blocks.emplace_back(
            action_overview(action_rows(context, members), context.today(), messages));
    }
    return document;
}

Result run(Context& context, const Options& options) {
    Result result;
    const auto actions = filtered_actions(context, options.filter, result);
    if (context.globals().json) {
        Json rows = Json::array();
        for (const auto& action : actions) rows.push_back(to_json(action, context.today()));
        result.data["actions"] = std::move(rows);
        return result;
    }
    if (!options.group.empty()) {
        result.view = grouped(context, actions, options.group);
        return result;
    }
    const auto rows = action_rows(context, actions);
    if (context.environment().out_is_terminal) {
        result.view = Listing{action_overview(rows, context.today(), context.messages()),
                              options.filter.overdue ? "No action is overdue." : "No action fits."};
    } else {
        result.view = Verbatim{action_lines(rows)};
    }
    return result;
}

}  // namespace

Run setup_actions_list(CLI::App& app) {
    auto options = std::make_shared<Options>();
    add_filter_options(app, options->filter);
    app.add_option("--group", options->group, "By owner, meeting or state")
        ->type_name("KEY")
        ->check(CLI::IsMember({"owner", "meeting", "state"}));
    return [options](Context& context) { return run(context, *options); };
}

}  // namespace isms::cli
