#pragma once

#include <isms/base/diagnostic.hpp>
#include <isms/review/minutes_entry.hpp>

#include <map>
#include <set>
#include <string>
#include <vector>

namespace isms {

/// What an entry of minutes does about matters that may not be passed over in silence, and what it
/// thereby ties to the registers.
class MinutesMatters {
  public:
    MinutesMatters(const MinutesContext& context, const Stamp& stamp, Date day,
                   std::vector<Diagnostic>& problems)
        : context_(&context), stamp_(&stamp), day_(day), problems_(&problems) {}

    /// An action or decision of this review says that it deals with entries.
    void deal(const ActionId& id, const std::vector<InputId>& entries, int line);
    void deal(const DecisionId& id, const std::vector<InputId>& entries, int line);

    /// The answers typed under an item.
    void answer(const EnteredItem& item);

    /// Completes the items of the minutes: each matter of the agenda with its answer, where it has
    /// one. Reports answers of the draft that the form no longer holds.
    void finish(std::vector<MinutesItem>& items);

    std::vector<InputLink> links() const;

  private:
    void report(int line, std::string code, std::string message, std::string hint);
    InputLink& link_of(const InputId& id);
    bool is_known(const InputId& id, int line);
    std::vector<MatterReview> reviews_of(const ItemFacts& facts);

    const MinutesContext* context_;
    const Stamp* stamp_;
    Date day_;
    std::vector<Diagnostic>* problems_;
    std::map<InputId, InputLink> links_;
    std::map<std::string, MatterReview> answers_;
    std::set<std::string> named_;
};

}  // namespace isms
