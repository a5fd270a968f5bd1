#include "disposals.hpp"

#include <isms/store/paths.hpp>

#include <fmt/format.h>

#include <string>

namespace isms::doctor {
namespace {

bool goes_with_its_review(Kind kind) {
    switch (kind) {
        case Kind::agenda:
        case Kind::minutes:
        case Kind::signoff:
        case Kind::addendum:
        case Kind::distribution:
            return true;
        default:
            return false;
    }
}

/// Null if it was not disposed of.
const ReviewDisposal* disposal_of(const ReadRecords& records, const std::string& review) {
    const auto id = MeetingId::parse(review);
    const auto meeting = id ? records.meetings.find(paths::meeting(*id)) : records.meetings.end();
    return meeting != records.meetings.end() && meeting->second.disposed
               ? &*meeting->second.disposed
               : nullptr;
}

}  // namespace

bool is_disposed(const ReadRecords& records, const MeetingId& review) {
    return disposal_of(records, review.str()) != nullptr;
}

void examine_disposals(const Inventory& inventory, const ReadRecords& records, Findings& findings) {
    for (const auto& file : inventory.files) {
        if (!goes_with_its_review(file.place.kind)) continue;
        const auto* const disposal = disposal_of(records, file.place.name);
        if (disposal == nullptr) continue;
        findings.warning(
            {.code = "disposed-present",
             .file = file.path,
             .message = "a record of a review that was disposed of is there again",
             .hint = "delete it: a copy was put back from somewhere, a backup or another clone",
             .reason = fmt::format("{} was disposed of on {}; seal {:06} has the record",
                                   file.place.name, disposal->on.iso(), disposal->seal)});
    }
}

}  // namespace isms::doctor
