#include "commands.hpp"
#include "program/arguments.hpp"
#include "terminal/formats.hpp"
#include "typed/resolve.hpp"

#include <isms/documents/action_document.hpp>
#include <isms/model/codec.hpp>

namespace isms::cli {
namespace {

struct Options {
    std::string id;
    FormatOptions format;
};

Result run(Context& context, const Options& options) {
    Result echo;
    const auto action = resolve_action(context, options.id, echo);
    auto document =
        action_document(action, context.people(), context.today(), context.document_setting());
    auto result = shown(std::move(document), record_to_json(action), options.format);
    result.notes = std::move(echo.notes);
    return result;
}

}  // namespace

Run setup_actions_show(Arguments& arguments) {
    auto options = std::make_shared<Options>();
    arguments.option("id", options->id, "The action, by id or the end of an id")
        .value("ID")
        .required();
    add_show_options(arguments, options->format);
    return [options](Context& context) { return run(context, *options); };
}

}  // namespace isms::cli
