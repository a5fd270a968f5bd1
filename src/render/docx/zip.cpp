#include "docx/zip.hpp"

#include <memory>
#include <stdexcept>
#include <zip.h>

namespace isms::docx {

namespace {

// 1 January 1980, as MS-DOS writes it: year since 1980, month, day.
constexpr zip_uint16_t first_day = 1U << 5U | 1U;
constexpr zip_uint16_t midnight = 0;

struct FreeSource {
    void operator()(zip_source_t* source) const { zip_source_free(source); }
};
struct Discard {
    void operator()(zip_t* archive) const { zip_discard(archive); }
};
using Source = std::unique_ptr<zip_source_t, FreeSource>;
using Archive = std::unique_ptr<zip_t, Discard>;

[[noreturn]] void fail() {
    throw std::runtime_error("the document could not be packed");
}

void add(zip_t* archive, const ZipEntry& entry) {
    Source source(zip_source_buffer(archive, entry.bytes.data(), entry.bytes.size(), 0));
    if (!source) fail();
    const auto index = zip_file_add(archive, entry.name.c_str(), source.get(), ZIP_FL_ENC_UTF_8);
    if (index < 0) fail();
    (void)source.release();  // it is the archive's now
    const auto at = static_cast<zip_uint64_t>(index);
    if (zip_file_set_dostime(archive, at, midnight, first_day, 0) != 0 ||
        zip_set_file_compression(archive, at, ZIP_CM_DEFLATE, 0) != 0) {
        fail();
    }
}

std::string content(zip_source_t* source) {
    if (zip_source_open(source) != 0) fail();
    std::string bytes;
    if (zip_source_seek(source, 0, SEEK_END) == 0) {
        const auto size = zip_source_tell(source);
        bytes.resize(size < 0 ? 0 : static_cast<std::size_t>(size));
    }
    const bool is_read = zip_source_seek(source, 0, SEEK_SET) == 0 &&
                         zip_source_read(source, bytes.data(), bytes.size()) ==
                             static_cast<zip_int64_t>(bytes.size());
    zip_source_close(source);
    if (bytes.empty() || !is_read) fail();
    return bytes;
}

}  // namespace

std::string zipped(std::span<const ZipEntry> entries) {
    const Source result(zip_source_buffer_create(nullptr, 0, 0, nullptr));
    if (!result) fail();
    Archive archive(zip_open_from_source(result.get(), ZIP_CREATE | ZIP_TRUNCATE, nullptr));
    if (!archive) fail();
    zip_source_keep(result.get());  // the archive lets go of it when it is closed
    for (const auto& entry : entries) add(archive.get(), entry);
    if (zip_close(archive.get()) != 0) fail();
    (void)archive.release();
    return content(result.get());
}

}  // namespace isms::docx
