#include "subprocess.hpp"

#include <array>
#include <cerrno>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

extern char** environ;

namespace isms::cli {
namespace {

std::optional<int> wait_for(pid_t child) {
    int status = 0;
    while (waitpid(child, &status, 0) < 0) {
        if (errno != EINTR) return std::nullopt;
    }
    if (!WIFEXITED(status)) return std::nullopt;
    return WEXITSTATUS(status);
}

std::vector<char*> pointers_to(std::vector<std::string>& arguments) {
    std::vector<char*> pointers;
    for (auto& argument : arguments) pointers.push_back(argument.data());
    pointers.push_back(nullptr);
    return pointers;
}

std::optional<pid_t> spawn_shell(std::vector<std::string> arguments,
                                 const posix_spawn_file_actions_t* actions) {
    auto argv = pointers_to(arguments);
    // What this process ignores, an editor or a pager need not.
    posix_spawnattr_t attributes;
    posix_spawnattr_init(&attributes);
    sigset_t ignored;
    sigemptyset(&ignored);
    for (const int number : {SIGPIPE, SIGXFSZ}) sigaddset(&ignored, number);
    posix_spawnattr_setsigdefault(&attributes, &ignored);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGDEF);
    pid_t child = 0;
    const int error = posix_spawnp(&child, "sh", actions, &attributes, argv.data(), environ);
    posix_spawnattr_destroy(&attributes);
    if (error != 0) return std::nullopt;
    return child;
}

}  // namespace

std::optional<std::string> output_of(const std::vector<std::string>& arguments,
                                     const std::filesystem::path& working_directory) {
    std::array<int, 2> pipe_ends{};
    if (pipe2(pipe_ends.data(), O_CLOEXEC) != 0) return std::nullopt;
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addchdir_np(&actions, working_directory.c_str());
    posix_spawn_file_actions_adddup2(&actions, pipe_ends[1], STDOUT_FILENO);
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    auto owned = arguments;
    auto argv = pointers_to(owned);
    pid_t child = 0;
    const int error = posix_spawnp(&child, argv[0], &actions, nullptr, argv.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    close(pipe_ends[1]);
    std::string output;
    if (error == 0) {
        std::array<char, 4096> buffer{};
        ssize_t count = 0;
        while ((count = read(pipe_ends[0], buffer.data(), buffer.size())) > 0 ||
               (count < 0 && errno == EINTR)) {
            if (count > 0) output.append(buffer.data(), static_cast<std::size_t>(count));
        }
    }
    close(pipe_ends[0]);
    if (error != 0 || wait_for(child) != 0) return std::nullopt;
    return output;
}

bool feed_in_terminal(const std::string& command, std::string_view text) {
    std::array<int, 2> pipe_ends{};
    if (pipe2(pipe_ends.data(), O_CLOEXEC) != 0) return false;
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, pipe_ends[0], STDIN_FILENO);
    const auto child = spawn_shell({"sh", "-c", command}, &actions);
    posix_spawn_file_actions_destroy(&actions);
    close(pipe_ends[0]);
    while (child && !text.empty()) {
        const auto count = write(pipe_ends[1], text.data(), text.size());
        if (count < 0 && errno != EINTR) break;
        if (count > 0) text.remove_prefix(static_cast<std::size_t>(count));
    }
    close(pipe_ends[1]);
    if (!child) return false;
    // What a shell says of a command that it does not find or may not run.
    constexpr int cannot_run = 126;
    constexpr int not_found = 127;
    const auto status = wait_for(*child);
    return status != cannot_run && status != not_found;
}

std::optional<int> run_in_terminal(const std::string& command, const std::filesystem::path& file) {
    // As git does: the shell splits the command, and the file is its argument, never part of the
    // command's text.
    const auto child =
        spawn_shell({"sh", "-c", command + " \"$@\"", command, file.string()}, nullptr);
    return child ? wait_for(*child) : std::nullopt;
}

}  // namespace isms::cli
