#include "commands.hpp"
#include "fields.hpp"
#include "program/arguments.hpp"
#include "typed/resolve.hpp"

#include <isms/base/text.hpp>

#include <fmt/format.h>

namespace isms::cli {
namespace {

struct Options {
    std::string id;
    std::string reason;
};

Result run(Context& context, const Options& options) {
    Result result;
    const auto id = resolve_input(context, options.id, result);
    const auto reason = std::string(trim(options.reason));
    if (reason.empty())
        throw usage_error("reason-missing",
                          fmt::format("it is not said why {} is withdrawn", id.str()),
                          "add --reason TEXT");
    const auto stamp = context.stamp();
    const auto kind = register_of(id).kind;
    const auto entry = withdrawn_entry(kind, context.input_json(id), reason, stamp);
    const auto actions = field_text(entry.value("actions", Json::array()));
    result = finish_entry(context, kind, id, entry, "withdrawn", stamp,
                          ChangeSet("inputs withdraw", stamp), std::move(result));
    if (!actions.empty())
        result.note(fmt::format("the actions that deal with it stay as they are: {}", actions));
    return result;
}

}  // namespace

Run setup_inputs_withdraw(Arguments& arguments) {
    auto options = std::make_shared<Options>();
    arguments.option("id", options->id, "The entry, by id or the end of an id")
        .value("ID")
        .required();
    arguments.option("-m,--reason", options->reason, "Why it was entered wrongly")
        .value("TEXT")
        .required();
    return [options](Context& context) { return run(context, *options); };
}

}  // namespace isms::cli
