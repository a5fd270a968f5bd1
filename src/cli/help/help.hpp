#pragma once

#include "program/command.hpp"

#include <string>
#include <string_view>

namespace isms::cli {

/// The help of the whole program, of a group such as "actions", or of one command, at `width`
/// columns.
std::string program_help(int width);
std::string group_help(std::string_view group, int width);
std::string command_help(const Command& command, int width);

/// True if some command's name starts with this word and a space.
bool is_group(std::string_view word);

}  // namespace isms::cli
