#include "bag/manifest.hpp"

#include "bag/names.hpp"
#include "bag/tag_text.hpp"

#include <isms/base/text.hpp>
#include <isms/base/unicode.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <unordered_map>

namespace isms::bag {
namespace {

const std::string line_remedy =
    "a line has a digest, two spaces, and the path of the file, relative to the bag";

bool is_hex(std::string_view text) {
    return text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

class ManifestReader {
  public:
    ManifestReader(const ManifestName& name, DigestAlgorithm algorithm, bool is_final,
                   Findings& findings)
        : is_final_(is_final), findings_(findings) {
        manifest_.file = name.file;
        manifest_.algorithm = algorithm;
        manifest_.is_tag = name.is_tag;
    }

    Manifest read(std::string_view text) {
        for (const auto line : tag_lines(text)) {
            ++number_;
            read_line(line);
        }
        warn_of_forms();
        return std::move(manifest_);
    }

  private:
    void read_line(std::string_view line) {
        const auto space = line.find_first_of(linear_space);
        const auto name_at = line.find_first_not_of(linear_space, space);
        auto digest = lower_ascii(line.substr(0, space));
        if (name_at == std::string_view::npos || !is_hex(digest) ||
            digest.size() != hex_digits(manifest_.algorithm)) {
            findings_.error(
                "bag-manifest-line", "this line of a manifest is not understood", manifest_.file,
                line_place(number_),
                fmt::format("it reads '{}', and a {} digest has {} digits", excerpt(line),
                            to_text(manifest_.algorithm), hex_digits(manifest_.algorithm)),
                line_remedy);
            return;
        }
        add(std::move(digest), without_forms(line.substr(name_at)));
    }

    /// What md5sum and find write before a name does not belong to it.
    std::string_view without_forms(std::string_view path) {
        if (path.starts_with('*')) {
            has_stars_ = true;
            path.remove_prefix(1);
        }
        if (path.starts_with("./")) {
            has_dots_ = true;
            path.remove_prefix(2);
        }
        return path;
    }

    void add(std::string digest, std::string_view literal) {
        ManifestLine line{number_, std::move(digest), percent_decoded(literal, is_final_),
                          std::string(literal)};
        if (!is_in_scope(line.path)) return;
        const auto [known, is_new] = seen_.emplace(line.path, manifest_.lines.size());
        if (is_new) {
            manifest_.lines.push_back(std::move(line));
        } else {
            report_duplicate(manifest_.lines[known->second], line);
        }
    }

    bool is_in_scope(const std::string& path) {
        auto fault = path_fault(path);
        if (fault.empty() && manifest_.is_tag && is_payload(path))
            fault = "a tag manifest lists tag files, not what lies in data/";
        if (fault.empty() && !manifest_.is_tag && !is_payload(path))
            fault = "a payload manifest lists what lies in data/";
        if (fault.empty()) return true;
        findings_.error("bag-path", fmt::format("the path '{}' may not be listed", excerpt(path)),
                        manifest_.file, line_place(number_), fault,
                        "nothing outside of the bag was looked at; ask its sender for a sound one");
        return false;
    }

    void report_duplicate(const ManifestLine& first, const ManifestLine& second) {
        const auto message = fmt::format("the file '{}' is listed twice", excerpt(first.path));
        const bool is_same = first.digest == second.digest;
        const auto reason = fmt::format("line {} lists it too, with {} digest", first.line,
                                        is_same ? "the same" : "another");
        const std::string hint =
            "a manifest lists each file once; strike out the line that is wrong";
        if (is_same && !is_final_)
            findings_.warning("bag-duplicate", message, manifest_.file, line_place(second.line),
                              reason, hint);
        else
            findings_.error("bag-duplicate", message, manifest_.file, line_place(second.line),
                            reason, hint);
    }

    void warn_of_forms() {
        if (has_stars_)
            findings_.warning("bag-md5sum-form", "names in the manifest have a * before them",
                              manifest_.file, {}, "md5sum and its like write it, BagIt does not",
                              "they are read without it");
        if (has_dots_)
            findings_.warning("bag-relative-path", "names in the manifest begin with ./",
                              manifest_.file, {}, "paths are relative to the bag anyway",
                              "they are read without it");
    }

    bool is_final_;
    Findings& findings_;
    Manifest manifest_;
    std::unordered_map<std::string, std::size_t> seen_;
    std::size_t number_ = 0;
    bool has_stars_ = false;
    bool has_dots_ = false;
};

}  // namespace

std::optional<ManifestName> manifest_name(std::string_view file) {
    constexpr std::string_view ending = ".txt";
    ManifestName name{std::string(file), {}, false};
    for (const std::string_view start : {"manifest-", "tagmanifest-"}) {
        if (!file.starts_with(start) || !file.ends_with(ending) ||
            file.size() <= start.size() + ending.size())
            continue;
        name.is_tag = start.front() == 't';
        name.algorithm =
            lower_ascii(file.substr(start.size(), file.size() - start.size() - ending.size()));
        std::erase(name.algorithm, '-');
        if (name.algorithm.find('/') == std::string::npos) return name;
    }
    return std::nullopt;
}

Manifest read_manifest(const ManifestName& name, DigestAlgorithm algorithm, std::string_view text,
                       bool is_final, Findings& findings) {
    return ManifestReader(name, algorithm, is_final, findings).read(text);
}

std::string manifest_line(std::string_view digest, std::string_view path) {
    return fmt::format("{}  {}\n", digest, path);
}

}  // namespace isms::bag
