#include "zip_archive.hpp"

#include <array>
#include <zip.h>

namespace isms::exchange {
namespace {

struct CloseFile {
    void operator()(zip_file_t* file) const { zip_fclose(file); }
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

}  // namespace

void ZipArchive::Discard::operator()(zip* archive) const {
    zip_discard(archive);
}

ZipArchive::ZipArchive(std::string_view bytes, std::size_t limit) : left_(limit) {
    ZipError error;
    auto* const source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, error.get());
    if (source != nullptr) archive_.reset(zip_open_from_source(source, ZIP_RDONLY, error.get()));
    if (archive_) return;
    fault_ = error.text();
    if (source != nullptr) zip_source_free(source);
}

ZipArchive::Read ZipArchive::read(const std::string& name,
                                  const std::function<bool(std::string_view)>& take) {
    // Names of parts are equal whatever their case (ISO/IEC 29500-2).
    const auto index = zip_name_locate(archive_.get(), name.c_str(), ZIP_FL_NOCASE);
    if (index < 0) return Read::missing;
    const std::unique_ptr<zip_file_t, CloseFile> file(
        zip_fopen_index(archive_.get(), static_cast<zip_uint64_t>(index), 0));
    if (!file) {
        fault_ = zip_error_strerror(zip_get_error(archive_.get()));
        return Read::damaged;
    }
    zip_stat_t stated{};
    zip_stat_index(archive_.get(), static_cast<zip_uint64_t>(index), 0, &stated);
    zip_uint64_t size_so_far = 0;
    std::array<char, 65'536> buffer{};
    while (true) {
        const auto got = zip_fread(file.get(), buffer.data(), buffer.size());
        if (got < 0) {
            fault_ = zip_error_strerror(zip_file_get_error(file.get()));
            return Read::damaged;
        }
        if (got == 0) {
            if (size_so_far == stated.size) return Read::done;
            fault_ = "it is not as long as the archive says";
            return Read::damaged;
        }
        const auto size = static_cast<std::size_t>(got);
        size_so_far += size;
        if (size > left_) return Read::too_large;
        left_ -= size;
        if (!take({buffer.data(), size})) return Read::stopped;
    }
}

}  // namespace isms::exchange
