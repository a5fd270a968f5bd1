#pragma once

#include "program/command.hpp"
#include "program/environment.hpp"
#include "program/globals.hpp"

#include <isms/base/diagnostic.hpp>

#include <vector>

namespace isms::cli {

/// Prints what a command leaves behind: the view (or under --json the one object) to standard
/// output, the rest to standard error.
void print_result(const Result& result, std::string_view command, const Globals& globals,
                  const Environment& environment);

/// Diagnostics as text on standard error.
void print_diagnostics(const std::vector<Diagnostic>& diagnostics, const Globals& globals,
                       const Environment& environment);

}  // namespace isms::cli
