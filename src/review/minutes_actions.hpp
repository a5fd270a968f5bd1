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

/// What an entry of minutes does to actions: those it raises, those that the draft raised before,
/// and those of earlier reviews.
class MinutesActions {
  public:
    MinutesActions(const MinutesContext& context, const Stamp& stamp, Date day,
                   MinutesPeople& people, std::vector<Diagnostic>& problems);

    /// A line of an item: raises a new action, corrects or withdraws one that the draft raised. Its
    /// id, unless withdrawn or wrong.
    std::optional<ActionId> take(const EnteredAction& entered, const std::string& item);

    /// Reports each action that the draft raised and that the form no longer names.
    void require_all_named();

    /// Applies an outcome of item 1, unless it is what the draft said already.
    void apply(const ActionReview& review, const ActionReview* before, int line);

    std::vector<Action> changed() const;
    std::vector<Action> raised() const { return raised_; }
    int last_number() const { return last_number_; }

  private:
    void report(int line, std::string code, std::string message, std::string hint);
    bool check(const EnteredAction& entered);
    void correct(Action& action, const EnteredAction& entered);
    /// Reports a line of an ended action that was edited: what was finished is not corrected here.
    void require_unchanged(const Action& action, const EnteredAction& entered);
    Action with_outcome(Action action, const ActionReview& review,
                        const ActionReview* before) const;
    /// Takes back what an outcome did that another one now replaces.
    Action without_outcome(Action action, const ActionReview& before) const;
    Action with_new_outcome(Action action, const ActionReview& review) const;

    const MinutesContext* context_;
    const Stamp* stamp_;
    Date day_;
    MinutesPeople* people_;
    std::vector<Diagnostic>* problems_;
    std::map<ActionId, Action> known_;
    std::set<ActionId> touched_;
    std::set<ActionId> named_;
    std::vector<Action> raised_;
    int last_number_ = 0;
};

}  // namespace isms
