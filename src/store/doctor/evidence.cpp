#include "evidence.hpp"

#include "commit/precondition.hpp"
#include "disposals.hpp"

#include <isms/base/error.hpp>
#include <isms/store/file_io.hpp>
#include <isms/store/paths.hpp>

#include <algorithm>

namespace isms::doctor {
namespace {

std::optional<FileDigest> digest_at(const Directory& root, const std::string& path) {
    const RelativePath where(path);
    const auto folder = folder_of(root, where);
    return folder ? digest_in(*folder, where.name()) : std::nullopt;
}

void examine_attachment(const Directory& root, const Inventory& inventory, const File& file,
                        Findings& findings) {
    const auto digest = digest_at(root, file.path);
    if (digest && digest->sha256 != file.place.name) {
        findings.error(
            {.code = "evidence-damaged",
             .file = file.path,
             .message = "the attachment is not what was attached",
             .hint = "restore the file from a backup",
             .reason = "its name is the SHA-256 that it had; now it has " + digest->sha256});
    }
    if (!inventory.has(Kind::sidecar, file.place.name)) {
        findings.warning(
            {.code = "evidence-undescribed",
             .file = file.path,
             .message = "nothing says what this attachment is, who attached it and when",
             .hint = "restore " + file.path + ".json from version control or a backup"});
    }
}

void compare(const Directory& root, const std::string& signoff_file, const std::string& path,
             const std::string& signed_digest, Findings& findings) {
    const auto present = digest_at(root, path);
    if (present && present->sha256 == signed_digest) return;
    findings.error({.code = "signed-changed",
                    .file = path,
                    .message = present ? "the file is no longer the one that was signed"
                                       : "the file was signed and is gone",
                    .hint = "restore it from version control or a backup; a correction is an "
                            "addendum: isms-review minutes addendum",
                    .reason = signoff_file + " names other bytes"});
}

/// What a series of write-once files is called.
struct SeriesName {
    std::string code;
    std::string plural;
};

/// A write-once file is never deleted, so the numbers of a review have no gap.
template <class Record>
void examine_series(const ReadRecords& all, const std::map<std::string, Record>& records,
                    const SeriesName& name, Findings& findings) {
    std::map<std::string, std::pair<int, int>> highest_and_count;
    for (const auto& [file, record] : records) {
        if (is_disposed(all, record.meeting)) continue;
        auto& [highest, count] = highest_and_count[paths::meeting_folder(record.meeting)];
        highest = std::max(highest, record.number);
        ++count;
    }
    for (const auto& [folder, numbers] : highest_and_count) {
        if (numbers.first == numbers.second) continue;
        findings.error({.code = name.code,
                        .file = folder,
                        .message = "the " + name.plural +
                                   " are not numbered without a gap, so one was removed",
                        .hint = "restore it from version control or a backup"});
    }
}

/// What was written after the signing names the minutes that were signed.
void require_signed(const ReadRecords& records, const std::string& file, const MeetingId& meeting,
                    const std::string& sha256, Findings& findings) {
    if (is_disposed(records, meeting)) return;
    for (const auto& [path, signoff] : records.signoffs) {
        if (signoff.meeting == meeting && signoff.minutes_sha256 == sha256) return;
    }
    findings.error({.code = "signed-changed",
                    .file = file,
                    .message = "it is about minutes that no sign-off of the review names",
                    .hint = "restore it, and the sign-offs, from version control or a backup"});
}

}  // namespace

void examine_evidence(const Directory& root, const Inventory& inventory, Findings& findings) {
    for (const auto& file : inventory.files) {
        try {
            if (file.place.kind == Kind::attachment) {
                examine_attachment(root, inventory, file, findings);
            } else if (file.place.kind == Kind::sidecar &&
                       !inventory.has(Kind::attachment, file.place.name)) {
                findings.error(
                    {.code = "evidence-missing",
                     .file = file.path,
                     .message = "this describes an attachment that is not there",
                     .hint = "restore " + paths::evidence(file.place.name) + " from a backup"});
            }
        } catch (const Error& error) {
            findings.add(error.diagnostics());
        }
    }
}

void examine_signoffs(const Directory& root, const ReadRecords& records, Findings& findings) {
    for (const auto& [file, signoff] : records.signoffs) {
        if (is_disposed(records, signoff.meeting)) continue;
        try {
            const auto& id = signoff.meeting;
            compare(root, file, paths::minutes(id), signoff.minutes_sha256, findings);
            compare(root, file, paths::agenda(id), signoff.agenda_sha256, findings);
            compare(root, file, paths::meeting(id), signoff.meeting_sha256, findings);
            if (signoff.addendum > 0)
                compare(root, file, paths::addendum(id, signoff.addendum), signoff.addendum_sha256,
                        findings);
        } catch (const Error& error) {
            findings.add(error.diagnostics());
        }
    }
    examine_series(records, records.signoffs, {"signoff-missing", "sign-offs"}, findings);
    examine_series(records, records.addenda, {"addendum-missing", "addenda"}, findings);
    examine_series(records, records.distribution,
                   {"distribution-missing", "records of distribution"}, findings);
    for (const auto& [file, addendum] : records.addenda)
        require_signed(records, file, addendum.meeting, addendum.minutes_sha256, findings);
    for (const auto& [file, record] : records.distribution)
        require_signed(records, file, record.meeting, record.document, findings);
}

}  // namespace isms::doctor
