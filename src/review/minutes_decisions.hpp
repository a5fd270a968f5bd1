#pragma once

#include "minutes_people.hpp"

#include <isms/base/diagnostic.hpp>
#include <isms/review/minutes_entry.hpp>

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace isms {

/// What an entry of minutes does to decisions: those that it takes, those that the draft took
/// before, and those of earlier reviews.
class MinutesDecisions {
  public:
    MinutesDecisions(const MinutesContext& context, const Stamp& stamp, Date day,
                     MinutesPeople& people, std::vector<Diagnostic>& problems);

    /// A line of an item: a new decision, or one that the draft numbered. None where it was
    /// reported.
    std::optional<Decision> take(const EnteredDecision& entered, const std::string& item);

    /// Reports each decision that the draft numbered and that the form no longer names.
    void require_all_named();

    /// The outcomes of item 1. Reports those of the draft that the form no longer holds.
    std::vector<DecisionReview> review(const std::vector<EnteredDecisionReview>& entered);

    /// The records that are new or no longer what they were.
    std::vector<DecisionRecord> changed() const;
    int last_number() const { return last_number_; }

  private:
    void report(int line, std::string code, std::string message, std::string hint);
    const Decision* decision_before(const DecisionId& id) const;
    const DecisionReview* review_before(const DecisionId& id) const;
    void record(const Decision& decision, const std::string& item);
    void apply(const DecisionReview& review, const DecisionReview* before, int line);
    DecisionRecord with_outcome(DecisionRecord record, const DecisionReview& review,
                                const DecisionReview* before) const;
    /// Takes back what an outcome did that another one now replaces.
    DecisionRecord without_outcome(DecisionRecord record, const DecisionReview& before) const;
    DecisionRecord with_new_outcome(DecisionRecord record, const DecisionReview& review) const;

    const MinutesContext* context_;
    const Stamp* stamp_;
    Date day_;
    MinutesPeople* people_;
    std::vector<Diagnostic>* problems_;
    std::map<DecisionId, DecisionRecord> known_;
    std::set<DecisionId> touched_;
    std::set<DecisionId> named_;
    int last_number_ = 0;
};

}  // namespace isms
