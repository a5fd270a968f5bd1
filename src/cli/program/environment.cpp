#include "environment.hpp"

#include <charconv>
#include <chrono>
#include <cstdlib>
#include <iostream>
#include <sys/ioctl.h>
#include <unistd.h>

namespace isms::cli {
namespace {

std::optional<std::string> variable(const char* name) {
    const char* value = std::getenv(name);
    if (value == nullptr || *value == '\0') return std::nullopt;
    return std::string(value);
}

Instant now() {
    return Instant(std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now()));
}

int terminal_width() {
    if (const auto columns = variable("COLUMNS")) {
        int value = 0;
        const auto [end, error] =
            std::from_chars(columns->data(), columns->data() + columns->size(), value);
        if (error == std::errc() && value >= 20) return value;
    }
    winsize size{};
    if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col >= 20) return size.ws_col;
    return 80;
}

int terminal_height() {
    winsize size{};
    return ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 ? size.ws_row : 0;
}

}  // namespace

Environment process_environment() {
    Environment environment;
    environment.variable = variable;
    environment.now = now;
    std::error_code error;
    environment.working_directory = std::filesystem::current_path(error);
    environment.in = &std::cin;
    environment.out = &std::cout;
    environment.err = &std::cerr;
    environment.in_is_terminal = isatty(STDIN_FILENO) == 1;
    environment.out_is_terminal = isatty(STDOUT_FILENO) == 1;
    environment.err_is_terminal = isatty(STDERR_FILENO) == 1;
    environment.width = terminal_width();
    environment.height = terminal_height();
    return environment;
}

}  // namespace isms::cli
