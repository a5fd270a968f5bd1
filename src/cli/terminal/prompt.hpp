#pragma once

#include "program/context.hpp"

#include <string>

namespace isms::cli {

/// Asks on the terminal, on standard error so that standard output stays the result. An empty
/// answer is the default. Exit 2 if the input ends.
std::string ask(Context& context, const std::string& question, const std::string& otherwise);

}  // namespace isms::cli
