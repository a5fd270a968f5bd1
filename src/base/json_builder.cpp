#include "json_builder.hpp"

#include <isms/base/text.hpp>
#include <isms/base/unicode.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <string_view>
#include <utility>

namespace isms {
namespace {

/// From how many keys on a hash table is faster than looking at each.
constexpr std::size_t many_keys = 24;

/// How much of all JSON pointers is reported: long keys, nested and repeated, must not fill the
/// memory.
constexpr std::size_t most_pointer_bytes = std::size_t{1} << 20U;

constexpr int longest_echo = 60;

/// RFC 6901, section 3.
void append_escaped(std::string& pointer, std::string_view name) {
    pointer += '/';
    for (const char c : name) {
        if (c == '~') {
            pointer += "~0";
        } else if (c == '/') {
            pointer += "~1";
        } else {
            pointer += c;
        }
    }
}

Json::object_t& object_of(Json* value) {
    return value->get_ref<Json::object_t&>();
}
Json::array_t& array_of(Json* value) {
    return value->get_ref<Json::array_t&>();
}

}  // namespace

bool JsonBuilder::number_float(Json::number_float_t value, const std::string& text) {
    // An integer of more than 64 bits arrives here too, and would be written back with other
    // digits.
    const bool is_integer = text.find_first_of(".eE") == std::string::npos;
    if (!std::isfinite(value) || is_integer) {
        stop_ = Stop::number;
        return false;
    }
    return put(value);
}

bool JsonBuilder::key(std::string& name) {
    Level& level = levels_.back();
    if (knows(level, name)) report(level, name);
    // Straight into the vector below: ordered_map would look through all keys again.
    object_of(level.value).emplace_back(std::move(name), nullptr);
    return true;
}

bool JsonBuilder::parse_error(std::size_t position, const std::string&,
                              const nlohmann::detail::exception& fault) {
    constexpr int number_overflow = 406;
    stop_ = fault.id == number_overflow ? Stop::number : Stop::syntax;
    stopped_at_ = position > 0 ? position - 1 : 0;
    return false;
}

std::string JsonBuilder::container_pointer() const {
    std::string pointer;
    for (std::size_t index = 0; index + 1 < levels_.size(); ++index) {
        Json* const value = levels_[index].value;
        if (value->is_object()) {
            append_escaped(pointer, object_of(value).back().first);
        } else {
            append_escaped(pointer, std::to_string(value->size() - 1));
        }
    }
    return pointer;
}

std::string JsonBuilder::here() const {
    std::string pointer = container_pointer();
    if (levels_.empty()) return pointer;
    Json* const value = levels_.back().value;
    if (value->is_object()) {
        append_escaped(pointer, object_of(value).back().first);
    } else {
        append_escaped(pointer, std::to_string(value->size()));
    }
    return pointer;
}

std::vector<Diagnostic> JsonBuilder::take_duplicates() {
    if (unreported_ > 0) {
        duplicates_.push_back({.code = "json-duplicate-key",
                               .message = counted(unreported_, "further duplicate key"),
                               .file = file_,
                               .hint = "remove those that are named, then check again"});
    }
    return std::move(duplicates_);
}

bool JsonBuilder::put(Json&& value) {
    place(std::move(value));
    return true;
}

Json* JsonBuilder::place(Json&& value) {
    if (levels_.empty()) {
        root_ = std::move(value);
        return &root_;
    }
    Json* const container = levels_.back().value;
    if (container->is_object()) {
        Json& entry = object_of(container).back().second;
        entry = std::move(value);
        return &entry;
    }
    return &array_of(container).emplace_back(std::move(value));
}

bool JsonBuilder::open(Json&& container) {
    if (levels_.size() == static_cast<std::size_t>(max_json_depth)) {
        stop_ = Stop::depth;
        return false;
    }
    levels_.push_back({place(std::move(container)), {}, {}});
    return true;
}

bool JsonBuilder::close() {
    levels_.pop_back();
    return true;
}

bool JsonBuilder::knows(Level& level, const std::string& name) {
    const auto& entries = object_of(level.value);
    if (entries.size() < many_keys) {
        return std::any_of(entries.begin(), entries.end(),
                           [&](const auto& entry) { return entry.first == name; });
    }
    if (level.keys.empty()) {
        for (const auto& entry : entries) level.keys.insert(entry.first);
    }
    return !level.keys.insert(name).second;
}

void JsonBuilder::report(Level& level, const std::string& name) {
    if (!level.repeated.insert(name).second) return;
    if (pointer_bytes_ >= most_pointer_bytes) {
        ++unreported_;
        return;
    }
    std::string pointer = container_pointer();
    append_escaped(pointer, name);
    pointer_bytes_ += pointer.size();
    duplicates_.push_back(
        {.code = "json-duplicate-key",
         .message = fmt::format("the key '{}' is given more than once in one object",
                                truncated(printable(name), longest_echo)),
         .file = file_,
         .place = std::move(pointer),
         .reason = "which of them counts cannot be told",
         .hint = "keep the one that is right and remove the others"});
}

}  // namespace isms
