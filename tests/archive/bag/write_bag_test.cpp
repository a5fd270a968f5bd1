#include "sample_bag.hpp"
#include "store/store_fixture.hpp"
#include "support/catch.hpp"

#include <isms/base/error.hpp>

#include <algorithm>
#include <cstdlib>
#include <random>
#include <sys/stat.h>

using namespace isms;
using namespace isms::test;
using isms_test::refusal_of;
namespace fs = std::filesystem;

namespace {

/// A bag that is to be written, and a folder for it.
struct Maker {
    Maker() {
        isms_test::spill(folder.path() / "source", large);
        bag.entries = {
            {"data/archive/seals/000001.sha256", std::string("seal\n")},
            {"data/archive/evidence", BagSourceFile{folder.path() / "source", sha256_hex(large)}},
            {"data/report \xC3\xBC.html", std::string("<p>report</p>")},
            {"readme.txt", std::string("read me\n")}};
        bag.info = {{"Source-Organization", "Acme"}, {"Bagging-Date", "2026-11-12"}};
    }

    fs::path at(const std::string& name) const { return folder.path() / name; }
    /// What is in the folder, but the source.
    std::vector<std::string> names() const {
        std::vector<std::string> found;
        for (const auto& entry : fs::directory_iterator(folder.path())) {
            const auto name = entry.path().filename().string();
            if (name != "source") found.push_back(name);
        }
        return found;
    }

    isms_test::TemporaryDirectory folder;
    std::string large = std::string(700'000, 'x') + "end";
    NewBag bag;
};

bool runs(const std::string& command) {
    return std::system((command + " >/dev/null 2>&1").c_str()) == 0;  // NOLINT: the test's own
}

/// Every file below a folder, with its bytes.
std::map<std::string, std::string> files_below(const fs::path& folder) {
    std::map<std::string, std::string> files;
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
        if (entry.is_regular_file())
            files[entry.path().lexically_relative(folder).generic_string()] =
                isms_test::slurp(entry.path());
    }
    return files;
}

}  // namespace

TEST_CASE("a bag is written as version 1.0 asks for", "[bag]") {
    const Maker maker;
    write_bag(maker.bag, maker.at("bag"), BagForm::directory);
    const auto read = [&](const std::string& name) {
        return isms_test::slurp(maker.at("bag") / name);
    };
    CHECK(read("bagit.txt") == "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n");
    CHECK(read("bag-info.txt") ==
          "Source-Organization: Acme\nBagging-Date: 2026-11-12\nPayload-Oxum: 700021.3\n");
    CHECK(read("manifest-sha256.txt") ==
          sha256_hex(maker.large) + "  data/archive/evidence\n" + sha256_hex("seal\n") +
              "  data/archive/seals/000001.sha256\n" + sha256_hex("<p>report</p>") +
              "  data/report \xC3\xBC.html\n");
    CHECK(read("tagmanifest-sha256.txt") ==
          sha256_hex(read("bag-info.txt")) + "  bag-info.txt\n" + sha256_hex(read("bagit.txt")) +
              "  bagit.txt\n" + sha256_hex(read("manifest-sha256.txt")) +
              "  manifest-sha256.txt\n" + sha256_hex("read me\n") + "  readme.txt\n");
    CHECK(read("data/archive/evidence") == maker.large);
    const auto found = verify_bag(maker.at("bag"));
    CHECK(found.findings.empty());
    CHECK(found.payload_files == 3);
    CHECK(found.tag_files == 5);
    CHECK(maker.names() == std::vector<std::string>{"bag"});
}

TEST_CASE("plain programs accept what is written", "[bag]") {
    const Maker maker;
    write_bag(maker.bag, maker.at("bag"), BagForm::directory);
    write_bag(maker.bag, maker.at("bag.zip"), BagForm::zip);
    const auto here = "cd '" + maker.folder.path().string() + "' && ";
    CHECK(runs(here + "cd bag && sha256sum --strict -c manifest-sha256.txt"));
    CHECK(runs(here + "cd bag && sha256sum --strict -c tagmanifest-sha256.txt"));
    CHECK(runs(here + "/usr/bin/python3 -m zipfile -t bag.zip"));
    CHECK(runs(here + "/usr/bin/python3 -m zipfile -e bag.zip out && diff -r bag out/bag"));
}

