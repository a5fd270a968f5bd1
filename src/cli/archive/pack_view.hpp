#pragma once

#include "check/judged.hpp"
#include "program/context.hpp"

#include <isms/archive/pack.hpp>
#include <isms/archive/verification.hpp>
#include <isms/documents/pack_document.hpp>

#include <set>
#include <string>

namespace isms::cli {

/// The days that a pack is about.
struct PackSpan {
    Date from;
    Date to;                     ///< also the day as of which everything in it is judged
    bool is_everything = false;  ///< no day was asked for: all records go in
};

/// What goes into a pack, read from the directory.
struct GatheredPack {
    PackView view;  ///< refers to `context`
    std::set<MeetingId> reviews;
    RecordChoice records;
    std::set<std::string> sealed;  ///< files of the pack's seals that are there, below archive/
};

/// Reads all that the pages of a pack show. `verification` is of the whole archive.
GatheredPack gather_pack(Context& context, const PackSpan& span, const Verification& verification,
                         const Judged& judged);

/// Whether the review was held, or else planned, within the days.
bool is_within(const Review& review, const PackSpan& span);

}  // namespace isms::cli
