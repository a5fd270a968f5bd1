#include "sample_bag.hpp"
#include "store/store_fixture.hpp"
#include "support/catch.hpp"

#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>

using namespace isms;
using namespace isms::test;
using isms_test::refusal_of;

namespace {

/// "5891b5b5...": the digest of the sample's data/hello.txt.
const std::string hello = sha256_hex("hello\n");

}  // namespace

TEST_CASE("a sound bag has no finding, in each version", "[bag]") {
    for (const auto* version : {"0.93", "0.94", "0.95", "0.96", "0.97", "1.0"}) {
        CAPTURE(version);
        const SampleBag bag(version);
        const auto found = bag.verify();
        CHECK(SampleBag::verdict_of(found).empty());
        CHECK(found.is_valid());
        CHECK(found.version == version);
        CHECK(found.payload_files == 2);
        CHECK(found.payload_bytes == 6);
        CHECK(found.tag_files == 2);
        CHECK(found.algorithms == std::vector<DigestAlgorithm>{DigestAlgorithm::sha256});
        CHECK_FALSE(found.is_zip);
    }
}

TEST_CASE("a finding says what, where, why and what to do", "[bag]") {
    SampleBag bag;
    isms_test::spill(bag.root() / "data/hello.txt", "hallo\n");
    const auto findings = bag.verify().findings;
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].severity == Severity::error);
    CHECK(findings[0].code == "bag-changed");
    CHECK(findings[0].file == "data/hello.txt");
    CHECK(findings[0].reason == "its digest is not the one in manifest-sha256.txt (line 1)");
    CHECK_FALSE(findings[0].hint.empty());
}

TEST_CASE("what is missing, changed or added is found", "[bag]") {
    SampleBag bag;
    bag.remove("data/hello.txt");
    CHECK(bag.verdict() == "error bag-missing");
    bag.put("data/hello.txt", "hello\n");
    isms_test::spill(bag.root() / "data/more/other", "x");
    CHECK(bag.verdict() == "error bag-unlisted");
    bag.remove("data/more/other");
    CHECK(bag.verdict().empty());
    isms_test::spill(bag.root() / "notes.txt", "other tag files are free");
    CHECK(bag.verdict().empty());
}

TEST_CASE("bagit.txt is read strictly", "[bag]") {
    SampleBag bag;
    const auto says = [&](const std::string& text) {
        bag.put("bagit.txt", text);
        return bag.verdict();
    };
    const std::string encoding = "Tag-File-Character-Encoding: UTF-8\n";
    CHECK(says("BagIt-Version: 1.0\r\nTag-File-Character-Encoding: UTF-8").empty());
    CHECK(says("BagIt-Version : 1.0\n" + encoding) == "error bag-declaration");
    CHECK(says("BagIt-Version:  1.0\n" + encoding) == "error bag-declaration");
    CHECK(says("BagIt-Version: 1.0 \n" + encoding) == "error bag-declaration");
    CHECK(says("BagIt-Version: 1.0\n" + encoding + "More: x\n") == "error bag-declaration");
    CHECK(says("\xEF\xBB\xBF"
               "BagIt-Version: 1.0\n" +
               encoding) == "error bag-declaration");
    CHECK(says("BagIt-Version: 1.0\n") == "error bag-declaration");
    CHECK(says(encoding + "BagIt-Version: 1.0\n") == "error bag-declaration");
    CHECK(says("").find("error bag-declaration") == 0);
    CHECK(says("BagIt-Version: .97\n" + encoding) == "error bag-version");
    CHECK(says("BagIt-Version: 2.0\n" + encoding) == "error bag-version");
    CHECK(says("BagIt-Version: 1.0\nTag-File-Character-Encoding: EBCDIC\n") ==
          "error bag-encoding");
    CHECK(says("BagIt-Version : 0.97\n" + encoding) == "warning bag-declaration");
    bag.remove("bagit.txt");
    CHECK(bag.verdict() == "error bag-declaration");
}

