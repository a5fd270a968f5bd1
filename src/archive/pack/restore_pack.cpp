#include "../verify/verify_files.hpp"
#include "bag/extract_judged.hpp"
#include "pack/archive_in_bag.hpp"

#include <isms/archive/pack.hpp>
#include <isms/base/error.hpp>
#include <isms/base/text.hpp>
#include <isms/store/paths.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace isms {
namespace {

/// The archive in the bag, held against its seals.
Verification judge(const bag::CheckedBag& bag, const BagLimits& limits) {
    if (bag.source->find(packed_organisation()) == nullptr) throw not_a_pack(packed_organisation());
    if (!ArchiveInBag::is_in(*bag.source)) throw not_a_pack("data/archive/");
    auto verification = verify_files(ArchiveInBag(bag, limits), nullptr, {});
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
    ExtractOptions extract{.bag = options.bag,
                           .subtrees = {{in_data(packed_archive), "archive/"},
                                        {in_data(packed_records), ""},
                                        // Attachments lie once in a pack, and twice in a directory.
                                        {in_data(packed_archive) + "data/evidence/", "evidence/"}},
                           .is_rehearsal = options.is_rehearsal};
    restored.extraction =
        bag::extract_judged(bag, target, extract, [&](const bag::CheckedBag& checked) {
            restored.verification = judge(checked, options.bag.limits);
        });
    return restored;
}

}  // namespace isms
