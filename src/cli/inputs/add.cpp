#include "commands.hpp"
#include "fields.hpp"
#include "program/arguments.hpp"
#include "typed/resolve.hpp"

#include <isms/base/text.hpp>
#include <isms/model/codec.hpp>
#include <isms/store/paths.hpp>

#include <fmt/format.h>

namespace isms::cli {
namespace {

struct Options {
    std::string kind;
    std::string title;
    std::vector<std::string> fields;
};

/// The next number of the series, or an id from the title.
InputId new_id(Context& context, const RegisterInfo& info, const std::string& title,
               ChangeSet& changes) {
    if (info.numbering == Numbering::by_title) {
        const auto id = input_id(info, title);
        if (!id) {
            throw usage_error("input-id", fmt::format("no id can be made from '{}'", title),
                              "use some letters or digits in the title");
        }
        if (context.store().exists(paths::input(*id))) {
            throw refused_error("input-exists", fmt::format("there is a {} already", id->str()),
                                fmt::format("isms-review inputs set {} changes it; another title "
                                            "makes another id",
                                            id->str()));
        }
        return *id;
    }
    auto organisation = context.records().organisation();
    const int year = context.today().year();
    auto id = input_id(info, year, ++organisation.counters[counter_name(info, year)]);
    changes.replace(std::string(paths::organisation), print_record(organisation));
    return id;
}

Result run(Context& context, const Options& options) {
    Result result;
    const auto& info = resolve_register(options.kind);
    const auto title = std::string(trim(options.title));
    if (title.empty())
        throw usage_error("title-empty", "the entry has no title",
                          fmt::format("isms-review inputs add {} \"What it is about\"", info.name));
    const auto stamp = context.stamp();
    ChangeSet changes("inputs add", stamp);
    const auto id = new_id(context, info, title, changes);
    const auto blank = new_entry(info.kind, id, title, stamp);
    const auto values = read_fields(context, info.kind, blank, options.fields, result);
    auto entry = changed_entry(info.kind, blank, values, true, context.organisation(), stamp);
    if (!entry) throw Error(ExitCode::usage, std::move(entry.diagnostics));
    return finish_entry(context, info.kind, id, *entry.value, "added", stamp, std::move(changes),
                        std::move(result));
}

}  // namespace

Run setup_inputs_add(Arguments& arguments) {
    auto options = std::make_shared<Options>();
    arguments.option("kind", options->kind, "The register: risks, nonconformities, metrics, ...")
        .value("REGISTER")
        .required();
    arguments.option("title", options->title, "What the entry is about, in one line")
        .value("TITLE")
        .required();
    arguments.option("fields", options->fields, "Fields, as FIELD=VALUE").value("FIELD=VALUE");
    return [options](Context& context) { return run(context, *options); };
}

}  // namespace isms::cli
