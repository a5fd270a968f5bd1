#include <isms/forms/minutes_form.hpp>

#include <algorithm>

#include <fmt/format.h>

#include <isms/base/text.hpp>
#include <isms/forms/quick_entry.hpp>

#include "form_lines.hpp"
#include "outcome_words.hpp"

namespace isms {
namespace {

std::string_view without_at(std::string_view text) { return text.starts_with('@') ? text.substr(1) : text; }

/// HH:MM of a day.
bool is_time(std::string_view text) {
    if (text.size() != 5 || text[2] != ':') return false;
    for (const std::size_t index : {0U, 1U, 3U, 4U}) {
        if (text[index] < '0' || text[index] > '9') return false;
    }
    return text.substr(0, 2) < "24" && text[3] < '6';
}

class Reader {
  public:
    Reader(const Agenda& agenda, const DateContext& dates) : agenda_(agenda), dates_(dates) {}

    Parsed<MinutesEntry> read(std::string_view text) {
        for (const auto& line : form_lines(text)) read_line(line);
        end_item();
        finish_held();
        Parsed<MinutesEntry> result;
        result.diagnostics = std::move(problems_);
        if (!has_errors(result.diagnostics)) result.value = std::move(entry_);
        return result;
    }

  private:
    enum class Section { header, attendance, item, conclusions };

    void report(int line, std::string code, std::string message, std::string hint) {
        problems_.push_back(form_error(line, std::move(code), std::move(message), std::move(hint)));
    }

    void read_line(const FormLine& line) {
        if (section_ == Section::item && is_fence(line.text)) is_fenced_ = !is_fenced_;
        if (!is_fenced_ && line.text.starts_with("## ") && read_heading(line)) return;
        switch (section_) {
            case Section::header:
                read_header(line);
                break;
            case Section::attendance:
                read_attendance(line);
                break;
            case Section::item:
                read_item_line(line);
                break;
            case Section::conclusions:
                read_conclusion(line);
                break;
        }
    }

    static bool is_fence(std::string_view text) {
        const auto start = trim(text);
        return start.starts_with("```") || start.starts_with("~~~");
    }

    /// True if the heading opens a section; any other heading is part of the discussion.
    bool read_heading(const FormLine& line) {
        const auto title = trim(line.text.substr(3));
        if (lower_ascii(title) == "attendance") {
            open(Section::attendance);
            return true;
        }
        if (lower_ascii(title) == "conclusions") {
            open(Section::conclusions);
            return true;
        }
        const auto key = heading_key(line.text);
        if (!key) return false;
        open(Section::item);
        const bool is_known = std::any_of(agenda_.items.begin(), agenda_.items.end(), [&](const AgendaItem& item) { return item.key == *key; });
        const bool is_repeated = std::any_of(entry_.items.begin(), entry_.items.end(), [&](const EnteredItem& item) { return item.key == *key; });
        if (!is_known) report(line.number, "unknown-item", fmt::format("the agenda has no item [{}]", *key), "keep the keys in brackets as the form printed them");
        if (is_repeated) report(line.number, "repeated-item", fmt::format("the item [{}] occurs twice", *key), "keep one section for each item");
        item_ = EnteredItem{};
        item_->key = std::string(*key);
        item_->line = line.number;
        return true;
    }

    void open(Section section) {
        end_item();
        section_ = section;
        conclusion_ = nullptr;
    }

    void read_header(const FormLine& line) {
        const auto text = trim(line.text);
        if (text.empty() || text.starts_with("# ")) return;
        if (const auto held = labelled(text, "Held")) {
            if (held->empty()) return;
            const auto date = parse_date_phrase(*held, dates_);
            add_at_line(problems_, date.diagnostics, line.number);
            held_on_ = date.value;
        } else if (const auto start = labelled(text, "Start")) {
            read_time(line.number, *start, start_);
        } else if (const auto end = labelled(text, "End")) {
            read_time(line.number, *end, end_);
        } else if (const auto place = labelled(text, "Place")) {
            place_ = std::string(*place);
        } else if (const auto chair = labelled(text, "Chair")) {
            const auto noted = split_note(*chair);
            if (lower_ascii(noted.head) == "none") {
                entry_.chair_note = std::string(noted.note);
            } else {
                entry_.chair = std::string(without_at(*chair));
            }
        } else {
            report(line.number, "line-not-understood", fmt::format("'{}' is not one of Held, Start, End, Place, Chair", text),
                   "write what was said under an item's heading");
        }
    }

