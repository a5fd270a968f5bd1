#include "disposed.hpp"

#include <isms/base/digest.hpp>
#include <isms/base/text.hpp>

#include <algorithm>
#include <optional>

namespace isms {
namespace {

constexpr std::size_t digest_size = 64;
constexpr std::string_view separator = "  ";

/// The lines of a disposal's list; none unless it is what its seal names.
std::optional<std::string> list_of(const Seal& seal, const ArchiveFiles& files) {
    const auto path = seal_folder(seal.number) + std::string(disposal_list);
    const auto line = std::find_if(seal.files.begin(), seal.files.end(),
                                   [&](const SealedFile& file) { return file.path == path; });
    if (line == seal.files.end()) return std::nullopt;
    auto text = files.read(path);
    if (!text || sha256_hex(*text) != line->sha256) return std::nullopt;
    return text;
}

}  // namespace

DisposedFiles disposed_files(const std::vector<ReadSeal>& chain, const ArchiveFiles& files) {
    const bool has_any = std::any_of(chain.begin(), chain.end(), [](const ReadSeal& read) {
        return read.seal.subject == SealSubject::disposal;
    });
    if (!has_any) return {};
    DisposedFiles sealed;
    DisposedFiles disposed;
    for (const auto& [seal, text] : chain) {
        if (seal.subject == SealSubject::review) {
            for (const auto& file : seal.files) {
                if (file.path.starts_with("data/")) sealed[file.path] = file.sha256;
            }
        }
        if (seal.subject != SealSubject::disposal) continue;
        const auto list = list_of(seal, files);
        if (!list) continue;
        for (const auto line : split_lines(*list)) {
            if (line.size() <= digest_size + separator.size()) continue;
            const auto found =
                sealed.find(std::string(line.substr(digest_size + separator.size())));
            if (found != sealed.end() && line.starts_with(found->second)) disposed.insert(*found);
        }
    }
    return disposed;
}

}  // namespace isms
