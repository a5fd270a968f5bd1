#include "matter_words.hpp"

#include "form_lines.hpp"

#include <isms/base/text.hpp>
#include <isms/base/unicode.hpp>

#include <fmt/format.h>

namespace isms {
namespace {

constexpr const char* how =
    "write accept - why, accept until DATE - why, by MR-2026-11-A02, or not considered - why; or "
    "add for:ID to the action or decision that deals with it";

bool report(std::vector<Diagnostic>& problems, int line, std::string code, std::string message) {
    problems.push_back(form_error(line, std::move(code), std::move(message), how));
    return false;
}

bool read_ids(std::string_view text, EnteredMatter& matter, std::vector<Diagnostic>& problems) {
    for (const auto part : split(text, ',')) {
        const auto id = trim(part);
        if (const auto action = ActionId::parse(id)) {
            matter.actions.push_back(*action);
        } else {
            return report(problems, matter.line, "answer-not-understood",
                          fmt::format("'{}' is not the id of an action", excerpt(id)));
        }
    }
    return true;
}

}  // namespace

std::string print_answer(const MatterReview& review) {
    std::string text;
    switch (review.answer) {
        case MatterAnswer::addressed:
            return review.by.empty() ? "?" : "by " + join(review.by, ", ");
        case MatterAnswer::accepted:
            text = "accept";
            break;
        case MatterAnswer::not_considered:
            text = "not considered";
            break;
    }
    if (review.until) text += " until " + review.until->iso();
    return text + " - " + one_line(review.reason);
}

bool read_answer(std::string_view text, const DateContext& dates, EnteredMatter& matter,
                 std::vector<Diagnostic>& problems) {
    const auto noted = split_note(text);
    const auto head = lower_ascii(noted.head);
    matter.reason = std::string(noted.note);
    if (head.starts_with("by ")) {
        matter.answer = MatterAnswer::addressed;
        return read_ids(noted.head.substr(3), matter, problems);
    }
    constexpr std::string_view until = "accept until ";
    if (head.starts_with(until)) {
        const auto date = parse_date_phrase(trim(noted.head.substr(until.size())), dates);
        add_at_line(problems, date.diagnostics, matter.line);
        if (!date) return false;
        matter.until = date.value;
        matter.answer = MatterAnswer::accepted;
    } else if (head == "accept" || head == "accepted") {
        matter.answer = MatterAnswer::accepted;
    } else if (head == "not considered") {
        matter.answer = MatterAnswer::not_considered;
    } else {
        return report(problems, matter.line, "answer-not-understood",
                      fmt::format("'{}' does not say what is done with {}", excerpt(noted.head),
                                  matter.subject.str()));
    }
    if (matter.reason.empty()) {
        return report(problems, matter.line, "reason-missing",
                      fmt::format("it is not said why {} is {}", matter.subject.str(),
                                  to_text(matter.answer)));
    }
    return true;
}

}  // namespace isms
