#pragma once

#include "program/command.hpp"

namespace isms::cli {

// One function a command; command_table.cpp names them.
Run setup_people_add(Arguments& arguments);
Run setup_people_set(Arguments& arguments);
Run setup_people_list(Arguments& arguments);
Run setup_people_show(Arguments& arguments);

}  // namespace isms::cli
