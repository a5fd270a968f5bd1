#include "help.hpp"

#include "option_texts.hpp"
#include "program/arguments.hpp"
#include "program/command_groups.hpp"
#include "program/globals.hpp"

#include <isms/base/text.hpp>
#include <isms/base/unicode.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <vector>

namespace isms::cli {
namespace {

/// Two columns: a term, and its explanation wrapped beside it, or below it where the term is long.
std::string entry(const std::string& term, std::string_view text, int indent, int column,
                  int width) {
    std::string out(static_cast<std::size_t>(indent), ' ');
    out += term;
    bool first = true;
    if (indent + display_width(term) + 2 > column) {
        out += '\n';
    } else {
        out += std::string(static_cast<std::size_t>(column - indent - display_width(term)), ' ');
        first = false;
    }
    for (const auto& line : wrapped(text, width - column)) {
        if (first || !out.ends_with(' ')) out += std::string(static_cast<std::size_t>(column), ' ');
        out += line + '\n';
        first = true;
    }
    return out;
}

std::string paragraphs(std::string_view text, int width) {
    std::string out;
    for (const auto line : split_lines(text)) {
        if (line.starts_with("  ") || line.empty()) {
            out += std::string(line) + '\n';
            continue;
        }
        for (const auto& part : wrapped(line, width)) out += part + '\n';
    }
    return out;
}

std::string group_of(std::string_view name) {
    return std::string(name.substr(0, name.find(' ')));
}

}  // namespace

bool is_group(std::string_view word) {
    return std::any_of(all_commands().begin(), all_commands().end(), [&](const Command& command) {
        return command.name.size() > word.size() && command.name.starts_with(word) &&
               command.name[word.size()] == ' ';
    });
}

std::string program_help(int width) {
    std::string out = "usage: isms-review [OPTIONS] COMMAND ...\n\n";
    out += paragraphs("Runs ISO/IEC 27001 management reviews (clause 9.3) and keeps the evidence.",
                      width);
    for (const auto& section : command_sections()) {
        out += fmt::format("\n{}\n", section.title);
        for (const auto& line : section.entries)
            out += entry(line.name, line.summary, 2, 14, width);
    }
    out += "\nOptions of every command\n";
    Arguments arguments;
    Globals globals;
    add_globals(arguments, globals);
    for (const auto& option : options_of(arguments))
        out += entry(option.term, option.text, 2, 24, width);
    out += '\n' + paragraphs(
                      "Exit codes: 0 done, 1 findings, 2 usage, 3 invalid input or record, 4 not "
                      "found or ambiguous, 5 refused, 6 input/output, 7 integrity failure.",
                      width);
    out +=
        '\n' +
        paragraphs("'isms-review help COMMAND' explains a command; start with 'isms-review init'.",
                   width);
    return out;
}

std::string group_help(std::string_view group, int width) {
    std::string out = fmt::format("usage: isms-review {} COMMAND ...\n\n", group);
    for (const auto& command : all_commands()) {
        if (group_of(command.name) != group || command.name == group) continue;
        out += entry(std::string(command.name.substr(group.size() + 1)), command.summary, 2, 16,
                     width);
    }
    out +=
        '\n' + paragraphs(fmt::format("'isms-review help {} COMMAND' explains one of them.", group),
                          width);
    return out;
}

std::string command_help(const Command& command, int width) {
    Arguments arguments;
    Globals globals;
    add_globals(arguments, globals);
    command.setup(arguments);
    std::string usage = fmt::format("usage: isms-review {} [OPTIONS]", command.name);
    const auto options = options_of(arguments);
    for (const auto& option : options) {
        if (!option.usage.empty()) usage += " " + option.usage;
    }
    std::string out;
    bool first = true;
    for (const auto& line : wrapped(usage, width - 2)) {
        out += (first ? "" : "  ") + line + '\n';
        first = false;
    }
    out += '\n' + paragraphs(command.summary, width);
    // Details that are an example alone start with the empty line that sets it off.
    if (!command.details.empty())
        out += (command.details.starts_with('\n') ? "" : "\n") + paragraphs(command.details, width);
    std::string own;
    for (const auto& option : options) {
        if (!option.is_global) own += entry(option.term, option.text, 2, 26, width);
    }
    if (!own.empty()) out += "\nOptions\n" + own;
    out += '\n' + paragraphs("Options of every command ('isms-review help' explains them)", width);
    for (const auto& line :
         wrapped("-C DIR --as PERSON --today WHEN --json --dry-run --yes -q -v --color WHEN",
                 width - 2))
        out += "  " + line + '\n';
    return out;
}

}  // namespace isms::cli
