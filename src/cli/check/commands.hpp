#pragma once

#include "program/command.hpp"

namespace isms::cli {

Run setup_check(Arguments& arguments);

}  // namespace isms::cli
