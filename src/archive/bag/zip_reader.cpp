#include "bag/zip_reader.hpp"

#include <isms/store/retry.hpp>

#include <algorithm>
#include <cerrno>
#include <unistd.h>
#include <zip.h>

namespace isms::bag {
namespace {

constexpr std::size_t piece_size = std::size_t{1} << 18U;

struct CloseEntry {
    void operator()(zip_file_t* entry) const { zip_fclose(entry); }
};

class ZipError {
  public:
    ZipError() { zip_error_init(&error_); }
    ~ZipError() { zip_error_fini(&error_); }
    ZipError(const ZipError&) = delete;
    ZipError& operator=(const ZipError&) = delete;

    zip_error_t* get() { return &error_; }
    std::string text() { return zip_error_strerror(&error_); }

  private:
    zip_error_t error_{};
};

/// A part of an open file as libzip reads it. Owned by the source that is made of it.
struct Window {
    Window(int file, std::uint64_t length) : descriptor(file), size(length) {}

    int descriptor;
    std::uint64_t size;
    std::uint64_t at = 0;
    ZipError error;

    zip_int64_t read(void* data, zip_uint64_t length) {
        const auto wanted = std::min(length, size - std::min(at, size));
        const auto count =
            retry([&] { return ::pread(descriptor, data, wanted, static_cast<off_t>(at)); });
        if (count < 0) {
            zip_error_set(error.get(), ZIP_ER_READ, errno);
            return -1;
        }
        at += static_cast<std::uint64_t>(count);
        return count;
    }

    zip_int64_t seek(void* data, zip_uint64_t length) {
        const auto next = zip_source_seek_compute_offset(at, size, data, length, error.get());
        if (next < 0) return -1;
        at = static_cast<std::uint64_t>(next);
        return 0;
    }

    zip_int64_t state(void* data, zip_uint64_t length) {
        if (length < sizeof(zip_stat_t)) return -1;
        auto* const status = static_cast<zip_stat_t*>(data);
        zip_stat_init(status);
        status->valid |= ZIP_STAT_SIZE;
        status->size = size;
        return sizeof(zip_stat_t);
    }
};

zip_int64_t serve(void* user, void* data, zip_uint64_t length, zip_source_cmd_t command) {
    auto* const window = static_cast<Window*>(user);
    switch (command) {
        case ZIP_SOURCE_OPEN:
            window->at = 0;
            return 0;
        case ZIP_SOURCE_READ:
            return window->read(data, length);
        case ZIP_SOURCE_CLOSE:
            return 0;
        case ZIP_SOURCE_STAT:
            return window->state(data, length);
        case ZIP_SOURCE_ERROR:
            return zip_error_to_data(window->error.get(), data, length);
        case ZIP_SOURCE_FREE:
            delete window;  // NOLINT(cppcoreguidelines-owning-memory): libzip says when
            return 0;
        case ZIP_SOURCE_SEEK:
            return window->seek(data, length);
        case ZIP_SOURCE_TELL:
            return static_cast<zip_int64_t>(window->at);
        case ZIP_SOURCE_SUPPORTS:
            return ZIP_SOURCE_SUPPORTS_SEEKABLE;
        default:
            zip_error_set(window->error.get(), ZIP_ER_OPNOTSUPP, 0);
            return -1;
    }
}

}  // namespace

void ZipReader::Discard::operator()(zip* archive) const {
    zip_discard(archive);
}

ZipReader::ZipReader(int descriptor, std::uint64_t size, bool is_strict)
    : piece_(piece_size, '\0') {
    ZipError error;
    auto window = std::make_unique<Window>(descriptor, size);
    auto* const source = zip_source_function_create(&serve, window.get(), error.get());
    if (source != nullptr) {
        (void)window.release();  // it is the source's now
        const int flags = ZIP_RDONLY | (is_strict ? ZIP_CHECKCONS : 0);
        archive_.reset(zip_open_from_source(source, flags, error.get()));
        if (archive_) return;
        zip_source_free(source);
    }
    fault_ = error.text();
}

std::uint64_t ZipReader::count() const {
    return static_cast<std::uint64_t>(zip_get_num_entries(archive_.get(), 0));
}

ZipReader::Entry ZipReader::entry(std::uint64_t index) const {
    Entry entry;
    const auto* const name = zip_get_name(archive_.get(), index, ZIP_FL_ENC_RAW);
    if (name != nullptr) entry.name = name;
    zip_stat_t status{};
    if (zip_stat_index(archive_.get(), index, 0, &status) == 0) {
        entry.size = status.size;
        entry.packed_size = status.comp_size;
        entry.is_stored = status.comp_method == ZIP_CM_STORE;
        entry.is_deflated = status.comp_method == ZIP_CM_DEFLATE;
        entry.is_encrypted = status.encryption_method != ZIP_EM_NONE;
    }
    zip_uint8_t system = 0;
    zip_uint32_t attributes = 0;
    if (zip_file_get_external_attributes(archive_.get(), index, 0, &system, &attributes) == 0)
        entry.mode = attributes >> 16U;
    return entry;
}

std::string ZipReader::read(std::uint64_t index, std::uint64_t size,
                            const std::function<void(std::string_view)>& take) {
    const std::unique_ptr<zip_file_t, CloseEntry> entry(zip_fopen_index(archive_.get(), index, 0));
    if (!entry) return zip_error_strerror(zip_get_error(archive_.get()));
    std::uint64_t read_so_far = 0;
    for (;;) {
        const auto count = zip_fread(entry.get(), piece_.data(), piece_.size());
        if (count < 0) return zip_error_strerror(zip_file_get_error(entry.get()));
        if (count == 0) break;
        read_so_far += static_cast<std::uint64_t>(count);
        if (read_so_far > size) return "it is longer than the zip says";
        take({piece_.data(), static_cast<std::size_t>(count)});
    }
    return read_so_far == size ? std::string() : "it is shorter than the zip says";
}

}  // namespace isms::bag
