#pragma once

#include "program/command.hpp"
#include "program/context.hpp"

#include <string>

namespace isms::cli {

/// Leaves one text in `result`: on standard output, or in the file or the folder that -o names,
/// which gets a file of the name `name`. Nothing is written under --dry-run. Exit 6.
void leave_file(Context& context, const std::string& output, const std::string& name,
                std::string text, Result& result);

}  // namespace isms::cli
