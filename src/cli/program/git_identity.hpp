#pragma once

#include "environment.hpp"

#include <optional>
#include <string>

namespace isms::cli {

/// git's configured e-mail address in the working directory; none without git or without one.
std::optional<std::string> git_email(const Environment& environment);

}  // namespace isms::cli
