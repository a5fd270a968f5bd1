#include "fence.hpp"
#include "form_lines.hpp"
#include "matter_words.hpp"
#include "minutes_header.hpp"
#include "minutes_sections.hpp"
#include "outcome_words.hpp"

#include <isms/base/text.hpp>
#include <isms/base/unicode.hpp>
#include <isms/forms/form_sections.hpp>
#include <isms/forms/minutes_form.hpp>
#include <isms/forms/quick_entry.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <utility>

namespace isms {
namespace {

class Reader {
  public:
    explicit Reader(const DateContext& dates)
        : dates_(dates), header_(dates, problems_), conclusions_(entry_, problems_) {}

    Parsed<MinutesEntry> read(std::string_view text) {
        problems_ = left_markers(text);
        for (const auto& line : form_lines(text, problems_)) read_line(line);
        end_item();
        header_.finish(entry_);
        if (fence_.is_open()) {
            report(fence_.opened_at(), "open-fence",
                   "the code block that starts here is not closed, and all below belongs to it",
                   "close it with a line like the one that opens it");
        }
        return {std::move(entry_), std::move(problems_)};
    }

  private:
    enum class Section { header, attendance, item, conclusions };

    void report(int line, std::string code, std::string message, std::string hint) {
        problems_.push_back(form_error(line, std::move(code), std::move(message), std::move(hint)));
    }

    void read_line(const FormLine& line) {
        // Whatever stands in a code block is quoted, facts of a form included.
        if (section_ == Section::item && fence_.take(line.text, line.number)) {
            may_say_why_ = false;
            return discuss(line);
        }
        if (is_fact(line.text)) return;
        if (line.text.starts_with("## ") && read_heading(line)) return;
        switch (section_) {
            case Section::header:
                header_.read(line);
                break;
            case Section::attendance:
                read_attendance(line, entry_.attendance, problems_);
                break;
            case Section::item:
                read_item_line(line);
                break;
            case Section::conclusions:
                conclusions_.read(line);
                break;
        }
    }

    /// True if the heading opens a section; any other heading is part of the discussion.
    bool read_heading(const FormLine& line) {
        const auto title = lower_ascii(trim(line.text.substr(3)));
        if (title == "attendance" || title == "conclusions") {
            end_item();
            section_ = title == "attendance" ? Section::attendance : Section::conclusions;
            if (!sections_.insert(title).second) {
                report(line.number, "repeated-section",
                       fmt::format("'{}' occurs twice", excerpt(line.text)),
                       "keep one of them; a heading of the discussion takes three #");
            }
            return true;
        }
        const auto key = heading_key(line.text);
        if (!key && is_numbered_heading(line.text)) {
            report(line.number, "heading-without-key",
                   fmt::format("'{}' looks like an item's heading, and its key is gone",
                               excerpt(line.text)),
                   "put the key in brackets back at its end; a heading of the discussion takes "
                   "three #");
            return false;
        }
        if (!key) return false;
        end_item();
        section_ = Section::item;
        item_ = EnteredItem{};
        may_say_why_ = false;
        item_->key = std::string(*key);
        item_->line = line.number;
        if (!keys_.insert(item_->key).second) {
            report(line.number, "repeated-item", fmt::format("the item [{}] occurs twice", *key),
                   "keep one section for each item");
        }
        return true;
    }

    void discuss(const FormLine& line) {
        item_->discussion += line.text;
        item_->discussion += '\n';
    }