    void read_time(int line, std::string_view text, std::string& time) {
        if (!text.empty() && !is_time(text)) {
            report(line, "time-not-understood", fmt::format("'{}' is not a time", text), "write HH:MM, such as 09:30");
        }
        time = std::string(text);
    }

    void finish_held() {
        if (!held_on_) return;
        Held held{.on = *held_on_};
        held.start = start_;
        held.end = end_;
        held.place = place_;
        if (!start_.empty() && !end_.empty() && end_ < start_) {
            report(0, "time-order", fmt::format("the review can't end at {} when it started at {}", end_, start_), "mend Start or End");
        }
        // The form offers the planned day and place; the review counts as held once somebody states its end or a presence.
        const bool anybody = std::any_of(entry_.attendance.begin(), entry_.attendance.end(), [](const EnteredAttendance& line) { return line.presence == Presence::present; });
        if (!end_.empty() || anybody) entry_.held = std::move(held);
    }

    void read_attendance(const FormLine& line) {
        auto text = trim(line.text);
        if (text.empty()) return;
        const bool is_present = text.starts_with("- [x]") || text.starts_with("- [X]");
        if (!is_present && !text.starts_with("- [ ]")) {
            report(line.number, "line-not-understood", fmt::format("'{}' is not an attendance line", text), "- [x] @person, or - [ ] @person - apologies");
            return;
        }
        text = trim(text.substr(5));
        EnteredAttendance entered;
        entered.line = line.number;
        entered.presence = is_present ? Presence::present : Presence::absent;
        const auto noted = split_note(text);
        if (lower_ascii(noted.note) == "apologies") {
            entered.presence = Presence::apologies;
            text = noted.head;
        }
        if (text.empty()) {
            report(line.number, "line-not-understood", "the attendance line names nobody", "- [x] @person, or - [x] Name, role");
            return;
        }
        if (text.starts_with('@')) {
            const auto end = text.find_first_of(" ,");
            entered.person = std::string(text.substr(1, end == std::string_view::npos ? end : end - 1));
        } else {
            entered.guest = std::string(text);
        }
        entry_.attendance.push_back(std::move(entered));
    }

    void read_item_line(const FormLine& line) {
        const auto& text = line.text;
        if (!is_fenced_) {
            if (const auto decision = labelled(text, "Decision")) return read_decision(line.number, *decision, DecisionCategory::decision);
            if (const auto change = labelled(text, "Change")) return read_decision(line.number, *change, DecisionCategory::change);
            if (text.starts_with("- [ ] ") || text.starts_with("- [x] ") || text.starts_with("- [X] ")) return read_action(line.number, trim(text.substr(6)));
            if (text.starts_with("- [-] ")) return read_withdrawal(line.number, trim(text.substr(6)));
            if (trim(text) == "N/R") return read_statement(line.number, {}, Consideration::nothing_to_report);
            if (const auto reason = labelled(text, "N/R")) return read_statement(line.number, *reason, Consideration::nothing_to_report);
            if (const auto reason = labelled(text, "Not considered")) return read_statement(line.number, *reason, Consideration::not_considered);
            if (read_outcome_line(line)) return;
        }
        item_->discussion += text;
        item_->discussion += '\n';
    }

    void read_decision(int line, std::string_view text, DecisionCategory category) {
        EnteredDecision decision;
        decision.line = line;
        decision.category = category;
        const auto space = text.find(' ');
        if (auto id = DecisionId::parse(text.substr(0, space))) {
            decision.id = *id;
            text = space == std::string_view::npos ? std::string_view() : trim(text.substr(space));
        }
        const auto quick = parse_quick_entry(text, dates_);
        add_at_line(problems_, quick.diagnostics, line);
        if (!quick) return;
        if (quick.value->text.empty()) report(line, "decision-text", "the decision says nothing", "Decision: what was decided @owner due:DATE");
        decision.text = quick.value->text;
        decision.owner = quick.value->owner;
        decision.due = quick.value->due;
        item_->decisions.push_back(std::move(decision));
    }

    void read_action(int line, std::string_view text) {
        EnteredAction action;
        action.line = line;
        const auto space = text.find(' ');
        if (auto id = ActionId::parse(text.substr(0, space))) {
            action.id = *id;
            text = space == std::string_view::npos ? std::string_view() : trim(text.substr(space));
        }
        const auto quick = parse_quick_entry(text, dates_);
        add_at_line(problems_, quick.diagnostics, line);
        if (!quick) return;
        action.title = quick.value->text;
        action.owner = quick.value->owner;
        action.due = quick.value->due;
        action.undated_reason = quick.value->undated_reason;
        item_->actions.push_back(std::move(action));
    }

