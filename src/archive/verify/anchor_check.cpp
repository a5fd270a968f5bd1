#include "anchor_check.hpp"

#include <isms/base/digest.hpp>
#include <isms/base/error.hpp>
#include <isms/base/text.hpp>
#include <isms/base/unicode.hpp>
#include <isms/model/codec.hpp>
#include <isms/model/minutes.hpp>
#include <isms/store/paths.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <limits>
#include <set>
#include <vector>

namespace isms {
namespace {

/// The head that minutes name; none if they name none or can't be read, of which others tell.
std::optional<ArchiveHead> head_in(const std::string& bytes) {
    const auto minutes = parse_record<Minutes>(bytes, "minutes.json");
    return minutes && minutes.value->facts ? minutes.value->facts->archive_head : std::nullopt;
}

/// The lines of a seal that are about minutes.
std::vector<const SealedFile*> minutes_of(const Seal& seal) {
    const auto folder = seal_folder(seal.number) + "meetings/";
    std::vector<const SealedFile*> found;
    for (const auto& file : seal.files) {
        if (file.path.starts_with(folder) && file.path.ends_with("/minutes.json"))
            found.push_back(&file);
    }
    return found;
}

void check_head(const ArchiveHead& head, int before, const std::string& path,
                const std::vector<ReadSeal>& chain, Findings& findings) {
    const auto found = std::find_if(chain.begin(), chain.end(), [&](const ReadSeal& read) {
        return read.seal.number == head.seal;
    });
    if (found != chain.end() && head.seal < before && sha256_hex(found->text) == head.sha256)
        return;
    findings.error(
        "anchor-broken", fmt::format("the minutes name another seal {:06}", head.seal), path,
        found == chain.end() ? "the archive has no such seal any more: its end was cut off"
                             : "the seal of that number was written anew since they were signed",
        restore_hint);
}

}  // namespace

void check_noted(const std::string& sha256, const std::vector<ReadSeal>& chain,
                 Findings& findings) {
    const auto noted = lower_ascii(sha256);
    if (std::any_of(chain.begin(), chain.end(),
                    [&](const ReadSeal& read) { return sha256_hex(read.text) == noted; }))
        return;
    findings.error("anchor-lost", "no seal has the SHA-256 that was noted", {}, printable(sha256),
                   "the chain was written anew or cut off since; compare it with the copy that "
                   "was handed out then");
}

void check_minutes(const std::vector<ReadSeal>& chain, const ArchiveFiles& files,
                   Findings& findings) {
    for (const auto& [seal, text] : chain) {
        for (const auto* const file : minutes_of(seal)) {
            try {
                const auto bytes = files.read(file->path);
                if (!bytes) continue;
                if (const auto head = head_in(*bytes))
                    check_head(*head, seal.number, files.shown(file->path), chain, findings);
            } catch (const Error&) {
                // What can't be read was reported when it was digested.
                continue;
            }
        }
    }
}

void check_minutes(const std::vector<ReadSeal>& chain, const Store& store, Findings& findings) {
    std::set<std::string> sealed;
    for (const auto& [seal, text] : chain) {
        for (const auto* const file : minutes_of(seal))
            sealed.insert(file->path.substr(seal_folder(seal.number).size()));
    }
    for (const auto& name : store.list("meetings")) {
        const auto id = MeetingId::parse(name);
        if (!id || sealed.contains(paths::minutes(*id))) continue;
        const auto bytes = store.read(paths::minutes(*id));
        if (!bytes) continue;
        if (const auto head = head_in(*bytes))
            check_head(*head, std::numeric_limits<int>::max(), paths::minutes(*id), chain,
                       findings);
    }
}

}  // namespace isms
