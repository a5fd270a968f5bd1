#pragma once

#include <isms/model/agenda_template.hpp>
#include <isms/model/organisation.hpp>
#include <isms/review/review_state.hpp>
#include <isms/review/standards.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace isms {

/// True if the clause is among them, whoever is said to publish its standard.
bool cites(const std::vector<ClauseRef>& clauses, const ClauseRef& clause);

/// The time for which the next external audit will ask: from the last one, or from when the review
/// directory was made.
struct AuditCycle {
    Date from;
    Date today;
    std::optional<Date> until;  ///< the next external audit, where it is known
};

AuditCycle audit_cycle(const Organisation& organisation, Date today);

/// What became of a required input in one review, best first.
enum class Coverage {
    considered,
    nothing_to_report,
    elsewhere,  ///< another review of the cycle considered it, as the agenda said
    planned,    ///< on the agenda of a review that is still to come
    not_considered,
    missing,  ///< nothing is said of it
};

std::string_view to_text(Coverage coverage);

/// True where the input was looked at: considered, also with the result that there is nothing.
bool is_covered(Coverage coverage);

struct CoverageCell {
    Coverage state = Coverage::missing;
    std::string reason;                   ///< why it was not considered, or had nothing
    std::optional<MeetingId> covered_by;  ///< the review that does
};

struct CoverageColumn {
    MeetingId review;
    Date date;  ///< held, or planned
    ReviewState state = ReviewState::planned;
};

struct CoverageRow {
    RequiredInput input;
    std::vector<CoverageCell> cells;      ///< one for each column
    std::optional<Date> last_considered;  ///< in any review, also before the cycle
    bool is_covered = false;              ///< in at least one held review of the span
};

/// Inputs by reviews, for one standard.
struct CoverageMatrix {
    std::string standard;
    std::vector<CoverageColumn> columns;  ///< the span's reviews, oldest first; no cancelled ones
    std::vector<CoverageRow> rows;
};

/// One matrix for each of the organisation's standards, over the audit cycle.
std::vector<CoverageMatrix> coverage(const Organisation& organisation,
                                     const std::vector<Review>& reviews,
                                     const std::vector<AgendaTemplate>& templates, Date today);

/// The same over the reviews that were held, or are planned, from one day to another.
std::vector<CoverageMatrix> coverage_between(const Organisation& organisation,
                                             const std::vector<Review>& reviews,
                                             const std::vector<AgendaTemplate>& templates,
                                             Date from, Date until);

}  // namespace isms
