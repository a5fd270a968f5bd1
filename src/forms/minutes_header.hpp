#pragma once

#include "form_lines.hpp"

#include <isms/base/date_phrase.hpp>
#include <isms/review/minutes_entry.hpp>

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace isms {

/// What stands before the first section of the minutes: the title, when and where, and who chaired.
class MinutesHeader {
  public:
    MinutesHeader(const DateContext& dates, std::vector<Diagnostic>& problems)
        : dates_(&dates), problems_(&problems) {}

    void read(const FormLine& line);

    /// Puts what was read into `entry`, whose attendance is known by now.
    void finish(MinutesEntry& entry);

  private:
    struct Value {
        std::string text;
        int line = 0;
    };

    void report(int line, std::string code, std::string message, std::string hint);
    bool read_title(const FormLine& line);
    bool is_labelled(const FormLine& line, std::string_view label);
    const Value& value(std::string_view label) const;
    std::string time(std::string_view label);
    void finish_chair(MinutesEntry& entry) const;
    void finish_quorum(MinutesEntry& entry);
    void finish_held(MinutesEntry& entry);

    const DateContext* dates_;
    std::vector<Diagnostic>* problems_;
    std::optional<MeetingId> review_;
    int review_line_ = 0;
    std::map<std::string_view, Value> values_;  ///< by label
};

}  // namespace isms
