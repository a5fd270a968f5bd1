#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <zlib.h>

namespace isms::test {

/// A zip archive written byte by byte (APPNOTE 6.3), so that it can also lie.
class ZipBytes {
  public:
    struct File {
        bool is_packed = true;
        std::optional<std::uint32_t> stated_size;  ///< instead of the true one
        std::optional<std::uint32_t> stated_checksum;
        std::uint16_t flags = 0;  ///< 1: encrypted
    };

    void add(std::string_view name, std::string_view content, const File& file) {
        const auto data = file.is_packed ? deflated(content) : std::string(content);
        const auto checksum = file.stated_checksum.value_or(static_cast<std::uint32_t>(
            crc32_z(0, reinterpret_cast<const Bytef*>(content.data()), content.size())));
        std::string common;
        put16(common, file.flags);
        put16(common, file.is_packed ? 8 : 0);
        put32(common, 0x0021'0000);  // 1980-01-01 00:00
        put32(common, checksum);
        put32(common, data.size());
        put32(common, file.stated_size.value_or(static_cast<std::uint32_t>(content.size())));
        put16(common, name.size());
        put16(common, 0);

        const auto offset = files_.size();
        files_ += "PK\x03\x04";
        put16(files_, 20);
        files_ += common;
        files_ += name;
        files_ += data;

        directory_ += "PK\x01\x02";
        put16(directory_, 20);
        put16(directory_, 20);
        directory_ += common;
        put16(directory_, 0);
        put16(directory_, 0);
        put16(directory_, 0);
        put32(directory_, 0);
        put32(directory_, offset);
        directory_ += name;
        ++count_;
    }
    void add(std::string_view name, std::string_view content) { add(name, content, File{}); }

    std::string bytes() const {
        std::string end = "PK\x05\x06";
        put32(end, 0);
        put16(end, count_);
        put16(end, count_);
        put32(end, directory_.size());
        put32(end, files_.size());
        put16(end, 0);
        return files_ + directory_ + end;
    }

  private:
    static void put16(std::string& out, std::size_t value) {
        out += static_cast<char>(value & 0xFFU);
        out += static_cast<char>((value >> 8U) & 0xFFU);
    }
    static void put32(std::string& out, std::size_t value) {
        put16(out, value & 0xFFFFU);
        put16(out, value >> 16U);
    }
    static std::string deflated(std::string_view content) {
        z_stream stream{};
        // Negative: without the header of zlib, as zip wants it.
        if (deflateInit2(&stream, 6, Z_DEFLATED, -15, 8, Z_DEFAULT_STRATEGY) != Z_OK)
            throw std::runtime_error("deflateInit2");
        std::string out(deflateBound(&stream, content.size()), '\0');
        stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(content.data()));
        stream.avail_in = static_cast<uInt>(content.size());
        stream.next_out = reinterpret_cast<Bytef*>(out.data());
        stream.avail_out = static_cast<uInt>(out.size());
        deflate(&stream, Z_FINISH);
        out.resize(stream.total_out);
        deflateEnd(&stream);
        return out;
    }

    std::string files_;
    std::string directory_;
    std::size_t count_ = 0;
};

}  // namespace isms::test
