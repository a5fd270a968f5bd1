#include "program/environment.hpp"
#include "program/program.hpp"

#include <csignal>
#include <fcntl.h>
#include <malloc.h>
#include <string>
#include <unistd.h>
#include <vector>

namespace {

/// A caller may leave standard streams closed. The next file that is opened would then take their
/// numbers, and a result would be printed into a record. What is put there instead refuses to be
/// read or written, as a closed stream does.
void occupy_standard_streams() {
    for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
        if (::fcntl(stream, F_GETFD) < 0)
            static_cast<void>(::open("/dev/null", stream == STDIN_FILENO ? O_WRONLY : O_RDONLY));
    }
}

/// A command lives for milliseconds: memory is taken in large pieces, and what is given back is
/// kept for what comes next, so that the system is asked for it once.
void keep_memory() {
    constexpr int mebibyte = 1 << 20;
    ::mallopt(M_TOP_PAD, mebibyte);
    ::mallopt(M_TRIM_THRESHOLD, 64 * mebibyte);
    ::mallopt(M_MMAP_THRESHOLD, 32 * mebibyte);
}

}  // namespace

int main(int argc, char** argv) {
    occupy_standard_streams();
    keep_memory();
    // A reader that goes away is an error to report, not a reason to die in the middle.
    std::signal(SIGPIPE, SIG_IGN);
    // The same of a limit on the size of files: the write then fails like one to a full disk.
    std::signal(SIGXFSZ, SIG_IGN);
    auto environment = isms::cli::process_environment();
    return isms::cli::run_program(std::vector<std::string>(argv + 1, argv + argc), environment);
}
