#include "help/help.hpp"

#include "commands.hpp"
#include "help/man_page.hpp"
#include "program/arguments.hpp"
#include "program/command_groups.hpp"
#include "program/context.hpp"

#include <isms/base/text.hpp>
#include <isms/language/messages.hpp>
#include <isms/model/codec.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace isms::cli {
namespace {

struct Options {
    std::vector<std::string> words;
    bool man = false;
    std::string messages;
};

std::string help_text(const std::string& name, int width) {
    if (name.empty()) return program_help(width);
    if (const Command* command = find_command(name)) return command_help(*command, width);
    if (is_group(name)) return group_help(name, width);
    const auto meant = did_you_mean(name, top_level_names());
    throw usage_error("unknown-command", fmt::format("there is no command '{}'", name),
                      meant.empty() ? "isms-review help lists the commands" : meant);
}

/// A file for a translator to begin with.
Result english_texts(const std::string& typed) {
    const auto language = LanguageTag::parse(typed);
    if (!language)
        throw usage_error("language-tag", fmt::format("'{}' is not the tag of a language", typed),
                          "write a BCP 47 tag, such as de or pt-BR");
    Result result;
    const auto start = english_as(*language);
    result.view = Verbatim{print_record(start)};
    result.data = record_to_json(start);
    return result;
}

Result run(Context& context, const Options& options) {
    if (!options.messages.empty()) return english_texts(options.messages);
    Result result;
    const auto text = options.man ? man_page()
                                  : help_text(join(options.words, " "),
                                              std::min(context.environment().width, 100));
    result.view = Verbatim{text};
    result.data["help"] = text;
    return result;
}

}  // namespace

Run setup_help(Arguments& arguments) {
    auto options = std::make_shared<Options>();
    arguments.option("command", options->words, "What to explain").value("COMMAND");
    arguments.flag("--man", options->man, "Print the manual page (roff)");
    arguments
        .option("--messages", options->messages, "Print what documents say, as a file to translate")
        .value("TAG");
    return [options](Context& context) { return run(context, *options); };
}

}  // namespace isms::cli
