#include "support/catch.hpp"
#include "support/samples.hpp"

#include <isms/base/error.hpp>
#include <isms/review/invitation.hpp>

using namespace isms;
using namespace isms::test;

namespace {

const auto words = sample_invitation_words();

PersonId person(std::string_view id) {
    return id_of<PersonId>(id);
}

Review planned_review() {
    return {.meeting = sample_meeting(), .agenda = sample_agenda()};
}

NextInvitation next(const Review& review, const InvitationWords& said = words) {
    return next_invitation(review, said, person("ben"), stamp_on(Date(2026, 11, 3)));
}

/// Makes the invitation that a review needs now, as the command does.
void invite(Review& review, const InvitationWords& said = words) {
    const auto invitation = next(review, said);
    REQUIRE(invitation.is_new);
    review.meeting.invitations.push_back(invitation.invitation);
}

/// The id and the exit code of what a function throws.
std::string refusal(const Review& review) {
    try {
        static_cast<void>(next(review));
    } catch (const Error& error) {
        CHECK(error.code() == ExitCode::refused);
        CHECK_FALSE(error.diagnostics().front().hint.empty());
        return error.diagnostics().front().code;
    }
    return {};
}

void answer(Review& review, std::string_view who, Participation what, int sequence,
            Date on = Date(2026, 11, 4)) {
    InvitationReply reply{.person = person(who), .answer = what};
    reply.sequence = sequence;
    reply.at = stamp_on(on).at;
    review.meeting.replies.push_back(std::move(reply));
}

std::optional<Participation> answered(const Review& review, std::string_view who) {
    const auto reply = answer_of(review.meeting, person(who));
    return reply ? std::optional(reply->answer) : std::nullopt;
}

}  // namespace

TEST_CASE("the chair and everyone invited are asked to come, each once", "[invitation]") {
    auto meeting = sample_meeting();
    meeting.chair = "ada";
    meeting.invited = {person("ben"), person("ada"), person("ben")};
    CHECK(invitees_of(meeting) == std::vector{person("ada"), person("ben")});
    meeting.chair.clear();
    CHECK(invitees_of(meeting) == std::vector{person("ben"), person("ada")});
    meeting.invited.clear();
    CHECK(invitees_of(meeting).empty());
}

TEST_CASE("who was invited is to be told of a cancellation", "[invitation]") {
    const auto untold = [](const Review& review, Date today = Date(2026, 11, 10)) {
        return untold_cancellations({review}, today).size();
    };
    auto review = planned_review();
    CHECK(untold(review) == 0);
    review.meeting.cancelled = Cancellation{.reason = "The office is closed"};
    CHECK(untold(review) == 0);
    review = sample_invited_review();
    CHECK(untold(review) == 0);
    review.meeting.cancelled = Cancellation{.reason = "The office is closed"};
    CHECK(untold(review) == 1);
    CHECK(untold(review, Date(2026, 11, 11)) == 0);
    invite(review);
    CHECK(untold(review) == 0);
}

TEST_CASE("the first invitation", "[invitation]") {
    const auto first = next(planned_review());
    CHECK(first.is_new);
    const auto& invitation = first.invitation;
    CHECK(invitation.method == InvitationMethod::request);
    CHECK(invitation.sequence == 0);
    CHECK(invitation.at == stamp_on(Date(2026, 11, 3)).at);
    CHECK(invitation.by == "jane");
    CHECK(invitation.organiser == person("ben"));
    CHECK(invitation.date == Date(2026, 11, 10));
    CHECK(invitation.start == "10:00");
    CHECK(invitation.place == "Board room");
    CHECK(invitation.people == std::vector{person("ada"), person("ben"), person("cleo")});
    CHECK(invitation.content.size() == 64);
}

TEST_CASE("a review lasts as long as its agenda, else an hour, at most a day", "[invitation]") {
    auto review = planned_review();
    CHECK(next(review).invitation.minutes == 40);
    for (auto& item : review.agenda->items) item.minutes = 0;
    CHECK(next(review).invitation.minutes == 60);
    review.agenda->items.front().minutes = 9'999;
    CHECK(next(review).invitation.minutes == 24 * 60);
    review.agenda.reset();
    CHECK(next(review).invitation.minutes == 60);
}

TEST_CASE("an invitation that still says all is not made again", "[invitation]") {
    const auto review = sample_invited_review();
    const auto again = next(review);
    CHECK_FALSE(again.is_new);
    CHECK(again.invitation.sequence == 0);
    CHECK(again.invitation.at == review.meeting.invitations.front().at);
}

