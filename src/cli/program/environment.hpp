#pragma once

#include <isms/base/instant.hpp>
#include <isms/store/store.hpp>

#include <filesystem>
#include <functional>
#include <iosfwd>
#include <optional>
#include <string>

namespace isms::cli {

/// All that the program takes from the machine around it, so that a test or the example's maker can
/// stand in for it.
struct Environment {
    std::function<std::optional<std::string>(const char* name)> variable;
    std::function<Instant()> now;
    std::filesystem::path working_directory;
    std::istream* in = nullptr;
    std::ostream* out = nullptr;
    std::ostream* err = nullptr;
    bool in_is_terminal = false;
    bool out_is_terminal = false;
    bool err_is_terminal = false;
    int width = 80;  ///< columns of the terminal
    int height = 0;  ///< its lines; 0: not known
    StoreOptions store;
};

/// The process's own environment.
Environment process_environment();

}  // namespace isms::cli