TEST_CASE("tag files are read in the encoding that bagit.txt names", "[bag]") {
    SampleBag bag("0.97");
    const auto in = [&](const std::string& encoding) {
        bag.put("bagit.txt",
                "BagIt-Version: 0.97\nTag-File-Character-Encoding: " + encoding + "\n");
        return bag.verdict();
    };
    const auto ascii = bag.bytes("manifest-sha256.txt");
    std::string big = "\xFE\xFF";
    std::string little = "\xFF\xFE";
    for (const char letter : ascii) {
        big += std::string(1, '\0') + letter;
        little += std::string(1, letter) + '\0';
    }
    CHECK(in("ISO-8859-1").empty());
    CHECK(in("us-ascii").empty());
    bag.put("manifest-sha256.txt", big);
    CHECK(in("UTF-16").empty());
    CHECK(in("UTF-8") == "error bag-tag-file");
    bag.put("manifest-sha256.txt", little);
    CHECK(in("UTF-16").empty());
    bag.put("manifest-sha256.txt", little.substr(2));
    CHECK(in("utf-16le").empty());
    bag.put("manifest-sha256.txt", big.substr(2));
    CHECK(in("UTF-16BE").empty());
    CHECK(in("UTF-16").empty());
    bag.put("manifest-sha256.txt", big + "x");
    CHECK(in("UTF-16").find("error bag-tag-file") != std::string::npos);
    bag.put("manifest-sha256.txt", big + std::string("\xD8\x00\x00\x41", 4));
    CHECK(in("UTF-16").find("error bag-tag-file") != std::string::npos);
    bag.put("data/\xC3\xBC", "x");
    bag.put("manifest-sha256.txt", ascii + sha256_hex("x") + "  data/\xFC\n");
    CHECK(in("ISO-8859-1").empty());
}

TEST_CASE("no path of a manifest leads out of the bag", "[bag]") {
    for (const std::string path :
         {"../../README.md", "/etc/hostname", "~/foo", "~root/foo", "data/../bagit.txt", "data//x",
          "data/./x", "data/", "bagit.txt", "C:\\Windows\\x", "\\\\?\\UNC\\server\\x",
          "\\.\\./\\.\\./README.md", "data/a\x01"}) {
        CAPTURE(path);
        SampleBag bag;
        bag.list(hello + "  " + path + "\n");
        CHECK(bag.verdict() == "error bag-path");
        SampleBag tags;
        tags.put("tagmanifest-sha256.txt", hello + "  " + path + "\n");
        CHECK(tags.verdict().find(path == "bagit.txt" ? "error bag-changed"
                                  : path.starts_with('C') || path.starts_with('\\')
                                      ? "error bag-missing"
                                      : "error bag-path") == 0);
    }
}

TEST_CASE("lines of a manifest are understood or reported", "[bag]") {
    for (const auto& line :
         std::vector<std::string>{"words", hello, hello.substr(1) + "  data/hello.txt", "",
                                  "\\" + hello + "  data/hello.txt", "  data/hello.txt"}) {
        CAPTURE(line);
        SampleBag bag;
        bag.list(line + "\n");
        CHECK(bag.verdict() == "error bag-manifest-line");
    }
    SampleBag bag;
    auto upper = bag.bytes("manifest-sha256.txt");
    for (auto& letter : upper) {
        if (letter >= 'a' && letter <= 'f' && &letter < upper.data() + 64) letter -= 32;
    }
    bag.put("manifest-sha256.txt", upper);
    CHECK(bag.verdict().empty());
}

TEST_CASE("a file is listed once, and by every manifest of version 1.0", "[bag]") {
    const auto twice = [](const std::string& version, const std::string& digest) {
        SampleBag bag(version);
        bag.list(digest + "  data/hello.txt\n");
        return bag.verdict();
    };
    CHECK(twice("0.97", hello) == "warning bag-duplicate");
    CHECK(twice("1.0", hello) == "error bag-duplicate");
    CHECK(twice("0.97", std::string(64, 'a')) == "error bag-duplicate");
    for (const auto* version : {"0.97", "1.0"}) {
        SampleBag bag(version);
        bag.put("manifest-md5.txt", "b1946ac92492d2347c6235b4d2611184  data/hello.txt\n");
        CHECK(bag.verdict() == (std::string(version) == "1.0" ? "error bag-unlisted" : ""));
        bag.put("manifest-md5.txt",
                "b1946ac92492d2347c6235b4d2611184  data/hello.txt\n"
                "d41d8cd98f00b204e9800998ecf8427e  data/more/empty\n");
        CHECK(bag.verdict().empty());
        CHECK(bag.verify().algorithms.size() == 2);
        bag.put("manifest-md5.txt",
                "b1946ac92492d2347c6235b4d2611185  data/hello.txt\n"
                "d41d8cd98f00b204e9800998ecf8427e  data/more/empty\n");
        CHECK(bag.verdict() == "error bag-changed");
    }
}