TEST_CASE("a zip holds the same bag, and the same bytes each time", "[bag]") {
    Maker maker;
    write_bag(maker.bag, maker.at("bag"), BagForm::directory);
    write_bag(maker.bag, maker.at("bag.zip"), BagForm::zip);
    const auto zip = verify_bag(maker.at("bag.zip"));
    CHECK(zip.is_zip);
    CHECK(zip.findings.empty());
    CHECK(zip.payload_bytes == 700'021);
    const auto first = isms_test::slurp(maker.at("bag.zip"));
    CHECK(first.find("bag/data/archive/evidence") != std::string::npos);
    fs::remove(maker.at("bag.zip"));
    std::reverse(maker.bag.entries.begin(), maker.bag.entries.end());
    write_bag(maker.bag, maker.at("bag.zip"), BagForm::zip);
    CHECK(isms_test::slurp(maker.at("bag.zip")) == first);
    maker.bag.top = "pack-2026";
    write_bag(maker.bag, maker.at("other.zip"), BagForm::zip);
    CHECK(isms_test::slurp(maker.at("other.zip")).find("pack-2026/bagit.txt") != std::string::npos);
}

TEST_CASE("nothing is overwritten, and nothing is left of a failure", "[bag]") {
    for (const auto form : {BagForm::directory, BagForm::zip}) {
        Maker maker;
        const auto refused = [&](const std::string& name) {
            return refusal_of([&] { write_bag(maker.bag, maker.at(name), form); });
        };
        isms_test::spill(maker.at("there"), "mine");
        CHECK(refused("there") == "5 bag-exists");
        CHECK(isms_test::slurp(maker.at("there")) == "mine");
        fs::create_symlink("nowhere", maker.at("link"));
        CHECK(refused("link") == "5 bag-exists");
        CHECK(refused("no/such") == "4 no-such-directory");
        fs::remove(maker.at("there"));
        fs::remove(maker.at("link"));
        maker.bag.entries[1].content = BagSourceFile{maker.at("source"), sha256_hex("other")};
        CHECK(refused("bag") == "7 bag-source-changed");
        maker.bag.entries[1].content = BagSourceFile{maker.at("gone"), sha256_hex("other")};
        CHECK(refused("bag") == "4 no-such-file");
        CHECK(maker.names().empty());
    }
}

TEST_CASE("names that do not mean the same everywhere are refused", "[bag]") {
    for (const std::string name : {"",
                                   "/data/x",
                                   "../x",
                                   "data/../x",
                                   "data//x",
                                   "data/./x",
                                   "data/",
                                   "data",
                                   "Data/x",
                                   "data/a\\b",
                                   "data/a\nb",
                                   "data/a\rb",
                                   "data/50%",
                                   "C:/x",
                                   "~/x",
                                   "bagit.txt",
                                   "bag-info.txt",
                                   "manifest-md5.txt",
                                   "tagmanifest-sha256.txt",
                                   "fetch.txt",
                                   "*x",
                                   "data/\xFF",
                                   "data/u\xCC\x88",
                                   "\xEF\xBB\xBFx",
                                   "data/\x1b[31m"}) {
        CAPTURE(name);
        Maker maker;
        maker.bag.entries.push_back({name, std::string("x")});
        CHECK(refusal_of([&] { write_bag(maker.bag, maker.at("bag"), BagForm::directory); }) ==
              "3 bag-name");
        CHECK(maker.names().empty());
    }
    for (const std::string name : {"data/archive/evidence", "data/ARCHIVE/evidence", "README.txt",
                                   "data/archive/evidence/more", "data/archive"}) {
        CAPTURE(name);
        Maker maker;
        maker.bag.entries.push_back({name, std::string("x")});
        CHECK(refusal_of([&] { write_bag(maker.bag, maker.at("bag"), BagForm::directory); }) ==
              "3 bag-name-twice");
    }
    Maker maker;
    maker.bag.top = "a/b";
    CHECK(refusal_of([&] { write_bag(maker.bag, maker.at("bag.zip"), BagForm::zip); }) ==
          "3 bag-name");
    maker.bag.entries = {{"readme.txt", std::string("x")}};
    CHECK(refusal_of([&] { write_bag(maker.bag, maker.at("bag"), BagForm::directory); }) ==
          "3 bag-no-payload");
}

TEST_CASE("a field of bag-info.txt is one line", "[bag]") {
    for (const BagField& field :
         {BagField{"", "x"}, BagField{"a:b", "x"}, BagField{"a\nb", "x"}, BagField{" a", "x"},
          BagField{"a", "x\nPayload-Oxum: 1.1"}, BagField{"a", "x\ry"}, BagField{"a", "\xFF"}}) {
        Maker maker;
        maker.bag.info.push_back(field);
        CHECK(refusal_of([&] { write_bag(maker.bag, maker.at("bag"), BagForm::directory); }) ==
              "3 bag-info-field");
        CHECK(maker.names().empty());
    }
}

TEST_CASE("what is written is verified and extracted as it was", "[bag]") {
    std::mt19937 random(20261124);  // NOLINT(cert-msc32-c,cert-msc51-cpp): the same each time
    const std::vector<std::string> parts = {"a", "B b", "\xE2\x82\xAC", "x.json", "00", "~", "-"};
    for (int round = 0; round < 25; ++round) {
        CAPTURE(round);
        const isms_test::TemporaryDirectory folder;
        const auto at = [&](const std::string& name) { return folder.path() / name; };
        NewBag bag;
        std::map<std::string, std::string> expected;
        const auto count = 1 + random() % 12;
        for (std::size_t i = 0; i < count; ++i) {
            std::string name = "data";
            for (auto depth = random() % 4; depth > 0; --depth)
                name += "/" + parts[random() % parts.size()];
            name += "/" + std::to_string(i);
            std::string bytes(random() % 3 == 0 ? random() % 600'000 : random() % 50, '\0');
            for (auto& byte : bytes) byte = static_cast<char>(random() % 5 == 0 ? random() : 'x');
            if (random() % 2 == 0) {
                isms_test::spill(at("source" + std::to_string(i)), bytes);
                bag.entries.push_back(
                    {name, BagSourceFile{at("source" + std::to_string(i)), sha256_hex(bytes)}});
            } else {
                bag.entries.push_back({name, bytes});
            }
            expected[name] = bytes;
        }
        for (const auto form : {BagForm::directory, BagForm::zip}) {
            const auto target = at(form == BagForm::zip ? "bag.zip" : "bag");
            const auto out = at(form == BagForm::zip ? "out.zip" : "out");
            write_bag(bag, target, form);
            const auto done = extract_bag(target, out);
            CHECK(done.verification.findings.empty());
            auto found = files_below(out);
            CHECK(done.files == found.size());
            for (const auto* own :
                 {"bagit.txt", "bag-info.txt", "manifest-sha256.txt", "tagmanifest-sha256.txt"})
                CHECK(found.erase(own) == 1);
            CHECK(found == expected);
        }
        CHECK(files_below(at("bag")) == files_below(at("out.zip")));
    }
}

TEST_CASE("a subtree is extracted without its own path", "[bag]") {
    const Maker maker;
    for (const auto form : {BagForm::directory, BagForm::zip}) {
        const auto name = form == BagForm::zip ? "bag.zip" : "bag";
        write_bag(maker.bag, maker.at(name), form);
        const auto out = maker.at(std::string("out ") + name);
        const auto done = extract_bag(maker.at(name), out, {.subtrees = {{"data/archive", ""}}});
        CHECK(done.files == 2);
        CHECK(done.bytes == maker.large.size() + 5);
        CHECK(files_below(out) ==
              std::map<std::string, std::string>{{"evidence", maker.large},
                                                 {"seals/000001.sha256", "seal\n"}});
        struct stat status {};
        REQUIRE(::stat((out / "evidence").c_str(), &status) == 0);
        CHECK((status.st_mode & 0777U) == 0600);
        REQUIRE(::stat((out / "seals").c_str(), &status) == 0);
        CHECK((status.st_mode & 0777U) == 0700);
        CHECK(refusal_of([&] {
                  extract_bag(maker.at(name), maker.at("no"), {.subtrees = {{"data/arch", ""}}});
              }) == "4 bag-no-subtree");
        CHECK_FALSE(fs::exists(maker.at("no")));
    }
}

TEST_CASE("only into an empty folder or a new one", "[bag]") {
    const Maker maker;
    write_bag(maker.bag, maker.at("bag"), BagForm::directory);
    const auto refused = [&](const std::string& target) {
        return refusal_of([&] { extract_bag(maker.at("bag"), maker.at(target)); });
    };
    fs::create_directory(maker.at("empty"));
    CHECK(refused("empty").empty());
    CHECK(files_below(maker.at("empty")) == files_below(maker.at("bag")));
    CHECK(refused("empty") == "5 not-empty");
    CHECK(refused("with slash/").empty());
    CHECK(files_below(maker.at("with slash")) == files_below(maker.at("bag")));
    CHECK(refused("source") == "5 bag-exists");
    CHECK(refused("no/such") == "4 no-such-directory");
    CHECK(refusal_of([&] { extract_bag(maker.at("gone"), maker.at("out")); }) == "4 no-such-bag");
    CHECK_FALSE(fs::exists(maker.at("out")));
}

TEST_CASE("nothing is extracted from a bag that is not valid", "[bag]") {
    const Maker maker;
    write_bag(maker.bag, maker.at("bag"), BagForm::directory);
    isms_test::spill(maker.at("bag/data/archive/evidence"), "other");
    fs::create_directory(maker.at("empty"));
    for (const auto* target : {"empty", "new"}) {
        CHECK(refusal_of([&] { extract_bag(maker.at("bag"), maker.at(target)); }) ==
              "7 bag-changed");
    }
    CHECK(fs::is_empty(maker.at("empty")));
    CHECK_FALSE(fs::exists(maker.at("new")));
    CHECK(maker.names().size() == 2);
}

TEST_CASE("a bit that is turned in a zip is found or does no harm", "[bag]") {
    Maker maker;
    maker.bag.entries[1].content = std::string("small this time");
    write_bag(maker.bag, maker.at("bag.zip"), BagForm::zip);
    const auto whole = isms_test::slurp(maker.at("bag.zip"));
    const auto expected = [&] {
        extract_bag(maker.at("bag.zip"), maker.at("whole"));
        return files_below(maker.at("whole"));
    }();
    int found = 0;
    for (std::size_t bit = 0; bit < 8 * whole.size(); bit += 7) {
        CAPTURE(bit);
        auto turned = whole;
        turned[bit / 8] =
            static_cast<char>(static_cast<unsigned char>(turned[bit / 8]) ^ (1U << bit % 8));
        isms_test::spill(maker.at("turned.zip"), turned);
        if (!verify_bag(maker.at("turned.zip")).is_valid()) {
            ++found;
            continue;
        }
        // A date or a mode perhaps; what the bag holds is the same.
        const auto out = maker.at("out");
        extract_bag(maker.at("turned.zip"), out);
        REQUIRE(files_below(out) == expected);
        fs::remove_all(out);
    }
    CHECK(found > static_cast<int>(whole.size()) / 3);
    for (std::size_t length = 0; length < whole.size(); length += 41) {
        isms_test::spill(maker.at("cut.zip"), whole.substr(0, length));
        CHECK_FALSE(verify_bag(maker.at("cut.zip")).is_valid());
    }
}
