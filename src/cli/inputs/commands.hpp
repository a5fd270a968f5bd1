#pragma once

#include "program/command.hpp"

namespace isms::cli {

// One function a command, each in a file of its own; command_table.cpp names them.
Run setup_inputs_list(Arguments& arguments);
Run setup_inputs_show(Arguments& arguments);
Run setup_inputs_add(Arguments& arguments);
Run setup_inputs_set(Arguments& arguments);
Run setup_inputs_observe(Arguments& arguments);
Run setup_inputs_finding(Arguments& arguments);
Run setup_inputs_link(Arguments& arguments);
Run setup_inputs_accept(Arguments& arguments);
Run setup_inputs_withdraw(Arguments& arguments);
Run setup_inputs_survey(Arguments& arguments);
Run setup_inputs_import(Arguments& arguments);
Run setup_inputs_export(Arguments& arguments);

}  // namespace isms::cli
