#include "bag/bag_writers.hpp"
#include "bag/new_place.hpp"
#include "bag/payload_reader.hpp"

#include <isms/base/error.hpp>

#include <fmt/format.h>

#include <cerrno>
#include <exception>
#include <memory>
#include <optional>
#include <sys/stat.h>
#include <zip.h>

namespace isms::bag {
namespace {

// 1 January 1980, as MS-DOS writes it: year since 1980, month, day.
constexpr zip_uint16_t first_day = 1U << 5U | 1U;
constexpr zip_uint16_t midnight = 0;
constexpr zip_uint32_t deflate_level = 6;
constexpr zip_uint32_t file_attributes = static_cast<zip_uint32_t>(S_IFREG | 0644) << 16U;

/// What went wrong while libzip was at work, which can tell of numbers only.
struct Trouble {
    std::exception_ptr failure;
};

/// A planned file as libzip reads it, opened when its turn comes. Owned by the source that is made
/// of it.
class Feed {
  public:
    Feed(const PlannedFile& file, Trouble& trouble) : file_(file), trouble_(trouble) {
        zip_error_init(&error_);
    }
    ~Feed() { zip_error_fini(&error_); }
    Feed(const Feed&) = delete;
    Feed& operator=(const Feed&) = delete;

    static zip_int64_t serve(void* user, void* data, zip_uint64_t length,
                             zip_source_cmd_t command) {
        auto* const feed = static_cast<Feed*>(user);
        switch (command) {
            case ZIP_SOURCE_OPEN:
                return feed->guarded([&] {
                    feed->reader_.emplace(feed->file_);
                    return zip_int64_t{0};
                });
            case ZIP_SOURCE_READ:
                return feed->guarded([&] {
                    return static_cast<zip_int64_t>(
                        feed->reader_->read(static_cast<char*>(data), length));
                });
            case ZIP_SOURCE_CLOSE:
                feed->reader_.reset();
                return 0;
            case ZIP_SOURCE_STAT:
                return feed->state(data, length);
            case ZIP_SOURCE_ERROR:
                return zip_error_to_data(&feed->error_, data, length);
            case ZIP_SOURCE_FREE:
                delete feed;  // NOLINT(cppcoreguidelines-owning-memory): libzip says when
                return 0;
            case ZIP_SOURCE_SUPPORTS:
                return ZIP_SOURCE_SUPPORTS_READABLE;
            default:
                zip_error_set(&feed->error_, ZIP_ER_OPNOTSUPP, 0);
                return -1;
        }
    }

  private:
    /// No exception may pass a C library.
    template <class Call>
    zip_int64_t guarded(Call call) {
        try {
            return call();
        } catch (...) {
            trouble_.failure = std::current_exception();
            zip_error_set(&error_, ZIP_ER_READ, EIO);
            return -1;
        }
    }

    zip_int64_t state(void* data, zip_uint64_t length) {
        if (length < sizeof(zip_stat_t)) return -1;
        auto* const status = static_cast<zip_stat_t*>(data);
        zip_stat_init(status);
        status->valid |= ZIP_STAT_SIZE;
        status->size = file_.size;
        return sizeof(zip_stat_t);
    }

    const PlannedFile& file_;
    Trouble& trouble_;
    std::optional<PayloadReader> reader_;
    zip_error_t error_{};
};

struct Discard {
    void operator()(zip_t* archive) const { zip_discard(archive); }
};
using Archive = std::unique_ptr<zip_t, Discard>;

class ZipWriter {
  public:
    ZipWriter(const std::filesystem::path& path, std::string top)
        : path_(path), top_(std::move(top)) {
        int error = 0;
        archive_.reset(zip_open(path.c_str(), ZIP_CREATE | ZIP_EXCL, &error));
        if (!archive_) throw io_error("write", shown_path(path_), errno);
    }

    void add(const PlannedFile& file) {
        auto feed = std::make_unique<Feed>(file, trouble_);
        auto* const source = zip_source_function(archive_.get(), &Feed::serve, feed.get());
        if (source == nullptr) fail();
        (void)feed.release();  // it is the source's now
        const auto name = fmt::format("{}/{}", top_, file.path);
        const auto index = zip_file_add(archive_.get(), name.c_str(), source, ZIP_FL_ENC_UTF_8);
        if (index < 0) {
            zip_source_free(source);
            fail();
        }
        look_the_same(static_cast<zip_uint64_t>(index));
    }

    void finish() {
        if (zip_close(archive_.get()) != 0) fail();
        (void)archive_.release();
    }

  private:
    void look_the_same(zip_uint64_t index) {
        auto* const archive = archive_.get();
        if (zip_file_set_dostime(archive, index, midnight, first_day, 0) != 0 ||
            zip_set_file_compression(archive, index, ZIP_CM_DEFLATE, deflate_level) != 0 ||
            zip_file_set_external_attributes(archive, index, 0, ZIP_OPSYS_UNIX, file_attributes) !=
                0)
            fail();
    }

    [[noreturn]] void fail() {
        if (trouble_.failure) std::rethrow_exception(trouble_.failure);
        const auto* const error = zip_get_error(archive_.get());
        const int number = zip_error_code_system(error);
        throw io_error("write", shown_path(path_), number == 0 ? EIO : number);
    }

    std::filesystem::path path_;
    std::string top_;
    Trouble trouble_;
    Archive archive_;
};

}  // namespace

void write_zip(const std::vector<PlannedFile>& files, const std::string& top,
               const std::filesystem::path& path) {
    ZipWriter writer(path, top);
    for (const auto& file : files) writer.add(file);
    writer.finish();
}

}  // namespace isms::bag
