#include "random.hpp"
#include "support/catch.hpp"

#include <isms/base/zone_file.hpp>

#include <string>

using namespace isms;
using namespace isms::test;

namespace {

std::string big_endian(std::int64_t value, unsigned size) {
    std::string bytes;
    for (unsigned index = size; index-- > 0;)
        bytes += static_cast<char>(static_cast<std::uint64_t>(value) >> (8 * index));
    return bytes;
}

/// Winter and summer in 2026, an hour and two ahead of UTC.
std::string zone_file(const std::string& footer, char version = '2', int leap_seconds = 0) {
    const auto header = [&](int changes, int types, int letters) {
        std::string text = std::string("TZif") + version + std::string(15, '\0');
        for (const int count : {0, 0, leap_seconds, changes, types, letters})
            text += big_endian(count, 4);
        return text;
    };
    const std::string types = big_endian(3600, 4) + std::string(1, '\0') + std::string(1, '\0') +
                              big_endian(7200, 4) + std::string(1, '\1') + std::string(1, '\4');
    const std::string letters("CET\0CEST\0", 9);
    const auto leaps = [&](unsigned size) {
        return std::string(static_cast<std::size_t>(leap_seconds) * size, '\0');
    };
    return header(0, 2, 9) + types + letters + leaps(8) + header(2, 2, 9) +
           big_endian(Instant::parse("2026-03-29T01:00:00Z")->seconds().time_since_epoch().count(),
                      8) +
           big_endian(Instant::parse("2026-10-25T01:00:00Z")->seconds().time_since_epoch().count(),
                      8) +
           std::string("\1\0", 2) + types + letters + leaps(12) + "\n" + footer + "\n";
}

std::optional<long> hours(const std::string& file, const char* at) {
    const auto offset = utc_offset(file, Instant::parse(at).value());
    if (!offset) return std::nullopt;
    return offset->count() / 3600;
}

}  // namespace

TEST_CASE("the offset of a zone changes with the second that its file names") {
    const auto file = zone_file("CET-1");
    CHECK(hours(file, "1900-01-01T00:00:00Z") == 1);
    CHECK(hours(file, "2026-03-29T00:59:59Z") == 1);
    CHECK(hours(file, "2026-03-29T01:00:00Z") == 2);
    CHECK(hours(file, "2026-10-25T00:59:59Z") == 2);
    CHECK(hours(file, "2026-10-25T01:00:00Z") == 1);
}

TEST_CASE("after the last change a zone with seasons is not answered for") {
    CHECK(hours(zone_file("CET-1"), "2030-07-01T00:00:00Z") == 1);
    const auto seasons = zone_file("CET-1CEST,M3.5.0,M10.5.0/3");
    CHECK(hours(seasons, "2026-07-01T00:00:00Z") == 2);
    CHECK_FALSE(hours(seasons, "2030-07-01T00:00:00Z"));
}

TEST_CASE("what is no zone file, an old one or one with leap seconds has no offset") {
    CHECK_FALSE(hours("", "2026-07-01T00:00:00Z"));
    CHECK_FALSE(hours(zone_file("CET-1", '\0'), "2026-07-01T00:00:00Z"));
    CHECK_FALSE(hours(zone_file("CET-1", '2', 1), "2026-07-01T00:00:00Z"));
    const auto whole = zone_file("CET-1");
    for (std::size_t size = 0; size + 7 < whole.size(); ++size)
        CHECK_FALSE(hours(whole.substr(0, size), "2026-07-01T00:00:00Z"));
}

TEST_CASE("a damaged zone file does no harm") {
    Random random(11);
    for (int round = 0; round < 3000; ++round) {
        auto file = zone_file("CET-1");
        for (unsigned hit = 0; hit < 1 + random.below(6); ++hit)
            file[random.below(static_cast<unsigned>(file.size()))] =
                static_cast<char>(random.below(256));
        const auto offset = utc_offset(file, Instant::parse("2026-07-01T00:00:00Z").value());
        CHECK((!offset || offset->count() < INT64_C(1) << 32));
    }
}
