#pragma once

#include <string>

namespace isms::cli {

class Arguments;

/// The options that every command has, before and after its name.
struct Globals {
    std::string directory;  ///< -C
    std::string as;
    std::string today;
    std::string color = "auto";
    bool json = false;
    bool dry_run = false;
    bool yes = false;
    bool quiet = false;
    bool verbose = false;
    bool help = false;
    bool version = false;
};

void add_globals(Arguments& arguments, Globals& globals);

/// True for a global option that is followed by its value: `-C`, `--as`, `--today`, `--color`.
bool takes_value(const std::string& global_option);

}  // namespace isms::cli
