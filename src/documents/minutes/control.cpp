#include "parts.hpp"
#include "words.hpp"

#include <isms/base/text.hpp>
#include <isms/review/addenda.hpp>
#include <isms/review/signing.hpp>

#include <fmt/format.h>

namespace isms::minutes_parts {
namespace {

using Control = std::vector<std::pair<std::string, Inline>>;

std::string when_held(const Held& held) {
    return fmt::format("{}, {}, {} to {}", weekday_name(held.on.weekday()), long_date(held.on),
                       held.start.empty() ? "?" : held.start, held.end.empty() ? "?" : held.end);
}

void add_held(const Source& source, Control& control) {
    const auto& held = source.minutes.held;
    control.emplace_back("Held", held ? when_held(*held) : std::string("not stated"));
    if (held)
        control.emplace_back("Place",
                             held->place.empty() ? std::string("not stated") : held->place);
    const auto planned = source.review.meeting.planned;
    if (!held || held->on != planned) control.emplace_back("Planned", long_date(planned));
}

void add_chair(const Source& source, Control& control) {
    const auto& minutes = source.minutes;
    if (!minutes.chair.empty()) {
        control.emplace_back("Chair", name_and_role(source.facts.people, minutes.chair));
        return;
    }
    control.emplace_back("Chair", minutes.chair_note.empty() ? std::string("not stated")
                                                             : "nobody: " + minutes.chair_note);
}

/// When the text was typed: the first sitting, and the last where there were several.
void add_written(const Source& source, Control& control) {
    std::optional<Date> first;
    std::optional<Date> last;
    for (const auto& event : source.minutes.history) {
        if (event.what != event::taken) continue;
        last = day_of(source, event.at);
        if (!first) first = last;
    }
    if (!first) return;
    auto text = first->iso() + gap_text(source, *first);
    if (*last != *first) text += fmt::format("; last {}{}", last->iso(), gap_text(source, *last));
    control.emplace_back("Written", std::move(text));
}

void add_signed(const Source& source, Control& control) {
    const auto& signoffs = source.review.signoffs;
    if (signoffs.empty()) {
        control.emplace_back("Status", "draft, not signed");
        return;
    }
    std::vector<std::string> names;
    std::vector<std::string> days;
    for (const auto& signoff : signoffs) {
        names.push_back(signoff.signer_name);
        const auto day = day_of(source, signoff.signed_at);
        auto text = day.iso() + gap_text(source, day);
        if (days.empty() || days.back() != text) days.push_back(std::move(text));
    }
    control.emplace_back("Signed", join(days, "; "));
    auto status = fmt::format("signed by {}", joined(names));
    if (source.facts.rules) {
        const auto outstanding = outstanding_signatures(source.review, source.facts.rules->signing);
        if (!outstanding.none())
            status += fmt::format("; still to sign: {}", outstanding_text(outstanding));
    }
    control.emplace_back("Status", std::move(status));
}

void add_addenda_line(const Source& source, Control& control) {
    const auto& addenda = source.review.addenda;
    if (addenda.empty()) return;
    const auto last = day_of(source, addenda.back().written_at);
    auto text =
        fmt::format("{}, the last of {}{}", addenda.size(), last.iso(), gap_text(source, last));
    if (const auto open = unsigned_addenda(source.review); !open.empty())
        text += fmt::format("; {} not signed off yet", open.size());
    control.emplace_back("Addenda", std::move(text));
}

}  // namespace

Date day_of(const Source& source, Instant at) {
    if (source.setting.local_date) return source.setting.local_date(at);
    return Date(std::chrono::floor<std::chrono::days>(at.seconds()));
}

std::string gap_text(const Source& source, Date day) {
    const auto& held = source.minutes.held;
    const int days = held ? days_between(held->on, day) : 0;
    if (days == 0) return {};
    const auto count = counted(static_cast<std::size_t>(days < 0 ? -days : days), "day");
    return days > 0 ? fmt::format(", {} after the review", count)
                    : fmt::format(", {} before the day on which the review was held", count);
}

void add_control(const Source& source, Control& control) {
    control.emplace_back("Identifier", source.review.meeting.id.str());
    add_held(source, control);
    add_chair(source, control);
    if (source.review.agenda)
        control.emplace_back("Standards", joined(source.review.agenda->standards));
    const auto& facts = source.facts;
    if (!facts.scope.empty()) control.emplace_back("Scope", facts.scope);
    if (facts.retention_years > 0)
        control.emplace_back("Retention",
                             counted(static_cast<std::size_t>(facts.retention_years), "year"));
    add_written(source, control);
    add_signed(source, control);
    add_addenda_line(source, control);
    if (!source.review.distribution.empty())
        control.emplace_back("Distribution", distribution_text(source));
}

}  // namespace isms::minutes_parts
