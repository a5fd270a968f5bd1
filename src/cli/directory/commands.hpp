#pragma once

#include "program/command.hpp"

namespace isms::cli {

// One function a command, each in a file of its own; command_table.cpp names them.
Run setup_init(Arguments& arguments);
Run setup_status(Arguments& arguments);
Run setup_config(Arguments& arguments);
Run setup_doctor(Arguments& arguments);
Run setup_undo(Arguments& arguments);
Run setup_help(Arguments& arguments);
Run setup_completion(Arguments& arguments);

}  // namespace isms::cli