TEST_CASE("what an invitation says is what makes an update", "[invitation]") {
    auto review = sample_invited_review();
    auto said = words;
    SECTION("date") {
        review.meeting.date = Date(2026, 11, 17);
    }
    SECTION("start") {
        review.meeting.start = "11:00";
    }
    SECTION("length") {
        review.agenda->items.front().minutes += 5;
    }
    SECTION("place") {
        review.meeting.place = "Room 2";
    }
    SECTION("people") {
        review.meeting.invited.pop_back();
    }
    SECTION("chair") {
        review.meeting.chair = "cleo";
    }
    SECTION("title") {
        said.summary += "!";
    }
    SECTION("agenda") {
        said.description += "2 Risks\n";
    }
    const auto update = next(review, said);
    CHECK(update.is_new);
    CHECK(update.invitation.method == InvitationMethod::request);
    CHECK(update.invitation.sequence == 1);
    review.meeting.invitations.push_back(update.invitation);
    CHECK_FALSE(next(review, said).is_new);
    CHECK(next(review, {"other", "words"}).invitation.sequence == 2);
}

TEST_CASE("what an invitation does not say makes no update", "[invitation]") {
    auto review = sample_invited_review();
    review.meeting.optional = {person("cleo")};
    review.meeting.history.push_back(make_event(stamp(), event::edited));
    answer(review, "ben", Participation::declined, 0);
    CHECK_FALSE(next(review).is_new);
}

TEST_CASE("updates keep the organiser, whoever makes them", "[invitation]") {
    auto review = sample_invited_review();
    review.meeting.place = "Room 2";
    const auto update = next_invitation(review, words, person("cleo"), stamp_on(Date(2026, 11, 4)));
    CHECK(update.invitation.organiser == person("ben"));
    CHECK(update.invitation.at == stamp_on(Date(2026, 11, 4)).at);
}

TEST_CASE("an update was delivered to nobody yet", "[invitation]") {
    auto review = sample_invited_review();
    review.meeting.invitations.back().delivery.push_back({.person = "ada", .accepted = true});
    CHECK(next(review).invitation.delivery.size() == 1);
    review.meeting.place = "Room 2";
    CHECK(next(review).invitation.delivery.empty());
}

TEST_CASE("a cancellation calls off what was asked for last", "[invitation]") {
    auto review = sample_invited_review();
    review.meeting.invitations.back().delivery.push_back({.person = "ada", .accepted = true});
    review.meeting.date = Date(2026, 11, 24);
    review.meeting.invited.clear();
    review.meeting.cancelled =
        Cancellation{.reason = "the audit is moved", .on = Date(2026, 11, 5)};
    const auto cancellation = next(review);
    CHECK(cancellation.is_new);
    const auto& invitation = cancellation.invitation;
    CHECK(invitation.method == InvitationMethod::cancel);
    CHECK(invitation.sequence == 1);
    CHECK(invitation.organiser == person("ben"));
    CHECK(invitation.date == Date(2026, 11, 10));
    CHECK(invitation.people.size() == 3);
    CHECK(invitation.delivery.empty());
    review.meeting.invitations.push_back(invitation);
    CHECK_FALSE(next(review).is_new);
}

TEST_CASE("when nobody is invited", "[invitation]") {
    auto review = planned_review();
    SECTION("it was held") {
        review = sample_review();
        CHECK(refusal(review) == "review-state");
    }
    SECTION("it was signed") {
        CHECK(refusal(sample_signed_review()) == "review-state");
    }
    SECTION("its creation was undone") {
        review.meeting.withdrawn = true;
        CHECK(refusal(review) == "review-state");
    }
    SECTION("it is cancelled, and nobody knew of it") {
        review.meeting.cancelled = Cancellation{.reason = "x", .on = Date(2026, 11, 5)};
        CHECK(refusal(review) == "never-invited");
    }
    SECTION("it has no time of day") {
        review.meeting.start.clear();
        CHECK(refusal(review) == "no-start");
    }
    SECTION("nobody is to come") {
        review.meeting.chair.clear();
        review.meeting.invited.clear();
        CHECK(refusal(review) == "nobody-invited");
    }
    SECTION("an issued agenda keeps nobody from it") {
        review.agenda->issued = Issue{.at = stamp().at, .by = "jane"};
        CHECK(next(review).is_new);
    }
}

