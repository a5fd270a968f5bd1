#include "outcome_words.hpp"

#include "form_lines.hpp"

#include <isms/base/text.hpp>
#include <isms/base/unicode.hpp>

#include <fmt/format.h>

#include <array>

namespace isms {
namespace {

enum class Target { none, person, date };

struct OutcomeWord {
    std::string_view word;
    ActionOutcome outcome;
    Target target;
};

/// The first spelling of an outcome is the one that is printed.
constexpr std::array<OutcomeWord, 21> words = {
    {{"carried over", ActionOutcome::carried, Target::none},
     {"carry over", ActionOutcome::carried, Target::none},
     {"carried", ActionOutcome::carried, Target::none},
     {"carry", ActionOutcome::carried, Target::none},
     {"done", ActionOutcome::done, Target::none},
     {"noted", ActionOutcome::noted, Target::none},
     {"cancel", ActionOutcome::cancelled, Target::none},
     {"cancelled", ActionOutcome::cancelled, Target::none},
     {"revoke", ActionOutcome::cancelled, Target::none},
     {"revoked", ActionOutcome::cancelled, Target::none},
     {"funded", ActionOutcome::funded, Target::none},
     {"fund", ActionOutcome::funded, Target::none},
     {"accept", ActionOutcome::accepted, Target::none},
     {"accepted", ActionOutcome::accepted, Target::none},
     {"escalate to", ActionOutcome::escalated, Target::person},
     {"escalated to", ActionOutcome::escalated, Target::person},
     {"reassign to", ActionOutcome::reassigned, Target::person},
     {"reassigned to", ActionOutcome::reassigned, Target::person},
     {"reschedule to", ActionOutcome::rescheduled, Target::date},
     {"rescheduled to", ActionOutcome::rescheduled, Target::date},
     {"moved to", ActionOutcome::rescheduled, Target::date}}};

}  // namespace

std::string print_outcome(ActionOutcome outcome, const std::string& to, const std::string& note) {
    std::string text;
    for (const auto& word : words) {
        if (word.outcome != outcome) continue;
        text = word.word;
        if (word.target != Target::none) text += (word.target == Target::person ? " @" : " ") + to;
        break;
    }
    if (!note.empty()) text += " - " + one_line(note);
    return text;
}

std::optional<StatedOutcome> read_outcome(std::string_view text, const DateContext& dates, int line,
                                          std::vector<Diagnostic>& problems) {
    const auto noted = split_note(text);
    const auto head = lower_ascii(noted.head);
    for (const auto& word : words) {
        const bool fits = word.target == Target::none
                              ? head == word.word
                              : head.starts_with(std::string(word.word) + " ");
        if (!fits) continue;
        StatedOutcome stated;
        stated.outcome = word.outcome;
        stated.note = std::string(noted.note);
        if (word.target == Target::none) return stated;
        auto target = trim(noted.head.substr(word.word.size()));
        if (word.target == Target::person) {
            if (target.starts_with('@')) target.remove_prefix(1);
            stated.to = std::string(target);
            return stated;
        }
        const auto date = parse_date_phrase(target, dates);
        add_at_line(problems, date.diagnostics, line);
        if (!date) return std::nullopt;
        stated.to = date.value->iso();
        return stated;
    }
    problems.push_back(form_error(
        line, "outcome-not-understood", fmt::format("'{}' is not an outcome", excerpt(noted.head)),
        "write carried over, done, escalate to @person, reassign to @person, reschedule to DATE, "
        "funded, accept, cancel or noted; then ' - ' and why"));
    return std::nullopt;
}

}  // namespace isms
