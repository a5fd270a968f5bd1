#include "attendance_words.hpp"
#include "form_lines.hpp"
#include "item_facts_lines.hpp"
#include "matter_words.hpp"
#include "minutes_item_one.hpp"

#include <isms/base/text.hpp>
#include <isms/base/unicode.hpp>
#include <isms/forms/minutes_form.hpp>
#include <isms/forms/quick_entry.hpp>
#include <isms/review/quorum.hpp>
#include <isms/review/standards.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace isms {
namespace {

template <class Entries, class Matches>
const auto* find_entry(const Entries& entries, Matches matches) {
    const auto found = std::find_if(entries.begin(), entries.end(), matches);
    return found == entries.end() ? nullptr : &*found;
}

std::string_view decision_label(DecisionCategory category) {
    switch (category) {
        case DecisionCategory::change:
            return "Change";
        case DecisionCategory::no_change:
            return "No change";
        case DecisionCategory::decision:
            break;
    }
    return "Decision";
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
        text_ += fact_line(organisation_.name + ": " + context_.agenda.title);
        text_ +=
            ">| Lines like this one are ignored. Write what was said under each item, in\n"
            ">| Markdown, and:\n"
            ">|   Decision: text @owner due:DATE\n"
            ">|   Change: a change to the ISMS @owner due:DATE\n"
            ">|   - [ ] a new action @owner due:+2w\n"
            ">|   (dates: 2026-12-01, friday, +2w, eom, \"next review\")\n"
            ">|   Because: why, in the line below a decision   No change: why none is needed\n"
            ">|   N/R: why there is nothing to report  Not considered: why\n"
            ">| What must be addressed is named under its item. Add for:ID to the action\n"
            ">| or decision that deals with it, or answer in its line:\n"
            ">| by A-2026-007, accept - why,\n"
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
        quorum();
    }

    /// The rule in words; and the line to answer in, once the attendance falls short of it.
    void quorum() {
        const auto rule = review_rules(organisation_).quorum;
        const auto words = quorum_text(rule);
        const auto* before = context_.before ? &*context_.before : nullptr;
        const bool is_stated = before != nullptr && !before->quorum_note.empty();
        if (words != "none") text_ += fact_line("Quorum: " + words);
        const bool has_come =
            before != nullptr && std::any_of(before->attendance.begin(), before->attendance.end(),
                                             [](const Attendance& entry) {
                                                 return entry.presence == Presence::present;
                                             });
        const auto found = has_come ? quorum_of(before->attendance, rule) : Quorum{};
        if (!found.is_met()) {
            text_ += fact_line("  not met: " + join(found.missing, "; ") +
                               ". Write: Quorum: not met - why the review went on");
        }
        if (is_stated) {
            text_ += fmt::format("Quorum: not met - {}\n", one_line(before->quorum_note));
        } else if (!found.is_met()) {
            text_ += "Quorum:\n";
        }
    }

    void attendance() {
        text_ += "\n## Attendance\n";
        text_ +=
            ">| [x] present, [ ] absent. After ' - ', with commas: apologies, for @person,\n"
            ">| from 10:20 until 11:30, optional. A guest: - [x] Name, role\n";
        if (context_.before && !context_.before->attendance.empty()) {
            for (const auto& entry : context_.before->attendance) attendee(entry);
            return;
        }
        const auto& optional = context_.meeting.optional;
        for (const auto& id : context_.meeting.invited) {
            const auto found = context_.people.find(id);
            Attendance entry{.person = id.str(), .name = name_of(context_.people, id)};
            if (found != context_.people.end()) entry.role = found->second.role;
            entry.presence = Presence::absent;
            entry.optional = std::find(optional.begin(), optional.end(), id) != optional.end();
            attendee(entry);
        }
    }

    void attendee(const Attendance& entry) {
        const auto words = attendee_words(entry.name, entry.role);
        const auto who = entry.person.empty() ? words : fmt::format("@{} {}", entry.person, words);
        text_ += fmt::format("- [{}] {}{}\n", entry.presence == Presence::present ? "x" : " ", who,
                             print_attendance_words(entry));
    }

    void item(std::size_t index) {
        const auto& agenda_item = context_.agenda.items[index];
        text_ += fmt::format("\n## {} {} [{}]\n", item_number(context_.agenda.items, index),
                             printable(agenda_item.title), agenda_item.key);
        auto about = cited_clauses(agenda_item.clauses, context_.agenda.standards);
        if (agenda_item.minutes > 0)
            about += fmt::format("{}{} min", about.empty() ? "" : ", ", agenda_item.minutes);
        if (const auto presenter = PersonId::parse(agenda_item.presenter))
            about += ", presented by " + name_of(context_.people, *presenter);
        if (!about.empty()) text_ += fact_line(about);
        if (!agenda_item.purpose.empty()) text_ += fact_line(agenda_item.purpose);
        if (index == first_actions_item()) text_ += item_one_lines(context_);
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

    void item_facts(const std::string& key) {
        if (!context_.agenda.facts) return;
        const auto* facts =
            find_entry(context_.agenda.facts->items,
                       [&](const ItemFacts& candidate) { return candidate.key == key; });
        if (facts == nullptr) return;
        for (const auto& line : item_facts_lines(*facts)) text_ += fact_line(line);
        if (facts->matters.empty()) return;
        text_ += fact_line("Must be addressed:");
        for (const auto& matter : facts->matters) {
            text_ += fact_line(fmt::format("{} {}: {}", matter.subject, matter.title, matter.text));
            const auto* review = review_of(key, matter.subject);
            const auto answer =
                review == nullptr ? std::string("?") : print_answer(typed_part(*review));
            if (review != nullptr && answer == "?") {
                text_ += fact_line("  dealt with by " + join(review->by, ", "));
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
                fmt::format("{}: {} {}\n", decision_label(decision.category), decision.id.str(),
                            print_quick_entry({.text = decision.text,
                                               .owner = decision.owner,
                                               .due = decision.due,
                                               .deals_with = decision.deals_with}));
            if (!decision.rationale.empty())
                text_ += fmt::format("Because: {}\n", one_line(decision.rationale));
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
        text_ +=
            ">| Each on its own: yes, partly or no, then ' - ' and on what it rests, with\n"
            ">| the items and entries that bear it out:\n"
            ">| yes - the scope fits [d1, MET-patching]\n";
        const auto line = [&](std::string_view label, const Conclusion* conclusion) {
            text_ += fmt::format("{}:", label);
            if (conclusion != nullptr && conclusion->answer) {
                text_ += fmt::format(" {}", to_text(*conclusion->answer));
                auto grounds = one_line(conclusion->grounds);
                if (!conclusion->evidence.empty())
                    grounds += fmt::format("{}[{}]", grounds.empty() ? "" : " ",
                                           one_line(join(conclusion->evidence, ", ")));
                if (!grounds.empty()) text_ += " - " + grounds;
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
