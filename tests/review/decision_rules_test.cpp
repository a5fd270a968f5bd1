#include "support/catch.hpp"
#include "support/samples.hpp"

#include <isms/base/error.hpp>
#include <isms/review/decision_rules.hpp>

#include <functional>

using namespace isms;
using namespace isms::test;

namespace {

const Date taken_on(2026, 10, 13);

Decision decision(std::string_view text, std::optional<Date> due) {
    Decision all{.id = id_of<DecisionId>("MR-2026-10-D01")};
    all.text = text;
    all.owner = "ben";
    all.due = due;
    return all;
}

DecisionRecord open_record() {
    return record_of(decision("Buy a gateway", Date(2026, 11, 1)), "results", taken_on,
                     stamp_on(taken_on));
}

std::string refusal(const std::function<void()>& change) {
    try {
        change();
    } catch (const Error& error) {
        return error.diagnostics().at(0).code;
    }
    return "none";
}

Event seen(std::string_view review, ActionOutcome outcome) {
    auto event = make_event(stamp(), event::reviewed);
    event.review = id_of<MeetingId>(review);
    event.to = to_text(outcome);
    return event;
}

}  // namespace

TEST_CASE("a decision with a date is open, one without is in force", "[decisions]") {
    const auto record = open_record();
    CHECK(record.state == DecisionState::open);
    CHECK(record.item == "results");
    CHECK(record.taken_on == taken_on);
    REQUIRE(record.history.size() == 1);
    CHECK(record.history[0].what == event::created);
    CHECK(record.history[0].review == id_of<MeetingId>("MR-2026-10"));
    CHECK(record_of(decision("Buy", std::nullopt), "b", taken_on, stamp()).state ==
          DecisionState::in_force);
    auto none = decision("nothing is needed", Date(2026, 11, 1));
    none.category = DecisionCategory::no_change;
    CHECK(record_of(none, "b", taken_on, stamp()).state == DecisionState::in_force);
}

TEST_CASE("until the minutes are signed, the record follows their words", "[decisions]") {
    const auto before = open_record();
    auto now = decision("Buy a gateway", Date(2026, 11, 1));
    CHECK(follow(before, now, "results", taken_on, stamp()).history.size() == 1);
    now.text = "Rent a gateway";
    now.rationale = "it is cheaper";
    now.due.reset();
    const auto after = follow(before, now, "results", taken_on, stamp());
    CHECK(after.text == "Rent a gateway");
    CHECK(after.rationale == "it is cheaper");
    CHECK(after.state == DecisionState::in_force);
    REQUIRE(after.history.size() == 4);
    CHECK(after.history[1].what == event::changed);
    CHECK(after.history[1].from == "Buy a gateway");
    CHECK(after.history[1].review == id_of<MeetingId>("MR-2026-10"));
}

TEST_CASE("a line that says so withdraws a decision, and another one takes that back",
          "[decisions]") {
    const auto gone = decision("withdrawn, because the chair objected", std::nullopt);
    CHECK(is_withdrawn(gone));
    CHECK(is_withdrawn(decision("Withdrawn because of costs", std::nullopt)));
    CHECK_FALSE(is_withdrawn(decision("Withdrawn badges are shredded", std::nullopt)));
    auto record = follow(open_record(), gone, "results", taken_on, stamp());
    CHECK(record.state == DecisionState::withdrawn);
    CHECK(record.text == "Buy a gateway");
    CHECK(record.ended_on == taken_on);
    CHECK(record.history.back().note == gone.text);
    CHECK(follow(record, gone, "results", taken_on, stamp()).history.size() ==
          record.history.size());
    record =
        follow(record, decision("Buy a gateway", Date(2026, 11, 1)), "results", taken_on, stamp());
    CHECK(record.state == DecisionState::open);
    CHECK_FALSE(record.ended_on.has_value());
}

