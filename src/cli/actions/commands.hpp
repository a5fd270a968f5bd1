#pragma once

#include "program/command.hpp"

namespace isms::cli {

// One function a command, each in a file of its own; command_table.cpp names them.
Run setup_actions_add(CLI::App& app);
Run setup_actions_list(CLI::App& app);
Run setup_actions_show(CLI::App& app);
Run setup_actions_start(CLI::App& app);
Run setup_actions_done(CLI::App& app);
Run setup_actions_verify(CLI::App& app);
Run setup_actions_reassign(CLI::App& app);
Run setup_actions_escalate(CLI::App& app);
Run setup_actions_reschedule(CLI::App& app);
Run setup_actions_comment(CLI::App& app);
Run setup_actions_attach(CLI::App& app);
Run setup_actions_reopen(CLI::App& app);
Run setup_actions_cancel(CLI::App& app);
Run setup_actions_export(CLI::App& app);
Run setup_actions_remind(CLI::App& app);
Run setup_actions_import(CLI::App& app);

}  // namespace isms::cli