    void read_withdrawal(int line, std::string_view text) {
        EnteredAction action;
        action.line = line;
        action.withdraw = true;
        const auto space = text.find(' ');
        const auto id = ActionId::parse(text.substr(0, space));
        const auto reason = space == std::string_view::npos ? std::string_view() : trim(text.substr(space));
        if (!id || reason.empty()) {
            report(line, "withdrawal", "an action is withdrawn by its id and a reason", "- [-] MR-2026-11-A02 raised twice");
            return;
        }
        action.id = *id;
        action.title = std::string(reason);
        item_->actions.push_back(std::move(action));
    }

    void read_statement(int line, std::string_view reason, Consideration consideration) {
        if (reason.empty()) {
            report(line, "reason-missing", "it is not said why", consideration == Consideration::not_considered ? "Not considered: why" : "N/R: why there is nothing to report");
            return;
        }
        if (item_->consideration != Consideration::unstated) {
            report(line, "repeated-statement", "the item is stated twice", "keep one of N/R and Not considered");
            return;
        }
        item_->consideration = consideration;
        item_->reason = std::string(reason);
    }

    /// `- MR-2026-10-A02: outcome`; true if the line is one.
    bool read_outcome_line(const FormLine& line) {
        if (!line.text.starts_with("- ")) return false;
        const auto colon = line.text.find(':');
        if (colon == std::string_view::npos) return false;
        const auto id = ActionId::parse(trim(line.text.substr(2, colon - 2)));
        if (!id) return false;
        const auto outcome = trim(line.text.substr(colon + 1));
        if (outcome.empty() || outcome == "?") return true;
        EnteredReview review;
        review.action = *id;
        review.line = line.number;
        if (read_outcome(outcome, dates_, line.number, review, problems_)) entry_.action_reviews.push_back(std::move(review));
        has_outcomes_ = true;
        return true;
    }

    void end_item() {
        if (!item_) return;
        is_fenced_ = false;
        auto& text = item_->discussion;
        while (!text.empty() && (text.back() == '\n' || text.back() == ' ')) text.pop_back();
        text.erase(0, std::min(text.find_first_not_of('\n'), text.size()));
        const bool says_something = !text.empty() || !item_->decisions.empty() || !item_->actions.empty() || has_outcomes_;
        if (item_->consideration == Consideration::unstated && says_something) item_->consideration = Consideration::considered;
        entry_.items.push_back(std::move(*item_));
        item_.reset();
        has_outcomes_ = false;
    }

    void read_conclusion(const FormLine& line) {
        const auto text = trim(line.text);
        if (text.empty()) return;
        for (const auto& [label, conclusion] : {std::pair<std::string_view, Conclusion*>{"Suitability", &entry_.suitability},
                                                {"Adequacy", &entry_.adequacy},
                                                {"Effectiveness", &entry_.effectiveness}}) {
            if (const auto value = labelled(text, label)) {
                conclusion_ = conclusion;
                return read_answer(line.number, *value);
            }
        }
        if (conclusion_ == nullptr || !conclusion_->answer) {
            report(line.number, "line-not-understood", fmt::format("'{}' belongs to no conclusion", text), "write Suitability:, Adequacy: or Effectiveness: before it");
            return;
        }
        conclusion_->grounds += (conclusion_->grounds.empty() ? "" : " ") + std::string(text);
    }

    void read_answer(int line, std::string_view value) {
        if (value.empty()) return;
        const auto noted = split_note(value);
        for (const auto answer : {Answer::yes, Answer::partly, Answer::no}) {
            if (lower_ascii(noted.head) != to_text(answer)) continue;
            conclusion_->answer = answer;
            conclusion_->grounds = std::string(noted.note);
            return;
        }
        report(line, "answer-not-understood", fmt::format("'{}' is not an answer", noted.head), "write yes, partly or no, then ' - ' and on what it rests");
    }

    const Agenda& agenda_;
    const DateContext& dates_;
    Section section_ = Section::header;
    bool is_fenced_ = false;
    bool has_outcomes_ = false;
    std::optional<EnteredItem> item_;
    Conclusion* conclusion_ = nullptr;
    std::optional<Date> held_on_;
    std::string start_;
    std::string end_;
    std::string place_;
    MinutesEntry entry_;
    std::vector<Diagnostic> problems_;
};

}  // namespace

Parsed<MinutesEntry> read_minutes_form(std::string_view text, const Agenda& agenda, const DateContext& dates) {
    return Reader(agenda, dates).read(text);
}

}  // namespace isms
