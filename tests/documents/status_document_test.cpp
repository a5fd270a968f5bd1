#include "support/approval.hpp"
#include "support/catch.hpp"
#include "support/samples.hpp"

#include <isms/documents/status_document.hpp>
#include <isms/render/render.hpp>
#include <isms/review/distribution.hpp>

using namespace isms;
using namespace isms::test;

namespace {

std::string text_of(const std::vector<Review>& reviews, Date today,
                    const Organisation& organisation = sample_organisation()) {
    const std::vector<OwedAction> actions = {{id_of<PersonId>("cleo"), Date(2026, 10, 30)},
                                             {id_of<PersonId>("ben"), Date(2026, 12, 1)},
                                             {id_of<PersonId>("ben"), std::nullopt}};
    return render_text(
        status_document(status_of(organisation, reviews, actions, {}, sample_people(), today),
                        organisation, {.simulated = organisation.simulated}),
        {.width = 80});
}

}  // namespace

TEST_CASE("status is one screen with one next command", "[status-document]") {
    auto organisation = sample_organisation();
    organisation.since = Date(2026, 9, 1);
    organisation.audits.next_external = Date(2027, 3, 1);
    auto review = sample_review();
    review.minutes.reset();
    check_approved("documents-unit/status-late.txt",
                   text_of({review}, Date(2026, 11, 12), organisation));
    organisation.simulated = true;
    check_approved("documents-unit/status-unsigned.txt",
                   text_of({sample_review()}, Date(2026, 11, 12), organisation));
}

TEST_CASE("status tells who comes, and who has not acknowledged the last minutes",
          "[status-document]") {
    auto held = sample_signed_review();
    held.sealed = true;
    auto sent = next_distribution(held, DistributionKind::sent, std::string(64, 'a'), stamp());
    sent.people = recipients_of(held, sample_people());
    held.distribution.push_back(std::move(sent));
    Review next{.meeting = sample_meeting(), .agenda = sample_agenda()};
    next.meeting.id = id_of<MeetingId>("MR-2026-12");
    next.meeting.date = Date(2026, 12, 8);
    auto invitation = Invitation::blank();
    invitation.date = next.meeting.date;
    invitation.people = next.meeting.invited;
    next.meeting.invitations.push_back(std::move(invitation));
    auto reply = InvitationReply::blank();
    reply.person = id_of<PersonId>("ada");
    next.meeting.replies.push_back(std::move(reply));
    auto organisation = sample_organisation();
    organisation.since = Date(2026, 11, 2);
    check_approved("documents-unit/status-answers.txt",
                   text_of({held, next}, Date(2026, 11, 20), organisation));
}

TEST_CASE("status of a directory that was just made points to the first agenda",
          "[status-document]") {
    auto organisation = sample_organisation();
    organisation.since = Date(2026, 11, 2);
    check_approved("documents-unit/status-new.txt", text_of({}, Date(2026, 11, 2), organisation));
}
