#include "importing.hpp"
#include "support/catch.hpp"

#include <isms/model/action.hpp>

using namespace isms;
using namespace isms::test;

namespace {

constexpr const char* header = "Summary,Issue key,Status,Assignee,Created,Resolved,Due date\n";

ImportPlan planned(const std::string& rows, const std::vector<Action>& known = {},
                   std::optional<PersonId> owner = std::nullopt) {
    auto setting = import_setting();
    setting.default_owner = owner;
    return plan_action_import(sheet_of(header + rows), *find_preset("jira", "actions"), known,
                              setting);
}

Action action_of(const ImportPlan& plan, std::size_t index = 0) {
    return parse_record<Action>(plan.records.at(index).content, "").value.value();
}

}  // namespace

TEST_CASE("an action needs an owner who is known") {
    const std::string rows = "Patch,I-1,To Do,Zoe,2026-01-05,,2026-02-01\nTest,I-2,To Do,,,,\n";
    const auto plan = planned(rows);
    CHECK(plan.count(RowFate::refused) == 2);
    CHECK(plan.rows[0].faults[0].column == std::size_t{3});
    CHECK(plan.rows[0].faults[0].reason.find("'Zoe' is nobody") == 0);
    CHECK(plan.rows[1].faults[0].reason == "nobody owns it: add --owner PERSON");
    const auto owned = planned(rows, {}, PersonId::parse("ada"));
    CHECK(owned.count(RowFate::created) == 2);
    CHECK(action_of(owned).owner.str() == "ada");
    // A due date that has passed is accepted: it is what the tracker says.
    CHECK(action_of(owned).due == Date(2026, 2, 1));
}

TEST_CASE("importing actions twice changes nothing") {
    const std::string rows =
        "Patch,I-1,To Do,ada,2026-01-05,,2026-02-01\nTest,I-2,Done,ada,2026-01-05,2026-01-09,\n"
        "Buy,I-3,In Progress,ada,,,\nDrop,I-4,Cancelled,ada,,,\n";
    const auto known = actions_after({}, planned(rows));
    const auto again = planned(rows, known);
    CHECK(again.count(RowFate::unchanged) == 4);
    CHECK(again.records.empty());
}

TEST_CASE("what happened at the source is what its owner would have told") {
    const auto known = actions_after({}, planned("Patch,I-1,To Do,ada,2026-01-05,,2026-02-01\n"));
    const auto later =
        action_of(planned("Patch it,I-1,In Progress,ada,2026-01-05,,2026-06-01\n", known));
    CHECK(later.title == "Patch it");
    CHECK(later.due == Date(2026, 6, 1));
    CHECK(times_slipped(later) == 1);
    CHECK(later.state == ActionState::in_progress);
    const auto done =
        action_of(planned("Patch it,I-1,Done,ada,2026-01-05,2026-03-03,2026-06-01\n", {later}));
    CHECK(done.state == ActionState::done);
    CHECK(done.ended_on == Date(2026, 3, 3));
    CHECK(done.history.back().what == event::done);
    const auto reopened =
        action_of(planned("Patch it,I-1,Reopened,ada,2026-01-05,,2026-06-01\n", {done}));
    CHECK(reopened.state == ActionState::open);
    CHECK_FALSE(reopened.ended_on);
}

TEST_CASE("what is known better here stays") {
    auto known = actions_after({}, planned("Patch,I-1,To Do,ada,2026-01-05,,2026-02-01\n"));
    known[0].state = ActionState::in_progress;
    CHECK(planned("Patch,I-1,To Do,Zoe,2026-01-05,,2026-02-01\n", known).records.empty());
    known[0].state = ActionState::verified;
    CHECK(planned("Patch,I-1,Done,ada,2026-01-05,,2026-02-01\n", known).records.empty());
}

TEST_CASE("vanished actions are reported; withdrawn ones are raised anew") {
    auto known = actions_after({}, planned("Patch,I-1,To Do,ada,,,\nTest,I-2,To Do,ada,,,\n"));
    const auto plan = planned("Patch,I-1,To Do,ada,,,\n", known);
    REQUIRE(plan.vanished.size() == 1);
    CHECK(plan.vanished[0].foreign_id == "I-2");
    for (auto& action : known) action.state = ActionState::withdrawn;
    auto setting = import_setting();
    setting.counters["A-2026"] = 2;
    const auto anew = plan_action_import(sheet_of(std::string(header) + "Patch,I-1,To Do,ada,,,\n"),
                                         *find_preset("jira", "actions"), known, setting);
    CHECK(anew.rows[0].id == "A-2026-003");
}