    void read_item_line(const FormLine& line) {
        const auto& text = line.text;
        // Only directly below a decision: anywhere else it is a sentence like any other.
        const bool follows_decision = std::exchange(may_say_why_, false);
        if (const auto why = labelled(text, "Because"); why && follows_decision) {
            item_->decisions.back().rationale = std::string(*why);
            return;
        }
        if (const auto decision = labelled(text, "Decision"))
            return read_decision(line.number, *decision, DecisionCategory::decision);
        if (const auto change = labelled(text, "Change"))
            return read_decision(line.number, *change, DecisionCategory::change);
        if (const auto why = labelled(text, "No change"))
            return read_decision(line.number, *why, DecisionCategory::no_change);
        if (text.starts_with("- [ ] "))
            return read_action(line.number, trim(text.substr(6)), false);
        if (text.starts_with("- [x] ") || text.starts_with("- [X] "))
            return read_action(line.number, trim(text.substr(6)), true);
        if (text.starts_with("- [-] ")) return read_withdrawal(line.number, trim(text.substr(6)));
        if (trim(text) == "N/R" && text.starts_with('N'))
            return read_statement(line.number, {}, Consideration::nothing_to_report);
        if (const auto reason = labelled(text, "N/R"))
            return read_statement(line.number, *reason, Consideration::nothing_to_report);
        if (const auto reason = labelled(text, "Not considered"))
            return read_statement(line.number, *reason, Consideration::not_considered);
        if (read_outcome_line(line)) return;
        discuss(line);
    }

    void read_decision(int line, std::string_view text, DecisionCategory category) {
        EnteredDecision decision;
        decision.line = line;
        decision.category = category;
        may_say_why_ = true;
        const auto space = text.find(' ');
        if (auto id = DecisionId::parse(text.substr(0, space))) {
            decision.id = *id;
            text = space == std::string_view::npos ? std::string_view() : trim(text.substr(space));
        }
        const auto quick = read_quick_entry(line, text);
        if (quick && !quick->undated_reason.empty()) {
            report(line, "key-not-here", "undated: says nothing of a decision",
                   "leave it out, or write \\undated: where it is part of the text");
        }
        if (!quick) {
            decision.unreadable = true;
            item_->decisions.push_back(std::move(decision));
            return;
        }
        if (quick->text.empty())
            report(line, "decision-text", "the decision says nothing",
                   category == DecisionCategory::no_change
                       ? "No change: why none is needed"
                       : "Decision: what was decided @owner due:DATE");
        if (category == DecisionCategory::no_change && quick->due) {
            report(line, "key-not-here", "that no change is needed has no due date",
                   "leave due: out, or write Decision: where something is to be done");
        }
        decision.text = quick->text;
        decision.owner = quick->owner;
        decision.due = quick->due;
        decision.deals_with = quick->deals_with;
        item_->decisions.push_back(std::move(decision));
    }

    /// None where something was reported that keeps the line from being read.
    std::optional<QuickEntry> read_quick_entry(int line, std::string_view text) {
        auto quick = parse_quick_entry(text, dates_);
        add_at_line(problems_, quick.diagnostics, line);
        if (quick && !quick.value->item.empty() && quick.value->item != item_->key) {
            report(line, "key-not-here",
                   fmt::format("item:{} stands under item [{}]", excerpt(quick.value->item),
                               item_->key),
                   "leave it out and put the line under its item, or write \\item: where it is "
                   "part of the text");
        }
        return std::move(quick.value);
    }

    void read_action(int line, std::string_view text, bool is_ticked) {
        EnteredAction action;
        action.line = line;
        action.ticked = is_ticked;
        const auto space = text.find(' ');
        if (auto id = ActionId::parse(text.substr(0, space))) {
            action.id = *id;
            text = space == std::string_view::npos ? std::string_view() : trim(text.substr(space));
        }
        const auto quick = read_quick_entry(line, text);
        if (!quick) {
            action.unreadable = true;
            item_->actions.push_back(std::move(action));
            return;
        }
        action.title = quick->text;
        action.owner = quick->owner;
        action.due = quick->due;
        action.undated_reason = quick->undated_reason;
        action.deals_with = quick->deals_with;
        item_->actions.push_back(std::move(action));
    }

