#pragma once

#include "program/command.hpp"

namespace isms::cli {

// One function a command, each in a file of its own; command_table.cpp names them.
Run setup_archive_seal(CLI::App& app);
Run setup_archive_verify(CLI::App& app);
Run setup_archive_list(CLI::App& app);

}  // namespace isms::cli
