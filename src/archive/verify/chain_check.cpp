#include "chain_check.hpp"

#include <fmt/format.h>

namespace isms {
namespace {

std::string missing_seals(int first, int last) {
    if (first == last) return fmt::format("seal {:06} is missing", first);
    return fmt::format("seals {:06} to {:06} are missing", first, last);
}

}  // namespace

void check_chain(const std::vector<ReadSeal>& chain, const ArchiveFiles& files,
                 Findings& findings) {
    int expected = 1;
    const Seal* before = nullptr;
    for (const auto& [seal, text] : chain) {
        const auto path = files.shown(seal_path(seal.number));
        if (expected < seal.number)
            findings.error("seal-gap", missing_seals(expected, seal.number - 1),
                           files.shown(seal_path(expected)), "seals are numbered without a gap",
                           restore_hint);
        if (seal.number > 1 &&
            (seal.files.empty() || seal.files.front().path != seal_path(seal.number - 1)))
            findings.error("chain-broken",
                           fmt::format("seal {:06} does not name the seal before it", seal.number),
                           path, {}, restore_hint);
        if (before != nullptr && seal.sealed_at < before->sealed_at)
            findings.error(
                "seal-order",
                fmt::format("seal {:06} says that it is older than the one before", seal.number),
                path,
                fmt::format("{} lies before {}", seal.sealed_at.rfc3339(),
                            before->sealed_at.rfc3339()),
                "ask who sealed it; a clock that was wrong is worth a note in the minutes");
        expected = seal.number + 1;
        before = &seal;
    }
}

}  // namespace isms
