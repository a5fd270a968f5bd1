#include "commands.hpp"
#include "linking.hpp"
#include "program/arguments.hpp"
#include "typed/resolve.hpp"

#include <isms/base/text.hpp>

#include <fmt/format.h>

namespace isms::cli {
namespace {

struct Options {
    std::string id;
    std::string until;
    std::string reason;
};

Result run(Context& context, const Options& options) {
    Result result;
    const auto id = resolve_input(context, options.id, result);
    const auto stamp = context.stamp();
    const auto until = context.date(options.until, "--until", result);
    if (until < stamp.today)
        throw usage_error("date-in-past", fmt::format("{} has passed", date_with_weekday(until)),
                          "name the last day on which the acceptance holds");
    const auto reason = std::string(trim(options.reason));
    if (reason.empty())
        throw usage_error("reason-missing",
                          fmt::format("it is not said why {} is accepted", id.str()),
                          "add --reason TEXT");
    InputLink link{.entry = id};
    link.acceptance =
        Acceptance{.on = stamp.today, .by = stamp.by, .reason = reason, .until = until};
    ChangeSet changes("inputs accept", stamp);
    changes.summary = fmt::format("{} accepted until {}", id.str(), until.iso());
    std::vector<Action> planned;
    plan_links(context, {link}, planned, stamp, changes);
    context.apply(changes, result);
    result.note(fmt::format("{}{} is accepted until {}",
                            context.globals().dry_run ? "(dry run) " : "", id.str(),
                            date_with_weekday(until)));
    result.data["entry"] = id.str();
    result.data["until"] = until.iso();
    return result;
}

}  // namespace

Run setup_inputs_accept(Arguments& arguments) {
    auto options = std::make_shared<Options>();
    arguments.option("id", options->id, "The entry, by id or the end of an id")
        .value("ID")
        .required();
    arguments.option("--until", options->until, "The last day on which it is accepted")
        .value("DATE")
        .required();
    arguments.option("--reason", options->reason, "Why the organisation lives with it")
        .value("TEXT")
        .required();
    return [options](Context& context) { return run(context, *options); };
}

}  // namespace isms::cli
