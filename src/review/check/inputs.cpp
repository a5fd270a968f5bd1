#include "judging.hpp"
#include "said_of.hpp"

#include <isms/base/text.hpp>
#include <isms/review/inputs/matters.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace isms::judging {
namespace {

std::string name_of(const CoverageMatrix& matrix, const CoverageRow& row) {
    return fmt::format("{} ({} {})", row.input.title, matrix.standard, row.input.clause.clause);
}

/// True if the agenda has the clause, or says why it has not.
bool is_mentioned(const Agenda& agenda, const ClauseRef& clause) {
    const auto has_clause = [&](const auto& item) { return cites(item.clauses, clause); };
    return std::any_of(agenda.items.begin(), agenda.items.end(), has_clause) ||
           std::any_of(agenda.omitted.begin(), agenda.omitted.end(), has_clause);
}

/// Visits each input of each standard with its cell for each held review of the cycle.
template <class Visit>
void for_each_cell(const Judging& judging, Visit visit) {
    for (const auto& matrix : judging.matrices) {
        for (const auto& row : matrix.rows) {
            for (std::size_t column = 0; column < matrix.columns.size(); ++column) {
                const auto& id = matrix.columns[column].review;
                const auto review =
                    std::find_if(judging.held.begin(), judging.held.end(),
                                 [&](const Review* held) { return held->meeting.id == id; });
                if (review != judging.held.end()) visit(matrix, row, row.cells[column], **review);
            }
        }
    }
}

/// True if an agenda, or the plan of the last held one, has it before the next external audit.
bool is_planned(const Judging& judging, const CoverageMatrix& matrix, const CoverageRow& row) {
    const auto in_time = [&](Date date) {
        return date >= judging.records.today &&
               (!judging.cycle.until || date < *judging.cycle.until);
    };
    for (std::size_t column = 0; column < matrix.columns.size(); ++column) {
        if (row.cells[column].state == Coverage::planned && in_time(matrix.columns[column].date))
            return true;
    }
    const auto* last = judging.last_held();
    if (last == nullptr || !last->agenda) return false;
    return std::any_of(last->agenda->omitted.begin(), last->agenda->omitted.end(),
                       [&](const OmittedItem& item) {
                           return item.covered_on && in_time(*item.covered_on) &&
                                  cites(item.clauses, row.input.clause);
                       });
}

/// True if a held review is silent on it, which is found by that.
bool is_silent_somewhere(const CoverageRow& row) {
    return std::any_of(row.cells.begin(), row.cells.end(),
                       [](const CoverageCell& cell) { return cell.state == Coverage::missing; });
}

/// True if the input has parts: a missing part is found once, not with its heading.
bool is_heading(const CoverageMatrix& matrix, const CoverageRow& row) {
    return std::any_of(matrix.rows.begin(), matrix.rows.end(), [&](const CoverageRow& other) {
        return other.input.parent_clause == row.input.clause.clause;
    });
}

std::size_t collected(const Trend& trend) {
    return static_cast<std::size_t>(
        std::count_if(trend.points.begin(), trend.points.end(),
                      [](const TrendPoint& point) { return point.value.has_value(); }));
}

bool mentions(const Minutes& minutes, const std::string& subject) {
    const auto names = [&](const std::vector<InputId>& ids) {
        return std::any_of(ids.begin(), ids.end(),
                           [&](const InputId& id) { return id.str() == subject; });
    };
    for (const auto& item : minutes.items) {
        for (const auto& matter : item.matters) {
            if (matter.subject == subject) return true;
        }
        for (const auto& decision : item.decisions) {
            if (names(decision.deals_with)) return true;
        }
        if (item.discussion.find(subject) != std::string::npos) return true;
    }
    return false;
}

}  // namespace

void find_inputs_off_agenda(const Judging& judging, Findings& findings) {
    for_each_cell(
        judging, [&](const auto& matrix, const auto& row, const auto& cell, const Review& review) {
            if (cell.state != Coverage::missing) return;
            if (review.agenda && is_mentioned(*review.agenda, row.input.clause)) return;
            findings.add(
                row.input.clause.clause, review.meeting.id,
                judging.messages.say("finding.input-off-agenda", {{"input", name_of(matrix, row)}}),
                amend_command(review));
        });
}

void find_unstated_items(const Judging& judging, Findings& findings) {
    for_each_cell(
        judging, [&](const auto& matrix, const auto& row, const auto& cell, const Review& review) {
            if (cell.state != Coverage::missing || is_heading(matrix, row)) return;
            if (!review.agenda || !is_mentioned(*review.agenda, row.input.clause)) return;
            findings.add(
                row.input.clause.clause, review.meeting.id,
                judging.messages.say("finding.input-unstated", {{"input", name_of(matrix, row)}}),
                amend_command(review));
        });
}

