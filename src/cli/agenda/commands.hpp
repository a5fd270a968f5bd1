#pragma once

#include "program/command.hpp"

namespace isms::cli {

// One function a command, each in a file of its own; command_table.cpp names them.
Run setup_agenda_new(Arguments& arguments);
Run setup_agenda_list(Arguments& arguments);
Run setup_agenda_show(Arguments& arguments);
Run setup_agenda_edit(Arguments& arguments);
Run setup_agenda_issue(Arguments& arguments);
Run setup_agenda_reschedule(Arguments& arguments);
Run setup_agenda_cancel(Arguments& arguments);
Run setup_agenda_export(Arguments& arguments);
Run setup_agenda_invite(Arguments& arguments);
Run setup_agenda_calendar(Arguments& arguments);
Run setup_agenda_templates(Arguments& arguments);

}  // namespace isms::cli
