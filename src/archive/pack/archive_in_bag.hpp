#pragma once

#include "../seal/archive_files.hpp"
#include "bag/bag_check.hpp"

#include <isms/base/error.hpp>

namespace isms {

/// The archive in a bag that was checked, read where it lies: nothing is unpacked to disk. Each
/// file counts as what it was when the bag was checked, and is read no second time to be digested.
class ArchiveInBag : public ArchiveFiles {
  public:
    /// The bag has to outlive it. Throws exit 7 ("bag-unreadable") on reading a file that is no
    /// longer what it was, or larger than `limits` permit; one that the check could not read is not
    /// there.
    ArchiveInBag(const bag::CheckedBag& bag, const BagLimits& limits);

    /// Whether there is one: a seal, or anything where an evidence pack has it.
    static bool is_in(const bag::BagSource& bag);

    std::optional<std::string> read(std::string_view path) const override;
    std::vector<std::string> names(const std::string& folder) const override;
    std::vector<std::string> all() const override;
    std::vector<DigestedFile> digest(
        std::span<const std::string> paths,
        const std::function<void(const DigestProgress&)>& progress) const override;

  private:
    const bag::CheckedFile* find(std::string_view path) const;

    const bag::CheckedBag& bag_;
    const BagLimits& limits_;
};

/// Where an evidence pack has review.json: "data/records/review.json".
std::string packed_organisation();

/// Exit 4 ("not-a-pack"); `lacking` is what every evidence pack has: "data/archive/".
Error not_a_pack(std::string_view lacking);

}  // namespace isms
