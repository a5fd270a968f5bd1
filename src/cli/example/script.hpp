#pragma once

#include <isms/base/diagnostic.hpp>
#include <isms/base/instant.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace isms::cli {

/// One step of a script: what somebody typed at a moment and gave on standard input; or a file they
/// had at hand.
struct ScriptStep {
    Instant at{std::chrono::sys_seconds{}};
    std::string by;
    std::vector<std::string> arguments;
    std::string file;  ///< the name of a file whose text is `input`; empty for a command
    std::string input;
    int line = 0;
};

/// A story as commands. A line `@ 2026-03-10T09:00:00Z cleo` says when and who; the lines after it
/// are commands, quoted as in a shell ("..." and '...'); lines that start with `|` are the standard
/// input of the command before them. A line `+ report.md` with such lines after it is a file that
/// commands can attach as `../files/report.md`. `#` starts a comment.
Parsed<std::vector<ScriptStep>> parse_script(std::string_view text);

}  // namespace isms::cli
