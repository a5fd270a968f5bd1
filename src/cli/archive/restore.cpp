#include "commands.hpp"
#include "program/arguments.hpp"
#include "program/context.hpp"

#include <isms/archive/pack.hpp>
#include <isms/base/text.hpp>

#include <fmt/format.h>

namespace isms::cli {
namespace {

struct Options {
    std::string pack;
    std::string directory;
};

Result run(Context& context, const Options& options) {
    Result result;
    const auto pack = context.absolute(options.pack);
    const auto target = context.absolute(options.directory);
    const auto restored =
        restore_pack(pack, target, {.bag = {}, .is_rehearsal = context.globals().dry_run});
    const auto& verification = restored.verification;
    result.data = {{"directory", target.string()},
                   {"files", restored.extraction.files},
                   {"bytes", restored.extraction.bytes},
                   {"seals", verification.seals.size()}};
    if (verification.head)
        result.data["head"] = {{"seal", verification.head->seal},
                               {"sha256", verification.head->sha256}};
    if (context.globals().dry_run) result.data["dry_run"] = true;
    result.notes = verification.findings;  // warnings: others are refused
    result.note(fmt::format("{}{} of {} bytes, {} verified",
                            context.globals().dry_run ? "would restore: " : "",
                            counted(restored.extraction.files, "file"), restored.extraction.bytes,
                            counted(verification.seals.size(), "seal")),
                fmt::format("isms-review -C {} doctor", options.directory));
    if (!context.globals().dry_run) result.view = Verbatim{target.string() + "\n"};
    return result;
}

}  // namespace

Run setup_archive_restore(Arguments& arguments) {
    auto options = std::make_shared<Options>();
    arguments.option("pack", options->pack, "The evidence pack: a zip or a folder")
        .value("PACK")
        .required();
    arguments.option("directory", options->directory, "Where to: empty, or not there yet")
        .value("DIR")
        .required();
    return [options](Context& context) { return run(context, *options); };
}

}  // namespace isms::cli
