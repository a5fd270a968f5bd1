#include "minutes_people.hpp"

#include "line_problem.hpp"

#include <isms/base/text.hpp>
#include <isms/base/unicode.hpp>

#include <fmt/format.h>

#include <set>

namespace isms {

bool MinutesPeople::require(const std::string& person, int line, std::string_view what) {
    const auto report = [&](std::string message, std::string hint) {
        problems_->push_back(
            line_problem(line, "unknown-person", std::move(message), std::move(hint)));
        return false;
    };
    const auto id = PersonId::parse(person);
    const auto found = id ? people_->find(*id) : people_->end();
    if (found == people_->end() || found->second.withdrawn) {
        std::vector<std::string> known;
        for (const auto& [known_id, entry] : *people_) known.push_back(known_id.str());
        const auto meant = did_you_mean(person, known);
        return report(
            fmt::format("{} '{}' is not in the register of people", what, excerpt(person)),
            meant.empty()
                ? "isms-review people list shows who is; isms-review people add adds somebody"
                : meant);
    }
    if (!is_active(found->second, day_)) {
        return report(
            fmt::format("{} {} left on {}", what, found->second.name, found->second.left_on->iso()),
            "name somebody who was there on that day");
    }
    return true;
}

std::string attendee_words(std::string_view name, std::string_view role) {
    const auto words = role.empty() ? std::string(name) : fmt::format("{}, {}", name, role);
    return std::string(trim(printable(words)));
}

void MinutesPeople::require_no_remark(const EnteredAttendance& line, const Person& person,
                                      const std::vector<Attendance>& before) {
    const auto is_as_printed = [&](std::string_view name, std::string_view role) {
        return line.said == attendee_words(name, role) || line.said == attendee_words(name, {}) ||
               line.said == attendee_words(role, {});
    };
    if (line.said.empty() || is_as_printed(person.name, person.role)) return;
    for (const auto& entry : before) {
        if (entry.person == line.person && is_as_printed(entry.name, entry.role)) return;
    }
    problems_->push_back(
        {Severity::error,
         "attendance-remark",
         fmt::format("'{}' behind @{} is neither the name nor the role in the register",
                     excerpt(line.said), line.person),
         {},
         line.line > 0 ? fmt::format("line {}", line.line) : std::string(),
         {},
         "write a remark under the item that it belongs to; who was there needs only - [x] "
         "@person"});
}

std::vector<Attendance> MinutesPeople::attendance(const std::vector<EnteredAttendance>& entered,
                                                  const std::vector<Attendance>& before) {
    std::vector<Attendance> all;
    std::set<std::string> seen;
    for (const auto& line : entered) {
        Attendance attendance;
        attendance.presence = line.presence;
        if (line.person.empty()) {
            const auto comma = line.guest.find(',');
            attendance.name = std::string(trim(std::string_view(line.guest).substr(0, comma)));
            if (comma != std::string::npos)
                attendance.role = std::string(trim(std::string_view(line.guest).substr(comma + 1)));
            all.push_back(std::move(attendance));
            continue;
        }
        if (!seen.insert(line.person).second) {
            problems_->push_back({Severity::error,
                                  "repeated-attendance",
                                  fmt::format("@{} is listed twice", line.person),
                                  {},
                                  fmt::format("line {}", line.line),
                                  {},
                                  "keep one of the lines"});
            continue;
        }
        if (!require(line.person, line.line, "the attendee")) continue;
        const auto& person = people_->at(*PersonId::parse(line.person));
        require_no_remark(line, person, before);
        attendance.person = line.person;
        attendance.name = person.name;
        attendance.role = person.role;
        attendance.top_management = is_top_management(person, day_);
        all.push_back(std::move(attendance));
    }
    return all;
}

}  // namespace isms
