#include "program.hpp"

#include "arguments.hpp"
#include "command_groups.hpp"
#include "context.hpp"
#include "help/help.hpp"
#include "help/parser_errors.hpp"
#include "terminal/printer.hpp"
#include "terminal/viewer.hpp"
#include "version.hpp"

#include <isms/base/error.hpp>
#include <isms/base/text.hpp>

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

#include <algorithm>
#include <filesystem>
#include <ostream>

namespace isms::cli {
namespace {

/// The command line cut into the command's name and what its parser reads.
struct Invocation {
    std::string name;  ///< "actions add", as far as it is known
    const Command* command = nullptr;
    std::vector<std::string> arguments;  ///< without the command's words
    std::size_t before = 0;              ///< how many of them stand before these
};

/// Finds the command's words among the arguments, wherever global options stand.
Invocation find_invocation(const std::vector<std::string>& arguments) {
    Invocation invocation;
    std::size_t index = 0;
    const auto next_word = [&]() -> const std::string* {
        while (index < arguments.size()) {
            const auto& argument = arguments[index];
            if (argument == "--" || !argument.starts_with('-') || argument == "-") break;
            invocation.arguments.push_back(argument);
            ++index;
            if (takes_value(argument) && index < arguments.size())
                invocation.arguments.push_back(arguments[index++]);
        }
        return index < arguments.size() && arguments[index] != "--" ? &arguments[index] : nullptr;
    };
    if (const auto* first = next_word()) {
        invocation.name = *first;
        invocation.before = invocation.arguments.size();
        ++index;
        if (is_group(*first)) {
            if (const auto* second = next_word()) {
                invocation.name += " " + *second;
                ++index;
            }
        }
    }
    invocation.command = find_command(invocation.name);
    invocation.arguments.insert(invocation.arguments.end(),
                                arguments.begin() + static_cast<std::ptrdiff_t>(index),
                                arguments.end());
    return invocation;
}

Error unknown_command(const std::string& name) {
    const auto space = name.find(' ');
    if (space == std::string::npos) {
        const auto meant = did_you_mean(name, top_level_names());
        return usage_error("unknown-command", fmt::format("there is no command '{}'", name),
                           meant.empty() ? "isms-review help lists the commands" : meant);
    }
    const auto group = name.substr(0, space);
    const auto meant = did_you_mean(name.substr(space + 1), names_in_group(group));
    return usage_error(
        "unknown-command", fmt::format("there is no command '{}'", name),
        meant.empty() ? fmt::format("isms-review help {} lists its commands", group) : meant);
}

Error no_command(const std::string& name) {
    if (!is_group(name)) return unknown_command(name);
    return usage_error("no-command", fmt::format("'{}' needs to know what to do", name),
                       fmt::format("one of: {}", join(names_in_group(name), ", ")));
}

/// True if no command is called what stands where one should; unless an option before it that
/// nobody knows may have meant it for its value.
bool is_mistyped(const Invocation& invocation, const Arguments& arguments) {
    if (invocation.command != nullptr || invocation.name.empty()) return false;
    const auto end = invocation.arguments.begin() + static_cast<std::ptrdiff_t>(invocation.before);
    return std::all_of(invocation.arguments.begin(), end, [&](const std::string& argument) {
        return !argument.starts_with('-') || arguments.parser().get_option_no_throw(
                                                 argument.substr(0, argument.find('='))) != nullptr;
    });
}

/// What a listing had to leave out must not go unnoticed by a script.
ExitCode code_for(const std::vector<Diagnostic>& problems) {
    if (!has_errors(problems)) return ExitCode::done;
    const bool is_input_output = std::all_of(problems.begin(), problems.end(), [](const auto& one) {
        return one.severity != Severity::error || one.code.starts_with("io-");
    });
    return is_input_output ? ExitCode::io : ExitCode::invalid;
}

std::string top_help(const Invocation& invocation, int width) {
    if (invocation.command != nullptr) return command_help(*invocation.command, width);
    if (is_group(invocation.name)) return group_help(invocation.name, width);
    return program_help(width);
}

void set_up_log(const Globals& globals) {
    const auto logger = std::make_shared<spdlog::logger>(
        "isms-review", std::make_shared<spdlog::sinks::stderr_sink_st>());
    logger->set_pattern("isms-review: %v");
    logger->set_level(globals.verbose ? spdlog::level::debug : spdlog::level::warn);
    spdlog::set_default_logger(logger);
}

Result run_command(const Invocation& invocation, Globals& globals, Environment& environment) {
    Arguments arguments;
    add_globals(arguments, globals);
    Run run;
    if (invocation.command != nullptr) run = invocation.command->setup(arguments);
    auto words = invocation.arguments;
    std::reverse(words.begin(), words.end());
    try {
        arguments.parser().parse(words);
    } catch (const CLI::ParseError& error) {
        // Help is given whatever else is missing from the line.
        if (!globals.help) {
            if (is_mistyped(invocation, arguments)) throw no_command(invocation.name);
            throw parser_error(error, arguments, invocation.name);
        }
    }
    Result result;
    if (globals.version) {
        result.view = Verbatim{fmt::format("isms-review {}\n", program_version)};
        result.data["version"] = program_version;
        return result;
    }
    if (globals.help || invocation.name.empty()) {
        const auto text = top_help(invocation, std::min(environment.width, 100));
        if (!globals.help)
            throw Error(ExitCode::usage, Diagnostic{Severity::error,
                                                    "no-command",
                                                    "no command is given",
                                                    {},
                                                    {},
                                                    {},
                                                    "isms-review help lists the commands; "
                                                    "isms-review init makes a review directory"});
        result.view = Verbatim{text};
        result.data["help"] = text;
        return result;
    }
    if (invocation.command == nullptr) throw no_command(invocation.name);
    set_up_log(globals);
    Context context(environment, globals, *invocation.command);
    result = run(context);
    if (invocation.command->needs == Needs::reading && result.code == ExitCode::done)
        result.code = code_for(context.problems());
    if (!result.opens.empty()) {
        const auto* const text = std::get_if<Verbatim>(&result.view);
        const auto path = open_in_viewer(text->text, result.opens, environment);
        result.view = {};
        result.data["opened"] = path;
        result.note("opened " + path);
    }
    result.notes.insert(result.notes.begin(), context.problems().begin(), context.problems().end());
    return result;
}

}  // namespace

int run_program(const std::vector<std::string>& arguments, Environment& environment) {
    const auto invocation = find_invocation(arguments);
    Globals globals;
    // Errors of the command line itself honour --json as well.
    const auto end_of_options = std::find(arguments.begin(), arguments.end(), "--");
    globals.json = std::find(arguments.begin(), end_of_options, "--json") != end_of_options;
    Result result;
    try {
        result = run_command(invocation, globals, environment);
    } catch (const Error& error) {
        result.code = error.code();
        result.notes = error.diagnostics();
    } catch (const std::filesystem::filesystem_error& error) {
        result.code = ExitCode::io;
        result.notes = io_error("use", error.path1().string(), error.code().value()).diagnostics();
    } catch (const std::bad_alloc&) {
        result.code = ExitCode::io;
        result.notes = {{Severity::error,
                         "no-memory",
                         "there is not enough memory",
                         {},
                         {},
                         {},
                         "nothing more was written; close other programs and try again"}};
    }
    print_result(result, invocation.name, globals, environment);
    if (!environment.out->good()) {
        print_diagnostics({{Severity::error,
                            "output-failed",
                            "the result could not be written to standard output",
                            {},
                            {},
                            {},
                            "what the command changed, if anything, stands; run it again with "
                            "working output to see"}},
                          globals, environment);
        return static_cast<int>(ExitCode::io);
    }
    return static_cast<int>(result.code);
}

}  // namespace isms::cli
