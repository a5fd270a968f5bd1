#pragma once

#include "program/context.hpp"

#include <string>
#include <vector>

namespace isms::cli {

/// Records what the files of replies say. Exit 3 with all that is wrong with any of them; then
/// nothing is recorded.
Result read_replies(Context& context, const std::vector<std::string>& files);

}  // namespace isms::cli
