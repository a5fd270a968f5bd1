#pragma once

#include "program/command.hpp"

namespace isms::cli {

Run setup_check(CLI::App& app);

}  // namespace isms::cli
