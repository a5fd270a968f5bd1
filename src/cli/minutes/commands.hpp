#pragma once

#include "program/command.hpp"

namespace isms::cli {

// One function a command; command_table.cpp names them.
Run setup_minutes_take(Arguments& arguments);
Run setup_minutes_edit(Arguments& arguments);
Run setup_minutes_show(Arguments& arguments);
Run setup_minutes_export(Arguments& arguments);
Run setup_minutes_sign(Arguments& arguments);
Run setup_minutes_addendum(Arguments& arguments);
Run setup_minutes_distribute(Arguments& arguments);
Run setup_minutes_remind(Arguments& arguments);
Run setup_minutes_acknowledge(Arguments& arguments);
Run setup_minutes_decisions(Arguments& arguments);
Run setup_minutes_summary(Arguments& arguments);
Run setup_minutes_list(Arguments& arguments);

}  // namespace isms::cli
