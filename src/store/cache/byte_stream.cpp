#include "byte_stream.hpp"

#include <algorithm>
#include <array>

namespace isms {
namespace {

std::uint64_t mixed(std::uint64_t sum, std::uint64_t word) {
    // The finaliser of MurmurHash3: every bit of the input reaches every bit of the sum.
    sum = (sum ^ word) * 0xff51afd7ed558ccdULL;
    return sum ^ (sum >> 33U);
}

constexpr std::size_t word_size = sizeof(std::uint64_t);

std::uint64_t word_at(const char* bytes) {
    std::uint64_t word = 0;
    std::memcpy(&word, bytes, word_size);
    return word;
}

std::uint64_t checksum(std::string_view bytes) {
    std::uint64_t sum = mixed(0x9e3779b97f4a7c15ULL, bytes.size());
    // Sums that don't wait for each other, which is what would take the time.
    std::array<std::uint64_t, 4> sums{1, 2, 3, 4};
    for (; bytes.size() >= sums.size() * word_size; bytes.remove_prefix(sums.size() * word_size)) {
        for (std::size_t lane = 0; lane < sums.size(); ++lane)
            sums[lane] = mixed(sums[lane], word_at(bytes.data() + lane * word_size));
    }
    for (const auto lane : sums) sum = mixed(sum, lane);
    for (; bytes.size() >= word_size; bytes.remove_prefix(word_size))
        sum = mixed(sum, word_at(bytes.data()));
    std::array<char, word_size> rest{};
    std::copy(bytes.begin(), bytes.end(), rest.begin());
    return mixed(sum, word_at(rest.data()));
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
