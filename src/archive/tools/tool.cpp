#include "tool.hpp"

#include "pipe.hpp"

#include <isms/base/error.hpp>

#include <climits>

#include <array>
#include <cerrno>
#include <csignal>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

extern char** environ;

namespace isms {
namespace {

class SpawnActions {
  public:
    SpawnActions() { posix_spawn_file_actions_init(&actions_); }
    ~SpawnActions() { posix_spawn_file_actions_destroy(&actions_); }
    SpawnActions(const SpawnActions&) = delete;
    SpawnActions& operator=(const SpawnActions&) = delete;

    void connect(const PipeEnd& end, int as) {
        posix_spawn_file_actions_adddup2(&actions_, end.get(), as);
    }
    const posix_spawn_file_actions_t* get() const { return &actions_; }

  private:
    posix_spawn_file_actions_t actions_{};
};

/// What this process ignores, a tool need not.
class SpawnAttributes {
  public:
    SpawnAttributes() {
        posix_spawnattr_init(&attributes_);
        sigset_t ignored;
        sigemptyset(&ignored);
        for (const int number : {SIGPIPE, SIGXFSZ}) sigaddset(&ignored, number);
        posix_spawnattr_setsigdefault(&attributes_, &ignored);
        posix_spawnattr_setflags(&attributes_, POSIX_SPAWN_SETSIGDEF);
    }
    ~SpawnAttributes() { posix_spawnattr_destroy(&attributes_); }
    SpawnAttributes(const SpawnAttributes&) = delete;
    SpawnAttributes& operator=(const SpawnAttributes&) = delete;

    const posix_spawnattr_t* get() const { return &attributes_; }

  private:
    posix_spawnattr_t attributes_{};
};

/// Feeds the tool and reads what it says, in whichever order it likes. Ends when it has closed both
/// of its outputs.
void exchange(PipeEnd in, std::string_view input, const PipeEnd& out, const PipeEnd& error,
              ToolRun& run) {
    struct Reading {
        const PipeEnd* end;
        std::string* text;
        bool open = true;
    };
    std::array<Reading, 2> readings{{{&out, &run.output}, {&error, &run.error}}};
    if (input.empty()) in.close();
    while (readings[0].open || readings[1].open) {
        std::array<pollfd, 3> waiting{{{in.get(), POLLOUT, 0},
                                       {readings[0].open ? out.get() : -1, POLLIN, 0},
                                       {readings[1].open ? error.get() : -1, POLLIN, 0}}};
        if (::poll(waiting.data(), waiting.size(), -1) < 0) continue;
        if (waiting[0].revents != 0) {
            input.remove_prefix(in.write_some(input.substr(0, PIPE_BUF)));
            if (input.empty() || in.failed()) in.close();
        }
        for (std::size_t i = 0; i < readings.size(); ++i) {
            if (waiting[i + 1].revents != 0)
                readings[i].open = readings[i].end->read_some(*readings[i].text);
        }
    }
}

int status_of(pid_t child) {
    int status = 0;
    while (::waitpid(child, &status, 0) < 0) {
        if (errno != EINTR) return -1;
    }
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

}  // namespace

std::optional<ToolRun> run_tool(const std::vector<std::string>& arguments, std::string_view input) {
    auto owned = arguments;
    std::vector<char*> argv;
    for (auto& argument : owned) argv.push_back(argument.data());
    argv.push_back(nullptr);
    Pipe in;
    Pipe out;
    Pipe error;
    SpawnActions actions;
    actions.connect(in.reading, STDIN_FILENO);
    actions.connect(out.writing, STDOUT_FILENO);
    actions.connect(error.writing, STDERR_FILENO);
    const SpawnAttributes attributes;
    pid_t child = 0;
    const int failure =
        ::posix_spawnp(&child, argv[0], actions.get(), attributes.get(), argv.data(), environ);
    if (failure == ENOENT) return std::nullopt;
    if (failure != 0) throw io_error("run", arguments.front(), failure);
    in.reading.close();
    out.writing.close();
    error.writing.close();
    ToolRun run;
    exchange(std::move(in.writing), input, out.reading, error.reading, run);
    run.status = status_of(child);
    return run;
}

}  // namespace isms
