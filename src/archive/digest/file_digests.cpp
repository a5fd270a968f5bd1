#include "digest/crew.hpp"
#include "digest/digest_set.hpp"
#include "digest/folder_cursor.hpp"
#include "digest/regular_file.hpp"

#include <isms/archive/file_digests.hpp>
#include <isms/store/retry.hpp>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <fcntl.h>
#include <mutex>
#include <numeric>

namespace isms {
namespace {

constexpr std::size_t piece_size = std::size_t{1} << 18U;
/// From here on a file is dealt out by itself, the largest first; the others go by the handful, in
/// the order of their folders.
constexpr std::uint64_t large = std::uint64_t{1} << 20U;
constexpr std::size_t handful = 32;

DigestedFile not_read(RegularFile file) {
    return {file.state, 0, {}, std::move(file.reason)};
}

/// What is known of a file before it is opened.
struct Found {
    std::uint64_t size = 0;
    mode_t mode = 0;
    int error_number = 0;
};

class DigestRun {
  public:
    DigestRun(const Directory& directory, std::span<const std::string> paths,
              const DigestOptions& options,
              const std::function<void(std::size_t, DigestedFile)>& take)
        : directory_(directory),
          paths_(paths),
          options_(options),
          take_(take),
          found_(paths.size()) {}

    void run() {
        if (paths_.empty()) return tell();
        put_by_folder();
        on_threads(threads_for(paths_.size(), 0, options_.threads), [&](bool) { look_at_all(); });
        put_large_first();
        on_threads(threads_for(paths_.size(), bytes_to_read_, options_.threads),
                   [&](bool is_caller) { digest_all(is_caller); });
        tell();
    }

  private:
    /// Whoever goes from folder to folder and back opens each of them again and again.
    void put_by_folder() {
        order_.resize(paths_.size());
        std::iota(order_.begin(), order_.end(), std::size_t{0});
        const auto is_before = [&](std::size_t left, std::size_t right) {
            return paths_[left] < paths_[right];
        };
        if (!std::is_sorted(order_.begin(), order_.end(), is_before))
            std::sort(order_.begin(), order_.end(), is_before);
    }

    void look_at_all() {
        FolderCursor cursor(directory_.descriptor());
        for (;;) {
            const auto first = next_.fetch_add(handful);
            if (first >= order_.size()) return;
            const auto last = std::min(first + handful, order_.size());
            for (auto at = first; at < last; ++at)
                found_[order_[at]] = look_at(cursor, paths_[order_[at]]);
        }
    }

    static Found look_at(FolderCursor& cursor, const std::string& path) {
        const auto place = cursor.find(path);
        if (place.error_number != 0) return {.error_number = place.error_number};
        struct stat status {};
        // The name ends where the path does, so it ends with its NUL.
        if (::fstatat(place.folder, place.name.data(), &status, AT_SYMLINK_NOFOLLOW) != 0)
            return {.error_number = errno};
        return {static_cast<std::uint64_t>(status.st_size), status.st_mode, 0};
    }

    /// The large ones by size, then all others by folder.
    void put_large_first() {
        const auto is_large = [&](std::size_t index) { return found_[index].size >= large; };
        const auto rest = std::stable_partition(order_.begin(), order_.end(), is_large);
        std::stable_sort(order_.begin(), rest, [&](std::size_t left, std::size_t right) {
            return found_[left].size > found_[right].size;
        });
        large_files_ = static_cast<std::size_t>(rest - order_.begin());
        for (const auto& file : found_) bytes_to_read_ += file.size;
        next_ = 0;
    }

    void digest_all(bool is_caller) {
        FolderCursor cursor(directory_.descriptor());
        DigestSet digests(options_.algorithms);
        std::vector<char> piece(piece_size);
        for (;;) {
            auto first = next_.load();
            std::size_t last = 0;
            do {
                if (first >= order_.size() || has_failed_) return;
                last = first < large_files_ ? first + 1 : std::min(first + handful, order_.size());
            } while (!next_.compare_exchange_weak(first, last));
            for (auto at = first; at < last; ++at)
                digest_one(order_[at], cursor, digests, piece, is_caller);
            if (is_caller) tell();
        }
    }

    void digest_one(std::size_t index, FolderCursor& cursor, DigestSet& digests,
                    std::vector<char>& piece, bool is_caller) {
        auto file = read_one(index, cursor, digests, piece, is_caller);
        ++files_done_;
        const std::lock_guard lock(taking_);
        try {
            take_(index, std::move(file));
        } catch (...) {
            has_failed_ = true;
            throw;
        }
    }

    DigestedFile read_one(std::size_t index, FolderCursor& cursor, DigestSet& digests,
                          std::vector<char>& piece, bool is_caller) {
        const auto& found = found_[index];
        if (found.error_number != 0) return not_read(not_found(found.error_number));
        // What is known to be something else is not even opened.
        if (!S_ISREG(found.mode)) return not_read(not_regular(found.mode));
        auto opened = open_regular(cursor, paths_[index]);
        if (opened.state != FileState::read) return not_read(std::move(opened));
        const auto& file = opened.file;

        DigestedFile result;
        digests.start();
        for (;;) {
            const auto count =
                retry([&] { return ::read(file.number(), piece.data(), piece.size()); });
            if (count < 0) return not_read(not_found(errno));
            if (count == 0) break;
            const auto size = static_cast<std::size_t>(count);
            digests.update({piece.data(), size});
            result.size += size;
            bytes_done_ += size;
            // The end is where it was when the file was opened; looking for it costs as much as
            // digesting a small file.
            if (size < piece.size() && result.size == opened.size) break;
            if (is_caller) tell();
        }
        result.digests = digests.finish();
        return result;
    }

    void tell() const {
        if (options_.progress) options_.progress({files_done_, bytes_done_});
    }

    const Directory& directory_;
    std::span<const std::string> paths_;
    const DigestOptions& options_;
    const std::function<void(std::size_t, DigestedFile)>& take_;
    std::vector<Found> found_;
    std::vector<std::size_t> order_;
    std::size_t large_files_ = 0;
    std::uint64_t bytes_to_read_ = 0;
    std::atomic<std::size_t> next_{0};
    std::atomic<std::size_t> files_done_{0};
    std::atomic<std::uint64_t> bytes_done_{0};
    std::atomic<bool> has_failed_{false};
    std::mutex taking_;
};

}  // namespace

void digest_files(const Directory& directory, std::span<const std::string> paths,
                  const DigestOptions& options,
                  const std::function<void(std::size_t, DigestedFile)>& take) {
    DigestRun(directory, paths, options, take).run();
}

std::vector<DigestedFile> digest_files(const Directory& directory,
                                       std::span<const std::string> paths,
                                       const DigestOptions& options) {
    std::vector<DigestedFile> files(paths.size());
    digest_files(directory, paths, options,
                 [&](std::size_t index, DigestedFile file) { files[index] = std::move(file); });
    return files;
}

}  // namespace isms
