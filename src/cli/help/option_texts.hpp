#pragma once

#include <string>
#include <vector>

namespace isms::cli {

class Arguments;

/// An option as help, man page and completion show it.
struct OptionText {
    std::string term;  ///< "--due DATE", "ID..."
    std::string
        usage;  ///< "ID...", "[ID]", "--by PERSON"; empty for an option that may be left out
    std::string text;
    std::vector<std::string> names;  ///< "--due"; empty for a positional
    bool is_positional = false;
    bool is_global = false;
    bool takes_value = false;
    bool is_missing = false;  ///< required, and not on the command line that the parser read
};

/// In the order in which they were added; positionals first.
std::vector<OptionText> options_of(const Arguments& arguments);

}  // namespace isms::cli
