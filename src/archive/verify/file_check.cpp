#include "file_check.hpp"

#include "../disposal/disposed.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace isms {
namespace {

std::string name_of(const Seal& seal) {
    return seal.review ? fmt::format("seal {:06} of {}", seal.number, seal.review->str())
                       : fmt::format("seal {:06}", seal.number);
}

/// A path in two parts: the number of a seal in it, and what follows.
struct Numbered {
    int number = 0;
    std::string_view rest;
};

/// None where no six digits follow `prefix`.
std::optional<Numbered> numbered(std::string_view path, std::string_view prefix) {
    constexpr std::size_t digits = 6;
    if (!path.starts_with(prefix) || path.size() < prefix.size() + digits) return std::nullopt;
    path.remove_prefix(prefix.size());
    int number = 0;
    const auto [end, error] = std::from_chars(path.data(), path.data() + digits, number);
    if (error != std::errc() || end != path.data() + digits || number < 1) return std::nullopt;
    return Numbered{number, path.substr(digits)};
}

class Checker {
  public:
    Checker(const std::vector<ReadSeal>& chain, const ArchiveFiles& files,
            const VerifyOptions& options, Findings& findings)
        : chain_(chain),
          files_(files),
          options_(options),
          findings_(findings),
          there_(files.all()),
          disposed_(disposed_files(chain, files)) {}

    FileCheck run() {
        for (const auto& [seal, text] : chain_) {
            if (is_asked_for(seal)) plan(seal);
        }
        digest();
        for (const auto& [seal, text] : chain_) {
            if (!is_asked_for(seal)) continue;
            for (const auto& file : seal.files) check(seal, file);
        }
        if (!options_.only) check_extra();
        return std::move(result_);
    }

  private:
    bool is_asked_for(const Seal& seal) const {
        return !options_.only || seal.review == options_.only;
    }

    bool is_there(const std::string& path) const {
        return std::binary_search(there_.begin(), there_.end(), path);
    }

    bool is_absent(const Seal& seal) const {
        if (!files_.is_partial()) return false;
        const auto folder = seal_folder(seal.number);
        const auto first = std::lower_bound(there_.begin(), there_.end(), folder);
        return first == there_.end() || !first->starts_with(folder);
    }

    void plan(const Seal& seal) {
        if (is_absent(seal)) result_.absent.insert(seal.number);
        for (const auto& file : seal.files) {
            if (places_.try_emplace(file.path, paths_.size()).second) paths_.push_back(file.path);
        }
    }

    void digest() {
        std::function<void(const DigestProgress&)> progress;
        if (options_.progress)
            progress = [&](const DigestProgress& done) { options_.progress(done, paths_.size()); };
        digested_ = files_.digest(paths_, progress);
    }

    void check(const Seal& seal, const SealedFile& file) {
        const auto& found = digested_[places_.at(file.path)];
        const auto disposed = disposed_.find(file.path);
        const bool is_disposed = disposed != disposed_.end() && disposed->second == file.sha256;
        if (found.state == FileState::missing) {
            if (is_disposed) {
                ++result_.disposed[seal.number];
            } else if (!(result_.absent.contains(seal.number) && file.path.starts_with("data/"))) {
                ++result_.files;
                findings_.error("missing", "a sealed file is missing", files_.shown(file.path),
                                name_of(seal) + " names it", restore_hint);
            }
            return;
        }
        ++result_.files;
        const bool is_as_sealed =
            found.state == FileState::read && found.digests.front() == file.sha256;
        if (is_as_sealed && !is_disposed) return;
        const auto path = files_.shown(file.path);
        if (found.state != FileState::read) {
            findings_.error("unreadable", "a sealed file can't be read", path, found.reason,
                            "restore it from a backup, or let it be read");
        } else if (!is_as_sealed) {
            findings_.error("changed", "a sealed file was changed", path,
                            "its SHA-256 is not the one in " + name_of(seal), restore_hint);
        } else {
            findings_.warning("disposed-present", "a file that was disposed of is still there",
                              path, {}, "delete it: a copy was put back from somewhere");
        }
    }

    /// Whatever lies in the archive must be named by a seal, or be one; or vouch for the newest.
    /// What only a seal that is gone would name is told of together: there may be thousands of it.
    void check_extra() {
        std::set<std::string> seals;
        for (const auto& [seal, text] : chain_) seals.insert(seal_path(seal.number));
        if (!chain_.empty()) {
            seals.insert(signature_path(chain_.back().seal.number));
            seals.insert(timestamp_path(chain_.back().seal.number));
        }
        std::map<int, std::vector<std::string>> of_gone_seals;
        for (const auto& path : there_) {
            if (places_.contains(path) || seals.contains(path)) continue;
            if (const auto number = gone_seal_of(path)) {
                of_gone_seals[*number].push_back(path);
            } else {
                tell_extra(path);
            }
        }
        for (const auto& [number, paths] : of_gone_seals) {
            if (paths.size() == 1) {
                tell_extra(paths.front());
            } else {
                tell_extra(number, paths);
            }
        }
    }

    void tell_extra(const std::string& path) {
        findings_.error("extra", "no seal names this file", files_.shown(path),
                        "it was added after sealing, or its seal is gone or unreadable",
                        "move it out of the archive, or restore the seal");
    }

    void tell_extra(int seal, const std::vector<std::string>& paths) {
        findings_.error(
            "extra",
            fmt::format("no seal names {} files: {:06}, which would, is gone or unreadable",
                        paths.size(), seal),
            files_.shown(seal_path(seal)),
            fmt::format("the first of them is {}", files_.shown(paths.front())),
            fmt::format("{}; or move the files out if they were added", restore_hint));
    }

    bool has_seal(int number) const {
        return std::any_of(chain_.begin(), chain_.end(),
                           [&](const ReadSeal& read) { return read.seal.number == number; });
    }

    /// The seal that would name the file if it were in the chain. What vouches for a seal is named
    /// by the next one.
    std::optional<int> gone_seal_of(const std::string& path) const {
        if (const auto file = numbered(path, "data/"); file && file->rest.starts_with('/'))
            return has_seal(file->number) ? std::nullopt : std::optional(file->number);
        const auto file = numbered(path, "seals/");
        if (!file) return std::nullopt;
        const bool vouches = file->rest == ".sha256.sig" || file->rest == ".sha256.tsr";
        if (!vouches && file->rest != ".sha256") return std::nullopt;
        const int number = file->number + (has_seal(file->number) ? 1 : 0);
        return has_seal(number) ? std::nullopt : std::optional(number);
    }

    const std::vector<ReadSeal>& chain_;
    const ArchiveFiles& files_;
    const VerifyOptions& options_;
    Findings& findings_;
    std::vector<std::string> there_;
    DisposedFiles disposed_;
    std::vector<std::string> paths_;
    /// Of paths_; the names are those in the chain.
    std::unordered_map<std::string_view, std::size_t> places_;
    std::vector<DigestedFile> digested_;
    FileCheck result_;
};

}  // namespace

FileCheck check_files(const std::vector<ReadSeal>& chain, const ArchiveFiles& files,
                      const VerifyOptions& options, Findings& findings) {
    return Checker(chain, files, options, findings).run();
}

}  // namespace isms
