#pragma once

#include "program/command.hpp"

namespace isms::cli {

// One function a command, each in a file of its own; command_table.cpp names them.
Run setup_agenda_new(CLI::App& app);
Run setup_agenda_list(CLI::App& app);
Run setup_agenda_show(CLI::App& app);
Run setup_agenda_edit(CLI::App& app);
Run setup_agenda_issue(CLI::App& app);
Run setup_agenda_reschedule(CLI::App& app);
Run setup_agenda_cancel(CLI::App& app);
Run setup_agenda_export(CLI::App& app);
Run setup_agenda_invite(CLI::App& app);
Run setup_agenda_calendar(CLI::App& app);
Run setup_agenda_templates(CLI::App& app);

}  // namespace isms::cli
