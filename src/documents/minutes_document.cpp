#include "item_facts_blocks.hpp"
#include "words.hpp"

#include <isms/base/text.hpp>
#include <isms/documents/markdown_blocks.hpp>
#include <isms/documents/minutes_document.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace isms {
namespace {

template <class Entries, class Matches>
const auto* find_entry(const Entries& entries, Matches matches) {
    const auto found = std::find_if(entries.begin(), entries.end(), matches);
    return found == entries.end() ? nullptr : &*found;
}

class Builder {
  public:
    Builder(const Review& review, const MinutesFacts& facts, const DocumentSetting& setting)
        : review_(review), minutes_(*review.minutes), facts_(facts), setting_(setting) {}

    Document build() {
        document_.title = fmt::format("Minutes {}", review_.meeting.id.str());
        document_.subtitle =
            fmt::format("{} \u00b7 {}", facts_.organisation,
                        review_.agenda ? review_.agenda->title : std::string("Management review"));
        document_.classification = facts_.classification;
        if (facts_.simulated || setting_.simulated) document_.notice = simulated_notice;
        document_.footer = uncontrolled_copy;
        control();
        attendance();
        if (review_.agenda) {
            for (std::size_t index = 0; index < review_.agenda->items.size(); ++index) item(index);
        }
        results();
        conclusions();
        signatures();
        return std::move(document_);
    }

  private:
    void add(Block block) { document_.blocks.push_back(std::move(block)); }

    void control() {
        auto& control = document_.control;
        control.emplace_back("Identifier", review_.meeting.id.str());
        if (minutes_.held) {
            const auto& held = *minutes_.held;
            control.emplace_back(
                "Held", fmt::format("{}, {}, {} to {}", weekday_name(held.on.weekday()),
                                    long_date(held.on), held.start.empty() ? "?" : held.start,
                                    held.end.empty() ? "?" : held.end));
            control.emplace_back("Place",
                                 held.place.empty() ? std::string("not stated") : held.place);
        } else {
            control.emplace_back("Held", Inline("not stated"));
        }
        if (!minutes_.held || minutes_.held->on != review_.meeting.planned)
            control.emplace_back("Planned", long_date(review_.meeting.planned));
        if (!minutes_.chair.empty()) {
            control.emplace_back("Chair", name_and_role(facts_.people, minutes_.chair));
        } else {
            control.emplace_back("Chair", minutes_.chair_note.empty()
                                              ? std::string("not stated")
                                              : "nobody: " + minutes_.chair_note);
        }
        if (review_.agenda) control.emplace_back("Standards", joined(review_.agenda->standards));
        if (!facts_.scope.empty()) control.emplace_back("Scope", facts_.scope);
        if (facts_.retention_years > 0)
            control.emplace_back("Retention",
                                 counted(static_cast<std::size_t>(facts_.retention_years), "year"));
        control.emplace_back("Status", review_.signoffs.empty()
                                           ? std::string("draft, not signed")
                                           : fmt::format("signed by {}", joined(signers())));
    }

    std::vector<std::string> signers() const {
        std::vector<std::string> names;
        for (const auto& signoff : review_.signoffs) names.push_back(signoff.signer_name);
        return names;
    }

    void attendance() {
        add(Heading{2, "Attendance"});
        if (minutes_.attendance.empty()) return add(Paragraph{"Not stated.", Tone::warning});
        Table table;
        table.caption = "Who was there";
        table.columns = {{"Name", Align::left, true},
                         {"Role", Align::left, true},
                         {"Attendance"},
                         {"Top management"}};
        for (const auto& entry : minutes_.attendance) {
            const auto tone = entry.presence == Presence::present ? Tone::good : Tone::muted;
            const auto presence = entry.presence == Presence::present  ? "present"
                                  : entry.presence == Presence::absent ? "absent"
                                                                       : "apologies";
            table.rows.push_back({entry.name, entry.role, Cell(Inline(presence), tone),
                                  entry.top_management ? "yes" : ""});
        }
        add(std::move(table));
    }

