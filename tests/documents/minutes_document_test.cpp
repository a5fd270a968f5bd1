#include "support/approval.hpp"
#include "support/catch.hpp"
#include "support/samples.hpp"

#include <isms/documents/minutes_document.hpp>
#include <isms/render/render.hpp>
#include <isms/review/person_name.hpp>
#include <isms/review/signing.hpp>

using namespace isms;
using namespace isms::test;

namespace {

/// The facts of today, as a draft shows them.
MinutesFacts draft_facts(const Review& review) {
    return *frozen_minutes(review, sample_organisation(), sample_people(), sample_outcome().raised,
                           std::nullopt, stamp())
                .facts;
}

std::string text_of(const Review& review, const MinutesFacts& facts) {
    return render_text(minutes_document(review, facts, {.time_zone = "UTC"}), {.width = 100});
}

}  // namespace

TEST_CASE("draft minutes say that they are not signed", "[minutes-document]") {
    const auto review = sample_review();
    check_approved("documents-unit/minutes-draft.txt", text_of(review, draft_facts(review)));
}

TEST_CASE("signed minutes show who signed and the digest of what was signed",
          "[minutes-document]") {
    const auto review = sample_signed_review();
    check_approved("documents-unit/minutes-signed.txt", text_of(review, *review.minutes->facts));
}

TEST_CASE("empty minutes say of everything that it is not stated", "[minutes-document]") {
    auto review = sample_review();
    review.minutes = Minutes{.meeting = review.meeting.id};
    check_approved("documents-unit/minutes-empty.txt", text_of(review, draft_facts(review)));
}

TEST_CASE("signed minutes read the same after the world has changed", "[minutes-document]") {
    const auto review = sample_signed_review();
    const auto before = text_of(review, *review.minutes->facts);
    // Nothing but the review's own folder goes into it: there is nothing else to pass.
    CHECK(before.find("Cleo Example") != std::string::npos);
    CHECK(before.find("2026-11-20") != std::string::npos);
    CHECK(text_of(sample_signed_review(), *review.minutes->facts) == before);
}

TEST_CASE("the discussion keeps its shape below its item, and its HTML is shown",
          "[minutes-document]") {
    auto review = sample_review();
    review.minutes->items[0].discussion = "# Loud\n\n<script>alert(1)</script>\n\n* one\n* two";
    const auto html = render_html(minutes_document(review, draft_facts(review), {}));
    CHECK(html.find("<script>alert") == std::string::npos);
    CHECK(html.find("&lt;script&gt;alert(1)") != std::string::npos);
    CHECK(html.find(">Loud</h3>") != std::string::npos);
}

