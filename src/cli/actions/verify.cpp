#include "change.hpp"
#include "commands.hpp"
#include "program/arguments.hpp"
#include "typed/resolve.hpp"

#include <isms/review/action_rules.hpp>

namespace isms::cli {
namespace {

struct Options {
    std::vector<std::string> ids;
    std::string by;
    std::string note;
    bool not_effective = false;
};

Result run(Context& context, const Options& options) {
    const auto by = resolve_person(context, options.by.empty() ? context.stamp().by : options.by,
                                   "the person who judges");
    auto result = change_actions(
        context, options.ids, options.not_effective ? "judged not effective" : "verified effective",
        [&](Action action, const Stamp& stamp, ChangeSet&) {
            return verify(std::move(action), !options.not_effective, by, options.note, stamp);
        });
    if (options.not_effective)
        result.notes.back().hint =
            "isms-review actions reopen ID --reason '...', or raise a new action";
    return result;
}

}  // namespace

Run setup_actions_verify(Arguments& arguments) {
    auto options = std::make_shared<Options>();
    arguments.option("ids", options->ids, "Actions, by id or the end of an id")
        .value("ID")
        .required();
    arguments.option("--by", options->by, "Who judged it, not its owner; who acts, if not given")
        .value("PERSON");
    arguments.option("-m,--note", options->note, "On what grounds").value("TEXT");
    arguments.flag("--not-effective", options->not_effective, "It was done and did not help");
    return [options](Context& context) { return run(context, *options); };
}

}  // namespace isms::cli