    void read_withdrawal(int line, std::string_view text) {
        EnteredAction action;
        action.line = line;
        action.withdraw = true;
        const auto space = text.find(' ');
        const auto id = ActionId::parse(text.substr(0, space));
        const auto reason =
            space == std::string_view::npos ? std::string_view() : trim(text.substr(space));
        if (!id || reason.empty()) {
            report(line, "withdrawal", "an action is withdrawn by its id and a reason",
                   "- [-] MR-2026-11-A02 raised twice");
            action.unreadable = true;
        }
        action.id = id;
        action.title = std::string(reason);
        item_->actions.push_back(std::move(action));
    }

    void read_statement(int line, std::string_view reason, Consideration consideration) {
        if (reason.empty()) {
            report(line, "reason-missing", "it is not said why",
                   consideration == Consideration::not_considered
                       ? "Not considered: why"
                       : "N/R: why there is nothing to report");
            return;
        }
        if (item_->consideration != Consideration::unstated) {
            report(line, "repeated-statement", "the item is stated twice",
                   "keep one of N/R and Not considered");
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
        const auto subject = trim(line.text.substr(2, colon - 2));
        const auto outcome = trim(line.text.substr(colon + 1));
        if (const auto entry = InputId::parse(subject)) return read_matter(line, *entry, outcome);
        if (const auto action = ActionId::parse(subject)) {
            EnteredReview review{.action = *action};
            if (read_outcome_into(review, line, outcome))
                entry_.action_reviews.push_back(std::move(review));
            return true;
        }
        if (const auto decision = DecisionId::parse(subject)) {
            EnteredDecisionReview review{.decision = *decision};
            if (read_outcome_into(review, line, outcome))
                entry_.decision_reviews.push_back(std::move(review));
            return true;
        }
        return false;
    }

    /// False where the outcome is still open.
    template <class Review>
    bool read_outcome_into(Review& review, const FormLine& line, std::string_view outcome) {
        if (outcome.empty() || outcome == "?") return false;
        review.line = line.number;
        auto stated = read_outcome(outcome, dates_, line.number, problems_);
        review.unreadable = !stated;
        if (stated) {
            review.outcome = stated->outcome;
            review.to = std::move(stated->to);
            review.note = std::move(stated->note);
        }
        has_outcomes_ = true;
        return true;
    }

    /// `- NC-2026-004: accept - why`
    bool read_matter(const FormLine& line, const InputId& subject, std::string_view answer) {
        if (answer.empty() || answer == "?") return true;
        EnteredMatter matter{.subject = subject};
        matter.line = line.number;
        matter.unreadable = !read_answer(answer, dates_, matter, problems_);
        item_->matters.push_back(std::move(matter));
        has_outcomes_ = true;
        return true;
    }

    void end_item() {
        if (!item_) return;
        auto& text = item_->discussion;
        // Blank lines around it are not part of it; the blanks of its last line are.
        const auto last = text.find_last_not_of(" \t\n");
        text.resize(last == std::string::npos ? 0 : text.find('\n', last));
        text.erase(0, std::min(text.find_first_not_of('\n'), text.size()));
        const bool says_something =
            !text.empty() || !item_->decisions.empty() || !item_->actions.empty() || has_outcomes_;
        if (item_->consideration == Consideration::unstated && says_something)
            item_->consideration = Consideration::considered;
        entry_.items.push_back(std::move(*item_));
        item_.reset();
        has_outcomes_ = false;
    }

    const DateContext& dates_;
    MinutesEntry entry_;
    std::vector<Diagnostic> problems_;
    MinutesHeader header_;
    MinutesConclusions conclusions_;
    Fence fence_;
    Section section_ = Section::header;
    std::set<std::string> sections_;
    std::set<std::string> keys_;
    bool has_outcomes_ = false;
    bool may_say_why_ = false;  ///< the line before was a decision
    std::optional<EnteredItem> item_;
};

}  // namespace

Parsed<MinutesEntry> read_minutes_form(std::string_view text, const DateContext& dates) {
    return Reader(dates).read(text);
}

}  // namespace isms
