#include "support/catch.hpp"
#include "support/samples.hpp"

#include <isms/review/coverage.hpp>

#include <algorithm>
#include <string>

using namespace isms;
using namespace isms::test;

namespace {

const std::string standard = "ISO/IEC 27001:2022";
const Date today(2026, 11, 20);

/// A review with the whole built-in agenda, each item with what the minutes state of it.
Review review_of(std::string_view id, Date held) {
    auto review = sample_review();
    review.meeting.id = id_of<MeetingId>(id);
    review.minutes->held->on = held;
    const auto& all = builtin_templates();
    const auto full = std::find_if(all.begin(), all.end(), [](const AgendaTemplate& source) {
        return source.name.str() == "iso27001-2022";
    });
    review.agenda->items = full->items;
    review.minutes->items.clear();
    for (const auto& item : full->items) {
        MinutesItem minuted;
        minuted.key = item.key;
        minuted.consideration =
            item.key == "d" ? Consideration::unstated : Consideration::considered;
        review.minutes->items.push_back(std::move(minuted));
    }
    return review;
}

MinutesItem& item(Review& review, std::string_view key) {
    return *std::find_if(review.minutes->items.begin(), review.minutes->items.end(),
                         [&](const MinutesItem& entry) { return entry.key == key; });
}

CoverageRow row(const std::vector<Review>& reviews, std::string_view clause,
                const Organisation& organisation = sample_organisation()) {
    const auto matrices = coverage(organisation, reviews, builtin_templates(), today);
    for (const auto& candidate : matrices.front().rows) {
        if (candidate.input.clause.clause == clause) return candidate;
    }
    throw std::runtime_error("no such clause");
}

std::vector<Coverage> cells(const CoverageRow& row) {
    std::vector<Coverage> states;
    for (const auto& cell : row.cells) states.push_back(cell.state);
    return states;
}

using Cells = std::vector<Coverage>;

void drop(Review& review, std::string_view key) {
    std::erase_if(review.agenda->items, [&](const AgendaItem& entry) { return entry.key == key; });
    std::erase_if(review.minutes->items,
                  [&](const MinutesItem& entry) { return entry.key == key; });
}

}  // namespace

TEST_CASE("what the minutes state of an item is its cell", "[coverage]") {
    auto october = review_of("MR-2026-10", Date(2026, 10, 13));
    auto november = review_of("MR-2026-11", Date(2026, 11, 10));
    item(october, "c").consideration = Consideration::nothing_to_report;
    item(november, "c").consideration = Consideration::not_considered;
    item(november, "c").reason = "no time";
    const auto parties = row({october, november}, "9.3.2 c");
    CHECK(cells(parties) == Cells{Coverage::nothing_to_report, Coverage::not_considered});
    CHECK(parties.cells.back().reason == "no time");
    CHECK(parties.is_covered);
    CHECK(parties.last_considered == Date(2026, 10, 13));
}

TEST_CASE("a heading is as good as its parts", "[coverage]") {
    auto review = review_of("MR-2026-11", Date(2026, 11, 10));
    CHECK(cells(row({review}, "9.3.2 d")) == Cells{Coverage::considered});
    item(review, "d2").consideration = Consideration::nothing_to_report;
    CHECK(cells(row({review}, "9.3.2 d")) == Cells{Coverage::considered});
    item(review, "d3").consideration = Consideration::not_considered;
    CHECK(cells(row({review}, "9.3.2 d")) == Cells{Coverage::not_considered});
    item(review, "d1").consideration = Consideration::unstated;
    CHECK(cells(row({review}, "9.3.2 d")) == Cells{Coverage::missing});
}

TEST_CASE("an input that vanished from the agenda is missing", "[coverage]") {
    auto review = review_of("MR-2026-11", Date(2026, 11, 10));
    drop(review, "e");
    const auto feedback = row({review}, "9.3.2 e");
    CHECK(cells(feedback) == Cells{Coverage::missing});
    CHECK_FALSE(feedback.is_covered);
    CHECK_FALSE(feedback.last_considered.has_value());
}

TEST_CASE("an input left to another review is covered when that one looked at it", "[coverage]") {
    auto october = review_of("MR-2026-10", Date(2026, 10, 13));
    auto november = review_of("MR-2026-11", Date(2026, 11, 10));
    drop(october, "g");
    OmittedItem omitted;
    omitted.key = "g";
    omitted.clauses = {{standard, "9.3.2 g"}};
    omitted.reason = "on the agenda of another month";
    omitted.covered_by = november.meeting.id;
    october.agenda->omitted.push_back(omitted);
    CHECK(cells(row({october, november}, "9.3.2 g")) ==
          Cells{Coverage::elsewhere, Coverage::considered});
    item(november, "g").consideration = Consideration::unstated;
    CHECK(cells(row({october, november}, "9.3.2 g")) ==
          Cells{Coverage::not_considered, Coverage::missing});
}

TEST_CASE("the cycle begins with the last external audit", "[coverage]") {
    auto organisation = sample_organisation();
    organisation.audits.last_external = Date(2026, 11, 1);
    const auto october = review_of("MR-2026-10", Date(2026, 10, 13));
    auto november = review_of("MR-2026-11", Date(2026, 11, 10));
    item(november, "b").consideration = Consideration::unstated;
    const auto issues = row({october, november}, "9.3.2 b", organisation);
    CHECK(cells(issues) == Cells{Coverage::missing});
    CHECK_FALSE(issues.is_covered);
    CHECK(issues.last_considered == Date(2026, 10, 13));
    // An audit that lies ahead begins no cycle.
    organisation.audits.last_external = Date(2026, 12, 1);
    CHECK(row({october, november}, "9.3.2 b", organisation).cells.size() == 2);
}

TEST_CASE("a review that is still to come is planned, a cancelled one no column", "[coverage]") {
    auto december = review_of("MR-2026-12", Date(2026, 12, 8));
    december.minutes.reset();
    december.signoffs.clear();
    CHECK(cells(row({december}, "9.3.2 b")) == Cells{Coverage::planned});
    std::erase_if(december.agenda->items, [](const AgendaItem& entry) { return entry.key == "c"; });
    CHECK(cells(row({december}, "9.3.2 c")) == Cells{Coverage::not_considered});
    december.meeting.cancelled = Cancellation{};
    CHECK(row({december}, "9.3.2 b").cells.empty());
}
