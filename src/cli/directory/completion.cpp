#include "commands.hpp"
#include "help/option_texts.hpp"
#include "program/arguments.hpp"
#include "program/command_groups.hpp"
#include "program/context.hpp"
#include "program/globals.hpp"

#include <isms/base/text.hpp>

#include <fmt/format.h>

namespace isms::cli {
namespace {

struct Options {
    std::string shell;
};

std::vector<std::string> option_names(const Command* command) {
    Arguments arguments;
    Globals globals;
    add_globals(arguments, globals);
    if (command != nullptr) command->setup(arguments);
    std::vector<std::string> names;
    for (const auto& option : options_of(arguments))
        names.insert(names.end(), option.names.begin(), option.names.end());
    return names;
}

/// Word by word: top level, then a group's commands, then the options of the command.
std::string bash() {
    std::string text =
        "# bash completion of isms-review; source it, or put it in a completions directory\n"
        "_isms_review() {\n"
        "    local word=\"${COMP_WORDS[COMP_CWORD]}\" first=\"${COMP_WORDS[1]}\" "
        "second=\"${COMP_WORDS[2]}\" words\n"
        "    case \"$first $second\" in\n";
    for (const auto& command : all_commands()) {
        const bool has_group = command.name.find(' ') != std::string_view::npos;
        if (has_group)
            text += fmt::format("    '{}') words='{}' ;;\n", command.name,
                                join(option_names(&command), " "));
    }
    text += "    *) case \"$first\" in\n";
    for (const auto& name : top_level_names()) {
        const Command* command = find_command(name);
        const auto words = command != nullptr ? option_names(command) : names_in_group(name);
        text += fmt::format("        {}) words='{}' ;;\n", name, join(words, " "));
    }
    text += fmt::format(
        "        *) words='{} {}' ;;\n"
        "        esac ;;\n"
        "    esac\n"
        "    [ \"$COMP_CWORD\" -eq 1 ] && words='{} {}'\n"
        "    mapfile -t COMPREPLY < <(compgen -W \"$words\" -- \"$word\")\n"
        "}}\n"
        "complete -o default -F _isms_review isms-review\n",
        join(top_level_names(), " "), join(option_names(nullptr), " "),
        join(top_level_names(), " "), join(option_names(nullptr), " "));
    return text;
}

std::string zsh() {
    return "#compdef isms-review\nautoload -U +X bashcompinit && bashcompinit\n" + bash();
}

std::string fish_quoted(std::string_view text) {
    std::string out = "'";
    for (const char letter : text) {
        if (letter == '\'' || letter == '\\') out += '\\';
        out += letter;
    }
    return out + "'";
}

std::string fish() {
    std::string text = "# fish completion of isms-review\ncomplete -c isms-review -f\n";
    for (const auto& name : top_level_names()) {
        const Command* command = find_command(name);
        const auto summary =
            command != nullptr ? std::string(command->summary) : join(names_in_group(name), ", ");
        text += fmt::format("complete -c isms-review -n __fish_use_subcommand -a {} -d {}\n", name,
                            fish_quoted(summary));
    }
    for (const auto& command : all_commands()) {
        const auto space = command.name.find(' ');
        const auto group = command.name.substr(0, space);
        std::string condition = fmt::format("__fish_seen_subcommand_from {}", group);
        if (space != std::string_view::npos) {
            const auto word = command.name.substr(space + 1);
            text +=
                fmt::format("complete -c isms-review -n {} -a {} -d {}\n",
                            fish_quoted(fmt::format("{}; and not __fish_seen_subcommand_from {}",
                                                    condition, join(names_in_group(group), " "))),
                            word, fish_quoted(command.summary));
            condition += fmt::format("; and __fish_seen_subcommand_from {}", word);
        }
        Arguments arguments;
        command.setup(arguments);
        for (const auto& option : options_of(arguments)) {
            for (const auto& name : option.names) {
                const bool is_long = name.starts_with("--");
                text += fmt::format("complete -c isms-review -n {} {} {}{} -d {}\n",
                                    fish_quoted(condition), is_long ? "-l" : "-s",
                                    name.substr(is_long ? 2 : 1), option.takes_value ? " -r" : "",
                                    fish_quoted(option.text));
            }
        }
    }
    return text;
}

Result run(const Options& options) {
    Result result;
    const auto text = options.shell == "bash" ? bash() : options.shell == "zsh" ? zsh() : fish();
    result.view = Verbatim{text};
    result.data["script"] = text;
    return result;
}

}  // namespace

Run setup_completion(Arguments& arguments) {
    auto options = std::make_shared<Options>();
    arguments.option("shell", options->shell, "bash, zsh or fish")
        .value("SHELL")
        .required()
        .one_of({"bash", "zsh", "fish"});
    return [options](Context&) { return run(*options); };
}

}  // namespace isms::cli
