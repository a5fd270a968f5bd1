#include "sealed_directory.hpp"
#include "support/catch.hpp"

#include <set>

using namespace isms;
using namespace isms::test;
using isms_test::refusal_of;

TEST_CASE("a seal names copies of all that the review rests on", "[archive]") {
    const SealedDirectory directory;
    CHECK(directory.seal() == "archive/seals/000001.sha256");
    const auto seal = parse_seal(directory.bytes("archive/seals/000001.sha256"), "s");
    REQUIRE(seal);
    std::set<std::string> paths;
    for (const auto& file : seal.value->files) {
        paths.insert(file.path);
        CHECK(sha256_hex(directory.bytes("archive/" + file.path)) == file.sha256);
    }
    const auto folder = std::string("data/000001/");
    const auto evidence = paths::evidence(SealedDirectory::evidence());
    CHECK(paths ==
          std::set<std::string>{
              folder + "review.json", folder + "meetings/MR-2026-11/meeting.json",
              folder + "meetings/MR-2026-11/agenda.json",
              folder + "meetings/MR-2026-11/minutes.json",
              folder + "meetings/MR-2026-11/signoff-01.json",
              folder + "actions/2026/A-2026-007.json", folder + "actions/2026/MR-2026-10-A01.json",
              folder + "actions/2026/MR-2026-10-A02.json",
              folder + "actions/2026/MR-2026-11-A01.json", folder + "documents/minutes.html",
              folder + evidence + ".json", "data/" + evidence});
    CHECK(directory.bytes("archive/data/" + evidence) == SealedDirectory::evidence_bytes());
    CHECK(seal.value->review.value().str() == "MR-2026-11");
    CHECK(seal.value->sealed_by == "jane");
    CHECK(unsealed_files(SealedDirectory::november(), {*seal.value}).empty());
    CHECK(unsealed_files(SealedDirectory::december(), {*seal.value}).size() == 4);
}

TEST_CASE("the action lives on, its sealed copy does not change", "[archive]") {
    const SealedDirectory directory;
    directory.seal();
    const auto copy = directory.bytes("archive/data/000001/actions/2026/A-2026-007.json");
    CHECK(copy == directory.bytes("actions/2026/A-2026-007.json"));
    directory.spill("actions/2026/A-2026-007.json", "{}\n");
    CHECK(directory.bytes("archive/data/000001/actions/2026/A-2026-007.json") == copy);
    CHECK(directory.findings().empty());
}

TEST_CASE("only what was signed is sealed", "[archive]") {
    const auto id = id_of<MeetingId>("MR-2026-11");
    for (const auto& path : {paths::meeting(id), paths::agenda(id), paths::minutes(id)}) {
        const SealedDirectory directory;
        directory.spill(path, directory.bytes(path) + "\n");
        CHECK(refusal_of([&] { directory.seal(); }) == "7 signed-changed");
    }
}

TEST_CASE("seals form a chain, and share evidence", "[archive]") {
    const SealedDirectory directory;
    directory.seal();
    directory.put_review(SealedDirectory::december());
    CHECK(directory.seal(SealedDirectory::december()) == "archive/seals/000002.sha256");
    const auto seal = parse_seal(directory.bytes("archive/seals/000002.sha256"), "s");
    REQUIRE(seal);
    CHECK(seal.value->files.front().path == "seals/000001.sha256");
    CHECK(seal.value->files.front().sha256 ==
          sha256_hex(directory.bytes("archive/seals/000001.sha256")));
    const auto evidence = "data/" + paths::evidence(SealedDirectory::evidence());
    CHECK(std::count_if(seal.value->files.begin(), seal.value->files.end(),
                        [&](const SealedFile& file) { return file.path == evidence; }) == 1);
    CHECK(directory.findings().empty());
    CHECK(verify_archive(directory.reader()).seals.size() == 2);
    CHECK(
        verify_archive(directory.reader(), {.only = id_of<MeetingId>("MR-2026-12")}).seals.size() ==
        1);
}

TEST_CASE("only a signed review is sealed, and once", "[archive]") {
    const SealedDirectory directory;
    auto review = sample_signed_review();
    review.signoffs.clear();
    CHECK(refusal_of([&] { directory.seal(review); }) == "5 not-signed");
    directory.seal();
    CHECK(refusal_of([&] { directory.seal(); }) == "5 sealed-already");
}

