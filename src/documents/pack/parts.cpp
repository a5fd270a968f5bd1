#include "parts.hpp"

#include <fmt/format.h>

namespace isms::pack_parts {

Date day_of(const Review& review) {
    return held_on(review).value_or(review.meeting.date);
}

std::string name_of(const Source& source, const std::string& person) {
    for (const auto& [id, known] : source.view.people) {
        if (id.str() == person) return known.name;
    }
    return person;
}

std::string seal_name(int number) {
    return fmt::format("{:06}", number);
}

Inline linked(std::string text, const std::string& path) {
    Inline result;
    if (path.empty()) return result.add(std::move(text));
    return result.add_file(std::move(text), path);
}

std::string day_text(const Source& source, Instant moment) {
    if (source.setting.local_date) return source.setting.local_date(moment).iso();
    return moment.rfc3339().substr(0, 10);
}

}  // namespace isms::pack_parts
