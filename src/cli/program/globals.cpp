#include "globals.hpp"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <array>
#include <string_view>

namespace isms::cli {

void add_globals(CLI::App& app, Globals& globals) {
    constexpr const char* group = "Options of every command";
    app.add_option("-C", globals.directory, "Work in the review directory at DIR")
        ->type_name("DIR")
        ->group(group);
    app.add_option("--as", globals.as, "Who acts: a person's id")
        ->type_name("PERSON")
        ->group(group);
    app.add_option("--today", globals.today, "Read as if it were this date or moment")
        ->type_name("WHEN")
        ->group(group);
    app.add_flag("--json", globals.json, "Print one JSON object")->group(group);
    app.add_flag("--dry-run", globals.dry_run, "Show what would change, change nothing")
        ->group(group);
    app.add_flag("--yes", globals.yes, "Answer yes to every question")->group(group);
    app.add_flag("-q,--quiet", globals.quiet, "Print errors and results only")->group(group);
    app.add_flag("-v,--verbose", globals.verbose, "Tell on standard error what is being done")
        ->group(group);
    app.add_option("--color", globals.color, "Colour: auto, always or never")
        ->type_name("WHEN")
        ->check(CLI::IsMember({"auto", "always", "never"}))
        ->group(group);
    app.add_flag("-h,--help", globals.help, "Show this help")->group(group);
    app.add_flag("--version", globals.version, "Print the program's version")->group(group);
}

bool takes_value(const std::string& global_option) {
    static constexpr std::array<std::string_view, 4> with_value = {"-C", "--as", "--today",
                                                                   "--color"};
    return std::find(with_value.begin(), with_value.end(), global_option) != with_value.end();
}

}  // namespace isms::cli