TEST_CASE("what other programs write in manifests is read, with a warning", "[bag]") {
    SampleBag bag;
    const auto empty = sha256_hex("");
    bag.put("manifest-sha256.txt", hello + " *data/hello.txt\n" + empty + "\tdata/more/empty");
    CHECK(bag.verdict() == "warning bag-md5sum-form");
    bag.put("manifest-sha256.txt", hello + "  ./data/hello.txt\r\n" + empty + " data/more/empty");
    CHECK(bag.verdict() == "warning bag-relative-path");
    bag.put("manifest-sha256.txt", hello + "  data/hello.txt\r" + empty + "  data/more/empty\r");
    CHECK(bag.verdict().empty());
}

TEST_CASE("percent signs stand for line breaks, and for themselves", "[bag]") {
    SampleBag bag;
    bag.put("data/a\nb\r%", "x");
    bag.put("manifest-sha256.txt", hello + "  data/hello.txt\n" + sha256_hex("") +
                                       "  data/more/empty\n" + sha256_hex("x") +
                                       "  data/a%0Ab%0d%25\n");
    CHECK(bag.verdict().empty());
    SampleBag careless;
    careless.put("data/100%25", "x");
    careless.list();
    CHECK(careless.verdict() == "warning bag-percent");
    SampleBag old("0.97");
    old.put("data/%7Edir/%file", "x");
    old.put("data/100%25", "y");
    old.list();
    CHECK(old.verdict().empty());
}

TEST_CASE("spellings that differ in case or normal form are told", "[bag]") {
    const std::string composed =
        "data/N\xC3\xBA\xC3\xB1"
        "ez";
    const std::string apart =
        "data/Nu\xCC\x81n\xCC\x83"
        "ez";
    SampleBag bag;
    bag.put(composed, "x");
    bag.list(sha256_hex("x") + "  " + apart + "\n");
    CHECK(bag.verdict() == "warning bag-twins");
    bag.list(sha256_hex("y") + "  " + apart + "\n");
    CHECK(bag.verdict() == "error bag-missing");
    bag.put("manifest-sha256.txt", hello + "  data/hello.txt\n" + sha256_hex("") +
                                       "  data/more/empty\n" + sha256_hex("x") + "  " + apart);
    CHECK(bag.verdict() == "warning bag-twins");
    isms_test::spill(bag.root() / composed, "other");
    CHECK(bag.verdict() == "error bag-changed, warning bag-twins");

    SampleBag cases;
    cases.list(hello + "  data/HELLO.txt\n");
    CHECK(cases.verdict() == "warning bag-twins");
    cases.list(sha256_hex("x") + "  data/HELLO.txt\n");
    CHECK(cases.verdict() == "error bag-missing");
    cases.put("data/HELLO.txt", "hello\n");
    cases.list();
    CHECK(cases.verdict() == "warning bag-twins");
    cases.remove("data/hello.txt");
    cases.put("manifest-sha256.txt",
              hello + "  data/hello.txt\n" + sha256_hex("") + "  data/more/empty\n");
    CHECK(cases.verdict() == "error bag-missing, error bag-unlisted");
}

TEST_CASE("what an operating system leaves behind is a warning, there or not", "[bag]") {
    SampleBag bag;
    bag.put("data/Thumbs.db", "");
    bag.list(sha256_hex("") + "  data/.DS_Store\n");
    bag.put("bag-info.txt", "Payload-Oxum: 6.4\n");
    CHECK(bag.verdict() == "warning bag-system-file");
    bag.put("bag-info.txt", "Payload-Oxum: 6.5\n");
    CHECK(bag.verdict() == "error bag-oxum, warning bag-system-file");
}

