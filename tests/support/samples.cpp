#include "support/samples.hpp"

#include <isms/base/error.hpp>
#include <isms/model/codec.hpp>
#include <isms/review/action_rules.hpp>
#include <isms/review/agenda_builder.hpp>
#include <isms/review/signing.hpp>

namespace isms::test {
namespace {

constexpr const char* standard = "ISO/IEC 27001:2022";

Person person(std::string_view id, std::string name, std::string role, std::string_view manager) {
    Person person{.id = id_of<PersonId>(id)};
    person.name = std::move(name);
    person.role = std::move(role);
    if (!manager.empty()) person.manager = id_of<PersonId>(manager);
    person.history.push_back(make_event(stamp_on(Date(2026, 1, 1)), event::created));
    return person;
}

AgendaItem item(std::string key, std::string title, std::string clause, int level, int minutes) {
    AgendaItem item;
    item.key = std::move(key);
    item.title = std::move(title);
    item.clauses.push_back({standard, std::move(clause)});
    item.level = level;
    item.minutes = minutes;
    item.required = true;
    return item;
}

EnteredItem entered(std::string key, std::string discussion) {
    EnteredItem item;
    item.key = std::move(key);
    item.discussion = std::move(discussion);
    item.consideration =
        item.discussion.empty() ? Consideration::nothing_to_report : Consideration::considered;
    if (item.discussion.empty()) item.reason = "no change since October";
    return item;
}

}  // namespace

Stamp stamp_on(Date today) {
    return {Instant(today.days() + std::chrono::hours(9) + std::chrono::minutes(30)), "jane",
            today};
}

Stamp stamp() {
    return stamp_on(Date(2026, 11, 10));
}

PeopleById sample_people() {
    auto ada = person("ada", "Ada Example", "Chief executive", {});
    ada.top_management_from = Date(2024, 1, 1);
    auto dan = person("dan", "Dan Example", "Operations", "ben");
    dan.left_on = Date(2026, 6, 30);
    return by_id({std::move(ada), person("ben", "Ben Example", "Security officer", "ada"),
                  person("cleo", "Cleo Example", "Operations", "ben"), std::move(dan)});
}

PeopleById sample_people_with_addresses() {
    auto people = sample_people();
    for (auto& [id, one] : people) one.email = id.str() + "@example.org";
    return people;
}

Organisation sample_organisation() {
    Organisation organisation;
    organisation.name = "Example GmbH";
    organisation.scope = "Hosting for customers";
    organisation.standards = {standard};
    organisation.classification = "Confidential";
    organisation.retention_years = 3;
    organisation.place = "Board room";
    organisation.history.push_back(make_event(stamp_on(Date(2026, 1, 1)), event::created));
    return organisation;
}

Meeting sample_meeting() {
    Meeting meeting{.id = id_of<MeetingId>("MR-2026-11"),
                    .planned = Date(2026, 11, 10),
                    .date = Date(2026, 11, 10)};
    meeting.start = "10:00";
    meeting.place = "Board room";
    meeting.chair = "ada";
    for (const auto* id : {"ada", "ben", "cleo"}) meeting.invited.push_back(id_of<PersonId>(id));
    meeting.history.push_back(make_event(stamp_on(Date(2026, 10, 14)), event::created));
    return meeting;
}

Agenda sample_agenda() {
    Agenda agenda{.meeting = id_of<MeetingId>("MR-2026-11")};
    agenda.template_name = "iso27001-2022";
    agenda.title = "Management review";
    agenda.standards = {standard};
    agenda.items = {item("a", "Actions from previous meetings", "9.3.2 a", 1, 15),
                    item("b", "Changes in issues", "9.3.2 b", 1, 5),
                    item("d", "Feedback on security performance", "9.3.2 d", 1, 0),
                    item("d1", "Nonconformities", "9.3.2 d 1", 2, 10),
                    item("d2", "Measurement results", "9.3.2 d 2", 2, 5),
                    item("results", "Decisions and changes", "9.3.3", 1, 5)};
    agenda.items[0].presenter = "ben";
    agenda.history.push_back(make_event(stamp_on(Date(2026, 10, 14)), event::created));
    return agenda;
}

InvitationWords sample_invitation_words() {
    return {"Management review MR-2026-11", "Agenda:\n1 Actions\n"};
}

Review sample_invited_review() {
    Review review{.meeting = sample_meeting(), .agenda = sample_agenda()};
    const auto next = next_invitation(review, sample_invitation_words(), id_of<PersonId>("ben"),
                                      stamp_on(Date(2026, 11, 3)));
    review.meeting.invitations.push_back(next.invitation);
    return review;
}

Action sample_action(std::string_view id, std::string_view owner, std::optional<Date> due) {
    NewAction wanted{.title = "Patch the VPN gateways",
                     .owner = id_of<PersonId>(owner),
                     .due = due,
                     .undated_reason = due ? "" : "waits for the supplier",
                     .raised_on = Date(2026, 10, 1)};
    auto action_id = id_of<ActionId>(id);
    wanted.raised_in = meeting_of(action_id);
    return raise(std::move(action_id), wanted, stamp_on(Date(2026, 10, 1)));
}

MinutesContext sample_context() {
    MinutesContext context{.meeting = sample_meeting(), .agenda = sample_agenda()};
    context.people = sample_people();
    auto done = sample_action("MR-2026-10-A02", "ben", Date(2026, 11, 6));
    done.title = "Renew the certificate";
    auto later = sample_action("A-2026-007", "ben", Date(2026, 12, 1));
    later.title = "Compare offers";
    context.actions = {sample_action("MR-2026-10-A01", "cleo", Date(2026, 10, 30)),
                       complete(std::move(done), Date(2026, 11, 3), "renewed until 2028",
                                stamp_on(Date(2026, 11, 3))),
                       std::move(later)};
    context.agenda.facts = agenda_facts(context.agenda, context.meeting, sample_organisation(),
                                        context.actions, context.people, std::nullopt, stamp());
    context.agenda.issued = Issue{.at = stamp().at, .by = "jane"};
    return context;
}

MinutesEntry sample_entry() {
    MinutesEntry entry;
    entry.held =
        Held{.on = Date(2026, 11, 10), .start = "10:00", .end = "11:15", .place = "Board room"};
    entry.chair = "ada";
    for (const auto* id : {"ada", "ben"}) entry.attendance.push_back({.person = id});
    entry.attendance.push_back({.person = "cleo", .presence = Presence::apologies});
    entry.attendance.push_back({.guest = "Gwen Guest, auditor"});
    entry.items = {entered("a", "One action is late."), entered("b", ""),
                   entered("d1", "Two gaps, both **closed**."), entered("d2", ""),
                   entered("results", "A third gateway is needed.")};
    entry.items.back().decisions.push_back(
        {.text = "Buy a third gateway", .owner = "ben", .due = Date(2027, 1, 15)});
    entry.items.back().actions.push_back(
        {.title = "Write the order", .owner = "ben", .due = Date(2026, 11, 20)});
    entry.action_reviews = {
        {.action = id_of<ActionId>("MR-2026-10-A01"),
         .outcome = ActionOutcome::escalated,
         .to = "ben",
         .note = "no progress"},
        {.action = id_of<ActionId>("MR-2026-10-A02"), .outcome = ActionOutcome::noted},
        {.action = id_of<ActionId>("A-2026-007"), .outcome = ActionOutcome::carried}};
    entry.suitability = {.answer = Answer::yes, .grounds = "the scope still fits"};
    entry.adequacy = {.answer = Answer::partly, .grounds = "a gateway is missing"};
    entry.effectiveness = {.answer = Answer::yes, .grounds = "no incident since October"};
    return entry;
}

MinutesOutcome sample_outcome() {
    auto outcome = enter_minutes(sample_entry(), sample_context(), stamp());
    if (!outcome) throw Error(ExitCode::invalid, std::move(outcome.diagnostics));
    return std::move(*outcome.value);
}

Review sample_review() {
    auto outcome = sample_outcome();
    return {.meeting = std::move(outcome.meeting),
            .agenda = sample_context().agenda,
            .minutes = std::move(outcome.minutes)};
}

Review sample_signed_review() {
    auto review = sample_review();
    const auto raised = sample_outcome().raised;
    review.minutes = frozen_minutes(review, sample_organisation(), sample_people(), raised,
                                    std::nullopt, stamp_on(Date(2026, 11, 11)));
    SignOff signoff{.meeting = review.meeting.id, .signer = id_of<PersonId>("ada")};
    signoff.signer_name = "Ada Example";
    signoff.signer_role = "Chief executive";
    signoff.entered_by = "jane";
    signoff.signed_at = stamp_on(Date(2026, 11, 11)).at;
    signoff.minutes_sha256 = std::string(64, 'a');
    signoff.agenda_sha256 = std::string(64, 'b');
    signoff.meeting_sha256 = std::string(64, 'c');
    review.signoffs.push_back(std::move(signoff));
    return review;
}

}  // namespace isms::test
