#include "../sealed_directory.hpp"
#include "support/catch.hpp"

#include <isms/archive/pack.hpp>
#include <isms/base/error.hpp>

#include <algorithm>

using namespace isms;
using namespace isms::test;
namespace fs = std::filesystem;

namespace {

using Names = std::vector<std::string>;

/// Two sealed reviews, and what a pack of some of them has.
struct Packing : SealedDirectory {
    Packing() {
        seal();
        put_review(december());
        seal(december());
    }

    NewBag bag(const std::set<MeetingId>& reviews) const {
        const auto store = reader();
        const auto verification = verify_archive(store);
        std::set<std::string> sealed;
        for (const auto& report : verification.seals) {
            if (!is_packed(report.seal, reviews)) continue;
            for (const auto& file : report.seal.files) sealed.insert(file.path);
        }
        const PackContents contents{.reviews = reviews,
                                    .pages = {{"index.html", "<p>index</p>\n"}},
                                    .records = record_files(store, {.everything = true}, sealed),
                                    .organisation = "Example GmbH",
                                    .from = Date(2026, 1, 1),
                                    .to = Date(2026, 12, 31)};
        return plan_pack(store, verification, contents);
    }

    /// A pack as a folder that lies beside the review directory.
    fs::path written(const std::set<MeetingId>& reviews, std::string_view name) const {
        auto path = fs::path(root().string() + "-" + std::string(name));
        fs::remove_all(path);
        write_bag(bag(reviews), path, BagForm::directory);
        return path;
    }
};

Names names_of(const NewBag& bag) {
    Names names;
    for (const auto& entry : bag.entries) names.push_back(entry.name);
    return names;
}

bool has(const Names& names, std::string_view name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

}  // namespace

TEST_CASE("a pack has the whole chain and the files of its reviews", "[pack]") {
    const Packing packing;
    const auto names = names_of(packing.bag({id_of<MeetingId>("MR-2026-12")}));
    for (const auto* name :
         {"data/index.html", "data/archive/seals/000001.sha256", "data/archive/seals/000002.sha256",
          "data/records/review.json", "data/archive/data/000002/meetings/MR-2026-12/minutes.json",
          "data/schemas/minutes.schema.json", "VERIFY.md", "verify.sh"})
        CHECK(has(names, name));
    CHECK_FALSE(has(names, "data/archive/data/000001/meetings/MR-2026-11/minutes.json"));
    auto sorted = names;
    std::sort(sorted.begin(), sorted.end());
    CHECK(std::adjacent_find(sorted.begin(), sorted.end()) == sorted.end());
}

TEST_CASE("attachments go into a pack once: as sealed, or else with the records", "[pack]") {
    const Packing packing;
    const auto path = paths::evidence(packing.evidence());
    const auto store = packing.reader();
    CHECK(has(record_files(store, {.everything = true}, {}), path));
    const auto rest = record_files(store, {.everything = true}, {"data/" + path});
    CHECK_FALSE(has(rest, path));
    CHECK(has(rest, paths::evidence_sidecar(packing.evidence())));
}

TEST_CASE("of chosen records only those go in", "[pack]") {
    const Packing packing;
    const auto files = record_files(packing.reader(), {.reviews = {"MR-2026-11"}}, {});
    CHECK(has(files, "meetings/MR-2026-11/minutes.json"));
    CHECK_FALSE(has(files, "meetings/MR-2026-12/minutes.json"));
    CHECK(has(files, "review.json"));
    CHECK(std::is_sorted(files.begin(), files.end()));
}

TEST_CASE("a pack of some reviews is not restored", "[pack]") {
    const Packing packing;
    const auto pack = packing.written({id_of<MeetingId>("MR-2026-12")}, "partial");
    const fs::path target = packing.root().string() + "-target";
    try {
        restore_pack(pack, target);
        FAIL("restored");
    } catch (const Error& error) {
        CHECK(error.code() == ExitCode::refused);
        CHECK(error.diagnostics().front().code == "pack-partial");
    }
    CHECK_FALSE(fs::exists(target));
    fs::remove_all(pack);
}
