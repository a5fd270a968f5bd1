#include <csignal>
#include <string>
#include <vector>

#include "environment.hpp"
#include "program.hpp"

int main(int argc, char** argv) {
    // A reader that goes away is an error to report, not a reason to die in the middle.
    std::signal(SIGPIPE, SIG_IGN);
    auto environment = isms::cli::process_environment();
    return isms::cli::run_program(std::vector<std::string>(argv + 1, argv + argc), environment);
}
