#include "pack_texts.hpp"
#include "schemas.hpp"

#include <isms/archive/pack.hpp>
#include <isms/base/digest.hpp>

#include <fmt/format.h>

namespace isms {
namespace {

/// Entries of the bag, each name once: attachments lie once in the archive, whichever seals name
/// them.
class Entries {
  public:
    explicit Entries(const Store& store) : store_(store) {}

    void add(const std::string& name, std::string bytes) {
        if (names_.insert(name).second) entries_.push_back({name, std::move(bytes)});
    }
    /// A file of the archive that is as its seal says; what was disposed of is not there.
    void add_sealed(const SealedFile& file) {
        const auto source = "archive/" + file.path;
        if (!store_.exists(source)) return;
        auto name = in_archive(file.path);
        if (names_.insert(name).second)
            entries_.push_back(
                {std::move(name), BagSourceFile{store_.root() / source, file.sha256}});
    }
    /// A small file of the archive, if it is there.
    void add_if_any(const std::string& path) {
        if (auto bytes = store_.read("archive/" + path)) add(in_archive(path), std::move(*bytes));
    }
    void add_record(const std::string& path) {
        const auto source = store_.root() / path;
        auto name = fmt::format("data/{}{}", packed_records, path);
        if (names_.insert(name).second)
            entries_.push_back(
                {std::move(name), BagSourceFile{source, digest_file(source).sha256}});
    }

    std::vector<BagEntry> take() { return std::move(entries_); }

  private:
    static std::string in_archive(const std::string& path) {
        return fmt::format("data/{}{}", packed_archive, path);
    }

    const Store& store_;
    std::vector<BagEntry> entries_;
    std::set<std::string> names_;
};

void add_seals(const Verification& verification, const PackContents& contents, Entries& entries) {
    for (const auto& report : verification.seals) {
        const int number = report.seal.number;
        for (const auto& path : {seal_path(number), signature_path(number), timestamp_path(number)})
            entries.add_if_any(path);
        if (!is_packed(report.seal, contents.reviews)) continue;
        for (const auto& file : report.seal.files) {
            if (!file.path.starts_with("seals/")) entries.add_sealed(file);
        }
    }
}

/// bag-info.txt: reserved labels (RFC 8493, 2.2.2), then the anchor of the chain.
std::vector<BagField> info_of(const Verification& verification, const PackContents& contents) {
    std::vector<BagField> info{
        {"Source-Organization", contents.organisation},
        {"External-Description", fmt::format("Evidence of management review, {} to {}",
                                             contents.from.iso(), contents.to.iso())},
        {"Bagging-Date", contents.to.iso()}};
    if (verification.head)
        info.push_back({"Newest-Seal", fmt::format("{:06} {}", verification.head->seal,
                                                   verification.head->sha256)});
    return info;
}

}  // namespace

bool is_packed(const Seal& seal, const std::set<MeetingId>& reviews) {
    return seal.subject != SealSubject::review || reviews.count(*seal.review) > 0;
}

NewBag plan_pack(const Store& store, const Verification& verification,
                 const PackContents& contents) {
    Entries entries(store);
    for (const auto& page : contents.pages) entries.add("data/" + page.path, page.bytes);
    add_seals(verification, contents, entries);
    for (const auto& path : contents.records) entries.add_record(path);
    for (const auto& schema : record_schemas())
        entries.add("data/schemas/" + schema.name + ".schema.json", schema.text);
    entries.add("VERIFY.md", std::string(pack_texts::guide));
    entries.add("verify.sh", std::string(pack_texts::script));
    return {.entries = entries.take(),
            .info = info_of(verification, contents),
            // Not the name of the file, which says nothing of what is in it.
            .top = fmt::format("evidence-{}-to-{}", contents.from.iso(), contents.to.iso())};
}

}  // namespace isms
