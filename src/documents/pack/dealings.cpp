#include "../words.hpp"
#include "parts.hpp"

#include <algorithm>

namespace isms::pack_parts {
namespace {

const MinutesItem* find_item(const Minutes& minutes, const std::string& key) {
    const auto found = std::find_if(minutes.items.begin(), minutes.items.end(),
                                    [&](const MinutesItem& item) { return item.key == key; });
    return found == minutes.items.end() ? nullptr : &*found;
}

Coverage coverage_of(Consideration consideration) {
    switch (consideration) {
        case Consideration::considered:
            return Coverage::considered;
        case Consideration::nothing_to_report:
            return Coverage::nothing_to_report;
        case Consideration::not_considered:
            return Coverage::not_considered;
        case Consideration::unstated:
            break;
    }
    return Coverage::missing;
}

/// Consideration, reason, and what came of it: ids that the tables below explain.
std::string outcome_of(const Source& source, const MinutesItem& item) {
    auto text = source.messages.word("coverage", to_text(coverage_of(item.consideration)));
    if (!item.reason.empty()) text += ": " + item.reason;
    std::vector<std::string> results;
    for (const auto& decision : item.decisions) results.push_back(decision.id.str());
    for (const auto& action : item.actions) results.push_back(action.str());
    if (!results.empty()) text += "; " + joined(results);
    return text;
}

/// The clauses of all items, in the order of the first agenda that has them.
class Clauses {
  public:
    std::size_t number_of(const std::string& clause) {
        const auto found = std::find(names_.begin(), names_.end(), clause);
        if (found != names_.end()) return static_cast<std::size_t>(found - names_.begin());
        names_.push_back(clause);
        return names_.size() - 1;
    }
    std::vector<std::size_t> numbers_of(const AgendaItem& item) {
        std::vector<std::size_t> numbers;
        for (const auto& clause : item.clauses) {
            const auto number = number_of(clause_text({clause}));
            if (std::find(numbers.begin(), numbers.end(), number) == numbers.end())
                numbers.push_back(number);
        }
        return numbers;
    }
    /// Choices by name, and the rows with the numbers that these have then.
    RowFilter filter(const Source& source, std::vector<std::vector<std::size_t>> rows) const {
        auto sorted = names_;
        std::sort(sorted.begin(), sorted.end());
        for (auto& row : rows) {
            for (auto& number : row) {
                number = static_cast<std::size_t>(
                    std::lower_bound(sorted.begin(), sorted.end(), names_[number]) -
                    sorted.begin());
            }
        }
        return {.legend = source.messages.say("agenda.column.clause"),
                .all = source.messages.say("pack.all-clauses"),
                .choices = std::move(sorted),
                .of_rows = std::move(rows)};
    }

  private:
    std::vector<std::string> names_;
};

}  // namespace

void add_dealings(const Source& source, Blocks& blocks) {
    const auto& messages = source.messages;
    Table table;
    table.caption = messages.say("pack.dealings");
    table.columns = {{messages.say("summary.column.review")},
                     {messages.say("agenda.column.clause"), Align::left, true},
                     {messages.say("pack.column.item"), Align::left, true},
                     {messages.say("pack.column.outcome"), Align::left, true}};
    Clauses clauses;
    std::vector<std::vector<std::size_t>> of_rows;
    for (const auto& packed : source.view.reviews) {
        const auto& review = packed.review;
        if (!review.minutes || !review.agenda) continue;
        for (const auto& item : review.agenda->items) {
            const auto* minuted = find_item(*review.minutes, item.key);
            if (minuted == nullptr || item.clauses.empty()) continue;
            const bool is_open = minuted->consideration == Consideration::not_considered ||
                                 minuted->consideration == Consideration::unstated;
            table.rows.push_back({Cell(linked(review.meeting.id.str(), packed.minutes_html)),
                                  clause_text(item.clauses), item.title,
                                  Cell(Inline(outcome_of(source, *minuted)),
                                       is_open ? Tone::warning : Tone::normal)});
            of_rows.push_back(clauses.numbers_of(item));
        }
    }
    if (table.rows.empty()) return;
    table.filter = clauses.filter(source, std::move(of_rows));
    blocks.emplace_back(Heading{2, messages.say("pack.dealings")});
    blocks.emplace_back(std::move(table));
}

}  // namespace isms::pack_parts
