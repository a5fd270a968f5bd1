#include "bag/completeness.hpp"

#include "bag/file_finder.hpp"
#include "bag/names.hpp"

#include <isms/base/text.hpp>
#include <isms/base/unicode.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <unordered_map>
#include <unordered_set>

namespace isms::bag {
namespace {

using How = FileFinder::How;

class Completeness {
  public:
    Completeness(const BagSource& source, const Contents& contents, Findings& findings)
        : source_(source), contents_(contents), findings_(findings), finder_(source) {
        for (const auto& line : contents.fetch) fetched_.emplace(line.path, &line);
    }

    Listed check() {
        for (const auto& manifest : contents_.manifests) check_lines(manifest);
        for (const auto& manifest : contents_.tag_manifests) check_lines(manifest);
        if (!contents_.manifests.empty()) check_payload();
        check_fetch();
        check_twins();
        return std::move(result_);
    }

  private:
    void check_lines(const Manifest& manifest) {
        std::unordered_map<const BagFile*, const ManifestLine*> exact;
        std::vector<std::pair<const ManifestLine*, FileFinder::Match>> others;
        for (const auto& line : manifest.lines) {
            const auto match = finder_.find(line.path, line.literal);
            if (match.how == How::exactly)
                exact.emplace(match.file, &line);
            else
                others.emplace_back(&line, match);
            if (match.how == How::exactly) expect(manifest, line, *match.file);
        }
        for (const auto& [line, match] : others) {
            const auto twin = exact.find(match.file);
            judge(manifest, *line, match, twin == exact.end() ? nullptr : twin->second);
        }
    }

    void expect(const Manifest& manifest, const ManifestLine& line, const BagFile& file) {
        result_.expectations.push_back({&file, &manifest, &line});
        if (!manifest.is_tag) listed_[&file].push_back(&manifest);
    }

    /// A line whose file is not there under exactly its name. `twin`: the line of the same manifest
    /// that names exactly the file that could be meant.
    void judge(const Manifest& manifest, const ManifestLine& line, const FileFinder::Match& match,
               const ManifestLine* twin) {
        const bool is_said_twice = twin != nullptr && twin->digest == line.digest;
        if (match.how == How::not_decoded && twin == nullptr) {
            findings_.warning(
                "bag-percent", "a percent sign is not encoded as the version asks for",
                manifest.file, line_place(line.line),
                fmt::format("the file '{}' is meant", match.file->path), "the file was checked");
            expect(manifest, line, *match.file);
        } else if (match.how == How::other_form && (twin == nullptr || is_said_twice)) {
            warn_of_twin(manifest, line, *match.file, "the name differs in how Unicode writes it");
            expect(manifest, line, *match.file);
        } else if (match.how == How::other_case && is_said_twice) {
            warn_of_twin(manifest, line, *match.file,
                         "the manifest lists the file in both spellings");
        } else {
            report_missing(manifest, line, match);
        }
    }

    void warn_of_twin(const Manifest& manifest, const ManifestLine& line, const BagFile& file,
                      const std::string& reason) {
        findings_.warning(
            "bag-twins",
            fmt::format("'{}' is not there, but '{}' is", excerpt(line.path), excerpt(file.path)),
            manifest.file, line_place(line.line), reason + ", and some systems take both for one",
            "the file that is there was checked");
    }

    void report_missing(const Manifest& manifest, const ManifestLine& line,
                        const FileFinder::Match& match) {
        if (!missing_.insert(line.path).second) return;
        const auto listed = fmt::format("{} lists it in line {}", manifest.file, line.line);
        const auto fetch = fetched_.find(line.path);
        if (fetch != fetched_.end()) {
            findings_.error("bag-not-fetched", "this file has not been fetched yet", line.path, {},
                            fmt::format("fetch.txt names it in line {}", fetch->second->line),
                            "fetch it from where its sender keeps it; nothing is fetched here");
        } else if (is_system_file(line.path)) {
            if (!manifest.is_tag) ++result_.forgiven;
            findings_.warning("bag-system-file", "a file of some operating system is missing",
                              line.path, {}, listed,
                              "it is no loss; such files do not belong in bags");
        } else {
            findings_.error(
                "bag-missing", "this file is missing", line.path, {}, listed,
                match.file == nullptr
                    ? std::string(
                          "get the bag from its sender once more, or the file from a backup")
                    : fmt::format("there is '{}', which differs in case",
                                  excerpt(match.file->path)));
        }
    }

