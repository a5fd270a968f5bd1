#include "words.hpp"

#include <isms/base/text.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace isms {

std::string joined(const std::vector<std::string>& parts) {
    return join(parts, ", ");
}

std::string capitalised(std::string_view text) {
    std::string all(text);
    if (!all.empty() && all.front() >= 'a' && all.front() <= 'z')
        all.front() = static_cast<char>(all.front() - 'a' + 'A');
    return all;
}

std::string moment_text(Instant moment, const Messages& messages) {
    return messages.say("moment.utc", {{"moment", moment.minute()}});
}

std::string name_in(const std::vector<PersonName>& people, std::string_view id) {
    const auto found = std::find_if(people.begin(), people.end(), [&](const PersonName& person) {
        return person.id.str() == id;
    });
    return found == people.end() ? std::string(id) : found->name;
}

std::string name_and_role(const std::vector<PersonName>& people, std::string_view id) {
    for (const auto& person : people) {
        if (person.id.str() == id)
            return person.role.empty() ? person.name
                                       : fmt::format("{}, {}", person.name, person.role);
    }
    return std::string(id);
}

}  // namespace isms