TEST_CASE("what was added after the seal gets a seal of its own, with nothing else", "[archive]") {
    const SealedDirectory directory;
    directory.seal();
    auto review = SealedDirectory::november();
    Addendum addendum{.meeting = review.meeting.id};
    addendum.reason = "a figure was wrong";
    directory.put(paths::addendum(review.meeting.id, 1), addendum);
    review.addenda.push_back(addendum);
    SignOff signoff = review.signoffs[0];
    signoff.number = 2;
    signoff.addendum = 1;
    signoff.addendum_sha256 = sha256_hex(print_record(addendum));
    directory.put(paths::signoff(review.meeting.id, 2), signoff);
    review.addendum_signoffs.push_back(signoff);
    Distribution sent{.meeting = review.meeting.id, .on = Date(2026, 11, 13)};
    directory.put(paths::distribution(review.meeting.id, 1), sent);
    review.distribution.push_back(sent);

    CHECK(directory.seal(review) == "archive/seals/000002.sha256");
    const auto seal = parse_seal(directory.bytes("archive/seals/000002.sha256"), "s");
    REQUIRE(seal);
    std::set<std::string> paths;
    for (const auto& file : seal.value->files) paths.insert(file.path);
    const auto folder = std::string("data/000002/");
    CHECK(paths == std::set<std::string>{"seals/000001.sha256",
                                         folder + "meetings/MR-2026-11/addendum-01.json",
                                         folder + "meetings/MR-2026-11/signoff-02.json",
                                         folder + "meetings/MR-2026-11/distribution/0001.json",
                                         folder + "documents/minutes.html"});
    CHECK(directory.findings().empty());
    CHECK(verify_archive(directory.reader(), {.only = review.meeting.id}).seals.size() == 2);
    CHECK(refusal_of([&] { directory.seal(review); }) == "5 sealed-already");
}

TEST_CASE("an addendum that is not the one signed off is not sealed", "[archive]") {
    const SealedDirectory directory;
    auto review = SealedDirectory::november();
    review.addenda.push_back({.meeting = review.meeting.id});
    directory.put(paths::addendum(review.meeting.id, 1), review.addenda[0]);
    review.addendum_signoffs = review.signoffs;
    review.addendum_signoffs[0].addendum = 1;
    review.addendum_signoffs[0].addendum_sha256 = std::string(64, 'd');
    CHECK(refusal_of([&] { directory.seal(review); }) == "7 signed-changed");
}

TEST_CASE("nothing is sealed upon what is not what it was", "[archive]") {
    const SealedDirectory directory;
    directory.spill(paths::evidence(SealedDirectory::evidence()), "another certificate\n");
    CHECK(refusal_of([&] { directory.seal(); }) == "7 evidence-changed");
    CHECK_FALSE(directory.has("archive"));
    directory.spill(paths::evidence(SealedDirectory::evidence()),
                    SealedDirectory::evidence_bytes());
    directory.seal();
    directory.spill("archive/seals/000001.sha256", "damaged\n");
    CHECK(refusal_of([&] { directory.seal(SealedDirectory::december()); }) == "7 seal-line");
}

TEST_CASE("a record that the seal needs and that is missing stops it", "[archive]") {
    const SealedDirectory directory;
    std::filesystem::remove(directory.root() / "actions/2026/A-2026-007.json");
    CHECK(refusal_of([&] { directory.seal(); }) == "6 file-missing");
    CHECK_FALSE(directory.has("archive"));
}

TEST_CASE("who seals can't forge a line of the seal", "[archive]") {
    const SealedDirectory directory;
    auto store = directory.writer();
    auto stamp = stamp_on(Date(2026, 11, 12));
    stamp.by = "jane\n# review: MR-2020-01\x1b[31m";
    store.commit(plan_seal(Records(store), SealedDirectory::november(), {}, stamp));
    std::vector<Diagnostic> problems;
    const auto seals = read_seals(store, problems);
    CHECK(problems.empty());
    REQUIRE(seals.size() == 1);
    CHECK(seals[0].review.value().str() == "MR-2026-11");
}
