#include <isms/archive/pack.hpp>
#include <isms/base/error.hpp>
#include <isms/base/text.hpp>
#include <isms/store/paths.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace isms {
namespace {

Error not_a_pack(std::string_view lacking) {
    return not_found_error("not-a-pack",
                           fmt::format("this bag is no evidence pack: it has no {}", lacking),
                           "isms-review archive bundle makes one");
}

/// The archive that was unpacked, held against its seals.
Verification judge(const Directory& unpacked) {
    if (!unpacked.status(std::string(paths::organisation)))
        throw not_a_pack("data/records/review.json");
    auto archive = unpacked.open("archive");
    if (!archive) throw not_a_pack("data/archive/");
    VerifyOptions options;
    options.is_pack = true;
    auto verification = verify_archive(std::move(*archive), "data/archive/", options);
    if (has_errors(verification.findings))
        throw Error(ExitCode::integrity, std::move(verification.findings));
    const auto absent = std::count_if(verification.seals.begin(), verification.seals.end(),
                                      [](const SealReport& report) { return report.is_absent; });
    if (absent > 0)
        throw refused_error(
            "pack-partial",
            fmt::format("the pack has the files of only {} of its {} seals",
                        static_cast<std::ptrdiff_t>(verification.seals.size()) - absent,
                        verification.seals.size()),
            "restore from a pack of all reviews (archive bundle without --from and --to); what is "
            "in this one can be unpacked by unzip");
    return verification;
}

}  // namespace

Restored restore_pack(const std::filesystem::path& bag, const std::filesystem::path& target,
                      const RestoreOptions& options) {
    const auto in_data = [](std::string_view folder) { return fmt::format("data/{}", folder); };
    Restored restored;
    ExtractOptions extract{
        .bag = options.bag,
        .subtrees = {{in_data(packed_archive), "archive/"},
                     {in_data(packed_records), ""},
                     // Attachments lie once in a pack, and twice in a directory.
                     {in_data(packed_archive) + "data/evidence/", "evidence/"}},
        .judge = [&](const Directory& unpacked) { restored.verification = judge(unpacked); },
        .is_rehearsal = options.is_rehearsal};
    restored.extraction = extract_bag(bag, target, extract);
    return restored;
}

}  // namespace isms