void find_uncovered_inputs(const Judging& judging, Findings& findings) {
    // While no review was held, it is the missing review that is found.
    if (judging.held.empty()) return;
    for (const auto& matrix : judging.matrices) {
        for (const auto& row : matrix.rows) {
            if (row.is_covered || is_heading(matrix, row) || is_silent_somewhere(row) ||
                is_planned(judging, matrix, row))
                continue;
            findings.add(
                row.input.clause.clause, std::nullopt,
                judging.messages.say("finding.input-uncovered", {{"date", judging.cycle.from.iso()},
                                                                 {"input", name_of(matrix, row)}}),
                "isms-review agenda new");
        }
    }
}

void find_lapsed_inputs(const Judging& judging, Findings& findings) {
    const int months = review_rules(judging.records.organisation).coverage_months;
    const Date since = judging.records.today.plus_months(-months);
    for (const auto& matrix : judging.matrices) {
        for (const auto& row : matrix.rows) {
            // What no review of the cycle considered is found by that, if it is not planned.
            if (is_heading(matrix, row) || !row.last_considered || *row.last_considered >= since)
                continue;
            if (!row.is_covered && !is_planned(judging, matrix, row)) continue;
            findings.add(row.input.clause.clause, std::nullopt,
                         judging.messages.count("finding.input-lapsed", months,
                                                {{"input", name_of(matrix, row)},
                                                 {"date", row.last_considered->iso()}}),
                         "isms-review agenda new");
        }
    }
}

void find_missing_trends(const Judging& judging, Findings& findings) {
    // Two values are a difference; a trend starts with three.
    constexpr std::size_t enough = 3;
    for (const auto* review : judging.held) {
        if (!review->agenda || !review->agenda->facts) continue;
        for (const auto& item : review->agenda->items) {
            const bool is_measured = std::find(item.registers.begin(), item.registers.end(),
                                               "metrics") != item.registers.end();
            const auto* entry = said_of_item(*review->minutes, item.key);
            if (!is_measured || entry == nullptr ||
                entry->consideration != Consideration::considered)
                continue;
            const auto& all = review->agenda->facts->items;
            const auto facts =
                std::find_if(all.begin(), all.end(),
                             [&](const ItemFacts& candidate) { return candidate.key == item.key; });
            const bool has_trend =
                facts != all.end() &&
                std::any_of(facts->trends.begin(), facts->trends.end(),
                            [&](const Trend& trend) { return collected(trend) >= enough; });
            if (has_trend) continue;
            findings.add(*review,
                         judging.messages.count("finding.no-trend", enough, {{"item", item.title}}),
                         "isms-review inputs observe METRIC PERIOD VALID/TOTAL");
        }
    }
}

void find_unanswered_matters(const Judging& judging, Findings& findings) {
    for (const auto* review : judging.held) {
        if (!review->agenda || !review->agenda->facts) continue;
        for (const auto& facts : review->agenda->facts->items) {
            const auto* entry = said_of_item(*review->minutes, facts.key);
            for (const auto& matter : facts.matters) {
                if (is_answered(entry, matter)) continue;
                findings.add(
                    matter.subject, review->meeting.id,
                    judging.messages.say("finding.matter-unanswered",
                                         {{"entry", matter.subject}, {"what", matter.text}}),
                    amend_command(*review));
            }
        }
    }
}

void find_omissions(const Judging& judging, Findings& findings) {
    const auto* last = judging.last_held();
    if (last == nullptr || !last->agenda) return;
    ActionsById actions;
    for (const auto& action : judging.records.actions) actions.emplace(action.id, action);
    const auto& registers = judging.records.registers;
    std::set<std::string> on_agenda;
    if (last->agenda->facts) {
        for (const auto& facts : last->agenda->facts->items) {
            for (const auto& matter : facts.matters) on_agenda.insert(matter.subject);
        }
    }
    std::set<std::string> known;
    for_each_register(registers, [&](const RegisterInfo&, const auto& entries) {
        for (const auto& entry : entries) {
            if (entry.recorded_on <= day_of(*last)) known.insert(entry.id.str());
        }
    });
    const auto scale = risk_scale(judging.records.organisation);
    for (const auto& info : register_table()) {
        for (const auto& matter :
             matters_of(info.kind, registers, actions, scale, day_of(*last), judging.messages)) {
            if (!known.contains(matter.subject) || on_agenda.contains(matter.subject) ||
                mentions(*last->minutes, matter.subject))
                continue;
            findings.add(matter.subject, last->meeting.id,
                         judging.messages.say("finding.omission", {{"entry", matter.subject},
                                                                   {"what", matter.text},
                                                                   {"date", day_of(*last).iso()}}),
                         amend_command(*last));
        }
    }
}

}  // namespace isms::judging
