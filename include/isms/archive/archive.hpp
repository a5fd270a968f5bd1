#pragma once

#include <isms/archive/seal.hpp>
#include <isms/review/review_state.hpp>
#include <isms/store/records.hpp>

#include <optional>
#include <string>
#include <vector>

namespace isms {

/// Every seal that can be read, oldest first; others are reported.
std::vector<Seal> read_seals(const Store& store, std::vector<Diagnostic>& problems);

/// True if one of them is of that review.
bool has_seal(const std::vector<Seal>& seals, const MeetingId& review);

/// The signed files of a review that no seal covers yet, by path: all of them before its first
/// seal, and whatever was signed, added or handed out since. Empty for a review that is not signed.
std::vector<std::string> unsealed_files(const Review& review, const std::vector<Seal>& seals);

/// The newest seal as it lies in the archive; none if nothing is sealed. Its digest stands for the
/// whole chain: whoever noted it can tell whether anything before it was changed.
std::optional<ArchiveHead> archive_head(const Store& store);

/// A document made from the sealed records, to lie beside them.
struct SealedDocument {
    std::string name;  ///< "minutes.html"
    std::string bytes;
};

/// Plans the seal of a signed review: copies of its records and of its actions and decisions as
/// they stand, `documents`, and all evidence, under archive/data/, and the seal that names them
/// with the seal before. Where it was sealed before and grew since, a further seal holds only what
/// is new, and `documents`, which show it. Throws exit 5 unless the review is signed ("not-signed")
/// and has something that no seal covers ("sealed-already"), exit 7 if an attachment is not what
/// its name says ("evidence-changed") or a record is not what was signed ("signed-changed").
ChangeSet plan_seal(const Records& records, const Review& review,
                    const std::vector<SealedDocument>& documents, const Stamp& stamp);

}  // namespace isms
