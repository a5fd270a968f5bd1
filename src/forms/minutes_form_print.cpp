#include "action_line.hpp"
#include "form_lines.hpp"
#include "item_facts_lines.hpp"
#include "matter_words.hpp"
#include "outcome_words.hpp"

#include <isms/base/text.hpp>
#include <isms/base/unicode.hpp>
#include <isms/forms/minutes_form.hpp>
#include <isms/forms/quick_entry.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace isms {
namespace {

/// A fact is one line, whatever a record holds.
std::string fact(std::string_view text) {
    return ">| " + printable(text) + "\n";
}

template <class Entries, class Matches>
const auto* find_entry(const Entries& entries, Matches matches) {
    const auto found = std::find_if(entries.begin(), entries.end(), matches);
    return found == entries.end() ? nullptr : &*found;
}

class Printer {
  public:
    Printer(const MinutesContext& context, const Organisation& organisation)
        : context_(context), organisation_(organisation) {}

    std::string print() {
        header();
        attendance();
        for (std::size_t index = 0; index < context_.agenda.items.size(); ++index) item(index);
        conclusions();
        return std::move(text_);
    }

  private:
    void header() {
        const auto& meeting = context_.meeting;
        const auto* held =
            context_.before && context_.before->held ? &*context_.before->held : nullptr;
        text_ += fmt::format("# Minutes of {}\n\n", meeting.id.str());
        text_ += fact(organisation_.name + ": " + context_.agenda.title);
        text_ +=
            ">| Lines like this one are ignored. Write what was said under each item, in Markdown, "
            "and:\n"
            ">|   Decision: text @owner due:DATE      Change: a change to the ISMS @owner "
            "due:DATE\n"
            ">|   - [ ] a new action @owner due:+2w   (dates: 2026-12-01, friday, +2w, eom, \"next "
            "review\")\n"
            ">|   N/R: why there is nothing to report  Not considered: why\n"
            ">| What must be addressed is named under its item. Add for:ID to the action or "
            "decision\n"
            ">| that deals with it, or answer in its line: by A-2026-007, accept - why,\n"
            ">| accept until DATE - why, not considered - why.\n\n";
        text_ += fmt::format("Held: {}\n", held ? held->on.iso() : meeting.date.iso());
        text_ += fmt::format("Start: {}\n", held ? held->start : meeting.start);
        text_ += fmt::format("End: {}\n", held ? held->end : std::string());
        text_ += fmt::format("Place: {}\n", one_line(held ? held->place : meeting.place));
        const auto chair = context_.before ? context_.before->chair : meeting.chair;
        const auto note = context_.before ? context_.before->chair_note : std::string();
        text_ += !chair.empty() ? fmt::format("Chair: @{}\n", chair)
                 : note.empty() ? "Chair:\n"
                                : fmt::format("Chair: none - {}\n", one_line(note));
    }

    void attendance() {
        text_ += "\n## Attendance\n";
        text_ +=
            ">| [x] present, [ ] absent; add 'apologies' at the end. A guest: - [x] Name, role\n";
        if (context_.before && !context_.before->attendance.empty()) {
            for (const auto& entry : context_.before->attendance)
                attendee(entry.person, entry.name, entry.role, entry.presence);
            return;
        }
        for (const auto& id : context_.meeting.invited) {
            const auto found = context_.people.find(id);
            attendee(id.str(), name_of(context_.people, id),
                     found == context_.people.end() ? std::string() : found->second.role,
                     Presence::absent);
        }
    }

    void attendee(const std::string& person, const std::string& name, const std::string& role,
                  Presence presence) {
        const auto words = attendee_words(name, role);
        const auto who = person.empty() ? words : fmt::format("@{} {}", person, words);
        text_ += fmt::format("- [{}] {}{}\n", presence == Presence::present ? "x" : " ", who,
                             presence == Presence::apologies ? " - apologies" : "");
    }

    void item(std::size_t index) {
        const auto& agenda_item = context_.agenda.items[index];
        text_ += fmt::format("\n## {} {} [{}]\n", item_number(context_.agenda.items, index),
                             printable(agenda_item.title), agenda_item.key);
        auto about = clause_text(agenda_item.clauses);
        if (agenda_item.minutes > 0)
            about += fmt::format("{}{} min", about.empty() ? "" : ", ", agenda_item.minutes);
        if (const auto presenter = PersonId::parse(agenda_item.presenter))
            about += ", presented by " + name_of(context_.people, *presenter);
        if (!about.empty()) text_ += fact(about);
        if (!agenda_item.purpose.empty()) text_ += fact(agenda_item.purpose);
        if (index == first_actions_item()) carried_actions();
        item_facts(agenda_item.key);
        entered(agenda_item.key);
        text_ += '\n';
    }

    /// Actions of earlier reviews belong to the item that answers 9.3.2 a, or to the first one
    /// where none does.
    std::size_t first_actions_item() const {
        for (std::size_t index = 0; index < context_.agenda.items.size(); ++index) {
            for (const auto& clause : context_.agenda.items[index].clauses) {
                if (clause.clause == "9.3.2 a") return index;
            }
        }
        return 0;
    }

    void carried_actions() {
        if (!context_.agenda.facts || context_.agenda.facts->actions.empty()) return;
        text_ +=
            ">| What became of each: carried over, done, escalate to @person, reassign to "
            "@person,\n"
            ">| reschedule to DATE, cancel, noted (for one that ended); then ' - ' and why.\n";
        for (const auto& action : context_.agenda.facts->actions) {
            text_ += fact("");
            text_ += fact(fmt::format("{} {}", action.id.str(), action.title));
            text_ += fact("  " + describe_action(action));
            if (const auto* ended = ended_since(action))
                text_ += fact(fmt::format("  since then: {} on {}", to_text(ended->state),
                                          ended->ended_on.value_or(ended->raised_on).iso()));
            if (!action.last_word.empty())
                text_ += fact(
                    fmt::format("  last word: {} ({})", action.last_word, action.last_word_by));
            if (action.proposal)
                text_ += fact("  proposed: " + describe_proposal(*action.proposal));
            text_ += fmt::format("- {}: {}\n", action.id.str(), outcome_of(action));
        }
    }

