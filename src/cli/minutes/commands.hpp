#pragma once

#include "program/command.hpp"

namespace isms::cli {

// One function a command; command_table.cpp names them.
Run setup_minutes_take(CLI::App& app);
Run setup_minutes_edit(CLI::App& app);
Run setup_minutes_show(CLI::App& app);
Run setup_minutes_export(CLI::App& app);
Run setup_minutes_sign(CLI::App& app);
Run setup_minutes_addendum(CLI::App& app);
Run setup_minutes_distribute(CLI::App& app);
Run setup_minutes_remind(CLI::App& app);
Run setup_minutes_acknowledge(CLI::App& app);
Run setup_minutes_decisions(CLI::App& app);
Run setup_minutes_summary(CLI::App& app);
Run setup_minutes_list(CLI::App& app);

}  // namespace isms::cli
