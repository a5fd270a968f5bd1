#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <isms/base/diagnostic.hpp>
#include <isms/base/instant.hpp>

namespace isms::cli {

/// One command of a script: what somebody typed at a moment, and what they gave on standard input.
struct ScriptStep {
    Instant at{std::chrono::sys_seconds{}};
    std::string by;
    std::vector<std::string> arguments;
    std::string input;
    int line = 0;
};

/// A story as commands. A line `@ 2026-03-10T09:00:00Z cleo` says when and who; the lines after it are commands, quoted as in
/// a shell ("..." and '...'); lines that start with `|` are the standard input of the command before them; `#` starts a comment.
Parsed<std::vector<ScriptStep>> parse_script(std::string_view text);

}  // namespace isms::cli