    /// The action as it is now, if it ended after the agenda's facts were frozen.
    const Action* ended_since(const CarriedAction& action) const {
        const auto* now = find_entry(
            context_.actions, [&](const Action& candidate) { return candidate.id == action.id; });
        return now != nullptr && is_open(action.state) && !is_open(now->state) ? now : nullptr;
    }

    /// What the draft says; else what is plain. An overdue action is left open on purpose: a person
    /// decides.
    std::string outcome_of(const CarriedAction& action) const {
        if (context_.before) {
            const auto* entry =
                find_entry(context_.before->action_reviews,
                           [&](const ActionReview& review) { return review.action == action.id; });
            if (entry != nullptr) return print_outcome(entry->outcome, entry->to, entry->note);
        }
        if (!is_open(action.state) || ended_since(action) != nullptr) return "noted";
        return action.days_overdue > 0 ? "?" : "carried over";
    }

    void item_facts(const std::string& key) {
        if (!context_.agenda.facts) return;
        const auto* facts =
            find_entry(context_.agenda.facts->items,
                       [&](const ItemFacts& candidate) { return candidate.key == key; });
        if (facts == nullptr) return;
        for (const auto& line : item_facts_lines(*facts)) text_ += fact(line);
        if (facts->matters.empty()) return;
        text_ += fact("Must be addressed:");
        for (const auto& matter : facts->matters) {
            text_ += fact(fmt::format("{} {}: {}", matter.subject, matter.title, matter.text));
            const auto* review = review_of(key, matter.subject);
            const auto answer =
                review == nullptr ? std::string("?") : print_answer(typed_part(*review));
            if (review != nullptr && answer == "?") {
                text_ += fact("  dealt with by " + join(review->by, ", "));
            } else {
                text_ += fmt::format("- {}: {}\n", matter.subject, answer);
            }
        }
    }

    /// What the draft says of a matter; null where that is still open.
    const MatterReview* review_of(const std::string& key, const std::string& subject) const {
        if (!context_.before) return nullptr;
        const auto* item = find_entry(context_.before->items,
                                      [&](const MinutesItem& entry) { return entry.key == key; });
        if (item == nullptr) return nullptr;
        return find_entry(item->matters,
                          [&](const MatterReview& entry) { return entry.subject == subject; });
    }

    /// Without the decisions and new actions, which say themselves what they deal with.
    MatterReview typed_part(MatterReview review) const {
        std::erase_if(review.by, [&](const std::string& id) {
            return DecisionId::parse(id).has_value() ||
                   id.starts_with(context_.meeting.id.str() + "-A");
        });
        return review;
    }

    void entered(const std::string& key) {
        if (!context_.before) return;
        const auto* entry = find_entry(context_.before->items,
                                       [&](const MinutesItem& item) { return item.key == key; });
        if (entry == nullptr ||
            (entry->consideration == Consideration::unstated && entry->discussion.empty()))
            return;
        text_ += '\n';
        if (!entry->discussion.empty()) text_ += entry->discussion + "\n\n";
        if (entry->consideration == Consideration::nothing_to_report)
            text_ += fmt::format("N/R: {}\n", one_line(entry->reason));
        if (entry->consideration == Consideration::not_considered)
            text_ += fmt::format("Not considered: {}\n", one_line(entry->reason));
        for (const auto& decision : entry->decisions) {
            text_ +=
                fmt::format("{}: {} {}\n",
                            decision.category == DecisionCategory::change ? "Change" : "Decision",
                            decision.id.str(),
                            print_quick_entry({.text = decision.text,
                                               .owner = decision.owner,
                                               .due = decision.due,
                                               .deals_with = decision.deals_with}));
        }
        for (const auto& id : entry->actions) {
            const auto* action = find_entry(
                context_.actions, [&](const Action& candidate) { return candidate.id == id; });
            if (action == nullptr) continue;
            text_ += fmt::format("- [{}] {} {}\n", is_open(action->state) ? " " : "x", id.str(),
                                 print_quick_entry({.text = action->title,
                                                    .owner = action->owner.str(),
                                                    .due = action->due,
                                                    .undated_reason = action->undated_reason,
                                                    .deals_with = action->deals_with}));
        }
    }

    void conclusions() {
        text_ += "\n## Conclusions\n";
        text_ += ">| Each on its own: yes, partly or no, then ' - ' and on what it rests.\n";
        const auto line = [&](std::string_view label, const Conclusion* conclusion) {
            text_ += fmt::format("{}:", label);
            if (conclusion != nullptr && conclusion->answer) {
                text_ += fmt::format(" {}", to_text(*conclusion->answer));
                if (!conclusion->grounds.empty()) text_ += " - " + one_line(conclusion->grounds);
            }
            text_ += '\n';
        };
        const auto* before = context_.before ? &*context_.before : nullptr;
        line("Suitability", before ? &before->suitability : nullptr);
        line("Adequacy", before ? &before->adequacy : nullptr);
        line("Effectiveness", before ? &before->effectiveness : nullptr);
    }

    const MinutesContext& context_;
    const Organisation& organisation_;
    std::string text_;
};

}  // namespace

std::string print_minutes_form(const MinutesContext& context, const Organisation& organisation) {
    return Printer(context, organisation).print();
}

}  // namespace isms
