#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace isms::cli {

struct CommandEntry {
    std::string name;
    std::string summary;
};

struct CommandSection {
    std::string_view title;
    std::vector<CommandEntry> entries;
};

/// The top level as people read it: the spine first. A group of commands is one entry.
std::vector<CommandSection> command_sections();

/// The words that may come first on the command line.
std::vector<std::string> top_level_names();

/// The words that may follow a group's name.
std::vector<std::string> names_in_group(std::string_view group);

}  // namespace isms::cli
