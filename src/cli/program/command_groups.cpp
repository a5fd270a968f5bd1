#include "command_groups.hpp"

#include "command.hpp"

#include <algorithm>

namespace isms::cli {
namespace {

std::string_view first_word(std::string_view name) {
    return name.substr(0, name.find(' '));
}

/// "list, add, done": what a group holds, for its line in the help.
std::string commands_of(std::string_view group) {
    std::string all;
    for (const auto& name : names_in_group(group)) all += (all.empty() ? "" : ", ") + name;
    return all;
}

}  // namespace

std::vector<std::string> names_in_group(std::string_view group) {
    std::vector<std::string> names;
    for (const auto& command : all_commands()) {
        if (command.name.size() > group.size() && first_word(command.name) == group)
            names.emplace_back(command.name.substr(group.size() + 1));
    }
    return names;
}

std::vector<std::string> top_level_names() {
    std::vector<std::string> names;
    for (const auto& command : all_commands()) {
        const std::string name(first_word(command.name));
        if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
    }
    return names;
}

std::vector<CommandSection> command_sections() {
    std::vector<CommandSection> sections = {
        {"The monthly review", {}}, {"The review directory", {}}, {"Help", {}}};
    for (const auto& name : top_level_names()) {
        const Command* command = find_command(name);
        const bool is_spine = name == "agenda" || name == "actions" || name == "minutes" ||
                              name == "archive" || name == "inputs" || name == "status";
        const bool is_help = name == "help" || name == "completion";
        auto& section = sections[is_spine ? 0 : is_help ? 2 : 1];
        section.entries.push_back(
            {name, command != nullptr ? std::string(command->summary) : commands_of(name)});
    }
    return sections;
}

}  // namespace isms::cli
