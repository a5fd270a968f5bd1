#include "bag/bag_check.hpp"
#include "bag/bag_info.hpp"
#include "bag/completeness.hpp"
#include "bag/contents.hpp"
#include "bag/names.hpp"

#include <isms/base/text.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace isms::bag {
namespace {

void count_files(const BagSource& source, BagVerification& result) {
    for (const auto& file : source.files()) {
        if (is_payload(file.path)) {
            ++result.payload_files;
            result.payload_bytes += file.size;
        } else {
            ++result.tag_files;
        }
    }
}

/// What the tag manifests leave out of that which the bag rests on.
void check_tag_manifests(const BagSource& source, const Contents& contents, Findings& findings) {
    for (const auto& manifest : contents.tag_manifests) {
        for (const auto& file : source.files()) {
            const auto name = manifest_name(file.path);
            const bool counts = file.path == declaration_file || (name && !name->is_tag);
            if (!counts || std::any_of(manifest.lines.begin(), manifest.lines.end(),
                                       [&](const auto& line) { return line.path == file.path; }))
                continue;
            findings.warning("bag-tag-unlisted",
                             fmt::format("the tag manifest does not list {}", file.path),
                             manifest.file, {}, "nothing would tell if it were changed", {});
        }
    }
}

/// Payload-Oxum, where nothing else says that the payload is not what it should be.
/// `forgiven`: so many files may be missing.
void check_oxum(const BagVerification& result, std::uint64_t forgiven, Findings& findings) {
    const Oxum found{result.payload_bytes, result.payload_files};
    const auto is_right = [&](const Oxum& stated) {
        return stated == found || (forgiven > 0 && stated.files == found.files + forgiven &&
                                   stated.bytes >= found.bytes);
    };
    for (const auto& value : values_of(result.info, "Payload-Oxum")) {
        const auto stated = parse_oxum(value);
        if (stated && (is_right(*stated) || findings.has_errors())) continue;
        findings.error("bag-oxum",
                       stated ? "the payload is not as large as the bag says"
                              : "Payload-Oxum is not two numbers with a dot between them",
                       std::string(bag_info_file), {},
                       fmt::format("Payload-Oxum is '{}', and there are {} bytes in {}", value,
                                   found.bytes, counted(found.files, "file")),
                       "get the bag from its sender once more");
    }
}

void check_contents(CheckedBag& bag, const BagOptions& options, bool with_files,
                    Findings& findings) {
    auto& result = bag.verification;
    auto& source = *bag.source;
    const auto contents = read_contents(source, options.limits, findings);
    if (!contents) {
        if (with_files) bag.files = check_fixity_of_all(source, {}, options, findings);
        return;
    }
    result.version = contents->declaration.version;
    result.encoding = contents->declaration.encoding_name;
    result.info = contents->info;
    for (const auto& manifest : contents->manifests)
        result.algorithms.push_back(manifest.algorithm);
    const auto listed = check_completeness(source, *contents, findings);
    check_tag_manifests(source, *contents, findings);
    if (with_files) {
        bag.files = check_fixity_of_all(source, listed.expectations, options, findings);
    } else {
        check_fixity(source, listed.expectations, options, findings);
    }
    check_oxum(result, listed.forgiven, findings);
}

}  // namespace

CheckedBag check_bag(const std::filesystem::path& path, const BagOptions& options,
                     const std::function<bool(const BagSource&)>& with_files) {
    Findings findings;
    auto opened = open_bag(path, options.limits, findings);
    CheckedBag bag;
    bag.source = std::move(opened.source);
    bag.verification.is_zip = opened.is_zip;
    if (bag.source) {
        count_files(*bag.source, bag.verification);
        check_contents(bag, options, with_files(*bag.source), findings);
    }
    bag.verification.findings = findings.take();
    return bag;
}

}  // namespace isms::bag

namespace isms {

BagVerification verify_bag(const std::filesystem::path& bag, const BagOptions& options) {
    return bag::check_bag(bag, options, [](const auto&) { return false; }).verification;
}

bool is_bag_path(const std::filesystem::path& path) {
    std::error_code error;
    const auto status = std::filesystem::status(path, error);
    if (std::filesystem::is_regular_file(status))
        return lower_ascii(path.extension().string()) == ".zip";
    if (!std::filesystem::is_directory(status)) return false;
    for (std::filesystem::directory_iterator entry(path, error), end; !error && entry != end;
         entry.increment(error)) {
        const auto name = entry->path().filename().string();
        if (name == bag::declaration_file || bag::manifest_name(name)) return true;
    }
    return false;
}

}  // namespace isms
