#include "commands.hpp"
#include "program/arguments.hpp"
#include "retention_today.hpp"
#include "signing.hpp"
#include "typed/resolve.hpp"

#include <isms/archive/disposal.hpp>
#include <isms/base/text.hpp>

#include <fmt/format.h>

namespace isms::cli {
namespace {

struct Options {
    std::string id;
    std::string reason;
    std::string key;
};

Retention require_signed(Context& context, const Review& review) {
    const auto id = review.meeting.id.str();
    if (const auto& disposed = review.meeting.disposed)
        throw refused_error(
            "disposed-already", fmt::format("{} was disposed of on {}", id, disposed->on.iso()),
            fmt::format("seal {:06} holds the record of it; isms-review archive verify {}",
                        disposed->seal, id));
    const auto retention = retention_today(context, review, raised_actions(context));
    if (retention) return *retention;
    throw refused_error("not-sealed", fmt::format("{} is not sealed", id),
                        "isms-review agenda cancel ends what is not to be held");
}

Result run(Context& context, const Options& options) {
    Result result;
    const auto id = resolve_meeting(context, options.id, result);
    if (trim(options.reason).empty())
        throw usage_error("reason-empty", "why it is disposed of is not said",
                          "--reason \"retention of six years has ended\"");
    const auto review = context.review(id);
    const auto changes = plan_disposal(context.store(), review, require_signed(context, review),
                                       options.reason, context.stamp());
    const bool is_real = !context.globals().dry_run;
    if (is_real && !context.globals().yes)
        throw refused_error(
            "not-confirmed",
            fmt::format("disposing of {} can't be undone, and was not confirmed", id.str()),
            "see with --dry-run what would go; then say it again with --yes");
    context.apply(changes, result);
    std::string seal;
    std::size_t removed = 0;
    for (const auto& file : changes.files) {
        if (file.removes) ++removed;
        if (file.path.starts_with("archive/seals/")) seal = file.path;
    }
    result.note(fmt::format("{}{}: {} {}", is_real ? "" : "would be: ", changes.summary,
                            counted(removed, "file"), is_real ? "gone" : "to go"),
                "copies elsewhere, in backups and version control, are yours to dispose of");
    result.view = Verbatim{seal + "\n"};
    result.data["seal"] = seal;
    result.data["removed"] = removed;
    if (!options.key.empty() && is_real) sign_newest(context, options.key, result);
    return result;
}

}  // namespace

Run setup_archive_dispose(Arguments& arguments) {
    auto options = std::make_shared<Options>();
    arguments.option("id", options->id, "The review").value("ID").required();
    arguments.option("-m,--reason", options->reason, "Why, for the record")
        .value("TEXT")
        .required();
    add_key_option(arguments, options->key);
    return [options](Context& context) { return run(context, *options); };
}

}  // namespace isms::cli
