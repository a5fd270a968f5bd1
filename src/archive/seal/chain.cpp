#include "chain.hpp"

#include "archive_folder.hpp"

#include <isms/archive/archive.hpp>
#include <isms/base/digest.hpp>
#include <isms/base/error.hpp>
#include <isms/store/paths.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <set>

namespace isms {
namespace {

constexpr std::string_view seal_ending = ".sha256";

/// The numbers of all seals, in order.
std::vector<int> seal_numbers(const ArchiveFiles& files) {
    std::vector<int> numbers;
    for (const auto& name : files.names("seals")) {
        if (name.size() != 6 + seal_ending.size() || !name.ends_with(seal_ending)) continue;
        int number = 0;
        const auto [end, error] = std::from_chars(name.data(), name.data() + 6, number);
        if (error == std::errc() && end == name.data() + 6) numbers.push_back(number);
    }
    return numbers;
}

/// The signed and write-once files of a review.
std::vector<std::string> files_of(const Review& review) {
    const auto& id = review.meeting.id;
    std::vector<std::string> files = {paths::meeting(id)};
    if (review.agenda) files.push_back(paths::agenda(id));
    files.push_back(paths::minutes(id));
    for (const auto* signoffs : {&review.signoffs, &review.addendum_signoffs}) {
        for (const auto& signoff : *signoffs) files.push_back(paths::signoff(id, signoff.number));
    }
    for (const auto& addendum : review.addenda)
        files.push_back(paths::addendum(id, addendum.number));
    for (const auto& record : review.distribution)
        files.push_back(paths::distribution(id, record.number));
    return files;
}

}  // namespace

std::vector<ReadSeal> read_chain(const ArchiveFiles& files, std::vector<Diagnostic>& problems) {
    std::vector<ReadSeal> seals;
    for (const int number : seal_numbers(files)) {
        const auto path = files.shown(seal_path(number));
        try {
            auto text = files.read(seal_path(number));
            if (!text) continue;
            auto seal = parse_seal(*text, path);
            problems.insert(problems.end(), seal.diagnostics.begin(), seal.diagnostics.end());
            if (!seal) continue;
            if (seal.value->number == number) {
                seals.push_back({std::move(*seal.value), std::move(*text)});
            } else {
                problems.push_back(
                    {Severity::error,
                     "seal-line",
                     fmt::format("the file says that it is seal {:06}", seal.value->number),
                     path,
                     {},
                     {},
                     "restore the seal from a backup or from the copy that the auditor has"});
            }
        } catch (const Error& error) {
            // The others can still be read.
            problems.insert(problems.end(), error.diagnostics().begin(), error.diagnostics().end());
        }
    }
    return seals;
}

std::vector<Seal> read_seals(const Store& store, std::vector<Diagnostic>& problems) {
    std::vector<Seal> seals;
    for (auto& read : read_chain(ArchiveFolder(store), problems))
        seals.push_back(std::move(read.seal));
    return seals;
}

bool has_seal(const std::vector<Seal>& seals, const MeetingId& review) {
    return std::any_of(seals.begin(), seals.end(),
                       [&](const Seal& seal) { return seal.review == review; });
}

std::vector<std::string> unsealed_files(const Review& review, const std::vector<Seal>& seals) {
    std::vector<std::string> files;
    if (!is_signed(review)) return files;
    std::set<std::string> covered;
    for (const auto& seal : seals) {
        if (seal.review != review.meeting.id) continue;
        const auto folder = seal_folder(seal.number);
        for (const auto& file : seal.files) {
            if (file.path.starts_with(folder)) covered.insert(file.path.substr(folder.size()));
        }
    }
    for (auto& path : files_of(review)) {
        if (!covered.contains(path)) files.push_back(std::move(path));
    }
    return files;
}

std::optional<ArchiveHead> archive_head(const Store& store) {
    const ArchiveFolder files(store);
    const auto numbers = seal_numbers(files);
    if (numbers.empty()) return std::nullopt;
    const auto text = files.read(seal_path(numbers.back()));
    if (!text) return std::nullopt;
    ArchiveHead head;
    head.seal = numbers.back();
    head.sha256 = sha256_hex(*text);
    return head;
}

}  // namespace isms
