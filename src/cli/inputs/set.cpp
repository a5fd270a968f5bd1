#include "commands.hpp"
#include "fields.hpp"
#include "program/arguments.hpp"
#include "typed/resolve.hpp"

#include <isms/store/paths.hpp>

#include <fmt/format.h>

namespace isms::cli {
namespace {

struct Options {
    std::string id;
    std::vector<std::string> fields;
};

Result run(Context& context, const Options& options) {
    Result result;
    const auto id = resolve_input(context, options.id, result);
    const auto kind = register_of(id).kind;
    const auto before = context.input_json(id);
    const auto values = read_fields(context, kind, before, options.fields, result);
    const auto stamp = context.stamp();
    auto entry = changed_entry(kind, before, values, false, context.organisation(), stamp);
    if (!entry) throw Error(ExitCode::usage, std::move(entry.diagnostics));
    if (*entry.value == before)
        throw usage_error("nothing-to-set", fmt::format("nothing of {} would change", id.str()),
                          "fields: " + field_names(kind));
    return finish_entry(context, kind, id, *entry.value, "set", stamp,
                        ChangeSet("inputs set", stamp), std::move(result));
}

}  // namespace

Run setup_inputs_set(Arguments& arguments) {
    auto options = std::make_shared<Options>();
    arguments.option("id", options->id, "The entry, by id or the end of an id")
        .value("ID")
        .required();
    arguments.option("fields", options->fields, "Fields, as FIELD=VALUE; FIELD= clears one")
        .value("FIELD=VALUE")
        .required();
    return [options](Context& context) { return run(context, *options); };
}

}  // namespace isms::cli