    void item(std::size_t index) {
        const auto& items = review_.agenda->items;
        const auto& agenda_item = items[index];
        const int level = agenda_item.level == 1 ? 2 : 3;
        add(Heading{level, fmt::format("{} {}", item_number(items, index), agenda_item.title)});
        if (!agenda_item.clauses.empty())
            add(Paragraph{fmt::format("Clause {}", clause_text(agenda_item.clauses)), Tone::muted});
        const auto* entry = find_entry(minutes_.items, [&](const MinutesItem& candidate) {
            return candidate.key == agenda_item.key;
        });
        const bool has_parts =
            agenda_item.level == 1 && index + 1 < items.size() && items[index + 1].level == 2;
        if (is_first_about_actions(index)) actions_of_earlier_reviews();
        if (const auto* of_item = facts_of_item(facts_.items, agenda_item.key)) {
            add_item_facts(*of_item, false, document_.blocks);
            matters(*of_item, entry);
        }
        if (entry == nullptr || entry->consideration == Consideration::unstated) {
            if (!has_parts) add(Paragraph{"Not yet stated.", Tone::warning});
            return;
        }
        if (entry->consideration == Consideration::nothing_to_report)
            add(Paragraph{"Nothing to report: " + entry->reason});
        if (entry->consideration == Consideration::not_considered)
            add(Paragraph{"Not considered: " + entry->reason, Tone::warning});
        for (auto& block : markdown_blocks(entry->discussion, level + 1)) add(std::move(block));
        for (const auto& decision : entry->decisions) add(Paragraph{decision_line(decision)});
        for (const auto& id : entry->actions) action_line(id);
    }

    /// What had to be addressed, and what became of it.
    void matters(const ItemFacts& facts, const MinutesItem* entry) {
        if (facts.matters.empty()) return;
        Table table;
        table.caption = "What had to be addressed, and what the review did with it";
        table.columns = {
            {"Entry"}, {"What", Align::left, true}, {"What the review did", Align::left, true}};
        for (const auto& matter : facts.matters) {
            const auto* review =
                entry == nullptr ? nullptr
                                 : find_entry(entry->matters, [&](const MatterReview& candidate) {
                                       return candidate.subject == matter.subject;
                                   });
            auto text = fmt::format("{}: {}", matter.title, matter.text);
            table.rows.push_back({matter.subject, std::move(text),
                                  review == nullptr
                                      ? Cell(Inline("not stated"), Tone::warning)
                                      : Cell(Inline(answer_text(*review)), answer_tone(*review))});
        }
        add(std::move(table));
    }

    static std::string answer_text(const MatterReview& review) {
        auto text = std::string(to_text(review.answer));
        if (!review.by.empty()) text += " by " + joined(review.by);
        if (review.until) text += " until " + review.until->iso();
        if (!review.reason.empty()) text += ": " + review.reason;
        return text;
    }

    static Tone answer_tone(const MatterReview& review) {
        return review.answer == MatterAnswer::not_considered ? Tone::warning : Tone::normal;
    }

    bool is_first_about_actions(std::size_t index) const {
        const auto& items = review_.agenda->items;
        const auto first =
            std::find_if(items.begin(), items.end(), [](const AgendaItem& candidate) {
                return std::any_of(
                    candidate.clauses.begin(), candidate.clauses.end(),
                    [](const ClauseRef& clause) { return clause.clause == "9.3.2 a"; });
            });
        return first != items.end() && static_cast<std::size_t>(first - items.begin()) == index;
    }

    void actions_of_earlier_reviews() {
        if (facts_.actions.empty())
            return add(Paragraph{"No action was open, and none had ended since the review before.",
                                 Tone::muted});
        std::vector<CarriedRow> rows;
        for (const auto& action : facts_.actions) {
            const auto* review = find_entry(
                minutes_.action_reviews,
                [&](const ActionReview& candidate) { return candidate.action == action.id; });
            rows.push_back(
                {action, review == nullptr ? std::string("not stated") : outcome_text(*review)});
        }
        add(carried_table(rows, true));
    }

    std::string outcome_text(const ActionReview& review) const {
        auto text = std::string(to_text(review.outcome));
        if (!review.to.empty()) text += " to " + name_in(facts_.people, review.to);
        if (!review.note.empty()) text += ": " + review.note;
        return text;
    }

