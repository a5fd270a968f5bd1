#include <isms/archive/archive.hpp>
#include <isms/base/digest.hpp>
#include <isms/base/error.hpp>
#include <isms/store/paths.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

namespace isms {
namespace {

class Verifier {
  public:
    explicit Verifier(const Store& store) : store_(store) {}

    Verification run(const std::optional<MeetingId>& only) {
        const auto seals = read_seals(store_, result_.findings);
        check_chain(seals);
        for (const auto& seal : seals) {
            for (const auto& file : seal.files) named_.insert(file.path);
            if (only && seal.review != *only) continue;
            ++result_.seals;
            for (const auto& file : seal.files) check_file(seal, file);
        }
        if (!only) check_extra(seals);
        return std::move(result_);
    }

  private:
    void find(std::string code, std::string message, std::string file, std::string reason,
              std::string hint) {
        result_.findings.push_back({Severity::error,
                                    std::move(code),
                                    std::move(message),
                                    std::move(file),
                                    {},
                                    std::move(reason),
                                    std::move(hint)});
    }

    void check_chain(const std::vector<Seal>& seals) {
        int expected = 1;
        for (const auto& seal : seals) {
            if (expected < seal.number) {
                const auto gap = expected + 1 == seal.number
                                     ? fmt::format("seal {:06} is missing", expected)
                                     : fmt::format("seals {:06} to {:06} are missing", expected,
                                                   seal.number - 1);
                find("seal-gap", gap, "archive/" + seal_path(expected),
                     "seals are numbered without a gap", "restore what is missing from a backup");
            }
            if (seal.number > 1 &&
                (seal.files.empty() || seal.files.front().path != seal_path(seal.number - 1))) {
                find("chain-broken",
                     fmt::format("seal {:06} does not name the seal before it", seal.number),
                     "archive/" + seal_path(seal.number), {}, "restore it from a backup");
            }
            expected = seal.number + 1;
        }
    }

    void check_file(const Seal& seal, const SealedFile& file) {
        const auto path = "archive/" + file.path;
        ++result_.files;
        std::optional<std::string> bytes;
        try {
            bytes = store_.read(path);
        } catch (const Error& error) {
            find("unreadable", "a sealed file can't be read", path,
                 error.diagnostics().front().message,
                 "restore it from a backup, or let it be read");
            return;
        }
        if (!bytes) {
            find("missing", "a sealed file is missing", path,
                 fmt::format("seal {:06} of {} names it", seal.number, seal.review.str()),
                 "restore it from a backup");
        } else if (sha256_hex(*bytes) != file.sha256) {
            find("changed", "a sealed file was changed", path,
                 fmt::format("its SHA-256 is not the one in seal {:06} of {}", seal.number,
                             seal.review.str()),
                 "restore it from a backup");
        }
    }

    /// Whatever lies in the archive must be named by a seal, or be one.
    void check_extra(const std::vector<Seal>& seals) {
        for (const auto& seal : seals) named_.insert(seal_path(seal.number));
        walk("archive", [&](const std::string& path) {
            if (named_.contains(path.substr(std::string_view("archive/").size()))) return;
            find("extra", "no seal names this file", path,
                 "it was added after sealing, or its seal is gone or unreadable",
                 "move it out of the archive, or restore the seal");
        });
    }

    /// Everything below `folder` that is not a directory, hidden names and links included; no link
    /// is followed.
    template <class Visit>
    void walk(const std::string& folder, const Visit& visit) {
        namespace fs = std::filesystem;
        std::error_code error;
        std::vector<std::string> found;
        for (fs::recursive_directory_iterator entry(store_.root() / folder, error), end;
             !error && entry != end; entry.increment(error)) {
            if (fs::is_directory(entry->symlink_status())) continue;
            found.push_back(entry->path().lexically_relative(store_.root()).generic_string());
        }
        if (error && error != std::errc::no_such_file_or_directory)
            throw io_error("read", folder, error.value());
        std::sort(found.begin(), found.end());
        for (const auto& path : found) visit(path);
    }

    const Store& store_;
    Verification result_;
    std::set<std::string> named_;
};

}  // namespace

Verification verify_archive(const Store& store, const std::optional<MeetingId>& only) {
    return Verifier(store).run(only);
}

}  // namespace isms
