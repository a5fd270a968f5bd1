#include "minutes_people.hpp"

#include <set>

#include <fmt/format.h>

#include <isms/base/text.hpp>

namespace isms {

bool MinutesPeople::require(const std::string& person, int line, std::string_view what) {
    const auto report = [&](std::string message, std::string hint) {
        problems_->push_back({Severity::error, "unknown-person", std::move(message), {},
                              line > 0 ? fmt::format("line {}", line) : std::string(), {}, std::move(hint)});
        return false;
    };
    const auto id = PersonId::parse(person);
    const auto found = id ? people_->find(*id) : people_->end();
    if (found == people_->end() || found->second.withdrawn) {
        std::vector<std::string> known;
        for (const auto& [known_id, entry] : *people_) known.push_back(known_id.str());
        const auto meant = did_you_mean(person, known);
        return report(fmt::format("{} '{}' is not in the register of people", what, person),
                      meant.empty() ? "isms-review people list shows who is; isms-review people add adds somebody" : meant);
    }
    if (!is_active(found->second, day_)) {
        return report(fmt::format("{} {} left on {}", what, found->second.name, found->second.left_on->iso()),
                      "name somebody who was there on that day");
    }
    return true;
}

std::vector<Attendance> MinutesPeople::attendance(const std::vector<EnteredAttendance>& entered) {
    std::vector<Attendance> all;
    std::set<std::string> seen;
    for (const auto& line : entered) {
        Attendance attendance;
        attendance.presence = line.presence;
        if (line.person.empty()) {
            const auto comma = line.guest.find(',');
            attendance.name = std::string(trim(std::string_view(line.guest).substr(0, comma)));
            if (comma != std::string::npos) attendance.role = std::string(trim(std::string_view(line.guest).substr(comma + 1)));
            all.push_back(std::move(attendance));
            continue;
        }
        if (!seen.insert(line.person).second) {
            problems_->push_back({Severity::error, "repeated-attendance", fmt::format("@{} is listed twice", line.person), {},
                                  fmt::format("line {}", line.line), {}, "keep one of the lines"});
            continue;
        }
        if (!require(line.person, line.line, "the attendee")) continue;
        const auto& person = people_->at(*PersonId::parse(line.person));
        attendance.person = line.person;
        attendance.name = person.name;
        attendance.role = person.role;
        attendance.top_management = is_top_management(person, day_);
        all.push_back(std::move(attendance));
    }
    return all;
}

}  // namespace isms