    void check_payload() {
        for (const auto& file : source_.files()) {
            if (!is_payload(file.path)) continue;
            if (is_system_file(file.path))
                findings_.warning("bag-system-file",
                                  "a file of some operating system is in the payload", file.path,
                                  {}, {}, "such files do not belong in bags");
            check_listed(file);
        }
    }

    void check_listed(const BagFile& file) {
        const auto listed = listed_.find(&file);
        const std::set<const Manifest*> by =
            listed == listed_.end()
                ? std::set<const Manifest*>()
                : std::set<const Manifest*>(listed->second.begin(), listed->second.end());
        std::vector<std::string> absent;
        for (const auto& manifest : contents_.manifests) {
            if (!by.contains(&manifest)) absent.push_back(manifest.file);
        }
        if (absent.empty() || (!by.empty() && !contents_.declaration.is_final())) return;
        findings_.error(
            "bag-unlisted", "this payload file is not listed", file.path, {},
            fmt::format("it is not in {}", join(absent, ", ")),
            "nothing says what it should be; move it out of the bag, or get the bag from "
            "its sender once more");
    }

    void check_fetch() {
        for (const auto& line : contents_.fetch) {
            const bool is_listed =
                std::any_of(contents_.manifests.begin(), contents_.manifests.end(),
                            [&](const Manifest& manifest) {
                                return listed_paths(manifest).contains(line.path);
                            });
            if (!is_listed) {
                findings_.error("bag-fetch-line",
                                fmt::format("no manifest lists '{}'", excerpt(line.path)),
                                std::string(fetch_file), line_place(line.line),
                                "nothing would say whether what is fetched is right",
                                "ask the bag's sender for a sound one");
                continue;
            }
            const auto* const file = source_.find(line.path);
            if (file != nullptr && line.size && *line.size != file->size)
                findings_.warning(
                    "bag-fetch-line",
                    fmt::format("'{}' is not as long as fetch.txt says", excerpt(line.path)),
                    std::string(fetch_file), line_place(line.line),
                    fmt::format("{} bytes instead of {}", file->size, *line.size),
                    "its digest decides");
        }
    }

    const std::unordered_set<std::string>& listed_paths(const Manifest& manifest) {
        auto& paths = listed_paths_[&manifest];
        if (paths.empty()) {
            for (const auto& line : manifest.lines) paths.insert(line.path);
        }
        return paths;
    }

    /// Files that are there both, and could not be on another system.
    void check_twins() {
        std::unordered_map<std::string, const BagFile*> spellings;
        for (const auto& file : source_.files()) {
            const auto [known, is_new] = spellings.emplace(folded(file.path), &file);
            if (is_new) continue;
            findings_.warning("bag-twins", "two files are one on some systems", file.path, {},
                              fmt::format("the other one is '{}'", known->second->path),
                              "keep the bag where upper and lower case are told apart");
        }
    }

    const BagSource& source_;
    const Contents& contents_;
    Findings& findings_;
    FileFinder finder_;
    std::unordered_map<std::string, const FetchLine*> fetched_;
    std::unordered_map<const BagFile*, std::vector<const Manifest*>> listed_;
    std::unordered_map<const Manifest*, std::unordered_set<std::string>> listed_paths_;
    std::unordered_set<std::string> missing_;
    Listed result_;
};

}  // namespace

Listed check_completeness(const BagSource& source, const Contents& contents, Findings& findings) {
    return Completeness(source, contents, findings).check();
}

}  // namespace isms::bag
