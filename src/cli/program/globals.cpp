#include "globals.hpp"

#include "arguments.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace isms::cli {

void add_globals(Arguments& arguments, Globals& globals) {
    constexpr const char* group = "Options of every command";
    arguments.option("-C", globals.directory, "Work in the review directory at DIR")
        .value("DIR")
        .group(group);
    arguments.option("--as", globals.as, "Who acts: a person's id").value("PERSON").group(group);
    arguments.option("--today", globals.today, "Read as if it were this date or moment")
        .value("WHEN")
        .group(group);
    arguments.flag("--json", globals.json, "Print one JSON object").group(group);
    arguments.flag("--dry-run", globals.dry_run, "Show what would change, change nothing")
        .group(group);
    arguments.flag("--yes", globals.yes, "Answer yes to every question").group(group);
    arguments.flag("-q,--quiet", globals.quiet, "Print errors and results only").group(group);
    arguments.flag("-v,--verbose", globals.verbose, "Tell on standard error what is being done")
        .group(group);
    arguments.option("--color", globals.color, "Colour: auto, always or never")
        .value("WHEN")
        .one_of({"auto", "always", "never"})
        .group(group);
    arguments.flag("-h,--help", globals.help, "Show this help").group(group);
    arguments.flag("--version", globals.version, "Print the program's version").group(group);
}

bool takes_value(const std::string& global_option) {
    static constexpr std::array<std::string_view, 4> with_value = {"-C", "--as", "--today",
                                                                   "--color"};
    return std::find(with_value.begin(), with_value.end(), global_option) != with_value.end();
}

}  // namespace isms::cli
