#include "store/store_fixture.hpp"
#include "support/catch.hpp"

#include <isms/archive/file_digests.hpp>
#include <isms/base/digest.hpp>
#include <isms/base/error.hpp>

#include <algorithm>
#include <set>
#include <stdexcept>
#include <sys/stat.h>
#include <unistd.h>

using namespace isms;
namespace fs = std::filesystem;

namespace {

/// A folder of its own, with files made as they are asked for.
struct Folder : isms_test::StoreFixture {
    Directory open() const { return Directory::open_root(root()); }
    void put(const std::string& path, const std::string& bytes) const {
        isms_test::spill(root() / path, bytes);
    }
    DigestedFile digest(const std::string& path,
                        std::vector<DigestAlgorithm> algorithms = {DigestAlgorithm::sha256}) const {
        const std::vector<std::string> paths = {path};
        return digest_files(open(), paths, {.algorithms = std::move(algorithms)}).front();
    }
};

std::string bytes_of(std::size_t size) {
    std::string bytes(size, '\0');
    for (std::size_t i = 0; i < size; ++i) bytes[i] = static_cast<char>(i * 31 + i / 251);
    return bytes;
}

}  // namespace

TEST_CASE("a file has all its digests, by the algorithms' own test values", "[digests]") {
    const Folder folder;
    folder.put("abc", "abc");
    const auto file = folder.digest(
        "abc", {DigestAlgorithm::md5, DigestAlgorithm::sha1, DigestAlgorithm::sha224,
                DigestAlgorithm::sha256, DigestAlgorithm::sha384, DigestAlgorithm::sha512});
    CHECK(file.state == FileState::read);
    CHECK(file.size == 3);
    CHECK(file.digests == std::vector<std::string>{
                              "900150983cd24fb0d6963f7d28e17f72",
                              "a9993e364706816aba3e25717850c26c9cd0d89d",
                              "23097d223405d8228642a477bda255b32aadbce4bda0b3f7e36c9da7",
                              "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
                              "cb00753f45a35e8bb5a03d699ac65007272c32ab0eded1631a8b605a43ff5bed"
                              "8086072ba1e7cc2358baeca134c825a7",
                              "ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a"
                              "2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f"});
}

TEST_CASE("algorithms are known by the names that manifests have", "[digests]") {
    for (const auto* name : {"md5", "sha1", "sha224", "sha256", "sha384", "sha512"}) {
        const auto algorithm = digest_algorithm(name);
        REQUIRE(algorithm);
        CHECK(to_text(*algorithm) == name);
    }
    CHECK_FALSE(digest_algorithm("SHA256"));
    CHECK_FALSE(digest_algorithm("sha3"));
    CHECK(hex_digits(DigestAlgorithm::sha224) == 56);
}

TEST_CASE("many files of all sizes are digested each for itself", "[digests]") {
    const Folder folder;
    std::vector<std::string> paths;
    std::vector<std::size_t> sizes;
    for (std::size_t i = 0; i < 700; ++i) {
        const auto size = i % 100 == 7 ? (std::size_t{1} << 20U) + i : i % 50 == 0 ? 0 : i * 7;
        paths.push_back("a" + std::to_string(i % 13) + "/b/" + std::to_string(i));
        sizes.push_back(size);
        folder.put(paths.back(), bytes_of(size));
    }
    for (const unsigned threads : {0U, 1U, 5U}) {
        DigestProgress last;
        std::size_t calls = 0;
        const auto files = digest_files(folder.open(), paths,
                                        {.progress =
                                             [&](const DigestProgress& progress) {
                                                 CHECK(progress.files >= last.files);
                                                 CHECK(progress.bytes >= last.bytes);
                                                 last = progress;
                                                 ++calls;
                                             },
                                         .threads = threads});
        REQUIRE(files.size() == paths.size());
        std::uint64_t bytes = 0;
        for (std::size_t i = 0; i < files.size(); ++i) {
            REQUIRE(files[i].state == FileState::read);
            REQUIRE(files[i].size == sizes[i]);
            REQUIRE(files[i].digests.front() == sha256_hex(bytes_of(sizes[i])));
            bytes += sizes[i];
        }
        CHECK(last.files == files.size());
        CHECK(last.bytes == bytes);
        CHECK(calls > 1);
    }
}

TEST_CASE("what is no regular file is told apart and never opened", "[digests]") {
    const Folder folder;
    folder.put("folder/file", "bytes");
    fs::create_symlink("file", folder.root() / "folder/link");
    fs::create_symlink("nothing", folder.root() / "dangling");
    fs::create_directory_symlink("folder", folder.root() / "elsewhere");
    REQUIRE(::mkfifo((folder.root() / "pipe").c_str(), 0600) == 0);
    const auto state = [&](const std::string& path) { return folder.digest(path).state; };
    CHECK(state("folder/file") == FileState::read);
    CHECK(state("folder/link") == FileState::not_a_file);
    CHECK(state("dangling") == FileState::not_a_file);
    CHECK(state("elsewhere/file") == FileState::not_a_file);
    CHECK(state("folder") == FileState::not_a_file);
    CHECK(state("pipe") == FileState::not_a_file);
    CHECK(state("folder/file/more") == FileState::not_a_file);
    CHECK(state("folder/other") == FileState::missing);
    CHECK(state("other/file") == FileState::missing);
    CHECK(folder.digest("pipe").reason == "it is a named pipe");
    CHECK(folder.digest("folder/file").reason.empty());
    CHECK(folder.digest("folder/link").digests.empty());
}

TEST_CASE("no path leads out of the directory", "[digests]") {
    const Folder folder;
    folder.put("file", "bytes");
    for (const std::string path :
         {"/etc/hostname", "../x", "a/../file", "./file", "file/", "a//file", "", ".", ".."}) {
        CAPTURE(path);
        CHECK(folder.digest(path).state == FileState::not_a_file);
    }
    CHECK(folder.digest(std::string("file\0/x", 7)).state == FileState::not_a_file);
}

TEST_CASE("a file that may not be read is reported, and the others are read", "[digests]") {
    if (::geteuid() == 0) return;  // root reads everything
    const Folder folder;
    folder.put("secret", "bytes");
    folder.put("open", "bytes");
    fs::permissions(folder.root() / "secret", fs::perms::none);
    const std::vector<std::string> paths = {"open", "secret"};
    const auto files = digest_files(folder.open(), paths);
    CHECK(files[0].state == FileState::read);
    CHECK(files[1].state == FileState::unreadable);
    CHECK_FALSE(files[1].reason.empty());
}

TEST_CASE("every file is given once, and what the taker throws comes through", "[digests]") {
    const Folder folder;
    std::vector<std::string> paths;
    for (int i = 0; i < 300; ++i) {
        paths.push_back(std::to_string(i));
        folder.put(paths.back(), "x");
    }
    std::set<std::size_t> seen;
    digest_files(folder.open(), paths, {.threads = 4},
                 [&](std::size_t index, const DigestedFile&) { CHECK(seen.insert(index).second); });
    CHECK(seen.size() == paths.size());
    CHECK_THROWS_AS(
        digest_files(folder.open(), paths, {.threads = 4},
                     [](std::size_t, const DigestedFile&) { throw std::runtime_error("enough"); }),
        std::runtime_error);
    CHECK(digest_files(folder.open(), {}).empty());
}