TEST_CASE("Payload-Oxum has to be right", "[bag]") {
    SampleBag bag;
    const auto says = [&](const std::string& info) {
        bag.put("bag-info.txt", info);
        return bag.verdict();
    };
    CHECK(says("Payload-Oxum: 6.2\n").empty());
    CHECK(says("payload-oxum: 6.2\n").empty());
    CHECK(says("Payload-Oxum: 7.2\n") == "error bag-oxum");
    CHECK(says("Payload-Oxum: 6.3\n") == "error bag-oxum");
    CHECK(says("Payload-Oxum: 6\n") == "error bag-oxum");
    CHECK(says("Payload-Oxum: -6.2\n") == "error bag-oxum");
    bag.remove("data/hello.txt");
    CHECK(says("Payload-Oxum: 6.2\n") == "error bag-missing");
}

TEST_CASE("bag-info.txt may say anything, in lines", "[bag]") {
    SampleBag bag;
    const auto says = [&](const std::string& info) {
        bag.put("bag-info.txt", info);
        return bag.verdict();
    };
    CHECK(
        says("Source-Organization: A\nSource-Organization: B\nX: \n\nDescription: one\n  two: 2\n")
            .empty());
    const auto info = bag.verify().info;
    REQUIRE(info.size() == 4);
    CHECK(info[1].value == "B");
    CHECK(info[2].value.empty());
    CHECK(info[3].value == "one two: 2");
    CHECK(says("X : y\n") == "warning bag-info-line");
    CHECK(says("X:y\n") == "warning bag-info-line");
    CHECK(says("words\n") == "error bag-info-line");
    CHECK(says(": value\n") == "error bag-info-line");
    CHECK(says("  goes on from nothing\n") == "error bag-info-line");
    bag.put("bagit.txt", "BagIt-Version: 0.97\nTag-File-Character-Encoding: UTF-8\n");
    CHECK(says("Test-Tag: 1\nTest-Tag:   2\nTest-Tag : 3\nTest-Tag    :   5\n").empty());
}

TEST_CASE("tag manifests hold tag files", "[bag]") {
    SampleBag bag;
    const auto with = [&](const std::string& lines) {
        bag.put("tagmanifest-sha256.txt", lines);
        return bag.verdict();
    };
    const auto declared = sha256_hex(bag.bytes("bagit.txt")) + "  bagit.txt\n";
    const auto manifest = sha256_hex(bag.bytes("manifest-sha256.txt")) + "  manifest-sha256.txt\n";
    CHECK(with(declared + manifest).empty());
    CHECK(with(declared) == "warning bag-tag-unlisted");
    CHECK(with(declared + hello + "  manifest-sha256.txt\n") == "error bag-changed");
    CHECK(with(declared + manifest + hello + "  bag-info.txt\n") == "error bag-missing");
}

TEST_CASE("a bag without a manifest that can be checked is not verified", "[bag]") {
    SampleBag bag;
    const auto lines = bag.bytes("manifest-sha256.txt");
    bag.put("manifest-blake2.txt", lines);
    CHECK(bag.verdict() == "warning bag-algorithm");
    bag.remove("manifest-sha256.txt");
    CHECK(bag.verdict() == "error bag-algorithm");
    bag.remove("manifest-blake2.txt");
    CHECK(bag.verdict() == "error bag-no-manifest");
    bag.put("manifest-SHA-256.txt", lines);
    CHECK(bag.verdict().empty());
}

