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

    /// The counter as it is to be written; empty where none moved.
    std::map<std::string, int> counters() const;

  private:
    const RegisterInfo* info_;
    int year_;
    std::string series_;
    int first_ = 0;
    int last_ = 0;
    std::unordered_set<std::string> taken_;
};

}  // namespace isms::exchange
