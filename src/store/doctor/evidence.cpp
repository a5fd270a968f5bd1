#include "evidence.hpp"

#include "commit/precondition.hpp"
#include "files/file_io.hpp"

#include <isms/base/error.hpp>
#include <isms/store/paths.hpp>

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
                    .hint = "restore it from version control or a backup; a correction is recorded "
                            "in the next review",
                    .reason = signoff_file + " names other bytes"});
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
    std::map<std::string, int> highest;
    std::map<std::string, int> count;
    for (const auto& [file, signoff] : records.signoffs) {
        try {
            compare(root, file, paths::minutes(signoff.meeting), signoff.minutes_sha256, findings);
            compare(root, file, paths::agenda(signoff.meeting), signoff.agenda_sha256, findings);
            compare(root, file, paths::meeting(signoff.meeting), signoff.meeting_sha256, findings);
        } catch (const Error& error) {
            findings.add(error.diagnostics());
        }
        auto& number = highest[paths::meeting_folder(signoff.meeting)];
        number = std::max(number, signoff.number);
        ++count[paths::meeting_folder(signoff.meeting)];
    }
    for (const auto& [folder, number] : highest) {
        if (number == count[folder]) continue;
        findings.error(
            {.code = "signoff-missing",
             .file = folder,
             .message = "the sign-offs are not numbered without a gap, so one was removed",
             .hint = "restore it from version control or a backup"});
    }
}

}  // namespace isms::doctor
