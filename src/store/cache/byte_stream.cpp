#include "byte_stream.hpp"

namespace isms {
namespace {

std::uint64_t mixed(std::uint64_t sum, std::uint64_t word) {
    // The finaliser of MurmurHash3: every bit of the input reaches every bit of the sum.
    sum = (sum ^ word) * 0xff51afd7ed558ccdULL;
    return sum ^ (sum >> 33U);
}

std::uint64_t checksum(std::string_view bytes) {
    std::uint64_t sum = mixed(0x9e3779b97f4a7c15ULL, bytes.size());
    while (!bytes.empty()) {
        std::uint64_t word = 0;
        const auto count = bytes.size() < sizeof word ? bytes.size() : sizeof word;
        std::memcpy(&word, bytes.data(), count);
        sum = mixed(sum, word);
        bytes.remove_prefix(count);
    }
    return sum;
}

}  // namespace

std::string framed(std::uint64_t format_mark, std::string_view bytes) {
    ByteWriter frame;
    frame.number(format_mark);
    frame.number(checksum(bytes));
    return frame.bytes() + std::string(bytes);
}

std::string_view unframed(std::uint64_t format_mark, std::string_view bytes) {
    ByteReader in(bytes);
    const auto mark = in.number<std::uint64_t>();
    const auto sum = in.number<std::uint64_t>();
    return mark == format_mark && sum == checksum(in.rest()) ? in.rest() : std::string_view();
}

}  // namespace isms
