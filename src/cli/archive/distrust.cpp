#include "commands.hpp"
#include "program/arguments.hpp"
#include "signing.hpp"

#include <isms/archive/proofs.hpp>

namespace isms::cli {
namespace {

struct Options {
    std::string who;
    std::string from;
    std::string reason;
    std::string sign_with;
};

Result run(Context& context, const Options& options) {
    Result result;
    const auto stamp = context.stamp();
    TrustChange change{.ended = options.who, .until = stamp.at, .reason = options.reason};
    if (!options.from.empty())
        change.until =
            Instant(std::chrono::sys_seconds(context.date(options.from, "--from", result).days()));
    const auto changes = plan_trust(context.store(), change, stamp);
    context.apply(changes, result);
    result.data["seal"] = changes.files.back().path;
    result.note(changes.summary, "isms-review archive sign --key FILE lets a signer vouch for it");
    if (!options.sign_with.empty() && !context.globals().dry_run)
        sign_newest(context, options.sign_with, result);
    return result;
}

}  // namespace

Run setup_archive_distrust(Arguments& arguments) {
    auto options = std::make_shared<Options>();
    arguments.option("who", options->who, "A person's id, or a key's fingerprint (SHA256:...)")
        .value("WHO")
        .required();
    arguments
        .option("--from", options->from,
                "Seals from the start of this day on (UTC) do not count; from now on if not "
                "given")
        .value("DATE");
    arguments.option("--reason", options->reason, "Why: the key was lost, they left")
        .value("TEXT")
        .required();
    arguments
        .option("--sign-with", options->sign_with,
                "Sign the list at once with this key, of somebody else who is in it")
        .value("FILE");
    return [options](Context& context) { return run(context, *options); };
}

}  // namespace isms::cli
