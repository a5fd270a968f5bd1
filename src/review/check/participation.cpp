#include "judging.hpp"

#include <isms/base/text.hpp>
#include <isms/review/quorum.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace isms::judging {
namespace {

/// The register decides, as it knows what was corrected since; for someone it does not know, the
/// minutes do.
bool had_authority(const Judging& judging, const std::string& person, bool by_minutes, Date day) {
    const auto id = PersonId::parse(person);
    if (!id) return by_minutes;
    const auto found = judging.records.people.find(*id);
    return found == judging.records.people.end() ? by_minutes
                                                 : is_top_management(found->second, day);
}

const Attendance* attendance_of(const Review& review, const std::string& person) {
    for (const auto& entry : review.minutes->attendance) {
        if (!entry.person.empty() && entry.person == person) return &entry;
    }
    return nullptr;
}

bool was_present(const Review& review, const std::string& person) {
    const auto* entry = attendance_of(review, person);
    return entry != nullptr && entry->presence == Presence::present;
}

std::string fix_top_management(const std::string& person) {
    return fmt::format("isms-review people set {} --top-management-from DATE", person);
}

std::string quorum_sentence(const Judging& judging, const Quorum& quorum, const std::string& note) {
    std::string lacking;
    for (const auto& part : quorum.missing) {
        lacking = lacking.empty() ? part
                                  : judging.messages.say("finding.quorum.and",
                                                         {{"first", lacking}, {"second", part}});
    }
    const auto text = judging.messages.say("finding.no-quorum", {{"lacking", lacking}});
    return note.empty() ? text : fmt::format("{} ({})", text, note);
}

}  // namespace

void find_absent_top_management(const Judging& judging, Findings& findings) {
    for (const auto* review : judging.held) {
        const auto& attendance = review->minutes->attendance;
        const bool was_there =
            std::any_of(attendance.begin(), attendance.end(), [&](const Attendance& entry) {
                return entry.presence == Presence::present &&
                       had_authority(judging, entry.person, entry.top_management, day_of(*review));
            });
        if (was_there) continue;
        findings.add(
            *review,
            judging.messages.say("finding.no-top-management", {{"date", day_of(*review).iso()}}),
            "isms-review agenda new");
    }
}

void find_missing_chairs(const Judging& judging, Findings& findings) {
    for (const auto* review : judging.held) {
        if (!review->minutes->chair.empty()) continue;
        const auto& note = review->minutes->chair_note;
        findings.add(*review,
                     note.empty() ? judging.messages.say("finding.chair-unstated")
                                  : judging.messages.say("finding.no-chair", {{"reason", note}}),
                     amend_command(*review));
    }
}

void find_absent_chairs(const Judging& judging, Findings& findings) {
    for (const auto* review : judging.held) {
        const auto& chair = review->minutes->chair;
        if (chair.empty() || was_present(*review, chair)) continue;
        findings.add(
            *review,
            judging.messages.say("finding.chair-absent", {{"name", name_of(judging, chair)}}),
            amend_command(*review));
    }
}

void find_chairs_without_authority(const Judging& judging, Findings& findings) {
    for (const auto* review : judging.held) {
        const auto& chair = review->minutes->chair;
        // One rule for each fault: a chair who was not there is another one.
        if (chair.empty() || !was_present(*review, chair)) continue;
        if (had_authority(judging, chair, attendance_of(*review, chair)->top_management,
                          day_of(*review)))
            continue;
        findings.add(*review,
                     judging.messages.say(
                         "finding.chair-without-authority",
                         {{"name", name_of(judging, chair)}, {"date", day_of(*review).iso()}}),
                     fix_top_management(chair));
    }
}

void find_missing_quorum(const Judging& judging, Findings& findings) {
    for (const auto* review : judging.held) {
        auto rule = rules_for(judging, *review).quorum;
        // That top management has to be there is a requirement, and a rule of its own.
        const bool nobody =
            std::none_of(review->minutes->attendance.begin(), review->minutes->attendance.end(),
                         [](const Attendance& entry) {
                             return entry.presence == Presence::present && entry.top_management;
                         });
        if (nobody) rule.top_management = 0;
        const auto quorum = quorum_of(review->minutes->attendance, rule, judging.messages);
        if (quorum.is_met()) continue;
        findings.add(*review, quorum_sentence(judging, quorum, review->minutes->quorum_note),
                     amend_command(*review));
    }
}

void find_incomplete_attendance(const Judging& judging, Findings& findings) {
    for (const auto* review : judging.held) {
        for (const auto& invited : review->meeting.invited) {
            if (attendance_of(*review, invited.str()) != nullptr) continue;
            findings.add(invited.str(), review->meeting.id,
                         judging.messages.say("finding.attendance-unstated",
                                              {{"name", name_of(judging, invited.str())}}),
                         amend_command(*review));
        }
    }
}

}  // namespace isms::judging
