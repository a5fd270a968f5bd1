#pragma once

#include <isms/base/diagnostic.hpp>
#include <isms/base/error.hpp>
#include <isms/base/json.hpp>
#include <isms/render/document.hpp>

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace isms::cli {

class Arguments;
class Context;

/// A table that is the whole answer: with header and colour on a terminal, plain rows in a pipe.
struct Listing {
    Table table;
    std::string none;  ///< what a terminal says when there is no row
};

/// Text in the form that was asked for, printed byte for byte.
struct Verbatim {
    std::string text;
};

/// What a command leaves behind, printed once at the edge: `data` under --json, `view` otherwise.
struct Result {
    ExitCode code = ExitCode::done;
    Json data = Json::object();
    std::variant<std::monostate, Document, Listing, Verbatim> view;
    std::string opens;  ///< the name under which the desktop's viewer gets the view; may be empty
    std::vector<Diagnostic>
        notes;  ///< for standard error: what was understood, what changed, what comes next

    Result& note(std::string message, std::string hint = {});
};

/// How much of the review directory a command needs open before it runs.
enum class Needs { nothing, reading, writing };

using Run = std::function<Result(Context&)>;

/// One row of the table of all commands. `setup` adds the command's options to its parser and gives
/// back what runs it.
struct Command {
    std::string_view name;     ///< "actions add"
    std::string_view summary;  ///< one line for lists
    std::string_view
        details;  ///< paragraphs for its help; a line that starts with two spaces is an example
    Needs needs = Needs::nothing;
    Run (*setup)(Arguments& arguments) = nullptr;
};

/// The only place where a command is named.
std::span<const Command> all_commands();

const Command* find_command(std::string_view name);

}  // namespace isms::cli