TEST_CASE("a holey bag is incomplete until all is fetched", "[bag]") {
    SampleBag bag;
    const auto fetch = [&](const std::string& line) {
        bag.put("fetch.txt", line);
        return bag.verdict();
    };
    CHECK(fetch("https://example.org/hello.txt 6 data/hello.txt\n").empty());
    CHECK(fetch("https://example.org/hello.txt 7 data/hello.txt\n") == "warning bag-fetch-line");
    CHECK(fetch("https://example.org/x - data/other\n") == "error bag-fetch-line");
    CHECK(fetch("https://example.org/x many data/hello.txt\n") == "error bag-fetch-line");
    CHECK(fetch("https://example.org/x\n") == "error bag-fetch-line");
    for (const std::string path : {"../../README.md", "/tmp/x", "~/x", "~root/x", "bagit.txt"}) {
        CAPTURE(path);
        CHECK(fetch("https://example.org/x - " + path + "\n") == "error bag-path");
    }
    bag.remove("data/hello.txt");
    CHECK(fetch("https://example.org/hello.txt - data/hello.txt\n") == "error bag-not-fetched");
}

TEST_CASE("links, pipes and sockets in a bag are refused by name", "[bag]") {
    namespace fs = std::filesystem;
    const auto refused = [](const auto& make) {
        SampleBag bag;
        make(bag.root());
        const auto found = bag.verify();
        REQUIRE(found.findings.size() == 1);
        CHECK(found.version.empty());
        return found.findings[0].code + " " + found.findings[0].file;
    };
    CHECK(refused([](const fs::path& root) {
              fs::create_symlink("hello.txt", root / "data/link");
          }) == "bag-not-regular data/link");
    CHECK(refused([](const fs::path& root) {
              fs::create_directory_symlink("more", root / "data/elsewhere");
          }) == "bag-not-regular data/elsewhere");
    CHECK(refused([](const fs::path& root) { fs::create_symlink("/etc", root / "tags"); }) ==
          "bag-not-regular tags");
    CHECK(refused([](const fs::path& root) {
              REQUIRE(::mkfifo((root / "data/pipe").c_str(), 0600) == 0);
          }) == "bag-not-regular data/pipe");
    CHECK(refused([](const fs::path& root) {
              const int number = ::socket(AF_UNIX, SOCK_STREAM, 0);
              sockaddr_un address{};
              address.sun_family = AF_UNIX;
              const auto path = (root / "s").string();
              REQUIRE(path.size() < sizeof address.sun_path);
              path.copy(address.sun_path, path.size());
              REQUIRE(::bind(number, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0);
              ::close(number);
          }) == "bag-not-regular s");
}

TEST_CASE("what is larger than any bag is not read", "[bag]") {
    const SampleBag bag;
    CHECK(SampleBag::verdict_of(bag.verify({.files = 3})) == "error bag-too-large");
    CHECK(SampleBag::verdict_of(bag.verify({.tag_file_bytes = 100})) == "error bag-tag-file");
    SampleBag deep;
    std::string path = "data";
    for (int i = 0; i < 110; ++i) path += "/d";
    deep.put(path, "x");
    CHECK(deep.verdict() == "error bag-too-large");
}

TEST_CASE("of a kind of finding the first thousand are told", "[bag]") {
    SampleBag bag;
    std::string lines;
    for (int i = 0; i < 1'500; ++i) lines += "words " + std::to_string(i) + "\n";
    bag.list(lines);
    const auto findings = bag.verify().findings;
    REQUIRE(findings.size() == 1'001);
    CHECK(findings.back().message == "500 more like these");
    CHECK(findings.back().code == "bag-manifest-line");
}

TEST_CASE("what is not there or is no zip is told apart", "[bag]") {
    const SampleBag bag;
    const auto at = [&](const std::string& name) { return bag.root() / name; };
    CHECK(refusal_of([&] { verify_bag(at("nothing")); }) == "4 no-such-bag");
    CHECK(refusal_of([&] { verify_bag(at("bagit.txt/x")); }) == "4 no-such-bag");
    CHECK(refusal_of([&] { verify_bag("/dev/null"); }) == "4 no-such-bag");
    CHECK(SampleBag::verdict_of(verify_bag(at("bagit.txt"))) == "error bag-zip-damaged");
    CHECK(is_bag_path(bag.root()));
    CHECK_FALSE(is_bag_path(at("data")));
    CHECK_FALSE(is_bag_path(at("bagit.txt")));
    CHECK_FALSE(is_bag_path(at("nothing.zip")));
    isms_test::spill(at("some.ZIP"), "");
    CHECK(is_bag_path(at("some.ZIP")));
}
