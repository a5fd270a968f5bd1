#include "sendmail.hpp"

#include <isms/base/unicode.hpp>

#include <fmt/format.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

extern char** environ;

namespace isms::cli {
namespace {

constexpr const char* usual_program = "/usr/sbin/sendmail";

/// Mail lies on this machine with its own line ends.
std::string with_lf(std::string_view message) {
    std::string text;
    for (const char letter : message) {
        if (letter != '\r') text += letter;
    }
    return text;
}

/// False if the program stopped reading before the end.
bool write_all(int file, std::string_view text) {
    while (!text.empty()) {
        const auto count = write(file, text.data(), text.size());
        if (count < 0 && errno == EINTR) continue;
        if (count < 0) return false;
        text.remove_prefix(static_cast<std::size_t>(count));
    }
    return true;
}

}  // namespace

SendmailOutcome hand_to_sendmail(Context& context, std::string_view message) {
    auto program = context.environment().variable("ISMS_REVIEW_SENDMAIL").value_or(usual_program);
    std::array<int, 2> pipe_ends{};
    if (pipe2(pipe_ends.data(), O_CLOEXEC) != 0) return {false, std::strerror(errno)};
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, pipe_ends[0], STDIN_FILENO);
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
    // -i: a line that holds a period alone does not end the message.
    std::string reads_recipients = "-t";
    std::string ignores_periods = "-i";
    std::array<char*, 4> arguments = {program.data(), reads_recipients.data(),
                                      ignores_periods.data(), nullptr};
    pid_t child = 0;
    const int error =
        posix_spawn(&child, program.c_str(), &actions, nullptr, arguments.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    close(pipe_ends[0]);
    const bool was_read = error == 0 && write_all(pipe_ends[1], with_lf(message));
    close(pipe_ends[1]);
    if (error != 0) return {false, fmt::format("{}: {}", printable(program), std::strerror(error))};
    int status = 0;
    while (waitpid(child, &status, 0) < 0 && errno == EINTR) {
    }
    if (was_read && WIFEXITED(status) && WEXITSTATUS(status) == 0)
        return {true, fmt::format("taken over by {}", printable(program))};
    return {false, fmt::format("{} ended with exit status {}", printable(program),
                               WIFEXITED(status) ? WEXITSTATUS(status) : -1)};
}

}  // namespace isms::cli
