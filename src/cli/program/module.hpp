#pragma once

#include <string>
#include <string_view>

namespace isms::cli {

/// What is said where a module can't be loaded.
struct ModuleFailure {
    std::string_view code;          ///< "no-pdf-module"
    std::string_view message;       ///< what does not work
    std::string_view instead = {};  ///< ends the hint: what works without it
};

/// The address of a function in one of the program's modules, which is loaded on first use: their
/// libraries take longer to load than most commands to run. Exit 6 if it can't be.
void* module_entry(const std::string& file, const char* entry, const ModuleFailure& failure);

}  // namespace isms::cli
