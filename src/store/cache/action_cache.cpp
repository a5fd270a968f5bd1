#include "action_cache.hpp"

#include "byte_stream.hpp"

#include <algorithm>
#include <cstring>
#include <limits>

namespace isms {
namespace {

/// Changes with the format of the entries and with what they are computed from.
constexpr std::uint64_t format_mark = 0x4953'4d53'4143'0003ULL;

constexpr std::string_view ending = ".json";
constexpr std::int32_t no_day = std::numeric_limits<std::int32_t>::min();

std::int32_t day_number(const std::optional<Date>& date) {
    return date ? static_cast<std::int32_t>(date->days().time_since_epoch().count()) : no_day;
}

bool is_day(std::int32_t day) {
    constexpr Date first(1, 1, 1);
    constexpr Date last(9999, 12, 31);
    const std::chrono::sys_days days{std::chrono::days{day}};
    return days >= first.days() && days <= last.days();
}

bool is_day_or_none(std::int32_t day) {
    return day == no_day || is_day(day);
}

Date date_of(std::int32_t day) {
    return Date(std::chrono::sys_days{std::chrono::days{day}});
}

std::optional<Date> optional_date_of(std::int32_t day) {
    return day == no_day ? std::nullopt : std::optional(date_of(day));
}

std::size_t length_of_texts(const CachedAction& action) {
    return std::size_t{action.name_length} + 1 + action.owner_length + action.review_length +
           action.title_length;
}

}  // namespace

ActionCache::ActionCache(std::unique_ptr<const std::string> bytes) : bytes_(std::move(bytes)) {
    if (!read(unframed(format_mark, *bytes_))) *this = ActionCache();
}

bool ActionCache::read(std::string_view body) {
    ByteReader in(body);
    scanned_ = in.number<std::int64_t>();
    count_ = in.number<std::uint32_t>();
    folders_.resize(in.number<std::uint16_t>());
    std::size_t listed_so_far = 0;
    for (auto& folder : folders_) {
        folder.year = in.number<std::uint16_t>();
        folder.begin = listed_so_far;
        folder.end = listed_so_far += in.number<std::uint32_t>();
        folder.stamp = FileStamp::take(in);
    }
    listed_ = in.bytes(count_ * sizeof(std::uint32_t));
    table_ = in.bytes(count_ * sizeof(CachedAction));
    if (!in.good() || listed_so_far != count_) return false;
    texts_ = in.rest();
    // What refers to another place must do so within the bytes, whoever wrote them.
    for (std::size_t index = 0; index < count_; ++index) {
        if (!is_sound(action(index))) return false;
    }
    return std::all_of(folders_.begin(), folders_.end(), [&](const CachedFolder& folder) {
        for (std::size_t number = folder.begin; number < folder.end; ++number) {
            if (!is_sound(folder, number)) return false;
        }
        return true;
    });
}

bool ActionCache::is_sound(const CachedAction& action) const {
    return action.texts <= texts_.size() &&
           length_of_texts(action) <= texts_.size() - action.texts &&
           texts_[action.texts + action.name_length] == '\0';
}

bool ActionCache::is_sound(const CachedFolder& folder, std::size_t number) const {
    const auto index = listed(number);
    return index < count_ &&
           action(index).folder == static_cast<std::size_t>(&folder - folders_.data());
}

CachedAction ActionCache::action(std::size_t index) const {
    CachedAction action;
    std::memcpy(&action, table_.data() + index * sizeof action, sizeof action);
    return action;
}

const char* ActionCache::file_name(const CachedAction& action) const {
    return texts_.data() + action.texts;
}

std::size_t ActionCache::listed(std::size_t index) const {
    std::uint32_t number = 0;
    std::memcpy(&number, listed_.data() + index * sizeof number, sizeof number);
    return number;
}

std::optional<ActionSummary> ActionCache::summary(const CachedAction& action) const {
    const std::string_view name = texts_.substr(action.texts, action.name_length);
    if (!name.ends_with(ending)) return std::nullopt;
    auto rest = texts_.substr(action.texts + name.size() + 1);
    const auto take = [&rest](std::size_t length) {
        const auto text = rest.substr(0, length);
        rest.remove_prefix(length);
        return text;
    };
    const auto id = IdView<ActionKind>::parse(name.substr(0, name.size() - ending.size()));
    const auto owner = IdView<PersonKind>::parse(take(action.owner_length));
    const auto review_text = take(action.review_length);
    const auto review = IdView<MeetingKind>::parse(review_text);
    if (!id || !owner || review.has_value() == review_text.empty() || !is_day(action.raised_on) ||
        !is_day_or_none(action.due) || !is_day_or_none(action.ended_on) ||
        action.state > static_cast<unsigned char>(ActionState::withdrawn))
        return std::nullopt;
    return ActionSummary{.id = *id,
                         .title = take(action.title_length),
                         .owner = *owner,
                         .raised_in = review,
                         .due = optional_date_of(action.due),
                         .ended_on = optional_date_of(action.ended_on),
                         .raised_on = date_of(action.raised_on),
                         .state = static_cast<ActionState>(action.state),
                         .times_carried = action.times_carried,
                         .times_slipped = action.times_slipped,
                         .has_effectiveness = action.has_effectiveness != 0,
                         .end_was_seen = action.end_was_seen != 0};
}

std::optional<std::vector<ActionSummary>> ActionCache::summaries() const {
    std::vector<ActionSummary> all;
    all.reserve(count_);
    for (std::size_t index = 0; index < count_; ++index) {
        const auto one = summary(action(index));
        if (!one) return std::nullopt;
        all.push_back(*one);
    }
    return all;
}

void ActionCacheWriter::add(const FileStamp& stamp, std::size_t folder,
                            const ActionSummary& summary) {
    CachedAction action{};
    action.stamp = stamp;
    action.raised_on = day_number(summary.raised_on);
    action.due = day_number(summary.due);
    action.ended_on = day_number(summary.ended_on);
    action.times_carried = summary.times_carried;
    action.times_slipped = summary.times_slipped;
    action.folder = static_cast<std::uint32_t>(folder);
    action.texts = static_cast<std::uint32_t>(texts_.bytes().size());
    const std::string name = std::string(summary.id.str()).append(ending);
    const std::string_view review = summary.raised_in ? summary.raised_in->str() : "";
    action.name_length = static_cast<std::uint8_t>(name.size());
    action.owner_length = static_cast<std::uint8_t>(summary.owner.str().size());
    action.review_length = static_cast<std::uint8_t>(review.size());
    action.title_length = static_cast<std::uint32_t>(summary.title.size());
    action.state = static_cast<std::uint8_t>(summary.state);
    action.has_effectiveness = summary.has_effectiveness ? 1 : 0;
    action.end_was_seen = summary.end_was_seen ? 1 : 0;
    texts_.append({name.c_str(), name.size() + 1});
    for (const auto text : {summary.owner.str(), review, summary.title}) texts_.append(text);
    char bytes[sizeof action];
    std::memcpy(bytes, &action, sizeof action);
    table_.append({bytes, sizeof bytes});
    ++count_;
}

void ActionCacheWriter::begin_folder(int year, const FileStamp& stamp) {
    folders_.push_back({.year = year, .stamp = stamp});
}

void ActionCacheWriter::list(std::size_t index) {
    listed_.number(static_cast<std::uint32_t>(index));
    ++folders_.back().end;
}

std::string ActionCacheWriter::print(std::int64_t scanned) const {
    ByteWriter body;
    body.number(scanned);
    body.number(count_);
    body.number(static_cast<std::uint16_t>(folders_.size()));
    for (const auto& folder : folders_) {
        body.number(static_cast<std::uint16_t>(folder.year));
        body.number(static_cast<std::uint32_t>(folder.end - folder.begin));
        folder.stamp.print(body);
    }
    for (const auto* const part : {&listed_, &table_, &texts_}) body.append(part->bytes());
    return framed(format_mark, body.bytes());
}

}  // namespace isms
