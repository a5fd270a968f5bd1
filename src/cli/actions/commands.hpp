#pragma once

#include "program/command.hpp"

namespace isms::cli {

// One function a command, each in a file of its own; command_table.cpp names them.
Run setup_actions_add(Arguments& arguments);
Run setup_actions_list(Arguments& arguments);
Run setup_actions_show(Arguments& arguments);
Run setup_actions_start(Arguments& arguments);
Run setup_actions_done(Arguments& arguments);
Run setup_actions_verify(Arguments& arguments);
Run setup_actions_reassign(Arguments& arguments);
Run setup_actions_escalate(Arguments& arguments);
Run setup_actions_reschedule(Arguments& arguments);
Run setup_actions_comment(Arguments& arguments);
Run setup_actions_attach(Arguments& arguments);
Run setup_actions_reopen(Arguments& arguments);
Run setup_actions_cancel(Arguments& arguments);
Run setup_actions_export(Arguments& arguments);
Run setup_actions_remind(Arguments& arguments);
Run setup_actions_import(Arguments& arguments);

}  // namespace isms::cli
