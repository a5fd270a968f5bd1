#include "parts.hpp"
#include "words.hpp"

#include <isms/base/text.hpp>
#include <isms/review/quorum.hpp>

#include <fmt/format.h>

namespace isms::minutes_parts {
namespace {

std::string presence_text(const Source& source, const Attendance& entry) {
    std::string text = entry.presence == Presence::present  ? "present"
                       : entry.presence == Presence::absent ? "absent"
                                                            : "apologies";
    if (!entry.arrived.empty()) text += " from " + entry.arrived;
    if (!entry.left.empty()) text += " until " + entry.left;
    if (!entry.delegate_for.empty()) {
        // Whom the attendance names has the name of that day there.
        const auto* principal = find_entry(
            source.minutes.attendance,
            [&](const Attendance& candidate) { return candidate.person == entry.delegate_for; });
        text +=
            ", for " + (principal != nullptr ? principal->name
                                             : name_in(source.facts.people, entry.delegate_for));
    }
    return text;
}

std::string part_of(const Attendance& entry) {
    if (entry.person.empty()) return "guest";
    if (!entry.delegate_for.empty()) return "delegate";
    return entry.optional ? "optional" : "required";
}

void add_quorum(const Source& source, Blocks& blocks) {
    if (!source.facts.rules) return;
    const auto& rule = source.facts.rules->quorum;
    const auto quorum = quorum_of(source.minutes.attendance, rule);
    const auto there =
        fmt::format("{} of {} and {} of top management were there", quorum.members_present,
                    counted(static_cast<std::size_t>(quorum.members_invited), "member"),
                    quorum.top_management_present);
    if (quorum.is_met()) {
        blocks.emplace_back(Paragraph{
            fmt::format("There was a quorum (the rule: {}): {}.", quorum_text(rule), there)});
        return;
    }
    const auto why = source.minutes.quorum_note.empty()
                         ? std::string("why the review went on is not stated")
                         : source.minutes.quorum_note;
    blocks.emplace_back(Paragraph{
        fmt::format("There was no quorum (the rule: {}): {}. Missing: {}. The review went on: {}",
                    quorum_text(rule), there, join(quorum.missing, "; "), why),
        Tone::warning});
}

}  // namespace

void add_attendance(const Source& source, Blocks& blocks) {
    blocks.emplace_back(Heading{2, "Attendance"});
    if (source.minutes.attendance.empty()) {
        blocks.emplace_back(Paragraph{"Not stated.", Tone::warning});
        return;
    }
    Table table;
    table.caption = "Who was there";
    table.columns = {{"Name", Align::left, true},
                     {"Role", Align::left, true},
                     {"Asked to come"},
                     {"Attendance", Align::left, true},
                     {"Top management"}};
    for (const auto& entry : source.minutes.attendance) {
        const auto tone = entry.presence == Presence::present ? Tone::good : Tone::muted;
        table.rows.push_back({entry.name, entry.role, part_of(entry),
                              Cell(Inline(presence_text(source, entry)), tone),
                              entry.top_management ? "yes" : ""});
    }
    blocks.emplace_back(std::move(table));
    add_quorum(source, blocks);
}

}  // namespace isms::minutes_parts
