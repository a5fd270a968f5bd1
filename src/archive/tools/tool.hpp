#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace isms {

/// What a program that was run to its end said.
struct ToolRun {
    int status = 0;      ///< as it exited; -1 if a signal ended it
    std::string output;  ///< standard output
    std::string error;   ///< standard error
};

/// Runs a program found on the path, without a shell, feeds it `input` and waits for its end. A
/// question that it asks its user on the terminal (a passphrase) reaches them. None if there is no
/// such program. Exit 6 if it can't be started for another reason.
std::optional<ToolRun> run_tool(const std::vector<std::string>& arguments, std::string_view input);

}  // namespace isms
