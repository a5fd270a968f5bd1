#pragma once

#include <isms/documents/summary_document.hpp>

#include <string>
#include <vector>

namespace isms::summary_parts {

/// What a summary is shown from.
struct Source {
    const AnnualSummary& summary;
    const Organisation& organisation;
    const PeopleById& people;
    const DocumentSetting& setting;
    const Messages& messages;
};

using Blocks = std::vector<Block>;

/// The whole span in a few lines, for who reads no further.
void add_glance(const Source& source, Blocks& blocks);

/// The reviews that were held: when, by whom, with whom, how long, and since when they are signed;
/// then those that were not held.
void add_reviews(const Source& source, Blocks& blocks);

/// What each review concluded, on what grounds the last one, and where the answer was not yes.
void add_conclusions(const Source& source, Blocks& blocks);

void add_decisions(const Source& source, Blocks& blocks);

/// Opened, closed and overdue by month; then what is open at the end.
void add_actions(const Source& source, Blocks& blocks);

void add_metrics(const Source& source, Blocks& blocks);
void add_objectives(const Source& source, Blocks& blocks);
void add_risks(const Source& source, Blocks& blocks);

/// Which review considered which required input.
void add_inputs(const Source& source, Blocks& blocks);

/// How many findings the check has: counts, no more.
void add_findings(const Source& source, Blocks& blocks);

/// The name of a person as the review's minutes have it, else as the register does.
std::string name_of(const PeopleById& people, const Review& review, const std::string& person);

/// The last day on which the minutes were signed; none before.
std::optional<Date> signed_on(const Review& review, const DocumentSetting& setting);

/// How many of the open risks at the end were above what the organisation accepts.
int risks_above_appetite(const RiskMonths& risks, const RiskScale& scale);
int open_risks(const RiskMonths& risks);

/// How many required inputs there are, of all standards, and how many were considered.
struct InputCounts {
    int considered = 0;
    int required = 0;
};
InputCounts input_counts(const AnnualSummary& summary);

/// How many metrics have a target and a value, and how many of these are on target at the last.
struct MetricCounts {
    int on_target = 0;
    int judged = 0;
};
MetricCounts metric_counts(const std::vector<Trend>& metrics);

int overdue_count(const std::vector<StandingAction>& open);

/// A word that tells how good it is: "yes", "partly", "no", or that it is not stated.
Inline answer_text(const std::optional<Answer>& answer, const Messages& messages);

}  // namespace isms::summary_parts
