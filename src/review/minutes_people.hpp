#pragma once

#include <isms/base/diagnostic.hpp>
#include <isms/review/minutes_entry.hpp>

#include <optional>
#include <set>
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

    /// `before` is what the draft says of them; `held` is when the review was, for who came late or
    /// went early. Reports who was asked to
    /// come, has to, and is gone from the list.
    std::vector<Attendance> attendance(const std::vector<EnteredAttendance>& entered,
                                       const std::vector<Attendance>& before,
                                       const std::optional<Held>& held, const Meeting& meeting);

  private:
    void report(int line, std::string code, std::string message, std::string hint);
    void check_times(const EnteredAttendance& line, const std::string& who,
                     const std::optional<Held>& held);
    void check_delegate(const EnteredAttendance& line, const std::string& who,
                        const std::set<std::string>& listed);
    void require_members(const std::vector<EnteredAttendance>& entered,
                         const std::vector<Attendance>& before, const Meeting& meeting);
    void require_no_remark(const EnteredAttendance& line, const Person& person,
                           const std::vector<Attendance>& before);

    const PeopleById* people_;
    Date day_;
    std::vector<Diagnostic>* problems_;
};

}  // namespace isms
