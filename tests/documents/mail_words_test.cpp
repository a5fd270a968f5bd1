#include "support/catch.hpp"
#include "support/samples.hpp"

#include <isms/documents/invitation_words.hpp>
#include <isms/documents/minutes_mail.hpp>
#include <isms/documents/reminder_mail.hpp>

using namespace isms;
using namespace isms::test;

namespace {

using Paragraphs = std::vector<std::string>;

DocumentSetting setting() {
    return {.time_zone = "Europe/Berlin"};
}
DocumentSetting simulated() {
    auto simulated = setting();
    simulated.simulated = true;
    return simulated;
}

Invitation invitation() {
    Invitation invitation{.organiser = id_of<PersonId>("ada")};
    invitation.date = Date(2026, 11, 10);
    invitation.start = "10:00";
    invitation.place = "Board room";
    return invitation;
}

MinutesMailFacts facts() {
    MinutesMailFacts facts;
    facts.organisation = "Example GmbH";
    facts.minutes_sha256 = std::string(64, 'a');
    facts.sender = "Ada Example";
    return facts;
}

bool says(const Paragraphs& paragraphs, const std::string& what) {
    return std::any_of(paragraphs.begin(), paragraphs.end(),
                       [&](const std::string& one) { return one.find(what) != std::string::npos; });
}

}  // namespace

TEST_CASE("an invitation lists its agenda", "[mail]") {
    const Review review{.meeting = sample_meeting(), .agenda = sample_agenda()};
    const auto words = invitation_words(review, sample_people(), setting());
    CHECK(words.summary == "Management review MR-2026-11");
    CHECK(words.description ==
          "Agenda:\n"
          "1  Actions from previous meetings (15 min), Ben Example\n"
          "2  Changes in issues (5 min)\n"
          "3  Feedback on security performance\n"
          "3.1  Nonconformities (10 min)\n"
          "3.2  Measurement results (5 min)\n"
          "4  Decisions and changes (5 min)\n");
    CHECK(invitation_words({.meeting = sample_meeting()}, sample_people(), setting())
              .description.empty());
    CHECK(invitation_words(review, sample_people(), simulated())
              .description.starts_with(notice_of(simulated()) + "\n\nAgenda:"));
}

TEST_CASE("the message of an invitation says which one it is", "[mail]") {
    const InvitationWords words{"Management review MR-2026-11", "Agenda:\n1  Actions\n"};
    auto meeting = sample_meeting();
    auto sent = invitation();
    const auto first = invitation_mail(meeting, sent, words, "Example GmbH", setting());
    CHECK(first.subject == "Management review MR-2026-11, 2026-11-10 10:00");
    REQUIRE(first.paragraphs.size() == 3);
    CHECK(first.paragraphs[0] ==
          "You are invited to the management review MR-2026-11 of Example GmbH.");
    CHECK(first.paragraphs[1].find("10:00 (Europe/Berlin), Board room") != std::string::npos);
    CHECK(first.paragraphs[2] == words.description);

    sent.sequence = 1;
    CHECK(says(invitation_mail(meeting, sent, words, "Example GmbH", setting()).paragraphs,
               "has changed"));
    sent.method = InvitationMethod::cancel;
    meeting.cancelled = Cancellation{.reason = "the audit is moved", .on = Date(2026, 11, 5)};
    const auto cancelled = invitation_mail(meeting, sent, words, "Example GmbH", setting());
    CHECK(says(cancelled.paragraphs, "does not take place"));
    CHECK(cancelled.paragraphs.back() == "the audit is moved");
}

TEST_CASE("minutes are attached, or referred to", "[mail]") {
    const auto review = sample_signed_review();
    auto said = facts();
    const auto referred = minutes_mail(review, said, setting());
    CHECK(referred.subject == "Minutes of the management review MR-2026-11");
    CHECK(referred.paragraphs.size() == 3);
    CHECK(says(referred.paragraphs, "held on 2026-11-10, are signed"));
    CHECK(says(referred.paragraphs, "They are not attached."));
    CHECK(says(referred.paragraphs, std::string(64, 'a')));
    CHECK(says(referred.paragraphs, "Please tell Ada Example"));

    said.attached = "MR-2026-11-minutes.pdf";
    said.attached_sha256 = std::string(64, 'b');
    said.classification = "Confidential";
    said.head = ArchiveHead{.seal = 7, .sha256 = std::string(64, 'c')};
    said.is_reminder = true;
    const auto attached = minutes_mail(review, said, simulated());
    CHECK(attached.subject.starts_with("Reminder: "));
    CHECK(attached.paragraphs.front() == notice_of(simulated()));
    CHECK(says(attached.paragraphs, "Classification: Confidential."));
    CHECK(says(attached.paragraphs,
               "MR-2026-11-minutes.pdf, with the SHA-256 " + std::string(64, 'b')));
    CHECK_FALSE(says(attached.paragraphs, "not attached"));
    CHECK(says(attached.paragraphs, "number 7, with the SHA-256 " + std::string(64, 'c')));
}

TEST_CASE("a digest says whose actions they are where they are others'", "[mail]") {
    const RemindedAction mine{id_of<ActionId>("A-2026-001"), "Patch", id_of<PersonId>("ben"),
                              Date(2026, 11, 2)};
    const RemindedAction soon{id_of<ActionId>("A-2026-002"), "Test", id_of<PersonId>("ben"),
                              Date(2026, 11, 12)};
    const RemindedAction others{id_of<ActionId>("A-2026-003"), "Ask", id_of<PersonId>("cleo"),
                                Date(2026, 8, 1)};
    const auto mail = [&](const Digest& digest) {
        return reminder_mail(digest, sample_people(), Date(2026, 11, 10), "Example GmbH",
                             setting());
    };
    const auto all = mail({id_of<PersonId>("ben"), {mine}, {soon}, {others}});
    CHECK(all.subject == "3 actions need your attention");
    CHECK(all.paragraphs ==
          Paragraphs{"Actions of the management review of Example GmbH, as of 2026-11-10.",
                     "Overdue:\nA-2026-001  Patch, due 2026-11-02",
                     "Due soon:\nA-2026-002  Test, due 2026-11-12",
                     "Overdue with those who answer to you, for so long that you are asked to "
                     "decide:\nA-2026-003  Ask, due 2026-08-01 (Cleo Example)"});
    const auto one = mail({id_of<PersonId>("ben"), {}, {soon}, {}});
    CHECK(one.subject == "1 action needs your attention");
    CHECK(one.paragraphs.size() == 2);
}