    Inline decision_line(const Decision& decision) const {
        Inline text;
        text.add(
            decision.category == DecisionCategory::change ? "Change to the ISMS " : "Decision ",
            SpanStyle::strong);
        text.add(decision.id.str(), SpanStyle::strong);
        text.add(": " + decision.text);
        std::string who =
            decision.owner.empty() ? std::string() : name_in(facts_.people, decision.owner);
        if (decision.due)
            who += fmt::format("{}by {}", who.empty() ? "" : ", ", decision.due->iso());
        if (!who.empty()) text.add(fmt::format(" ({})", who), SpanStyle::plain, Tone::muted);
        return text;
    }

    void action_line(const ActionId& id) {
        const auto* action = find_entry(
            facts_.new_actions, [&](const CarriedAction& candidate) { return candidate.id == id; });
        Inline text;
        text.add("Action " + id.str(), SpanStyle::strong);
        if (action != nullptr) {
            text.add(": " + action->title);
            text.add(
                fmt::format(" ({}, {})", action->owner_name,
                            action->due ? "due " + action->due->iso() : std::string("undated")),
                SpanStyle::plain, Tone::muted);
        }
        add(Paragraph{std::move(text)});
    }

    void results() {
        Table table;
        table.caption = "Decisions, changes to the ISMS and actions of this review";
        table.columns = {{"Number"},
                         {"Kind"},
                         {"Result", Align::left, true},
                         {"Owner", Align::left, true},
                         {"Due"}};
        for (const auto& entry : minutes_.items) {
            for (const auto& decision : entry.decisions) {
                table.rows.push_back(
                    {decision.id.str(),
                     decision.category == DecisionCategory::change ? "change" : "decision",
                     decision.text,
                     decision.owner.empty() ? std::string()
                                            : name_in(facts_.people, decision.owner),
                     decision.due ? decision.due->iso() : std::string()});
            }
        }
        for (const auto& action : facts_.new_actions) {
            table.rows.push_back({action.id.str(), "action", action.title, action.owner_name,
                                  action.due ? action.due->iso() : std::string("undated")});
        }
        add(Heading{2, "Results"});
        if (table.rows.empty())
            return add(Paragraph{"No decision was taken and no action raised.", Tone::warning});
        add(std::move(table));
    }

    void conclusions() {
        add(Heading{2, "Conclusions"});
        add(
            Paragraph{"Top management's answers on the information security management system "
                      "(9.3.1), each on its own grounds.",
                      Tone::muted});
        Facts answers;
        const auto answer = [&](std::string label, const Conclusion& conclusion) {
            Inline text;
            if (conclusion.answer) {
                const auto tone = *conclusion.answer == Answer::yes  ? Tone::good
                                  : *conclusion.answer == Answer::no ? Tone::bad
                                                                     : Tone::warning;
                text.add(std::string(to_text(*conclusion.answer)), SpanStyle::strong, tone);
                if (!conclusion.grounds.empty()) text.add(": " + conclusion.grounds);
            } else {
                text.add("not stated", SpanStyle::plain, Tone::warning);
            }
            answers.entries.emplace_back(std::move(label), std::move(text));
        };
        answer("Suitability", minutes_.suitability);
        answer("Adequacy", minutes_.adequacy);
        answer("Effectiveness", minutes_.effectiveness);
        add(std::move(answers));
    }

    void signatures() {
        add(Heading{2, "Sign-off"});
        if (review_.signoffs.empty()) return add(Paragraph{"Not signed.", Tone::warning});
        Table table;
        table.caption = "Who signed these minutes, and how";
        table.columns = {{"Signed by", Align::left, true},
                         {"Role", Align::left, true},
                         {"Method"},
                         {"Recorded (UTC)"},
                         {"Entered by"}};
        for (const auto& signoff : review_.signoffs) {
            table.rows.push_back({signoff.signer_name, signoff.signer_role, to_text(signoff.method),
                                  signoff.signed_at.rfc3339(), signoff.entered_by});
        }
        add(std::move(table));
        Inline digest;
        digest.add("SHA-256 of the signed minutes.json: ");
        digest.add(review_.signoffs.front().minutes_sha256, SpanStyle::code);
        add(Paragraph{std::move(digest), Tone::muted});
    }

    const Review& review_;
    const Minutes& minutes_;
    const MinutesFacts& facts_;
    const DocumentSetting& setting_;
    Document document_;
};

}  // namespace

Document minutes_document(const Review& review, const MinutesFacts& facts,
                          const DocumentSetting& setting) {
    return Builder(review, facts, setting).build();
}

}  // namespace isms