namespace {

/// The signed review with an addendum that nobody has signed off, and minutes that two of three
/// got.
Review grown_review() {
    auto review = sample_signed_review();
    Addendum addendum{.meeting = review.meeting.id};
    addendum.author_name = "Jane Example";
    addendum.reason = "a figure was wrong";
    addendum.item = "d2";
    addendum.text = "94 %, not **49** %";
    addendum.written_at = stamp_on(Date(2026, 11, 20)).at;
    review.addenda.push_back(addendum);
    Distribution sent{.meeting = review.meeting.id, .on = Date(2026, 11, 12)};
    sent.how = "by e-mail";
    for (const auto* id : {"ada", "ben"}) {
        PersonName person;
        person.id = id_of<PersonId>(id);
        person.name = id;
        sent.people.push_back(person);
    }
    sent.recorded_at = stamp_on(Date(2026, 11, 19)).at;
    review.distribution.push_back(sent);
    return review;
}

bool has(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

std::string markdown_of(const Review& review, const MinutesFacts& facts) {
    return render_markdown(minutes_document(review, facts, {}));
}

}  // namespace

TEST_CASE("an addendum shows at the top, at its item and in full at the end",
          "[minutes-document]") {
    auto review = grown_review();
    auto text = markdown_of(review, *review.minutes->facts);
    const auto notice = text.find("There is an addendum to these minutes");
    const auto hint = text.find("See addendum 1 below");
    const auto whole = text.find("94 %, not **49** %");
    REQUIRE(notice != std::string::npos);
    CHECK(notice < text.find("## Attendance"));
    CHECK(text.find("Measurement results") < hint);
    CHECK(hint < text.find("## Results"));
    CHECK(text.find("## Sign-off") < whole);
    CHECK(whole != std::string::npos);
    CHECK(has(text, "not signed off yet"));
    SignOff signoff = review.signoffs[0];
    signoff.addendum = 1;
    review.addendum_signoffs.push_back(signoff);
    text = markdown_of(review, *review.minutes->facts);
    CHECK_FALSE(has(text, "not signed off yet"));
}

TEST_CASE("the days between a review and what was recorded of it show", "[minutes-document]") {
    auto review = grown_review();
    const auto text = markdown_of(review, *review.minutes->facts);
    CHECK(has(text, "2026-11-11, 1 day after the review"));    // signed
    CHECK(has(text, "2026-11-20, 10 days after the review"));  // the addendum
    CHECK(has(text, "recorded 7 days later"));                 // sent on the 12th, told on the 19th
    CHECK(has(text, "handed out to 2 of 3, acknowledged by nobody"));
    review.minutes->held->on = Date(2026, 11, 13);
    CHECK(has(markdown_of(review, *review.minutes->facts),
              "2026-11-11, 2 days before the day on which the review was held"));
}

TEST_CASE("records of one mailing are one row, and who could not be reached is named",
          "[minutes-document]") {
    auto review = grown_review();
    review.distribution.clear();
    const auto mailed = [&](std::string_view person, std::string address, bool is_accepted) {
        Distribution sent{.meeting = review.meeting.id, .on = Date(2026, 11, 12)};
        sent.how = "by e-mail, through sendmail";
        sent.recorded_at = stamp_on(Date(2026, 11, 12)).at;
        sent.recorded_by = "jane";
        Delivery delivery;
        delivery.person = person;
        delivery.address = std::move(address);
        delivery.accepted = is_accepted;
        delivery.result = is_accepted ? "250 Ok" : "550 No such user here";
        if (is_accepted && !person.empty())
            sent.people.push_back(person_name(sample_people(), id_of<PersonId>(person)));
        sent.delivery.push_back(std::move(delivery));
        review.distribution.push_back(std::move(sent));
    };
    const auto row = [](const std::string& what, const std::string& who) {
        return "| 2026-11-12, 2 days after the review | " + what + " | " + who + " | jane |";
    };
    const std::string way = "sent: by e-mail, through sendmail";
    const std::string refused = "not delivered: 550 No such user here";

    mailed("ada", "ada@example.org", true);
    mailed("ben", "ben@example.org", false);
    mailed("cleo", "cleo@example.org", true);
    mailed("", "auditor@example.com", true);
    auto text = markdown_of(review, *review.minutes->facts);
    CHECK(has(text, row(way, "Ada Example, Cleo Example, auditor@example.com")));
    CHECK(has(text, row(refused, "ben@example.org")));
    CHECK(has(text, "handed out to 2 of 3"));

    mailed("ben", "ben@example.org", true);
    text = markdown_of(review, *review.minutes->facts);
    CHECK(has(text, row(way, "Ada Example, Cleo Example, auditor@example.com, Ben Example")));
    CHECK_FALSE(has(text, "not delivered"));
}

TEST_CASE("who came for whom, from when to when, and without a quorum why", "[minutes-document]") {
    auto review = sample_signed_review();
    auto& minutes = *review.minutes;
    auto& cleo = minutes.attendance.at(2);
    cleo.presence = Presence::absent;
    cleo.optional = true;
    auto& ben = minutes.attendance.at(1);
    ben.delegate_for = "ada";
    ben.arrived = "10:20";
    ben.left = "11:00";
    minutes.attendance.at(0).presence = Presence::absent;
    minutes.quorum_note = "the flight was cancelled";
    const auto text = markdown_of(review, *minutes.facts);
    CHECK(has(text, "present from 10:20 until 11:00, for Ada Example"));
    CHECK(has(text, "optional"));
    CHECK(has(text, "There was no quorum"));
    CHECK(has(text, "The review went on: the flight was cancelled"));
}

TEST_CASE("decisions are followed up, with why, and stale actions are named",
          "[minutes-document]") {
    auto review = sample_signed_review();
    auto& minutes = *review.minutes;
    auto& decision = minutes.items.back().decisions.at(0);
    decision.rationale = "redundancy";
    const auto earlier = id_of<DecisionId>("MR-2026-10-D01");
    minutes.facts->decisions = {{.id = earlier,
                                 .text = "Move the rack",
                                 .owner_name = "Ben Example",
                                 .due = Date(2026, 11, 1)}};
    minutes.decision_reviews = {{.decision = earlier, .outcome = ActionOutcome::done}};
    minutes.facts->actions.at(0).stale = true;
    minutes.suitability.evidence = {"d2", "MET-patching"};
    const auto text = markdown_of(review, *minutes.facts);
    CHECK(has(text, "redundancy"));
    CHECK(has(text, "Move the rack"));
    CHECK(has(text, "1 action no longer just to be carried over"));
    CHECK(has(text, "carried over 3 times or 90 days overdue"));
    CHECK(has(text, "(evidence: item 3.2, MET-patching)"));
}
