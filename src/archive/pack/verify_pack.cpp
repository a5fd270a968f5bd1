#include "../verify/verify_files.hpp"
#include "pack/archive_in_bag.hpp"

#include <isms/archive/pack.hpp>

namespace isms {

PackVerification verify_pack(const std::filesystem::path& bag, const VerifyOptions& options,
                             const BagOptions& bag_options) {
    auto checked = bag::check_bag(bag, bag_options, &ArchiveInBag::is_in);
    PackVerification result;
    if (checked.source && ArchiveInBag::is_in(*checked.source))
        result.archive = verify_files(ArchiveInBag(checked, bag_options.limits), nullptr, options);
    result.bag = std::move(checked.verification);
    const bool asks_for_archive =
        !options.since.empty() || options.require_signature || options.require_timestamp;
    // The findings of a bag that is not valid say more.
    if (asks_for_archive && !result.archive && result.bag.is_valid())
        throw not_a_pack("data/archive/");
    return result;
}

}  // namespace isms
