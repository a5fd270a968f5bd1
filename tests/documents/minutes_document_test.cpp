#include "support/approval.hpp"
#include "support/catch.hpp"
#include "support/samples.hpp"

#include <isms/documents/minutes_document.hpp>
#include <isms/render/render.hpp>
#include <isms/review/signing.hpp>

using namespace isms;
using namespace isms::test;

namespace {

/// The facts of today, as a draft shows them.
MinutesFacts draft_facts(const Review& review) {
    return *frozen_minutes(review, sample_organisation(), sample_people(), sample_outcome().raised,
                           stamp())
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
