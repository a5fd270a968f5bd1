#include "wire.hpp"

namespace isms {

std::optional<std::string_view> WireReader::bytes(std::size_t count) {
    if (count > rest_.size()) {
        rest_ = {};
        return std::nullopt;
    }
    const auto taken = rest_.substr(0, count);
    rest_.remove_prefix(count);
    return taken;
}

std::optional<std::uint32_t> WireReader::number() {
    const auto taken = bytes(4);
    if (!taken) return std::nullopt;
    std::uint32_t value = 0;
    for (const char byte : *taken) value = value << 8U | static_cast<unsigned char>(byte);
    return value;
}

std::optional<std::string_view> WireReader::string() {
    const auto size = number();
    return size ? bytes(*size) : std::nullopt;
}

}  // namespace isms
