#include "seal_plan.hpp"

#include <isms/archive/archive.hpp>
#include <isms/base/digest.hpp>
#include <isms/base/error.hpp>
#include <isms/base/unicode.hpp>
#include <isms/store/paths.hpp>

#include <fmt/format.h>

namespace isms {

SealPlan::SealPlan(const Store& store, const std::vector<Seal>& seals, std::string command,
                   const Stamp& stamp, SealSubject subject, std::optional<MeetingId> review)
    : store_(store), changes_(std::move(command), stamp) {
    seal_.number = seals.empty() ? 1 : seals.back().number + 1;
    seal_.subject = subject;
    seal_.review = std::move(review);
    seal_.sealed_at = stamp.at;
    seal_.sealed_by = printable(stamp.by);
    changes_.undoable = false;
    if (seals.empty()) return;
    const int before = seals.back().number;
    for (const auto& path : {seal_path(before), signature_path(before), timestamp_path(before)})
        name_before(path);
}

void SealPlan::name_before(const std::string& path) {
    if (const auto bytes = store_.read("archive/" + path))
        seal_.files.push_back({sha256_hex(*bytes), path});
}

void SealPlan::add_copy(const std::string& path) {
    add(path, must_read(path));
}

void SealPlan::add(const std::string& path, std::string bytes) {
    const auto archived = seal_folder(seal_.number) + path;
    if (!planned_.insert(archived).second) return;
    seal_.files.push_back({sha256_hex(bytes), archived});
    changes_.create("archive/" + archived, std::move(bytes));
}

void SealPlan::add_evidence(const std::string& sha256) {
    const auto archived = "data/" + paths::evidence(sha256);
    if (!planned_.insert(archived).second) return;
    if (!store_.exists("archive/" + archived)) {
        const auto source = store_.root() / paths::evidence(sha256);
        const auto digest = digest_file(source);
        if (digest.sha256 != sha256) {
            throw Error(ExitCode::integrity,
                        Diagnostic{Severity::error,
                                   "evidence-changed",
                                   "the attachment is not what its name says",
                                   paths::evidence(sha256),
                                   {},
                                   {},
                                   "restore it from a backup; isms-review doctor lists all such "
                                   "files"});
        }
        changes_.create_copy("archive/" + archived, source, sha256);
    }
    seal_.files.push_back({sha256, archived});
    add_copy(paths::evidence_sidecar(sha256));
}

ChangeSet SealPlan::finish(std::string summary) {
    changes_.summary = fmt::format("{} sealed as {:06}", summary, seal_.number);
    changes_.create("archive/" + seal_path(seal_.number), print_seal(seal_));
    return std::move(changes_);
}

std::string SealPlan::must_read(const std::string& path) const {
    auto bytes = store_.read(path);
    if (!bytes)
        throw Error(ExitCode::io, Diagnostic{Severity::error,
                                             "file-missing",
                                             "a file that the seal needs is missing",
                                             path,
                                             {},
                                             {},
                                             "isms-review doctor"});
    return std::move(*bytes);
}

std::vector<Seal> sound_seals(const Store& store) {
    std::vector<Diagnostic> problems;
    auto seals = read_seals(store, problems);
    if (has_errors(problems)) throw Error(ExitCode::integrity, std::move(problems));
    return seals;
}

}  // namespace isms
