#include "bag/contents.hpp"

#include "bag/bag_info.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace isms::bag {
namespace {

class ContentsReader {
  public:
    ContentsReader(BagSource& source, const BagLimits& limits, Findings& findings)
        : source_(source), limits_(limits), findings_(findings) {}

    std::optional<Contents> read() {
        const auto* const file = source_.find(declaration_file);
        if (file == nullptr) {
            findings_.error(
                "bag-declaration", "there is no bagit.txt", std::string(declaration_file), {},
                "it says which version and encoding the bag has",
                "check that this is the bag itself, and get it from its sender once more");
            return std::nullopt;
        }
        auto bytes = bytes_of(*file);
        if (!bytes) return std::nullopt;
        auto declaration = read_declaration(std::move(*bytes), findings_);
        if (!declaration) return std::nullopt;
        contents_.declaration = std::move(*declaration);
        read_manifests();
        read_info();
        if (const auto text = text_of(fetch_file))
            contents_.fetch = read_fetch_list(*text, contents_.declaration.is_final(), findings_);
        return std::move(contents_);
    }

  private:
    std::optional<std::string> bytes_of(const BagFile& file) {
        std::string fault;
        auto bytes = read_whole(source_, file, limits_.tag_file_bytes, fault);
        if (fault.empty()) return bytes;
        unreadable(file.path, fault);
        return std::nullopt;
    }

    /// None if there is no such file, or if it can't be read, which is reported.
    std::optional<std::string> text_of(std::string_view name) {
        const auto* const file = source_.find(name);
        if (file == nullptr) return std::nullopt;
        auto bytes = bytes_of(*file);
        if (!bytes) return std::nullopt;
        auto decoded = decode_tag_text(std::move(*bytes), contents_.declaration.encoding);
        if (decoded.fault.empty()) return std::move(decoded.text);
        unreadable(file->path, decoded.fault);
        return std::nullopt;
    }

    void unreadable(const std::string& path, const std::string& fault) {
        findings_.error(
            "bag-tag-file", "this file of the bag can't be read", path, {}, fault,
            fmt::format("bagit.txt says that it is {}", contents_.declaration.encoding_name.empty()
                                                            ? "UTF-8"
                                                            : contents_.declaration.encoding_name));
    }

    void read_manifests() {
        bool has_payload_manifest = false;
        for (const auto& file : source_.files()) {
            const auto name = manifest_name(file.path);
            if (!name) continue;
            has_payload_manifest = has_payload_manifest || !name->is_tag;
            const auto algorithm = digest_algorithm(name->algorithm);
            if (!algorithm) {
                unknown_.push_back(*name);
            } else if (const auto text = text_of(file.path)) {
                auto& manifests = name->is_tag ? contents_.tag_manifests : contents_.manifests;
                manifests.push_back(read_manifest(*name, *algorithm, *text,
                                                  contents_.declaration.is_final(), findings_));
                has_known_manifest_ = has_known_manifest_ || !name->is_tag;
            } else {
                has_known_manifest_ = true;  // that it can't be read was said
            }
        }
        if (!has_payload_manifest)
            findings_.error("bag-no-manifest", "there is no manifest of the payload", {}, {},
                            "without one nothing says what the bag should hold",
                            "get the bag from its sender once more, with a manifest-sha256.txt");
        report_unknown();
    }

    void report_unknown() {
        for (const auto& name : unknown_) {
            const auto message =
                fmt::format("digests of the algorithm '{}' can't be checked", name.algorithm);
            const std::string known = "known are md5, sha1, sha224, sha256, sha384 and sha512";
            if (name.is_tag || has_known_manifest_)
                findings_.warning("bag-algorithm", message, name.file, {}, known,
                                  "what the other manifests list was checked");
            else
                findings_.error(
                    "bag-algorithm", message, name.file, {}, known,
                    "the bag can't be verified; ask for one with a manifest-sha256.txt");
        }
    }

    void read_info() {
        // 0.93 to 0.95 call it by another name.
        for (const auto name : {bag_info_file, std::string_view("package-info.txt")}) {
            const auto text = text_of(name);
            if (!text) continue;
            contents_.info =
                read_bag_info(*text, name, contents_.declaration.is_final(), findings_);
            return;
        }
    }

    BagSource& source_;
    const BagLimits& limits_;
    Findings& findings_;
    Contents contents_;
    std::vector<ManifestName> unknown_;
    bool has_known_manifest_ = false;
};

}  // namespace

std::optional<Contents> read_contents(BagSource& source, const BagLimits& limits,
                                      Findings& findings) {
    return ContentsReader(source, limits, findings).read();
}

}  // namespace isms::bag
