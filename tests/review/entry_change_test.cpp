#include "support/catch.hpp"
#include "support/samples.hpp"

#include <isms/model/codec.hpp>
#include <isms/review/inputs/entry_change.hpp>
#include <isms/review/inputs/findings.hpp>
#include <isms/review/inputs/observe.hpp>

using namespace isms;
using namespace isms::test;

namespace {

Json made(RegisterKind kind, std::string_view id, const FieldValues& values) {
    auto entry = changed_entry(kind, new_entry(kind, id_of<InputId>(id), "Something", stamp()),
                               values, true, sample_organisation(), stamp());
    REQUIRE(entry);
    return *entry.value;
}

Json changed(RegisterKind kind, const Json& entry, const FieldValues& values, Date on) {
    auto after = changed_entry(kind, entry, values, false, sample_organisation(), stamp_on(on));
    REQUIRE(after);
    return *after.value;
}

}  // namespace

TEST_CASE("closing an entry sets the day, and opening it again takes it away") {
    const auto open = made(RegisterKind::nonconformities, "NC-2026-001", {});
    const auto closed =
        changed(RegisterKind::nonconformities, open, {{"state", "closed"}}, Date(2026, 11, 20));
    CHECK(closed["closed_on"] == "2026-11-20");
    const auto again =
        changed(RegisterKind::nonconformities, closed, {{"state", "open"}}, Date(2026, 11, 25));
    CHECK_FALSE(again.contains("closed_on"));
    CHECK(again["history"].size() == 3);
}

TEST_CASE("each field that differs leaves an event; nothing is written where none does") {
    const auto entry = made(RegisterKind::changes, "CHG-2026-001", {{"impact", "none"}});
    CHECK(entry["history"].size() == 1);
    const auto after =
        changed(RegisterKind::changes, entry, {{"impact", "one more site"}, {"detail", nullptr}},
                Date(2026, 11, 20));
    REQUIRE(after["history"].size() == 2);
    CHECK(after["history"][1]["note"] == "impact");
    CHECK(after["history"][1]["from"] == "none");
    CHECK(changed(RegisterKind::changes, after, {{"impact", "one more site"}},
                  Date(2026, 11, 21)) == after);
}

TEST_CASE("a risk keeps what its level was, and from which day") {
    const auto entry = made(RegisterKind::risks, "RISK-001", {{"current", "high"}});
    const auto after =
        changed(RegisterKind::risks, entry, {{"current", "low"}}, Date(2026, 11, 20));
    const Json levels = {{{"on", "2026-11-10"}, {"level", "high"}},
                         {{"on", "2026-11-20"}, {"level", "low"}}};
    CHECK(after["levels"] == levels);
    CHECK(after["assessed_on"] == "2026-11-20");
    auto unknown = changed_entry(RegisterKind::risks, entry, {{"current", "huge"}}, false,
                                 sample_organisation(), stamp());
    CHECK_FALSE(unknown);
    CHECK(unknown.diagnostics.front().code == "risk-level");
}

TEST_CASE("an answer makes feedback answered") {
    const auto entry = made(RegisterKind::feedback, "FB-2026-001", {});
    const auto after =
        changed(RegisterKind::feedback, entry, {{"response", "It is mended"}}, Date(2026, 11, 20));
    CHECK(after["state"] == "answered");
    CHECK(after["responded_on"] == "2026-11-20");
}

TEST_CASE("values are typed as numbers, percentages or shares") {
    CHECK(parse_value("97.5").value->value == 97.5);
    CHECK(parse_value(" 97.5 % ").value->value == 97.5);
    CHECK(parse_value("2/3").value->value == 66.67);
    CHECK(parse_value("2/3").value->total == 3);
    for (const auto* text : {"", "much", "1/0", "3/2", "-1/2", "1/2/3", "nan", "1e999"})
        CHECK_FALSE(parse_value(text));
    CHECK(parse_value("17,5").diagnostics.front().hint == "did you mean '17.5'?");
    CHECK(parse_value("17,5%").diagnostics.front().hint == "did you mean '17.5%'?");
    // A comma before three digits may part thousands.
    CHECK(parse_value("1,000").diagnostics.front().hint == "write 97.5, 97.5% or 72/80");
}

