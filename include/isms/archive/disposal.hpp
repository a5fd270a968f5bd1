#pragma once

#include <isms/archive/seal.hpp>
#include <isms/model/disposal.hpp>
#include <isms/review/retention.hpp>
#include <isms/review/review_state.hpp>
#include <isms/store/change_set.hpp>
#include <isms/store/store.hpp>

#include <string>
#include <vector>

namespace isms {

/// What of the archive goes with a review, and what of it has to stay.
struct DisposalScope {
    std::vector<SealedFile> files;  ///< lines of its seals, whose files go
    std::vector<SealedFile> kept;   ///< attachments that seals of other reviews name as well
};

/// By all seals of the chain. What went with an earlier disposal is not in it.
DisposalScope disposal_scope(const Store& store, const MeetingId& review);

/// Plans the disposal of a review whose retention has ended: its files in the archive and the
/// records in its folder go, but for meeting.json, which says so and keeps its numbers; a new seal
/// names the list of the lines whose files went, and the record of the disposal. Can't be undone.
/// Exit 5 if its retention has not ended on that day ("retention-not-over"), exit 7 if what is to
/// go is not what its seals say: what was lost or changed is not to look as if it had been disposed
/// of.
ChangeSet plan_disposal(const Store& store, const Review& review, const Retention& retention,
                        const std::string& reason, const Stamp& stamp);

}  // namespace isms
