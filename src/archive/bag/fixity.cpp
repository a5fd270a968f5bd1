#include "bag/fixity.hpp"

#include <isms/base/text.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

namespace isms::bag {
namespace {

class Fixity {
  public:
    Fixity(BagSource& source, const std::vector<Expectation>& expectations,
           const BagOptions& options, Findings& findings)
        : source_(source),
          options_(options),
          findings_(findings),
          expected_(source.files().size()) {
        for (const auto& expectation : expectations) {
            expected_[number_of(*expectation.file)].push_back(&expectation);
            algorithms_.insert(expectation.manifest->algorithm);
        }
    }

    std::vector<CheckedFile> run(bool with_all) {
        if (with_all) algorithms_.insert(DigestAlgorithm::sha256);
        std::vector<std::size_t> numbers;
        std::vector<std::string> paths;
        for (std::size_t number = 0; number < expected_.size(); ++number) {
            if (!with_all && expected_[number].empty()) continue;
            numbers.push_back(number);
            paths.push_back(source_.files()[number].path);
        }
        DigestOptions options;
        options.algorithms.assign(algorithms_.begin(), algorithms_.end());
        options.progress = options_.progress;
        std::vector<CheckedFile> checked(with_all ? paths.size() : 0);
        source_.digest(paths, options, [&](std::size_t index, const DigestedFile& file) {
            const auto number = numbers[index];
            compare(number, file);
            if (!with_all) return;
            checked[index].file = &source_.files()[number];
            if (file.state == FileState::read)
                checked[index].sha256 = digest_of(file, DigestAlgorithm::sha256);
        });
        report();
        return checked;
    }

  private:
    std::size_t number_of(const BagFile& file) const {
        return static_cast<std::size_t>(&file - source_.files().data());
    }

    /// The algorithms are in the order of the set.
    const std::string& digest_of(const DigestedFile& file, DigestAlgorithm algorithm) const {
        return file.digests[static_cast<std::size_t>(
            std::distance(algorithms_.begin(), algorithms_.find(algorithm)))];
    }

    /// One clause why the file is not what is expected; empty if it is.
    std::string fault_of(std::size_t number, const DigestedFile& file) const {
        std::vector<std::string> wrong;
        for (const auto* const expectation : expected_[number]) {
            if (digest_of(file, expectation->manifest->algorithm) != expectation->line->digest)
                wrong.push_back(fmt::format("{} (line {})", expectation->manifest->file,
                                            expectation->line->line));
        }
        return wrong.empty() ? std::string()
                             : fmt::format("its digest is not the one in {}", join(wrong, ", "));
    }

    void compare(std::size_t number, const DigestedFile& file) {
        const bool is_read = file.state == FileState::read;
        auto fault = is_read ? fault_of(number, file) : file.reason;
        if (!fault.empty()) faults_.emplace(number, Fault{is_read, std::move(fault)});
    }

    /// In the order of the files, whichever thread came first.
    void report() {
        for (const auto& [number, fault] : faults_) {
            const auto& path = source_.files()[number].path;
            if (fault.is_read)
                findings_.error("bag-changed", "this file is not what it was when the bag was made",
                                path, {}, fault.reason,
                                "get the bag from its sender once more, or the file from a backup");
            else
                findings_.error("bag-unreadable", "this file can't be read", path, {}, fault.reason,
                                "let it be read, or get the bag from its sender once more");
        }
    }

    struct Fault {
        bool is_read;
        std::string reason;
    };

    BagSource& source_;
    const BagOptions& options_;
    Findings& findings_;
    std::vector<std::vector<const Expectation*>> expected_;  ///< by the file's number
    std::set<DigestAlgorithm> algorithms_;
    std::map<std::size_t, Fault> faults_;  ///< by the file's number
};

}  // namespace

void check_fixity(BagSource& source, const std::vector<Expectation>& expectations,
                  const BagOptions& options, Findings& findings) {
    Fixity(source, expectations, options, findings).run(false);
}

std::vector<CheckedFile> check_fixity_of_all(BagSource& source,
                                             const std::vector<Expectation>& expectations,
                                             const BagOptions& options, Findings& findings) {
    return Fixity(source, expectations, options, findings).run(true);
}

}  // namespace isms::bag
