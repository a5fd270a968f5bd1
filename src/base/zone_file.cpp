#include <isms/base/zone_file.hpp>

#include <cstdint>

namespace isms {
namespace {

constexpr std::size_t header_size = 44;
constexpr std::size_t type_size = 6;

/// `size` bytes, the highest first; 0 where the file ends before.
std::int64_t big_endian(std::string_view bytes, std::size_t at, std::size_t size) {
    if (at > bytes.size() || size > bytes.size() - at) return 0;
    std::uint64_t value = 0;
    for (const char byte : bytes.substr(at, size))
        value = value << 8U | static_cast<std::uint64_t>(static_cast<unsigned char>(byte));
    const auto unused = 64 - 8 * size;
    return static_cast<std::int64_t>(value << unused) >> unused;
}

/// How many of each there are in one of the two parts of the file.
struct Counts {
    std::size_t utc_marks;
    std::size_t standard_marks;
    std::size_t leap_seconds;
    std::size_t changes;
    std::size_t types;
    std::size_t letters;

    /// Of the part behind its header; a moment takes `moment` bytes.
    std::size_t size(std::size_t moment) const {
        return changes * (moment + 1) + types * type_size + letters + leap_seconds * (moment + 4) +
               standard_marks + utc_marks;
    }
};

std::optional<Counts> read_counts(std::string_view file, std::size_t at) {
    constexpr std::size_t first_count = 20;
    // No zone has changed so often: more than this would be a damaged file.
    constexpr std::int64_t most = 100'000;
    if (at > file.size() || file.size() - at < header_size || file.substr(at, 4) != "TZif" ||
        file[at + 4] < '2')
        return std::nullopt;
    std::size_t numbers[6] = {};
    for (std::size_t index = 0; index < 6; ++index) {
        const auto number = big_endian(file, at + first_count + 4 * index, 4);
        if (number < 0 || number > most) return std::nullopt;
        numbers[index] = static_cast<std::size_t>(number);
    }
    return Counts{numbers[0], numbers[1], numbers[2], numbers[3], numbers[4], numbers[5]};
}

}  // namespace

std::optional<std::chrono::seconds> utc_offset(std::string_view zone_file, Instant at) {
    const auto old_part = read_counts(zone_file, 0);
    if (!old_part) return std::nullopt;
    // The first part has moments of four bytes, for readers of 1996; the second says it again.
    const auto start = header_size + old_part->size(4);
    const auto counts = read_counts(zone_file, start);
    if (!counts || counts->types == 0 || counts->leap_seconds > 0) return std::nullopt;
    const auto moments = start + header_size;
    const auto footer = moments + counts->size(8);
    if (footer > zone_file.size()) return std::nullopt;

    const auto seconds = at.seconds().time_since_epoch().count();
    std::size_t passed = 0;  // changes that the moment is not before
    std::size_t above = counts->changes;
    while (passed < above) {
        const auto middle = (passed + above) / 2;
        if (big_endian(zone_file, moments + 8 * middle, 8) <= seconds) {
            passed = middle + 1;
        } else {
            above = middle;
        }
    }
    // A rule of the footer that has a comma names the days on which clocks change.
    const bool has_seasons = zone_file.find(',', footer) != std::string_view::npos;
    if (passed == counts->changes && has_seasons) return std::nullopt;
    const auto kinds = moments + 8 * counts->changes;
    const auto kind = passed == 0 ? 0U : static_cast<unsigned char>(zone_file[kinds + passed - 1]);
    if (kind >= counts->types) return std::nullopt;
    const auto types = kinds + counts->changes;
    return std::chrono::seconds(big_endian(zone_file, types + type_size * kind, 4));
}

}  // namespace isms
