#include <isms/review/coverage.hpp>

#include <algorithm>

namespace isms {
namespace {

CoverageCell stated(const Review& review, const std::string& key) {
    for (const auto& item : review.minutes->items) {
        if (item.key != key) continue;
        switch (item.consideration) {
            case Consideration::considered:
                return {Coverage::considered, {}, {}};
            case Consideration::nothing_to_report:
                return {Coverage::nothing_to_report, item.reason, {}};
            case Consideration::not_considered:
                return {Coverage::not_considered, item.reason, {}};
            case Consideration::unstated:
                break;
        }
    }
    return {};
}

/// An item that says nothing itself was looked at in its parts, if in all of them; together they
/// are as good as the worst, save that one with nothing to report takes nothing from the others.
CoverageCell of_parts(const Review& review, std::size_t index) {
    const auto& items = review.agenda->items;
    std::optional<CoverageCell> all;
    for (std::size_t part = index + 1; part < items.size() && items[part].level == 2; ++part) {
        const auto cell = stated(review, items[part].key);
        const bool both_covered = all && is_covered(all->state) && is_covered(cell.state);
        if (!all || (!both_covered && cell.state > all->state) ||
            (both_covered && cell.state < all->state))
            all = cell;
    }
    return all.value_or(CoverageCell{});
}

CoverageCell of_item(const Review& review, std::size_t index) {
    if (!review.minutes || !review.minutes->held) return {Coverage::planned, {}, {}};
    auto cell = stated(review, review.agenda->items[index].key);
    const bool is_heading = review.agenda->items[index].level == 1;
    return cell.state == Coverage::missing && is_heading ? of_parts(review, index) : cell;
}

/// What the review itself says of the clause, on its agenda or by leaving it out with a reason.
CoverageCell own_cell(const Review& review, const ClauseRef& clause) {
    CoverageCell best;
    if (!review.agenda) return best;
    const auto& items = review.agenda->items;
    for (std::size_t index = 0; index < items.size(); ++index) {
        if (!cites(items[index].clauses, clause)) continue;
        auto cell = of_item(review, index);
        if (cell.state < best.state) best = std::move(cell);
    }
    if (best.state != Coverage::missing) return best;
    for (const auto& omitted : review.agenda->omitted) {
        if (!cites(omitted.clauses, clause)) continue;
        return {Coverage::not_considered, omitted.reason, omitted.covered_by};
    }
    // What is not on the agenda of a review to come is not lost yet.
    if (!held_on(review)) best.state = Coverage::not_considered;
    return best;
}

bool is_between(const Review& review, Date from, Date until) {
    const auto& meeting = review.meeting;
    if (meeting.cancelled || meeting.withdrawn || meeting.disposed) return false;
    const Date day = held_on(review).value_or(review.meeting.date);
    return day >= from && day <= until;
}

/// An input left to another review is covered if that one did look at it.
void resolve_elsewhere(CoverageRow& row, const std::vector<CoverageColumn>& columns) {
    for (auto& cell : row.cells) {
        if (cell.state != Coverage::not_considered || !cell.covered_by) continue;
        for (std::size_t index = 0; index < columns.size(); ++index) {
            if (columns[index].review != *cell.covered_by) continue;
            if (is_covered(row.cells[index].state)) cell.state = Coverage::elsewhere;
            if (row.cells[index].state == Coverage::planned) cell.state = Coverage::planned;
        }
    }
}

CoverageRow row_of(const RequiredInput& input, const std::vector<const Review*>& shown,
                   const std::vector<CoverageColumn>& columns, const std::vector<Review>& all) {
    CoverageRow row{.input = input, .cells = {}, .last_considered = {}};
    for (const auto* review : shown) row.cells.push_back(own_cell(*review, input.clause));
    resolve_elsewhere(row, columns);
    row.is_covered = std::any_of(row.cells.begin(), row.cells.end(),
                                 [](const CoverageCell& cell) { return is_covered(cell.state); });
    for (const auto& review : all) {
        const auto day = held_on(review);
        if (!day || (row.last_considered && *row.last_considered >= *day)) continue;
        if (is_covered(own_cell(review, input.clause).state)) row.last_considered = day;
    }
    return row;
}

}  // namespace

bool cites(const std::vector<ClauseRef>& clauses, const ClauseRef& clause) {
    return std::any_of(clauses.begin(), clauses.end(), [&](const ClauseRef& cited) {
        return cited.clause == clause.clause && is_same_standard(cited.standard, clause.standard);
    });
}

AuditCycle audit_cycle(const Organisation& organisation, Date today) {
    AuditCycle cycle{.from = organisation.since, .today = today, .until = std::nullopt};
    if (organisation.audits.last_external && *organisation.audits.last_external <= today)
        cycle.from = *organisation.audits.last_external;
    if (organisation.audits.next_external && *organisation.audits.next_external > cycle.from)
        cycle.until = organisation.audits.next_external;
    return cycle;
}

std::string_view to_text(Coverage coverage) {
    switch (coverage) {
        case Coverage::considered:
            return "considered";
        case Coverage::nothing_to_report:
            return "nothing to report";
        case Coverage::elsewhere:
            return "covered by another review";
        case Coverage::planned:
            return "planned";
        case Coverage::not_considered:
            return "not considered";
        case Coverage::missing:
            break;
    }
    return "missing";
}

bool is_covered(Coverage coverage) {
    return coverage == Coverage::considered || coverage == Coverage::nothing_to_report;
}

std::vector<CoverageMatrix> coverage(const Organisation& organisation,
                                     const std::vector<Review>& reviews,
                                     const std::vector<AgendaTemplate>& templates, Date today) {
    constexpr Date end_of_time(9999, 12, 31);
    return coverage_between(organisation, reviews, templates, audit_cycle(organisation, today).from,
                            end_of_time);
}

std::vector<CoverageMatrix> coverage_between(const Organisation& organisation,
                                             const std::vector<Review>& reviews,
                                             const std::vector<AgendaTemplate>& templates,
                                             Date from, Date until) {
    std::vector<const Review*> shown;
    std::vector<CoverageColumn> columns;
    for (const auto& review : reviews) {
        if (!is_between(review, from, until)) continue;
        shown.push_back(&review);
        columns.push_back(
            {review.meeting.id, held_on(review).value_or(review.meeting.date), state_of(review)});
    }
    std::vector<CoverageMatrix> matrices;
    for (const auto& standard : organisation.standards) {
        CoverageMatrix matrix{.standard = standard, .columns = columns, .rows = {}};
        for (const auto& input : required_inputs(standard, templates))
            matrix.rows.push_back(row_of(input, shown, columns, reviews));
        matrices.push_back(std::move(matrix));
    }
    return matrices;
}

}  // namespace isms
