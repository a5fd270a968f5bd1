#include "parts.hpp"
#include "words.hpp"

#include <isms/base/text.hpp>
#include <isms/review/quorum.hpp>

#include <fmt/format.h>

namespace isms::minutes_parts {
namespace {

/// In whose place; the name of that day, where the attendance has it.
std::string principal_of(const Source& source, const Attendance& entry) {
    const auto* principal = find_entry(source.minutes.attendance, [&](const Attendance& candidate) {
        return candidate.person == entry.delegate_for;
    });
    return principal != nullptr ? principal->name
                                : name_in(source.facts.people, entry.delegate_for);
}

std::string presence_text(const Source& source, const Attendance& entry) {
    const auto& messages = source.messages;
    auto text = entry.presence == Presence::present  ? messages.say("minutes.presence.present")
                : entry.presence == Presence::absent ? messages.say("minutes.presence.absent")
                                                     : messages.say("minutes.presence.apologies");
    if (!entry.arrived.empty())
        text = messages.say("minutes.presence.from", {{"there", text}, {"time", entry.arrived}});
    if (!entry.left.empty())
        text = messages.say("minutes.presence.until", {{"there", text}, {"time", entry.left}});
    if (!entry.delegate_for.empty())
        text = messages.say("minutes.presence.for",
                            {{"there", text}, {"name", principal_of(source, entry)}});
    return text;
}

std::string part_of(const Source& source, const Attendance& entry) {
    if (entry.person.empty()) return source.messages.say("minutes.part.guest");
    if (!entry.delegate_for.empty()) return source.messages.say("minutes.part.delegate");
    return source.messages.say(entry.optional ? "minutes.part.optional" : "minutes.part.required");
}

void add_quorum(const Source& source, Blocks& blocks) {
    if (!source.facts.rules) return;
    const auto& messages = source.messages;
    const auto& rule = source.facts.rules->quorum;
    const auto quorum = quorum_of(source.minutes.attendance, rule, messages);
    const auto words = quorum_text(rule, messages);
    const auto there = messages.count(
        "minutes.quorum.there", quorum.members_invited,
        {{"members", quorum.members_present}, {"top-management", quorum.top_management_present}});
    if (quorum.is_met()) {
        blocks.emplace_back(
            Paragraph{messages.say("minutes.quorum.met", {{"rule", words}, {"there", there}})});
        return;
    }
    const auto why = source.minutes.quorum_note.empty() ? messages.say("minutes.quorum.no-reason")
                                                        : source.minutes.quorum_note;
    blocks.emplace_back(
        Paragraph{messages.say("minutes.quorum.missed", {{"rule", words},
                                                         {"there", there},
                                                         {"missing", join(quorum.missing, "; ")},
                                                         {"reason", why}}),
                  Tone::warning});
}

}  // namespace

void add_attendance(const Source& source, Blocks& blocks) {
    const auto& messages = source.messages;
    blocks.emplace_back(Heading{2, messages.say("minutes.attendance")});
    if (source.minutes.attendance.empty()) {
        blocks.emplace_back(Paragraph{messages.say("minutes.attendance.unstated"), Tone::warning});
        return;
    }
    Table table;
    table.caption = messages.say("minutes.attendance.caption");
    table.columns = {{messages.say("minutes.column.name"), Align::left, true},
                     {messages.say("minutes.column.role"), Align::left, true},
                     {messages.say("minutes.column.asked")},
                     {messages.say("minutes.column.attendance"), Align::left, true},
                     {messages.say("minutes.column.top-management")}};
    for (const auto& entry : source.minutes.attendance) {
        const auto tone = entry.presence == Presence::present ? Tone::good : Tone::muted;
        table.rows.push_back({entry.name, entry.role, part_of(source, entry),
                              Cell(Inline(presence_text(source, entry)), tone),
                              entry.top_management ? messages.say("minutes.yes") : std::string()});
    }
    blocks.emplace_back(std::move(table));
    add_quorum(source, blocks);
}

}  // namespace isms::minutes_parts
