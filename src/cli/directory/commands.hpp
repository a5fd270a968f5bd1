#pragma once

#include "program/command.hpp"

namespace isms::cli {

// One function a command, each in a file of its own; command_table.cpp names them.
Run setup_init(CLI::App& app);
Run setup_status(CLI::App& app);
Run setup_config(CLI::App& app);
Run setup_doctor(CLI::App& app);
Run setup_undo(CLI::App& app);
Run setup_help(CLI::App& app);
Run setup_completion(CLI::App& app);

}  // namespace isms::cli
