#include "sealed_directory.hpp"
#include "support/catch.hpp"

#include <algorithm>
#include <sys/stat.h>

using namespace isms;
using namespace isms::test;
namespace fs = std::filesystem;

namespace {

using Findings = std::vector<std::string>;

/// Two sealed reviews.
struct Archive : SealedDirectory {
    Archive() {
        seal();
        put_review(december());
        seal(december());
    }
    fs::path at(const std::string& path) const { return root() / path; }
};

const std::string minutes = "archive/data/000001/meetings/MR-2026-11/minutes.json";

}  // namespace

TEST_CASE("an untouched archive has no finding", "[archive]") {
    const Archive archive;
    CHECK(archive.findings().empty());
    CHECK(verify_archive(archive.reader()).files == 12 + 13);
}

TEST_CASE("an archive that is not there yet is intact", "[archive]") {
    const SealedDirectory directory;
    const auto verification = verify_archive(directory.reader());
    CHECK(verification.findings.empty());
    CHECK(verification.seals.empty());
    CHECK_FALSE(verification.head.has_value());
}

TEST_CASE("each changed file is named, whatever changed", "[archive]") {
    const Archive archive;
    auto bytes = archive.bytes(minutes);
    bytes[100] ^= 1;
    archive.spill(minutes, bytes);
    archive.spill("archive/data/000002/documents/minutes.html", "<p>minutes</p>");
    const auto evidence = "archive/data/" + paths::evidence(SealedDirectory::evidence());
    archive.spill(evidence, "");
    // Both seals name the evidence.
    CHECK(archive.findings() == Findings{"changed " + minutes, "changed " + evidence,
                                         "changed archive/data/000002/documents/minutes.html",
                                         "changed " + evidence});
    CHECK(archive.findings(id_of<MeetingId>("MR-2026-12")) ==
          Findings{"changed archive/data/000002/documents/minutes.html", "changed " + evidence});
}

TEST_CASE("each missing file is named", "[archive]") {
    const Archive archive;
    fs::remove(archive.at(minutes));
    CHECK(archive.findings() == Findings{"missing " + minutes});
    fs::remove_all(archive.at("archive/data/000002"));
    CHECK(archive.findings().size() == 1 + 11);
}

TEST_CASE("each file that no seal names is found, hidden ones and links as well", "[archive]") {
    const Archive archive;
    archive.spill("archive/data/000001/meetings/MR-2026-11/addendum.json", "{}");
    archive.spill("archive/data/.hidden", "x");
    archive.spill("archive/data/000001/.folder/file", "x");
    archive.spill("archive/notes.txt", "x");
    archive.spill("archive/other/file", "x");
    archive.spill("archive/seals/000001.sha256.bak", "x");
    archive.spill("archive/seals/.000001.sha256.swp", "x");
    fs::create_symlink("minutes.json", archive.at("archive/data/000001/meetings/MR-2026-11/link"));
    fs::create_directory_symlink("../../people", archive.at("archive/data/people"));
    ::mkfifo(archive.at("archive/data/pipe").c_str(), 0600);
    fs::create_directory(archive.at("archive/data/empty"));
    auto findings = archive.findings();
    std::sort(findings.begin(), findings.end());
    CHECK(findings ==
          Findings{
              "extra archive/data/.hidden", "extra archive/data/000001/.folder/file",
              "extra archive/data/000001/meetings/MR-2026-11/addendum.json",
              "extra archive/data/000001/meetings/MR-2026-11/link", "extra archive/data/people",
              "extra archive/data/pipe", "extra archive/notes.txt", "extra archive/other/file",
              "extra archive/seals/.000001.sha256.swp", "extra archive/seals/000001.sha256.bak"});
}

TEST_CASE("a sealed file that was replaced by a link or a folder is found", "[archive]") {
    const Archive archive;
    fs::rename(archive.at(minutes), archive.at("archive/copy"));
    fs::create_symlink(archive.at("archive/copy"), archive.at(minutes));
    CHECK(archive.findings() == Findings{"unreadable " + minutes, "extra archive/copy"});
    fs::remove(archive.at(minutes));
    fs::create_directory(archive.at(minutes));
    CHECK(archive.findings() == Findings{"unreadable " + minutes, "extra archive/copy"});
}