TEST_CASE("what becomes of a decision, and what its state forbids", "[decisions]") {
    const auto record = open_record();
    const auto done = carry_out(record, Date(2026, 11, 3), "delivered", stamp());
    CHECK(done.state == DecisionState::carried_out);
    CHECK(done.ended_on == Date(2026, 11, 3));
    CHECK(reassign(record, id_of<PersonId>("ada"), "", stamp()).owner == "ada");
    CHECK(reschedule(record, Date(2026, 12, 1), "", stamp()).due == Date(2026, 12, 1));
    CHECK(revoke(record, taken_on, "no money", stamp()).state == DecisionState::revoked);
    CHECK(reopen(done, "not so", stamp()).state == DecisionState::open);

    CHECK(refusal([&] { revoke(record, taken_on, " ", stamp()); }) == "reason-missing");
    CHECK(refusal([&] { carry_out(done, taken_on, "", stamp()); }) == "decision-state");
    CHECK(refusal([&] { reopen(record, "", stamp()); }) == "decision-state");
    CHECK(refusal([&] { reassign(record, id_of<PersonId>("ben"), "", stamp()); }) ==
          "decision-owner");
    CHECK(refusal([&] { reschedule(record, Date(2026, 11, 1), "", stamp()); }) == "decision-due");
    auto in_force = record;
    in_force.state = DecisionState::in_force;
    CHECK(refusal([&] { carry_out(in_force, taken_on, "", stamp()); }) == "decision-state");
    CHECK(revoke(in_force, taken_on, "no longer fits", stamp()).state == DecisionState::revoked);
}

TEST_CASE("reviews that left a decision open are counted once each", "[decisions]") {
    auto record = open_record();
    record.history.push_back(seen("MR-2026-11", ActionOutcome::carried));
    record.history.push_back(seen("MR-2026-11", ActionOutcome::rescheduled));
    record.history.push_back(seen("MR-2026-12", ActionOutcome::reassigned));
    CHECK(times_carried(record) == 2);
    record.history.push_back(seen("MR-2027-01", ActionOutcome::done));
    CHECK(times_carried(record) == 2);
}

TEST_CASE("item 1 shows decisions that are open or whose end is news, overdue first",
          "[decisions]") {
    const auto review = id_of<MeetingId>("MR-2026-11");
    auto late = open_record();
    auto later = open_record();
    later.id = id_of<DecisionId>("MR-2026-10-D02");
    later.due = Date(2026, 12, 1);
    auto done = carry_out(open_record(), Date(2026, 11, 3), "delivered", stamp());
    done.id = id_of<DecisionId>("MR-2026-10-D03");
    auto seen_done = done;
    seen_done.id = id_of<DecisionId>("MR-2026-10-D04");
    seen_done.history.push_back(seen("MR-2026-10", ActionOutcome::noted));
    auto in_force = open_record();
    in_force.state = DecisionState::in_force;
    auto own = open_record();
    own.id = id_of<DecisionId>("MR-2026-11-D01");

    const auto carried = carry_over({done, later, seen_done, in_force, own, late}, sample_people(),
                                    Date(2026, 11, 10), review);
    REQUIRE(carried.size() == 3);
    CHECK(carried[0].id == late.id);
    CHECK(carried[0].days_overdue == 9);
    CHECK(carried[0].owner_name == "Ben Example");
    CHECK(carried[1].id == later.id);
    CHECK(carried[1].days_overdue == 0);
    CHECK(carried[2].id == done.id);
    CHECK(carried[2].last_word == "delivered");
}

TEST_CASE("what a review itself saw ended is still news to it", "[decisions]") {
    auto record = carry_out(open_record(), Date(2026, 11, 10), "", stamp());
    record.history.push_back(seen("MR-2026-11", ActionOutcome::done));
    CHECK(end_was_seen(record));
    CHECK_FALSE(end_was_seen(record, id_of<MeetingId>("MR-2026-11")));
    CHECK(carry_over({record}, sample_people(), stamp().today, id_of<MeetingId>("MR-2026-11"))
              .size() == 1);
    CHECK(carry_over({record}, sample_people(), stamp().today, id_of<MeetingId>("MR-2026-12"))
              .empty());
}
