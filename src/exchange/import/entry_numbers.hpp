#pragma once

#include <isms/exchange/import_plan.hpp>

#include <string>
#include <string_view>
#include <unordered_set>

namespace isms::exchange {

/// Gives ids to the new entries of one import: numbers go on from the register's counter, which is
/// written once; where a title makes the id, a second one of it gets "-2".
class EntryNumbers {
  public:
    EntryNumbers(const RegisterInfo& info, const std::vector<KnownRecord>& known,
                 const ImportSetting& setting);

    /// None where nothing of the title can stand in an id.
    std::optional<InputId> next(std::string_view title);

    /// An entry comes with its id: no later one gets its number.
    void keep(const InputId& id);

    /// The counters as they are to be written; empty where none grew.
    const std::map<std::string, int>& counters() const { return grown_; }

  private:
    const RegisterInfo* info_;
    int year_;
    std::string series_;
    std::map<std::string, int> counters_;  ///< of review.json
    std::map<std::string, int> grown_;     ///< those that grew
    std::unordered_set<std::string> taken_;
};

}  // namespace isms::exchange
