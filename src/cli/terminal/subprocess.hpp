#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace isms::cli {

/// Runs a program (found in PATH) and gives what it printed on standard output; none if it can't be
/// started or did not exit with 0.
std::optional<std::string> output_of(const std::vector<std::string>& arguments,
                                     const std::filesystem::path& working_directory);

/// Runs a shell command with the terminal of this process, and waits; its exit status, or none if
/// it can't be started.
std::optional<int> run_in_terminal(const std::string& command, const std::filesystem::path& file);

/// Runs a shell command with the terminal of this process and the text as its standard input, and
/// waits. That it stops reading early is its right. False if the shell could not run it.
bool feed_in_terminal(const std::string& command, std::string_view text);

}  // namespace isms::cli