TEST_CASE("the name of a review is the same for ever, and no other's", "[invitation]") {
    const auto organisation = sample_organisation();
    auto meeting = sample_meeting();
    const auto uid = invitation_uid(organisation, meeting);
    CHECK(uid.starts_with("MR-2026-11."));
    CHECK(uid.ends_with("@isms-review"));
    meeting.date = Date(2026, 11, 17);
    meeting.start = "15:00";
    meeting.history.push_back(make_event(stamp(), event::rescheduled));
    auto renamed = organisation;
    renamed.name = "Example AG";
    CHECK(invitation_uid(renamed, meeting) == uid);

    auto other = sample_organisation();
    other.since = Date(2025, 1, 1);
    CHECK(invitation_uid(other, meeting) != uid);
    // Planned again after its creation was undone.
    meeting.history.front().at = stamp_on(Date(2026, 10, 15)).at;
    CHECK(invitation_uid(organisation, meeting) != uid);
    meeting.history.clear();
    CHECK(invitation_uid(organisation, meeting) != uid);
}

TEST_CASE("answers to another day or time do not count", "[invitation]") {
    auto review = sample_invited_review();
    answer(review, "ben", Participation::accepted, 0);
    answer(review, "cleo", Participation::declined, 0);
    CHECK(answered(review, "ben") == Participation::accepted);
    CHECK_FALSE(answered(review, "ada"));

    SECTION("another place is the same question") {
        review.meeting.place = "Room 2";
        invite(review);
        CHECK(answered(review, "ben") == Participation::accepted);
    }
    SECTION("another day") {
        review.meeting.date = Date(2026, 11, 17);
        invite(review);
        CHECK_FALSE(answered(review, "ben"));
        answer(review, "ben", Participation::declined, 1);
        CHECK(answered(review, "ben") == Participation::declined);
        CHECK_FALSE(answered(review, "cleo"));
        // The first day again: what was said to it counts.
        review.meeting.date = Date(2026, 11, 10);
        invite(review);
        CHECK(answered(review, "ben") == Participation::accepted);
    }
    SECTION("another time of day") {
        review.meeting.start = "11:00";
        invite(review);
        CHECK_FALSE(answered(review, "ben"));
    }
    SECTION("a cancellation asks for the same") {
        review.meeting.cancelled = Cancellation{.reason = "x", .on = Date(2026, 11, 5)};
        invite(review);
        CHECK(answered(review, "ben") == Participation::accepted);
    }
}

TEST_CASE("an answer to an invitation that never was does not count", "[invitation]") {
    auto review = sample_invited_review();
    answer(review, "ben", Participation::accepted, 5);
    CHECK_FALSE(answered(review, "ben"));
    review.meeting.invitations.clear();
    CHECK_FALSE(answered(review, "ben"));
}

TEST_CASE("the latest answer counts: by its invitation, its moment, its record", "[invitation]") {
    auto review = sample_invited_review();
    answer(review, "ben", Participation::accepted, 0, Date(2026, 11, 5));
    answer(review, "ben", Participation::declined, 0, Date(2026, 11, 4));
    CHECK(answered(review, "ben") == Participation::accepted);
    answer(review, "ben", Participation::tentative, 0, Date(2026, 11, 5));
    CHECK(answered(review, "ben") == Participation::tentative);
    review.meeting.place = "Room 2";
    invite(review);
    answer(review, "ben", Participation::declined, 1, Date(2026, 11, 3));
    CHECK(answered(review, "ben") == Participation::declined);
}

TEST_CASE("answers are counted", "[invitation]") {
    auto review = planned_review();
    CHECK(answers_text(review.meeting).empty());
    invite(review);
    // Ben invites, and comes.
    CHECK(answers_text(review.meeting) == "1 of 3 accepted, 2 without answer");
    answer(review, "ada", Participation::accepted, 0);
    answer(review, "cleo", Participation::tentative, 0);
    // Who was not asked does not count.
    answer(review, "dan", Participation::accepted, 0);
    CHECK(answers_text(review.meeting) == "2 of 3 accepted, 1 tentatively");
    answer(review, "ben", Participation::declined, 0);
    answer(review, "cleo", Participation::delegated, 0, Date(2026, 11, 5));
    CHECK(answers_text(review.meeting) == "1 of 3 accepted, 1 declined, 1 delegated");
}

TEST_CASE("of whom replies go to it is known that they come", "[invitation]") {
    auto review = planned_review();
    const auto expected = [&](std::string_view who) {
        return expected_participation(review.meeting, person(who));
    };
    CHECK_FALSE(expected("ben"));
    invite(review);
    CHECK(expected("ben") == Participation::accepted);
    CHECK_FALSE(expected("ada"));
    answer(review, "ben", Participation::declined, 0);
    CHECK(expected("ben") == Participation::declined);
}
