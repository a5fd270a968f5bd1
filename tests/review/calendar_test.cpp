#include "support/catch.hpp"
#include "support/samples.hpp"

#include <isms/review/calendar.hpp>

#include <string>

using namespace isms;
using namespace isms::test;

namespace {

Organisation since_september() {
    auto organisation = sample_organisation();
    organisation.since = Date(2026, 9, 1);
    return organisation;
}

/// "2026-11-10 held MR-2026-11", a line each.
std::string calendar_on(Date today, const std::vector<Review>& reviews) {
    std::string text;
    for (const auto& entry : review_calendar(since_september(), reviews, 2026, today)) {
        text += entry.date.iso() + " " + std::string(to_text(entry.state));
        if (entry.review) text += " " + entry.review->str();
        text += "\n";
    }
    return text;
}

Review planned() {
    return {.meeting = sample_meeting(), .agenda = sample_agenda()};
}

}  // namespace

TEST_CASE("the year shows what was held, is missing and lies ahead", "[calendar]") {
    CHECK(calendar_on(Date(2026, 11, 12), {sample_review()}) ==
          "2026-09-08 missing\n"
          "2026-10-13 missing\n"
          "2026-11-10 held MR-2026-11\n"
          "2026-12-08 planned\n");
}

TEST_CASE("a review is missing only after its grace period", "[calendar]") {
    // Planned on 10 November, with 14 days of grace.
    CHECK(calendar_on(Date(2026, 11, 24), {planned()}).find("2026-11-10 planned") !=
          std::string::npos);
    CHECK(calendar_on(Date(2026, 11, 25), {planned()}).find("2026-11-10 missing MR-2026-11") !=
          std::string::npos);
}

TEST_CASE("a review that was held after its grace period is late", "[calendar]") {
    auto late = sample_review();
    late.minutes->held->on = Date(2026, 11, 25);
    CHECK(calendar_on(Date(2026, 11, 26), {late}).find("2026-11-25 held late MR-2026-11") !=
          std::string::npos);
    late.minutes->held->on = Date(2026, 11, 24);
    CHECK(calendar_on(Date(2026, 11, 26), {late}).find("2026-11-24 held MR-2026-11") !=
          std::string::npos);
}

TEST_CASE("a cancelled review leaves its planned date open", "[calendar]") {
    auto cancelled = planned();
    cancelled.meeting.cancelled = Cancellation{};
    CHECK(calendar_on(Date(2026, 11, 2), {cancelled}) ==
          "2026-09-08 missing\n"
          "2026-10-13 missing\n"
          "2026-11-10 cancelled MR-2026-11\n"
          "2026-11-10 planned\n"
          "2026-12-08 planned\n");
}
