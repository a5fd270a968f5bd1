#pragma once

#include <concepts>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

namespace isms {

/// Numbers and texts one after the other, in this machine's byte order: for caches, which never
/// leave it.
class ByteWriter {
  public:
    template <std::integral Number>
    void number(Number value) {
        char bytes[sizeof value];
        std::memcpy(bytes, &value, sizeof value);
        bytes_.append(bytes, sizeof value);
    }
    void text(std::string_view value) {
        number(static_cast<std::uint32_t>(value.size()));
        bytes_.append(value);
    }
    void append(std::string_view bytes) { bytes_.append(bytes); }
    const std::string& bytes() const { return bytes_; }

  private:
    std::string bytes_;
};

/// Reads them back; what is not there is read as zero or empty, and then `good()` is false for
/// ever.
class ByteReader {
  public:
    explicit ByteReader(std::string_view bytes) : rest_(bytes) {}

    template <std::integral Number>
    Number number() {
        Number value{};
        const auto found = bytes(sizeof value);
        if (!found.empty()) std::memcpy(&value, found.data(), sizeof value);
        return value;
    }
    std::string_view text() { return bytes(number<std::uint32_t>()); }
    std::string_view bytes(std::size_t count) {
        if (count > rest_.size()) {
            good_ = false;
            rest_ = {};
            return {};
        }
        const auto bytes = rest_.substr(0, count);
        rest_.remove_prefix(count);
        return bytes;
    }

    bool good() const { return good_; }
    std::string_view rest() const { return rest_; }

  private:
    std::string_view rest_;
    bool good_ = true;
};

/// The bytes behind a mark, which changes with the format, and a checksum, which tells torn or
/// damaged bytes from whole ones; no protection against intent.
std::string framed(std::uint64_t format_mark, std::string_view bytes);
/// What framed() was given; nothing where the mark is another one or the bytes are damaged. Bytes
/// that were framed are never empty.
std::string_view unframed(std::uint64_t format_mark, std::string_view bytes);

}  // namespace isms
