#pragma once

#include <string>

namespace isms::cli {

/// isms-review(1) in roff, made from the table of all commands.
std::string man_page();

}  // namespace isms::cli
