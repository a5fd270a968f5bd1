#pragma once

#include <isms/base/diagnostic.hpp>
#include <isms/review/minutes_entry.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace isms {

/// The people whom an entry of minutes names, held against the register on the day of the review.
class MinutesPeople {
  public:
    MinutesPeople(const PeopleById& people, Date day, std::vector<Diagnostic>& problems)
        : people_(&people), day_(day), problems_(&problems) {}

    /// Reports somebody whom the register does not know, or who had left; `what` is "the owner".
    bool require(const std::string& person, int line, std::string_view what);

    /// `before` is what the draft says of them.
    std::vector<Attendance> attendance(const std::vector<EnteredAttendance>& entered,
                                       const std::vector<Attendance>& before);

  private:
    void require_no_remark(const EnteredAttendance& line, const Person& person,
                           const std::vector<Attendance>& before);

    const PeopleById* people_;
    Date day_;
    std::vector<Diagnostic>* problems_;
};

}  // namespace isms
