// The limit that archive verify is measured against: every file below a folder hashed with
// OpenSSL's EVP by two threads, the largest first, in reads of 256 KiB. It compares with nothing
// and reports nothing but how many bytes.

#include <openssl/evp.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <cstdint>
#include <cstdio>
#include <fcntl.h>
#include <filesystem>
#include <string>
#include <thread>
#include <unistd.h>
#include <utility>
#include <vector>

namespace {

constexpr std::size_t piece = std::size_t{256} * 1024;
constexpr int threads = 2;

std::uint64_t hash(const std::string& path, EVP_MD_CTX* context, const EVP_MD* sha256,
                   std::vector<unsigned char>& buffer) {
    const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (file < 0) return 0;
    EVP_DigestInit_ex2(context, sha256, nullptr);
    std::uint64_t all = 0;
    for (;;) {
        const auto count = ::read(file, buffer.data(), buffer.size());
        if (count <= 0) break;
        EVP_DigestUpdate(context, buffer.data(), static_cast<std::size_t>(count));
        all += static_cast<std::uint64_t>(count);
    }
    ::close(file);
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned size = 0;
    EVP_DigestFinal_ex(context, digest.data(), &size);
    return all;
}

}  // namespace

int main(int count, char** arguments) {
    if (count != 2) return 2;
    std::vector<std::pair<std::uint64_t, std::string>> files;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(arguments[1])) {
        if (entry.is_regular_file()) files.emplace_back(entry.file_size(), entry.path().string());
    }
    std::sort(files.rbegin(), files.rend());
    EVP_MD* const sha256 = EVP_MD_fetch(nullptr, "SHA256", nullptr);
    std::atomic<std::size_t> next = 0;
    std::atomic<std::uint64_t> bytes = 0;
    const auto work = [&] {
        EVP_MD_CTX* const context = EVP_MD_CTX_new();
        std::vector<unsigned char> buffer(piece);
        for (auto i = next++; i < files.size(); i = next++)
            bytes += hash(files[i].second, context, sha256, buffer);
        EVP_MD_CTX_free(context);
    };
    {
        std::vector<std::jthread> others;
        for (int i = 1; i < threads; ++i) others.emplace_back(work);
        work();
    }
    EVP_MD_free(sha256);
    std::printf("%llu bytes\n", static_cast<unsigned long long>(bytes.load()));
}
