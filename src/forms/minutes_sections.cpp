#include "minutes_sections.hpp"

#include "attendance_words.hpp"

#include <isms/base/text.hpp>
#include <isms/base/unicode.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace isms {

void read_attendance(const FormLine& line, std::vector<EnteredAttendance>& attendance,
                     std::vector<Diagnostic>& problems) {
    const auto report = [&](std::string code, std::string message, std::string hint) {
        problems.push_back(
            form_error(line.number, std::move(code), std::move(message), std::move(hint)));
    };
    auto text = trim(line.text);
    if (text.empty()) return;
    const bool is_ticked = text.starts_with("- [x]") || text.starts_with("- [X]");
    if (!is_ticked && !text.starts_with("- [ ]")) {
        report("line-not-understood",
               fmt::format("'{}' is not an attendance line", excerpt(line.text)),
               "- [x] @person, or - [ ] @person - apologies");
        return;
    }
    text = trim(text.substr(5));
    EnteredAttendance entered;
    entered.line = line.number;
    entered.presence = is_ticked ? Presence::present : Presence::absent;
    text = read_attendance_words(text, entered, problems);
    if (is_ticked && entered.presence == Presence::apologies) {
        report("presence", fmt::format("'{}' is ticked and has apologies", excerpt(text)),
               "empty the box, or take the apologies out");
    }
    if (text.empty()) {
        report("line-not-understood", "the attendance line names nobody",
               "- [x] @person, or - [x] Name, role");
        return;
    }
    if (text.starts_with('@')) {
        const auto end = text.find_first_of(" ,");
        entered.person = std::string(text.substr(1, end == std::string_view::npos ? end : end - 1));
        const auto behind = text.substr(std::min(end, text.size()));
        entered.said = std::string(trim(behind.substr(behind.starts_with(',') ? 1 : 0)));
    } else {
        entered.guest = std::string(text);
    }
    attendance.push_back(std::move(entered));
}

void MinutesConclusions::report(int line, std::string code, std::string message, std::string hint) {
    problems_->push_back(form_error(line, std::move(code), std::move(message), std::move(hint)));
}

void MinutesConclusions::read(const FormLine& line) {
    const auto text = trim(line.text);
    if (text.empty()) return;
    for (const auto& [label, conclusion] :
         {std::pair<std::string_view, EnteredConclusion*>{"Suitability", &entry_->suitability},
          {"Adequacy", &entry_->adequacy},
          {"Effectiveness", &entry_->effectiveness}}) {
        const auto value = labelled(text, label);
        if (!value) continue;
        if (!answered_.insert(conclusion).second) {
            report(line.number, "repeated-line", fmt::format("{} is answered twice", label),
                   "keep one of the lines");
        }
        current_ = conclusion;
        current_->line = line.number;
        return read_answer(line.number, *value);
    }
    if (current_ == nullptr || !current_->answer) {
        report(line.number, "line-not-understood",
               fmt::format("'{}' belongs to no conclusion", excerpt(text)),
               "write Suitability:, Adequacy: or Effectiveness: before it");
        return;
    }
    current_->grounds += (current_->grounds.empty() ? "" : " ") + std::string(text);
}

void MinutesConclusions::read_answer(int line, std::string_view value) {
    if (value.empty()) return;
    const auto noted = split_note(value);
    for (const auto answer : {Answer::yes, Answer::partly, Answer::no}) {
        if (lower_ascii(noted.head) != to_text(answer)) continue;
        current_->answer = answer;
        current_->grounds = std::string(noted.note);
        return;
    }
    report(line, "answer-not-understood", fmt::format("'{}' is not an answer", excerpt(noted.head)),
           "write yes, partly or no, then ' - ' and on what it rests");
}

}  // namespace isms
