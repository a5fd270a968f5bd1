#pragma once

#include "form_lines.hpp"

#include <isms/review/minutes_entry.hpp>

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace isms {

/// `- [x] @person`, `- [ ] @person - apologies`, `- [x] @person - from 10:20` or `- [x] Name,
/// role`: adds it, or reports what is not understood.
void read_attendance(const FormLine& line, std::vector<EnteredAttendance>& attendance,
                     std::vector<Diagnostic>& problems);

/// The three conclusions: `Suitability: yes - on what it rests`, which may go on in the lines
/// below.
class MinutesConclusions {
  public:
    MinutesConclusions(MinutesEntry& entry, std::vector<Diagnostic>& problems)
        : entry_(&entry), problems_(&problems) {}

    void read(const FormLine& line);

  private:
    void report(int line, std::string code, std::string message, std::string hint);
    void read_answer(int line, std::string_view value);

    MinutesEntry* entry_;
    std::vector<Diagnostic>* problems_;
    EnteredConclusion* current_ = nullptr;
    std::set<const EnteredConclusion*> answered_;
};

}  // namespace isms
