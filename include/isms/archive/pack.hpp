#pragma once

#include <isms/archive/bag.hpp>
#include <isms/archive/verification.hpp>
#include <isms/base/date.hpp>
#include <isms/store/store.hpp>

#include <filesystem>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace isms {

// Evidence packs: bags (RFC 8493) that hold sealed reviews with all that an auditor needs to check
// them, and out of which a review directory can be made again.

/// A page of the pack.
struct PackPage {
    std::string path;  ///< relative to data/: "index.html"
    std::string bytes;
};

/// What goes into a pack.
struct PackContents {
    /// Reviews whose seals' files go in. Of other reviews only the seal itself, for the chain.
    std::set<MeetingId> reviews;
    std::vector<PackPage> pages;
    std::vector<std::string> records;  ///< files of the review directory, as they stand
    std::string organisation;
    Date from{2000, 1, 1};
    Date to{2000, 1, 1};
};

/// The folder of sealed files in a pack, and of records as they stand, relative to data/.
inline constexpr std::string_view packed_archive = "archive/";
inline constexpr std::string_view packed_records = "records/";

/// Whether the files that a seal names go into a pack of these reviews: those of other subjects
/// always do, since who may sign and what was disposed of tells of every seal.
bool is_packed(const Seal& seal, const std::set<MeetingId>& reviews);

/// The pack as a bag: its pages, the whole chain of seals with what vouches for it, the sealed
/// files of its reviews, records with their schemas, and verify.sh and VERIFY.md, which check all
/// of it without this program. `verification` is of the store, and without errors.
NewBag plan_pack(const Store& store, const Verification& verification,
                 const PackContents& contents);

/// Which records of the store belong to a pack.
struct RecordChoice {
    std::set<std::string> reviews;    ///< ids; with `everything` all
    std::set<std::string> actions;    ///< likewise
    std::set<std::string> decisions;  ///< likewise
    std::set<std::string> evidence;   ///< SHA-256, likewise
    bool everything = false;
    bool registers = false;  ///< inputs/ too
};

/// Paths of the records that are chosen, sorted. Of attachments those that `sealed`, paths relative
/// to archive/, does not have.
std::vector<std::string> record_files(const Store& store, const RecordChoice& choice,
                                      const std::set<std::string>& sealed);

/// What was found of a pack.
struct PackVerification {
    BagVerification bag;
    /// Of the archive in it; none if the bag holds none, or could not be opened.
    std::optional<Verification> archive;

    bool is_valid() const { return bag.is_valid() && (!archive || !has_errors(archive->findings)); }
};

/// Checks a bag, and the archive in it, if there is one, as verify_archive() does: every byte once,
/// and nothing is unpacked to disk. Seals of which no file is there are told of, and no error: a
/// pack holds the whole chain and the files of some seals. Whatever is wrong with the bag, its
/// archive is judged too where it can be read; paths in findings are relative to the bag. Of
/// `options`, `only` and `progress` are for archives in folders. Throws as verify_bag() does; exit
/// 4
/// ("not-a-pack") if they ask for what only an archive can have, and there is none; exit 7
/// ("bag-unreadable") if the bag changes meanwhile.
PackVerification verify_pack(const std::filesystem::path& bag, const VerifyOptions& options = {},
                             const BagOptions& bag_options = {});

/// What was restored.
struct Restored {
    BagExtraction extraction;
    Verification verification;  ///< of the archive that was restored
};

struct RestoreOptions {
    BagOptions bag = {};
    bool is_rehearsal = false;  ///< everything is done, and nothing is left
};

/// Makes a review directory of an evidence pack, in an empty folder or one that is not there yet:
/// archive/ byte for byte, records and attachments. The bag is verified first, and the archive in
/// it before it gets its name; a failure leaves nothing behind.
///
/// Throws as extract_bag() does; exit 4 ("not-a-pack") for another bag; exit 5 ("pack-partial") if
/// the pack holds only some of the sealed reviews; exit 7 with the findings if the archive is not
/// what its seals say.
Restored restore_pack(const std::filesystem::path& bag, const std::filesystem::path& target,
                      const RestoreOptions& options = {});

}  // namespace isms
