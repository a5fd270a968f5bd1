#pragma once

#include "program/command.hpp"

namespace isms::cli {

// One function a command, each in a file of its own; command_table.cpp names them.
Run setup_inputs_list(CLI::App& app);
Run setup_inputs_show(CLI::App& app);
Run setup_inputs_add(CLI::App& app);
Run setup_inputs_set(CLI::App& app);
Run setup_inputs_observe(CLI::App& app);
Run setup_inputs_finding(CLI::App& app);
Run setup_inputs_link(CLI::App& app);
Run setup_inputs_accept(CLI::App& app);
Run setup_inputs_withdraw(CLI::App& app);
Run setup_inputs_survey(CLI::App& app);
Run setup_inputs_import(CLI::App& app);
Run setup_inputs_export(CLI::App& app);

}  // namespace isms::cli