TEST_CASE("a seal that is gone leaves a gap, its files, and a hole in the chain", "[archive]") {
    const Archive archive;
    fs::remove(archive.at("archive/seals/000001.sha256"));
    const auto findings = archive.findings();
    CHECK(findings[0] == "seal-gap archive/seals/000001.sha256");
    CHECK(findings[1] == "missing archive/seals/000001.sha256");
    // One finding for all of its files, by its name.
    CHECK(findings[2] == "extra archive/seals/000001.sha256");
    CHECK(findings.size() == 3);
}

TEST_CASE("the newest seal's files stay behind when it is cut off", "[archive]") {
    const Archive archive;
    fs::remove(archive.at("archive/seals/000002.sha256"));
    const auto findings = archive.findings();
    CHECK(findings == Findings{"extra archive/seals/000002.sha256"});
}

TEST_CASE("a file in the folder of no seal is named itself", "[archive]") {
    const Archive archive;
    archive.spill("archive/data/000007/letter.txt", "x");
    archive.spill("archive/data/0000080/letter.txt", "x");
    archive.spill("archive/data/00000x/letter.txt", "x");
    archive.spill("archive/data/000000/letter.txt", "x");
    auto findings = archive.findings();
    std::sort(findings.begin(), findings.end());
    CHECK(findings == Findings{"extra archive/data/000000/letter.txt",
                               "extra archive/data/000007/letter.txt",
                               "extra archive/data/0000080/letter.txt",
                               "extra archive/data/00000x/letter.txt"});
}

TEST_CASE("a seal that was written anew breaks the chain", "[archive]") {
    const Archive archive;
    auto seal = parse_seal(archive.bytes("archive/seals/000001.sha256"), "s").value.value();
    seal.sealed_by = "somebody-else";
    archive.spill("archive/seals/000001.sha256", print_seal(seal));
    CHECK(archive.findings() == Findings{"changed archive/seals/000001.sha256"});
    auto second = parse_seal(archive.bytes("archive/seals/000002.sha256"), "s").value.value();
    second.files.erase(second.files.begin());
    archive.spill("archive/seals/000002.sha256", print_seal(second));
    CHECK(archive.findings() == Findings{"chain-broken archive/seals/000002.sha256"});
}

TEST_CASE("a damaged, renamed or linked seal is found, and the others are still held to",
          "[archive]") {
    const Archive archive;
    archive.spill("archive/seals/000002.sha256",
                  archive.bytes("archive/seals/000002.sha256") + "one more line\n");
    auto findings = archive.findings();
    CHECK(findings[0] == "seal-line archive/seals/000002.sha256");
    CHECK(findings.back() == "extra archive/seals/000002.sha256");
    CHECK(findings.size() == 2);
    archive.spill("archive/seals/000002.sha256", archive.bytes("archive/seals/000001.sha256"));
    findings = archive.findings();
    CHECK(findings[0] == "seal-line archive/seals/000002.sha256");
    fs::remove(archive.at("archive/seals/000002.sha256"));
    fs::create_symlink("000001.sha256", archive.at("archive/seals/000002.sha256"));
    findings = archive.findings();
    CHECK(findings[0].ends_with(" archive/seals/000002.sha256"));
    CHECK(findings.back() == "extra archive/seals/000002.sha256");
    CHECK(findings.size() == 2);
}

TEST_CASE("one finding tells of a wide gap", "[archive]") {
    const Archive archive;
    auto seal = parse_seal(archive.bytes("archive/seals/000002.sha256"), "s").value.value();
    seal.number = 999999;
    archive.spill("archive/seals/999999.sha256", print_seal(seal));
    const auto verification = verify_archive(archive.reader());
    REQUIRE(verification.findings.size() == 2);
    CHECK(verification.findings[0].message == "seals 000003 to 999998 are missing");
    CHECK(verification.findings[1].code == "chain-broken");
}
