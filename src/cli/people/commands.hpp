#pragma once

#include "program/command.hpp"

namespace isms::cli {

// One function a command; command_table.cpp names them.
Run setup_people_add(CLI::App& app);
Run setup_people_set(CLI::App& app);
Run setup_people_list(CLI::App& app);
Run setup_people_show(CLI::App& app);

}  // namespace isms::cli
