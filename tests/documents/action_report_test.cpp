#include "support/approval.hpp"
#include "support/catch.hpp"
#include "support/samples.hpp"

#include <isms/documents/action_document.hpp>
#include <isms/documents/action_report.hpp>
#include <isms/render/render.hpp>
#include <isms/review/action_rules.hpp>

using namespace isms;
using namespace isms::test;

namespace {

const Date today(2026, 11, 10);

Action late(std::string_view id, std::string_view owner, Date due) {
    return sample_action(id, owner, due);
}

std::vector<Action> sample_actions() {
    auto moved = reschedule(late("MR-2026-09-A01", "cleo", Date(2026, 10, 12)), Date(2026, 10, 26),
                            "the supplier is late", stamp_on(Date(2026, 10, 20)));
    auto done = complete(late("MR-2026-10-A02", "ben", Date(2026, 11, 6)), Date(2026, 11, 3),
                         "renewed until 2028", stamp_on(Date(2026, 11, 3)));
    return {std::move(moved),
            late("MR-2026-10-A01", "cleo", Date(2026, 10, 30)),
            late("A-2026-004", "ben", Date(2026, 11, 9)),
            std::move(done),
            late("A-2026-007", "ben", Date(2026, 11, 24)),
            sample_action("A-2026-008", "ben", std::nullopt)};
}

Table listed(const std::vector<Action>& actions) {
    std::vector<ActionRow> rows;
    for (const auto& action : actions) {
        rows.push_back({.id = action.id.str(),
                        .title = action.title,
                        .owner_name = action.owner.str(),
                        .due = action.due,
                        .state = action.state});
    }
    return action_table(rows, today, {});
}

std::string text(const std::vector<Action>& actions, int width = 80) {
    static const auto organisation = sample_organisation();
    static const auto people = sample_people();
    const ActionReport report{.organisation = organisation,
                              .people = people,
                              .actions = actions,
                              .owner_name = {},
                              .raised_in = std::nullopt,
                              .listed = listed(actions),
                              .today = today};
    return render_text(action_report(report, {}), {.width = width});
}

bool contains(const std::string& whole, std::string_view part) {
    return whole.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("a report on actions as text", "[action-report]") {
    check_approved("documents-unit/action-report.txt", text(sample_actions()));
}

TEST_CASE("the owner of the oldest overdue action comes first", "[action-report]") {
    const auto report = text(sample_actions());
    CHECK(report.find("Cleo Example\n┄") < report.find("Ben Example\n┄"));
    CHECK(contains(report, "3, the oldest by 15 days"));
    CHECK(contains(report, "the supplier is"));
}

TEST_CASE("a report says what there is not", "[action-report]") {
    const auto none = text({});
    CHECK(contains(none, "No action is overdue."));
    CHECK(contains(none, "No action is as was asked for."));
    CHECK_FALSE(contains(none, "Opened, closed and overdue"));
    // Not due before tomorrow: nothing is late.
    CHECK(contains(text({late("A-2026-001", "ben", today)}), "No action is overdue."));
}

TEST_CASE("a report says whose actions it is about", "[action-report]") {
    const auto organisation = sample_organisation();
    const auto people = sample_people();
    const auto actions = sample_actions();
    ActionReport report{.organisation = organisation,
                        .people = people,
                        .actions = actions,
                        .owner_name = "Ben Example",
                        .raised_in = id_of<MeetingId>("MR-2026-10"),
                        .listed = listed(actions),
                        .today = today};
    const auto about = [&] { return action_report(report, {}).control.at(1).second.plain(); };
    CHECK(about() == "actions of Ben Example raised in MR-2026-10");
    report.raised_in.reset();
    CHECK(about() == "actions of Ben Example");
}
