#include "support/catch.hpp"
#include "support/samples.hpp"

#include <isms/base/error.hpp>
#include <isms/review/action_rules.hpp>

using namespace isms;
using namespace isms::test;

namespace {

const Date today(2026, 11, 10);

Action open_action() {
    return sample_action("MR-2026-10-A01", "cleo", Date(2026, 10, 30));
}

}  // namespace

TEST_CASE("an action is raised open, with its review on the first line of its history",
          "[action]") {
    const NewAction wanted{.title = "Patch",
                           .detail = "both",
                           .owner = id_of<PersonId>("cleo"),
                           .due = today,
                           .undated_reason = "ignored",
                           .raised_in = id_of<MeetingId>("MR-2026-10"),
                           .item = "d1",
                           .raised_on = Date(2026, 10, 13)};
    const auto action = raise(id_of<ActionId>("MR-2026-10-A01"), wanted, stamp());
    CHECK(action.state == ActionState::open);
    CHECK(action.title == "Patch");
    CHECK(action.detail == "both");
    CHECK(action.due == today);
    CHECK(action.undated_reason.empty());
    CHECK(action.raised_on == Date(2026, 10, 13));
    CHECK(action.item == "d1");
    REQUIRE(action.history.size() == 1);
    CHECK(action.history[0].what == event::created);
    CHECK(action.history[0].by == "jane");
    CHECK(action.history[0].review == wanted.raised_in);
    CHECK(sample_action("A-2026-001", "cleo", std::nullopt).undated_reason ==
          "waits for the supplier");
}

TEST_CASE("reassigning changes the owner and says so", "[action]") {
    const auto action = reassign(open_action(), id_of<PersonId>("ben"), "on leave", stamp());
    CHECK(action.owner.str() == "ben");
    const auto& event = action.history.back();
    CHECK(event.what == event::reassigned);
    CHECK(event.from == "cleo");
    CHECK(event.to == "ben");
    CHECK(event.note == "on leave");
    CHECK(event.at == stamp().at);
}

TEST_CASE("escalating leaves the owner", "[action]") {
    const auto action = escalate(open_action(), id_of<PersonId>("ben"), "no progress", stamp());
    CHECK(action.owner.str() == "cleo");
    CHECK(action.history.back().what == event::escalated);
    CHECK(action.history.back().to == "ben");
}

TEST_CASE("rescheduling sets the date and forgets why there was none", "[action]") {
    auto action = reschedule(open_action(), Date(2026, 12, 1), "supplier late", stamp());
    CHECK(action.due == Date(2026, 12, 1));
    CHECK(action.history.back().from == "2026-10-30");
    CHECK(action.history.back().to == "2026-12-01");
    CHECK(times_slipped(action) == 1);
    action =
        reschedule(sample_action("A-2026-001", "cleo", std::nullopt), today, "now known", stamp());
    CHECK(action.due == today);
    CHECK(action.undated_reason.empty());
    CHECK(times_slipped(action) == 0);
}

TEST_CASE("evidence is attached once", "[action]") {
    const EvidenceRef evidence{.sha256 = std::string(64, 'a'), .name = "scan.pdf"};
    auto action = attach(open_action(), evidence, stamp());
    REQUIRE(action.evidence.size() == 1);
    CHECK(action.history.back().to == evidence.sha256);
    CHECK_THROWS_AS(attach(action, evidence, stamp()), Error);
}

TEST_CASE("an action is started, done, verified, and every step is in its history", "[action]") {
    auto action = start(open_action(), "first gateway", stamp());
    CHECK(action.state == ActionState::in_progress);
    action = complete(std::move(action), Date(2026, 11, 9), "both patched", stamp());
    CHECK(action.state == ActionState::done);
    CHECK(action.ended_on == Date(2026, 11, 9));
    action = verify(std::move(action), true, id_of<PersonId>("ada"), "scan is clean", stamp());
    CHECK(action.state == ActionState::verified);
    CHECK(action.effectiveness->effective);
    CHECK(action.effectiveness->by == "ada");
    CHECK(action.effectiveness->on == today);
    CHECK(action.history.size() == 4);
    CHECK(action.history.back().to == "effective");
}

TEST_CASE("what had no effect is done and not verified, and may be judged again", "[action]") {
    auto action = complete(open_action(), today, {}, stamp());
    action = verify(std::move(action), false, id_of<PersonId>("ada"), "still old", stamp());
    CHECK(action.state == ActionState::done);
    CHECK_FALSE(action.effectiveness->effective);
    CHECK(action.history.back().to == "not effective");
    action = verify(std::move(action), true, id_of<PersonId>("ben"), "now it is", stamp());
    CHECK(action.state == ActionState::verified);
}

TEST_CASE("reopening takes back end and judgement", "[action]") {
    auto action = verify(complete(open_action(), today, {}, stamp()), true, id_of<PersonId>("ada"),
                         {}, stamp());
    action = reopen(std::move(action), "came back", stamp());
    CHECK(action.state == ActionState::open);
    CHECK_FALSE(action.ended_on.has_value());
    CHECK_FALSE(action.effectiveness.has_value());
    CHECK(action.history.back().from == "verified");
}

TEST_CASE("cancelling ends an action on the day", "[action]") {
    const auto action = cancel(open_action(), "the gateways went", stamp());
    CHECK(action.state == ActionState::cancelled);
    CHECK(action.ended_on == today);
    CHECK(action.history.back().note == "the gateways went");
}

TEST_CASE("retitling keeps the title that was", "[action]") {
    const auto action = retitle(open_action(), "Replace the VPN gateways", stamp());
    CHECK(action.title == "Replace the VPN gateways");
    CHECK(action.history.back().from == "Patch the VPN gateways");
}

TEST_CASE("overdue is from the day after the due date, and only what is open", "[action]") {
    CHECK(days_overdue(ActionState::open, today, today) == 0);
    CHECK(days_overdue(ActionState::open, today.plus_days(-1), today) == 1);
    CHECK(days_overdue(ActionState::in_progress, Date(2026, 10, 30), today) == 11);
    CHECK(days_overdue(ActionState::open, today.plus_days(1), today) == 0);
    CHECK(days_overdue(ActionState::open, std::nullopt, today) == 0);
    for (const auto state : {ActionState::done, ActionState::verified, ActionState::cancelled,
                             ActionState::withdrawn}) {
        CHECK(days_overdue(state, Date(2026, 1, 1), today) == 0);
    }
}
