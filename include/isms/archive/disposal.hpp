#pragma once

#include <isms/archive/seal.hpp>
#include <isms/model/disposal.hpp>
#include <isms/review/retention.hpp>
#include <isms/review/review_state.hpp>
#include <isms/store/change_set.hpp>
#include <isms/store/store.hpp>

#include <map>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace isms {

/// What of the archive goes with a review, and what of it has to stay.
struct DisposalScope {
    std::vector<SealedFile> files;  ///< lines of its seals, whose files go
    std::vector<SealedFile> kept;   ///< attachments that seals of other reviews name as well
};

/// What the disposal of each review would come to, by all seals of the chain, which is read once.
/// What went with an earlier disposal is in none.
class DisposalScopes {
  public:
    /// Throws exit 7 with the findings if a seal can't be read.
    explicit DisposalScopes(const Store& store);

    DisposalScope of(const MeetingId& review) const;

  private:
    /// Who names a file: one review, or none, or several.
    struct Namer {
        std::optional<MeetingId> review;
        bool is_one_of_several = false;
    };

    std::map<MeetingId, std::vector<SealedFile>> files_;  ///< lines of a review's seals, each once
    std::unordered_map<std::string, Namer> namers_;       ///< but for reviews that were disposed of
};

/// Plans the disposal of a review whose retention has ended: its files in the archive and the
/// records in its folder go, but for meeting.json, which says so and keeps its numbers; a new seal
/// names the list of the lines whose files went, and the record of the disposal. Can't be undone.
/// Exit 5 if its retention has not ended on that day ("retention-not-over"), exit 7 if what is to
/// go is not what its seals say: what was lost or changed is not to look as if it had been disposed
/// of.
ChangeSet plan_disposal(const Store& store, const Review& review, const Retention& retention,
                        const std::string& reason, const Stamp& stamp);

}  // namespace isms
