#include "commands.hpp"
#include "program/arguments.hpp"
#include "terminal/progress.hpp"
#include "typed/resolve.hpp"
#include "verification_view.hpp"
#include "verify_pack.hpp"

#include <isms/base/digest.hpp>
#include <isms/base/text.hpp>

#include <fmt/format.h>

namespace isms::cli {
namespace {

struct Options {
    std::string id;
    std::string since;
    std::vector<std::string> required;
};

VerifyOptions verify_options(const Options& options) {
    VerifyOptions asked{.since = options.since};
    for (const auto& proof : options.required) {
        (proof == "signature" ? asked.require_signature : asked.require_timestamp) = true;
    }
    return asked;
}

Result run(Context& context, const Options& options) {
    auto asked = verify_options(options);
    if (const auto bag = typed_bag(context, options.id))
        return verify_pack_at(context, *bag, asked);
    Result result;
    if (!options.id.empty()) asked.only = resolve_meeting(context, options.id, result);
    Progress progress(context.environment(), context.globals(), "files");
    asked.progress = [&](const DigestProgress& done, std::size_t files) {
        progress.show(done.files, files);
    };
    const auto verification = verify_archive(context.store(), asked);
    if (asked.only && verification.seals.empty())
        throw not_found_error("not-sealed", fmt::format("no seal names {}", asked.only->str()),
                              fmt::format("isms-review archive seal {}", asked.only->str()));
    show_verification(verification, asked, result);
    return result;
}

}  // namespace

Run setup_archive_verify(Arguments& arguments) {
    auto options = std::make_shared<Options>();
    arguments
        .option("id", options->id,
                "Only the seals of this review; or an evidence pack or other bag")
        .value("ID|BAG");
    arguments
        .option("--since", options->since,
                "The SHA-256 of the newest seal that somebody noted: nothing before may have "
                "changed")
        .value("HASH")
        .checked([](const std::string& typed) {
            const auto hash = lower_ascii(typed);
            return is_sha256_hex(hash) ? std::string() : "a SHA-256 is 64 hexadecimal digits";
        });
    arguments
        .option("--require", options->required,
                "Every seal must have a signature, or a timestamp; may be repeated")
        .repeatable()
        .value("PROOF")
        .one_of({"signature", "timestamp"});
    return [options](Context& context) { return run(context, *options); };
}

}  // namespace isms::cli
