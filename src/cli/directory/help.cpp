#include "help/help.hpp"

#include "commands.hpp"
#include "help/man_page.hpp"
#include "program/command_groups.hpp"
#include "program/context.hpp"

#include <isms/base/text.hpp>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <algorithm>

namespace isms::cli {
namespace {

struct Options {
    std::vector<std::string> words;
    bool man = false;
};

std::string help_text(const std::string& name, int width) {
    if (name.empty()) return program_help(width);
    if (const Command* command = find_command(name)) return command_help(*command, width);
    if (is_group(name)) return group_help(name, width);
    const auto meant = did_you_mean(name, top_level_names());
    throw usage_error("unknown-command", fmt::format("there is no command '{}'", name),
                      meant.empty() ? "isms-review help lists the commands" : meant);
}

Result run(Context& context, const Options& options) {
    Result result;
    const auto text = options.man ? man_page()
                                  : help_text(join(options.words, " "),
                                              std::min(context.environment().width, 100));
    result.view = Verbatim{text};
    result.data["help"] = text;
    return result;
}

}  // namespace

Run setup_help(CLI::App& app) {
    auto options = std::make_shared<Options>();
    app.add_option("command", options->words, "What to explain")->type_name("COMMAND");
    app.add_flag("--man", options->man, "Print the manual page (roff)");
    return [options](Context& context) { return run(context, *options); };
}

}  // namespace isms::cli
