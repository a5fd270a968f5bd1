#include "minutes_people.hpp"

#include "line_problem.hpp"

#include <isms/base/text.hpp>
#include <isms/base/unicode.hpp>

#include <fmt/format.h>

#include <algorithm>
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

void MinutesPeople::report(int line, std::string code, std::string message, std::string hint) {
    problems_->push_back(line_problem(line, std::move(code), std::move(message), std::move(hint)));
}

void MinutesPeople::check_times(const EnteredAttendance& line, const std::string& who,
                                const std::optional<Held>& held) {
    if (line.arrived.empty() && line.left.empty()) return;
    if (line.presence != Presence::present) {
        report(line.line, "attendance-time",
               fmt::format("{} is not ticked as present, and came or went at a time", who),
               "tick the box, or take the time out");
        return;
    }
    if (!line.arrived.empty() && !line.left.empty() && line.left <= line.arrived) {
        report(line.line, "attendance-time",
               fmt::format("{} can't have left at {} and come at {}", who, line.left, line.arrived),
               "mend the times: from 10:20 until 11:30");
        return;
    }
    if (!held) return;
    for (const auto& time : {line.arrived, line.left}) {
        if (time.empty()) continue;
        const bool is_before = is_time_of_day(held->start) && time < held->start;
        const bool is_after = is_time_of_day(held->end) && time > held->end;
        if (!is_before && !is_after) continue;
        report(line.line, "attendance-time",
               is_before
                   ? fmt::format("{} is before {}, when the review started", time, held->start)
                   : fmt::format("{} is after {}, when the review ended", time, held->end),
               "mend the time, or Start and End");
    }
}

void MinutesPeople::check_delegate(const EnteredAttendance& line, const std::string& who,
                                   const std::set<std::string>& listed) {
    if (line.delegate_for.empty()) return;
    if (line.delegate_for == line.person) {
        report(line.line, "delegate", fmt::format("{} can't be there for themselves", who),
               "name whom they stood in for");
    } else if (!listed.contains(line.delegate_for)) {
        report(line.line, "delegate",
               fmt::format("{} is there for @{}, who is not on the list", who,
                           excerpt(line.delegate_for)),
               fmt::format("add the line: - [ ] @{} - apologies", excerpt(line.delegate_for)));
    } else if (line.presence != Presence::present) {
        report(line.line, "delegate",
               fmt::format("{} stands in for @{} and is not ticked as present", who,
                           line.delegate_for),
               "tick the box, or take the 'for' out");
    }
}

void MinutesPeople::require_members(const std::vector<EnteredAttendance>& entered,
                                    const std::vector<Attendance>& before, const Meeting& meeting) {
    const auto has = [](const auto& list, const PersonId& id) {
        return std::any_of(list.begin(), list.end(),
                           [&](const auto& entry) { return entry.person == id.str(); });
    };
    for (const auto& id : meeting.invited) {
        const bool need_not_come = std::find(meeting.optional.begin(), meeting.optional.end(),
                                             id) != meeting.optional.end();
        if (need_not_come || !has(before, id) || has(entered, id)) continue;
        report(0, "attendance-missing",
               fmt::format("@{} was asked to come, and the list no longer says whether they were "
                           "there",
                           id.str()),
               fmt::format("put the line back: - [ ] @{0}, or - [ ] @{0} - apologies", id.str()));
    }
}

std::vector<Attendance> MinutesPeople::attendance(const std::vector<EnteredAttendance>& entered,
                                                  const std::vector<Attendance>& before,
                                                  const std::optional<Held>& held,
                                                  const Meeting& meeting) {
    std::vector<Attendance> all;
    std::set<std::string> seen;
    std::set<std::string> listed;
    for (const auto& line : entered) listed.insert(line.person);
    for (const auto& line : entered) {
        Attendance attendance;
        attendance.presence = line.presence;
        attendance.optional = line.optional;
        attendance.delegate_for = line.delegate_for;
        attendance.arrived = line.arrived;
        attendance.left = line.left;
        const auto who = line.person.empty() ? line.guest : "@" + line.person;
        check_times(line, who, held);
        check_delegate(line, who, listed);
        if (line.person.empty()) {
            const auto comma = line.guest.find(',');
            attendance.name = std::string(trim(std::string_view(line.guest).substr(0, comma)));
            if (comma != std::string::npos)
                attendance.role = std::string(trim(std::string_view(line.guest).substr(comma + 1)));
            all.push_back(std::move(attendance));
            continue;
        }
        if (!seen.insert(line.person).second) {
            report(line.line, "repeated-attendance",
                   fmt::format("@{} is listed twice", line.person), "keep one of the lines");
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
    require_members(entered, before, meeting);
    return all;
}

}  // namespace isms