TEST_CASE("the day of an end says the state that nobody states") {
    const auto audit = made(RegisterKind::audits, "AUD-2026-001", {{"performed_on", "2026-10-01"}});
    CHECK(audit["state"] == "performed");
    CHECK(audit["performed_on"] == "2026-10-01");
    const auto open = made(RegisterKind::nonconformities, "NC-2026-001", {});
    const auto closed = changed(RegisterKind::nonconformities, open, {{"closed_on", "2026-11-18"}},
                                Date(2026, 11, 20));
    CHECK(closed["state"] == "closed");
    CHECK(closed["closed_on"] == "2026-11-18");
    CHECK(closed["history"].size() == 3);
    // Once it has ended, the day alone is mended, and clearing it opens nothing.
    const auto mended = changed(RegisterKind::nonconformities, closed,
                                {{"closed_on", "2026-11-17"}}, Date(2026, 11, 21));
    CHECK(mended["closed_on"] == "2026-11-17");
    CHECK(mended["history"].size() == 4);
}

TEST_CASE("a day and a state that contradict each other are refused, and so is half an answer") {
    const auto refusal = [](RegisterKind kind, std::string_view id, const FieldValues& values) {
        auto entry = changed_entry(kind, new_entry(kind, id_of<InputId>(id), "Something", stamp()),
                                   values, true, sample_organisation(), stamp());
        REQUIRE_FALSE(entry);
        return entry.diagnostics.front();
    };
    const auto both = refusal(RegisterKind::nonconformities, "NC-2026-001",
                              {{"state", "open"}, {"closed_on", "2026-11-01"}});
    CHECK(both.code == "entry-end");
    CHECK(both.message == "closed_on is said, and the state 'open' says otherwise");
    const auto half =
        refusal(RegisterKind::treatments, "TRT-2026-001", {{"closed_on", "2026-11-01"}});
    CHECK(half.hint == "add state=done or state=cancelled");
}

TEST_CASE("an entry that was withdrawn keeps what it was, and tells a reason from an undo") {
    const auto entry = made(RegisterKind::risks, "RISK-001", {{"current", "high"}});
    const auto gone = withdrawn_entry(RegisterKind::risks, entry, "The same as RISK-002", stamp());
    CHECK(gone["withdrawn"] == true);
    CHECK(gone["current"] == "high");
    CHECK(gone["history"].back()["note"] == "The same as RISK-002");
    CHECK(is_withdrawn_by_reason(gone));
    CHECK_FALSE(is_withdrawn_by_reason(entry));
    auto undone = entry;
    undone["withdrawn"] = true;
    CHECK_FALSE(is_withdrawn_by_reason(undone));
}

TEST_CASE("an audit's findings are numbered, and closed on a day that has come") {
    Audit audit;
    audit.id = id_of<InputId>("AUD-2026-001");
    const auto found = with_finding(audit, {.text = "Keys are lent without a record"}, stamp());
    CHECK(found.state == AuditState::performed);
    CHECK(found.performed_on == stamp().today);
    REQUIRE(found.findings.size() == 1);
    const auto closed = with_closed_finding(found, 1, stamp().today, stamp());
    REQUIRE(closed);
    CHECK(closed.value->findings.front().closed_on == stamp().today);
    CHECK(closed.value->history.back().note == "finding 1");
    CHECK(with_closed_finding(*closed.value, 1, stamp().today, stamp()).diagnostics.front().code ==
          "finding-closed");
    CHECK(with_closed_finding(found, 2, stamp().today, stamp()).diagnostics.front().code ==
          "finding-unknown");
    CHECK(with_closed_finding(found, 1, stamp().today.plus_days(1), stamp())
              .diagnostics.front()
              .code == "date-ahead");
}

TEST_CASE("an observation takes the place of an earlier one, and the history keeps that") {
    Metric metric;
    metric.id = id_of<InputId>("MET-patching");
    const auto october = observe(metric, {.period = "2026-10", .value = 90}, stamp());
    const auto august = observe(*october.value, {.period = "2026-08", .value = 80}, stamp());
    const auto again = observe(*august.value, {.period = "2026-10", .value = 95}, stamp());
    REQUIRE(again);
    REQUIRE(again.value->observations.size() == 2);
    CHECK(again.value->observations.front().period == "2026-08");
    CHECK(again.value->observations.back().value == 95);
    CHECK(again.value->history.back().from == "90");
    CHECK_FALSE(observe(metric, {.period = "2026-12", .value = 90}, stamp()));
    CHECK_FALSE(observe(metric, {.period = "2026-Q4", .value = 90}, stamp()));
}
