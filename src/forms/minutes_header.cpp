#include "minutes_header.hpp"

#include <isms/base/text.hpp>
#include <isms/base/unicode.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace isms {
namespace {

constexpr std::array<std::string_view, 6> labels = {"Held",  "Start", "End",
                                                    "Place", "Chair", "Quorum"};

}  // namespace

void MinutesHeader::report(int line, std::string code, std::string message, std::string hint) {
    problems_->push_back(form_error(line, std::move(code), std::move(message), std::move(hint)));
}

void MinutesHeader::read(const FormLine& line) {
    if (trim(line.text).empty() || read_title(line)) return;
    for (const auto label : labels) {
        if (is_labelled(line, label)) return;
    }
    report(line.number, "line-not-understood",
           fmt::format("'{}' is not one of Held, Start, End, Place, Chair, Quorum",
                       excerpt(line.text)),
           "write what was said under an item's heading");
}

bool MinutesHeader::read_title(const FormLine& line) {
    constexpr std::string_view of_minutes = "# Minutes of ";
    if (review_ || !line.text.starts_with(of_minutes)) return false;
    review_ = MeetingId::parse(trim(line.text.substr(of_minutes.size())));
    review_line_ = line.number;
    return review_.has_value();
}

bool MinutesHeader::is_labelled(const FormLine& line, std::string_view label) {
    const auto value = labelled(trim(line.text), label);
    if (!value) return false;
    const auto [known, is_new] =
        values_.try_emplace(label, Value{std::string(*value), line.number});
    if (!is_new) {
        report(line.number, "repeated-line",
               fmt::format("{} stands in line {} already", label, known->second.line),
               "keep one of the lines");
    }
    return true;
}

const MinutesHeader::Value& MinutesHeader::value(std::string_view label) const {
    static const Value none;
    const auto found = values_.find(label);
    return found == values_.end() ? none : found->second;
}

std::string MinutesHeader::time(std::string_view label) {
    const auto& [text, line] = value(label);
    if (!text.empty() && !is_time_of_day(text)) {
        report(line, "time-not-understood", fmt::format("'{}' is not a time", excerpt(text)),
               "write HH:MM, such as 09:30");
    }
    return text;
}

void MinutesHeader::finish(MinutesEntry& entry) {
    entry.review = review_;
    entry.review_line = review_line_;
    finish_chair(entry);
    finish_quorum(entry);
    finish_held(entry);
}

void MinutesHeader::finish_quorum(MinutesEntry& entry) {
    const auto& [text, line] = value("Quorum");
    const auto noted = split_note(text);
    entry.quorum_note = std::string(noted.note);
    if (text.empty() || (lower_ascii(noted.head) == "not met" && !noted.note.empty())) return;
    report(
        line, "quorum-not-understood",
        fmt::format("'{}' does not say why the review went on without a quorum", excerpt(text)),
        "write Quorum: not met - why; where it was met, leave the line out: attendance shows it");
}

void MinutesHeader::finish_chair(MinutesEntry& entry) const {
    const auto& [text, line] = value("Chair");
    entry.chair_line = line;
    const auto noted = split_note(text);
    if (lower_ascii(noted.head) == "none") {
        entry.chair_note = std::string(noted.note);
    } else {
        entry.chair = text.starts_with('@') ? text.substr(1) : text;
    }
}

void MinutesHeader::finish_held(MinutesEntry& entry) {
    const auto& day = value("Held");
    Held held = Held::blank();
    held.start = time("Start");
    held.end = time("End");
    held.place = value("Place").text;
    // The form offers the planned day and place; the review counts as held once somebody states its
    // end or a presence.
    entry.has_happened =
        !held.end.empty() || std::any_of(entry.attendance.begin(), entry.attendance.end(),
                                         [](const EnteredAttendance& line) {
                                             return line.presence == Presence::present;
                                         });
    entry.held_line = day.line;
    if (day.text.empty()) {
        if (held.start.empty() && held.place.empty() && !entry.has_happened) return;
        report(day.line, "held-missing", "it is not said on which day the review was held",
               "write Held: and the day, such as 2026-11-23");
        return;
    }
    const auto date = parse_date_phrase(day.text, *dates_);
    add_at_line(*problems_, date.diagnostics, day.line);
    if (!date) return;
    held.on = *date.value;
    if (is_time_of_day(held.start) && is_time_of_day(held.end) && held.end < held.start) {
        report(
            value("End").line, "time-order",
            fmt::format("the review can't end at {} when it started at {}", held.end, held.start),
            "mend Start or End");
    }
    entry.held = std::move(held);
}

}  // namespace isms
