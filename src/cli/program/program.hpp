#pragma once

#include "environment.hpp"

#include <string>
#include <vector>

namespace isms::cli {

/// The whole program as a function: the words after its name in, the exit code out.
int run_program(const std::vector<std::string>& arguments, Environment& environment);

}  // namespace isms::cli
