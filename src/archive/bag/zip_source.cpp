#include "bag/zip_source.hpp"

#include "bag/zip_entries.hpp"
#include "bag/zip_reader.hpp"
#include "digest/crew.hpp"
#include "digest/digest_set.hpp"

#include <isms/base/error.hpp>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <mutex>
#include <numeric>
#include <sys/stat.h>

namespace isms::bag {
namespace {

class ZipSource : public BagSource {
  public:
    ZipSource(FileDescriptor file, std::uint64_t packed_bytes, std::vector<ZipFile> entries)
        : file_(std::move(file)),
          packed_bytes_(packed_bytes),
          reader_(file_.number(), packed_bytes, false) {
        std::sort(entries.begin(), entries.end(),
                  [](const ZipFile& left, const ZipFile& right) { return left.path < right.path; });
        std::vector<BagFile> files;
        for (auto& entry : entries) {
            files.push_back({std::move(entry.path), entry.size});
            indices_.push_back(entry.index);
        }
        set_files(std::move(files));
    }

    std::string read(const BagFile& file, const Take& take) override {
        return reader_.read(index_of(file), file.size, take);
    }

    void digest(std::span<const std::string> paths, const DigestOptions& options,
                const std::function<void(std::size_t, DigestedFile)>& take) override {
        ZipDigest(*this, paths, options, take).run();
    }

  private:
    std::uint64_t index_of(const BagFile& file) const {
        return indices_[static_cast<std::size_t>(&file - files().data())];
    }

    /// Unpacks with all cores, each with a reader of its own, the largest entries first.
    class ZipDigest {
      public:
        ZipDigest(ZipSource& source, std::span<const std::string> paths,
                  const DigestOptions& options,
                  const std::function<void(std::size_t, DigestedFile)>& take)
            : source_(source), options_(options), take_(take), order_(paths.size()) {
            for (const auto& path : paths) {
                files_.push_back(source.find(path));
                if (files_.back() != nullptr) bytes_ += files_.back()->size;
            }
            std::iota(order_.begin(), order_.end(), std::size_t{0});
            std::stable_sort(order_.begin(), order_.end(),
                             [&](std::size_t left, std::size_t right) {
                                 return size_of(left) > size_of(right);
                             });
        }

        void run() {
            on_threads(threads_for(order_.size(), bytes_, options_.threads),
                       [&](bool is_caller) { work(is_caller); });
            tell();
        }

      private:
        std::uint64_t size_of(std::size_t index) const {
            return files_[index] == nullptr ? 0 : files_[index]->size;
        }

        void work(bool is_caller) {
            ZipReader reader(source_.file_.number(), source_.packed_bytes_, false);
            DigestSet digests(options_.algorithms);
            for (auto at = next_++; at < order_.size() && !has_failed_; at = next_++) {
                const auto index = order_[at];
                auto file = digest_one(reader, files_[index], digests, is_caller);
                ++files_done_;
                if (is_caller) tell();
                const std::lock_guard lock(taking_);
                try {
                    take_(index, std::move(file));
                } catch (...) {
                    has_failed_ = true;
                    throw;
                }
            }
        }

        DigestedFile digest_one(ZipReader& reader, const BagFile* file, DigestSet& digests,
                                bool is_caller) {
            if (file == nullptr) return {FileState::missing, 0, {}, "the zip has no such entry"};
            if (!reader.fault().empty()) return {FileState::unreadable, 0, {}, reader.fault()};
            digests.start();
            auto fault =
                reader.read(source_.index_of(*file), file->size, [&](std::string_view piece) {
                    digests.update(piece);
                    bytes_done_ += piece.size();
                    if (is_caller) tell();
                });
            if (!fault.empty()) return {FileState::unreadable, 0, {}, std::move(fault)};
            return {FileState::read, file->size, digests.finish(), {}};
        }

        void tell() const {
            if (options_.progress) options_.progress({files_done_, bytes_done_});
        }

        ZipSource& source_;
        const DigestOptions& options_;
        const std::function<void(std::size_t, DigestedFile)>& take_;
        std::vector<const BagFile*> files_;
        std::vector<std::size_t> order_;
        std::uint64_t bytes_ = 0;
        std::atomic<std::size_t> next_{0};
        std::atomic<std::size_t> files_done_{0};
        std::atomic<std::uint64_t> bytes_done_{0};
        std::atomic<bool> has_failed_{false};
        std::mutex taking_;
    };

    FileDescriptor file_;
    std::uint64_t packed_bytes_;
    ZipReader reader_;
    std::vector<std::uint64_t> indices_;  ///< in the order of the files
};

}  // namespace

std::unique_ptr<BagSource> open_zip(FileDescriptor file, const std::string& shown,
                                    const BagLimits& limits, Findings& findings) {
    struct stat status {};
    if (::fstat(file.number(), &status) != 0) throw io_error("look at", shown, errno);
    const auto size = static_cast<std::uint64_t>(status.st_size);
    const auto damaged = [&](const std::string& fault) {
        findings.error("bag-zip-damaged", "the zip can't be read", {}, {}, fault,
                       "get it from its sender once more");
        return nullptr;
    };
    // First without a look at the entries' own headers, so that what is wrong is named.
    const ZipReader zip(file.number(), size, false);
    if (!zip.fault().empty()) return damaged(zip.fault());
    auto entries = judge_entries(zip, size, limits, findings);
    if (findings.has_errors()) return nullptr;
    const ZipReader strict(file.number(), size, true);
    if (!strict.fault().empty()) return damaged(strict.fault());
    return std::make_unique<ZipSource>(std::move(file), size, std::move(entries));
}

}  // namespace isms::bag
