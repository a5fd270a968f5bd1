#include "action_cache.hpp"

#include "byte_stream.hpp"

namespace isms {
namespace {

/// Changes with the format of the entries and with what they are computed from.
constexpr std::uint64_t format_mark = 0x4953'4d53'4143'0002ULL;

enum Flag : unsigned char {
    has_due = 1,
    has_review = 2,
    has_ended = 4,
    has_effectiveness = 8,
    has_seen_end = 16
};

std::int32_t day_number(Date date) {
    return static_cast<std::int32_t>(date.days().time_since_epoch().count());
}

std::optional<Date> date_of(std::int32_t day) {
    const std::chrono::sys_days days{std::chrono::days{day}};
    if (days < Date(1, 1, 1).days() || days > Date(9999, 12, 31).days()) return std::nullopt;
    return Date(days);
}

void print_action(ByteWriter& out, const CachedAction& action) {
    const auto& summary = action.summary;
    action.stamp.print(out);
    unsigned flags = 0;
    if (summary.due) flags |= has_due;
    if (summary.raised_in) flags |= has_review;
    if (summary.ended_on) flags |= has_ended;
    if (summary.has_effectiveness) flags |= has_effectiveness;
    if (summary.end_was_seen) flags |= has_seen_end;
    out.number(static_cast<unsigned char>(flags));
    out.number(static_cast<unsigned char>(summary.state));
    out.number(day_number(summary.raised_on));
    if (summary.due) out.number(day_number(*summary.due));
    if (summary.ended_on) out.number(day_number(*summary.ended_on));
    out.number(summary.times_carried);
    out.number(summary.times_slipped);
    out.text(summary.id.str());
    out.text(summary.owner.str());
    if (summary.raised_in) out.text(summary.raised_in->str());
    out.text(summary.title);
}

template <class SomeId>
bool take_id(ByteReader& in, SomeId& id) {
    auto parsed = SomeId::parse(in.text());
    if (parsed) id = std::move(*parsed);
    return parsed.has_value();
}

bool take_date(ByteReader& in, Date& date) {
    const auto found = date_of(in.number<std::int32_t>());
    if (found) date = *found;
    return found.has_value();
}

template <class Value, class Take>
bool take_optional(bool there, std::optional<Value>& target, Value blank, Take take) {
    if (!there) return true;
    const bool good = take(blank);
    target = std::move(blank);
    return good;
}

bool take_action(ByteReader& in, CachedAction& action) {
    auto& summary = action.summary;
    action.stamp = FileStamp::take(in);
    const auto flags = in.number<unsigned char>();
    const auto state = in.number<unsigned char>();
    if (state > static_cast<unsigned char>(ActionState::withdrawn)) return false;
    summary.state = static_cast<ActionState>(state);
    summary.has_effectiveness = (flags & has_effectiveness) != 0;
    summary.end_was_seen = (flags & has_seen_end) != 0;
    const auto date = [&](Date& target) { return take_date(in, target); };
    const auto review = [&](MeetingId& target) { return take_id(in, target); };
    if (!take_date(in, summary.raised_on)) return false;
    if (!take_optional((flags & has_due) != 0, summary.due, Date(2000, 1, 1), date)) return false;
    if (!take_optional((flags & has_ended) != 0, summary.ended_on, Date(2000, 1, 1), date))
        return false;
    summary.times_carried = in.number<int>();
    summary.times_slipped = in.number<int>();
    if (!take_id(in, summary.id) || !take_id(in, summary.owner)) return false;
    if (!take_optional((flags & has_review) != 0, summary.raised_in, MeetingId(Blank{}), review))
        return false;
    summary.title = in.text();
    return in.good();
}

}  // namespace

bool ActionCache::holds(const CachedAction& action, const FileStamp& stamp) const {
    return stamp.is_settled(scanned) && action.stamp == stamp;
}

ActionCache parse_action_cache(std::string_view bytes) {
    ByteReader in(unframed(format_mark, bytes));
    ActionCache cache;
    cache.scanned = in.number<std::int64_t>();
    const auto count = in.number<std::uint32_t>();
    // An entry takes more than one byte, so a count beyond the bytes is damage and not worth the
    // memory.
    if (!in.good() || count > in.rest().size()) return {};
    cache.actions.resize(count);
    for (auto& action : cache.actions) {
        if (!take_action(in, action)) return {};
    }
    return cache;
}

std::string print_action_cache(std::int64_t scanned, std::span<const CachedAction* const> actions) {
    ByteWriter body;
    body.number(scanned);
    body.number(static_cast<std::uint32_t>(actions.size()));
    for (const auto* const action : actions) print_action(body, *action);
    return framed(format_mark, body.bytes());
}

}  // namespace isms
