#include "input_cache.hpp"

#include "byte_stream.hpp"

namespace isms {
namespace {

/// Changes with the format of the entries and with what is left out of them.
constexpr std::uint64_t format_mark = 0x4953'4d53'494e'0001ULL;

}  // namespace

InputCache parse_input_cache(std::string_view bytes) {
    ByteReader in(unframed(format_mark, bytes));
    InputCache cache;
    cache.scanned = in.number<std::int64_t>();
    auto count = in.number<std::uint32_t>();
    for (; in.good() && count > 0; --count) {
        std::string id(in.text());
        CachedInput entry;
        entry.stamp = FileStamp::take(in);
        entry.text = std::string(in.text());
        cache.entries.emplace_hint(cache.entries.end(), std::move(id), std::move(entry));
    }
    return in.good() ? cache : InputCache{};
}

std::string print_input_cache(const InputCache& cache) {
    ByteWriter body;
    body.number(cache.scanned);
    body.number(static_cast<std::uint32_t>(cache.entries.size()));
    for (const auto& [id, entry] : cache.entries) {
        body.text(id);
        entry.stamp.print(body);
        body.text(entry.text);
    }
    return framed(format_mark, body.bytes());
}

}  // namespace isms
