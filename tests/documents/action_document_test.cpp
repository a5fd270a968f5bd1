#include "support/approval.hpp"
#include "support/catch.hpp"
#include "support/samples.hpp"

#include <isms/documents/action_document.hpp>
#include <isms/render/render.hpp>
#include <isms/review/action_rules.hpp>

using namespace isms;
using namespace isms::test;

namespace {

const Date today(2026, 11, 10);

ActionRow row(std::string_view id, std::optional<Date> due, ActionState state = ActionState::open) {
    return {.id = id,
            .title = "Patch the VPN gateways",
            .owner_name = "Cleo Example",
            .due = due,
            .state = state};
}

std::string due_text(std::optional<Date> due, ActionState state = ActionState::open) {
    const auto cell = due_cell(due, state, today, {});
    return cell.text.plain() + "|" + cell.exact_text();
}

}  // namespace

TEST_CASE("an action is shown with its whole history", "[action-document]") {
    auto action = sample_action("MR-2026-08-A01", "cleo", Date(2026, 9, 30));
    action.detail = "Both of them.";
    action.item = "d1";
    action =
        escalate(std::move(action), id_of<PersonId>("ben"), "late", stamp_on(Date(2026, 10, 5)));
    action = reschedule(std::move(action), Date(2026, 10, 30), "supplier late",
                        stamp_on(Date(2026, 10, 6)));
    action = reassign(std::move(action), id_of<PersonId>("dan"), "on leave",
                      {stamp().at, "guest@example.org", today});
    auto reviewed = make_event(stamp(), event::reviewed, "waits for parts");
    reviewed.to = "carried over";
    reviewed.review = id_of<MeetingId>("MR-2026-10");
    action.history.push_back(reviewed);
    check_approved(
        "documents-unit/action-overdue.txt",
        render_text(action_document(action, sample_people(), today, {}), {.width = 100}));

    action =
        attach(std::move(action), {.sha256 = std::string(64, 'a'), .name = "scan.pdf"}, stamp());
    action = complete(std::move(action), today, "both patched", stamp());
    action = verify(std::move(action), false, id_of<PersonId>("ada"), "one is still old", stamp());
    check_approved("documents-unit/action-done.txt",
                   render_text(action_document(action, sample_people(), today.plus_days(9), {}),
                               {.width = 100}));
}

TEST_CASE("an action without a date says why", "[action-document]") {
    const auto document = action_document(sample_action("A-2026-001", "cleo", std::nullopt),
                                          sample_people(), today, {});
    CHECK(render_text(document, {}).find("undated: waits for the supplier") != std::string::npos);
}

TEST_CASE("a due date is relative for the eye and exact for a file", "[action-document]") {
    CHECK(due_text(Date(2026, 10, 30)) == "11 days late|2026-10-30");
    CHECK(due_text(Date(2026, 11, 9)) == "1 day late|2026-11-09");
    CHECK(due_text(today) == "today|2026-11-10");
    CHECK(due_text(Date(2026, 11, 11)) == "tomorrow|2026-11-11");
    CHECK(due_text(Date(2026, 11, 24)) == "in 14 days|2026-11-24");
    CHECK(due_text(std::nullopt) == "undated|undated");
    CHECK(due_text(Date(2026, 10, 30), ActionState::done) == "2026-10-30|2026-10-30");
}

TEST_CASE("a table of actions is whole in a file", "[action-document]") {
    auto rows =
        std::vector{row("MR-2026-10-A01", Date(2026, 10, 30)), row("A-2026-007", std::nullopt),
                    row("MR-2026-09-A03", Date(2026, 10, 1), ActionState::cancelled)};
    rows[0].times_carried = 2;
    rows[0].times_slipped = 1;
    check_approved("documents-unit/actions.csv", render_csv(action_table(rows, today, {})));
    check_approved("documents-unit/actions.tsv", render_rows(action_table(rows, today, {})));
    std::string lines;
    for (const auto& one : rows) add_action_line(lines, one);
    CHECK(lines == render_rows(action_table(rows, today, {})));
    check_approved("documents-unit/actions-overview.txt",
                   render_text({Block(action_overview(rows, today, {}))}, {.width = 80}));
}
