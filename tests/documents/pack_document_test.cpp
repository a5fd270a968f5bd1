#include "support/approval.hpp"
#include "support/catch.hpp"
#include "support/samples.hpp"

#include <isms/documents/pack_document.hpp>
#include <isms/render/render.hpp>

using namespace isms;
using namespace isms::test;

namespace {

Instant moment(std::string_view text) {
    return Instant::parse(text).value();
}

/// Two seals of the sample review: the first signed and stamped, the second neither.
struct Pack {
    Organisation organisation = sample_organisation();
    PeopleById people = sample_people();
    PackView view{.organisation = organisation,
                  .people = people,
                  .from = Date(2026, 1, 1),
                  .to = Date(2026, 12, 31)};

    Pack() {
        auto review = sample_signed_review();
        review.sealed = true;
        view.reviews.push_back({.review = review,
                                .seals = {1, 2},
                                .minutes_html = "archive/data/000002/documents/minutes.html",
                                .minutes_pdf = "documents/MR-2026-11-minutes.pdf",
                                .agenda_html = "archive/data/000001/documents/agenda.html",
                                .agenda_pdf = "documents/MR-2026-11-agenda.pdf"});
        auto action = sample_action("MR-2026-10-A01", "cleo", Date(2026, 10, 30));
        action.evidence.push_back({.sha256 = std::string(64, 'e'), .name = "log.txt"});
        view.actions.push_back({action, "actions/MR-2026-10-A01.html"});
        view.evidence.push_back({.name = "log.txt",
                                 .action = "MR-2026-10-A01",
                                 .size = 812,
                                 .sha256 = std::string(64, 'e'),
                                 .path = "archive/data/evidence/ee/log"});
        view.seals = {{.number = 1,
                       .about = "MR-2026-11",
                       .sealed_at = moment("2026-11-12T09:30:00Z"),
                       .sealed_by = "ben",
                       .sha256 = std::string(64, 'a'),
                       .signer = "ben",
                       .stamped_at = moment("2026-11-12T09:31:00Z"),
                       .authority = "CN=Time of example.org",
                       .files = 12,
                       .disposed = 2,
                       .path = "archive/seals/000001.sha256"},
                      {.number = 2,
                       .about = "MR-2026-11",
                       .sealed_at = moment("2026-11-20T09:30:00Z"),
                       .sealed_by = "ben",
                       .sha256 = std::string(64, 'b'),
                       .signer = {},
                       .stamped_at = std::nullopt,
                       .authority = {},
                       .files = 3,
                       .path = "archive/seals/000002.sha256"}};
        view.head.emplace();
        view.head->seal = 2;
        view.head->sha256 = std::string(64, 'b');
        view.sealed_files = 13;
    }

    std::string page() const { return render_markdown(pack_document(view, {})); }
    std::string missing() const { return render_markdown(missing_document(view, {})); }
};

bool contains(const std::string& whole, std::string_view part) {
    return whole.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("the first page of a pack", "[pack]") {
    check_approved("documents-unit/pack.md", Pack().page());
    check_approved("documents-unit/pack.html", render_html(pack_document(Pack().view, {})));
}

TEST_CASE("what is missing in a pack is said by the pack", "[pack]") {
    check_approved("documents-unit/pack-missing.md", Pack().missing());
}

TEST_CASE("a signed and stamped head vouches for what lies before it", "[pack]") {
    Pack pack;
    CHECK(contains(pack.missing(), "No signature covers the newest seal."));
    CHECK(contains(pack.missing(), "No timestamp covers the newest seal."));
    std::swap(pack.view.seals[0], pack.view.seals[1]);
    CHECK_FALSE(contains(pack.missing(), "No signature"));
    CHECK_FALSE(contains(pack.missing(), "No timestamp"));
}

TEST_CASE("a review that is not sealed, or grew since, is missing", "[pack]") {
    Pack pack;
    pack.view.reviews[0].review.sealed = false;
    CHECK(contains(pack.missing(), "MR-2026-11 grew since it was sealed"));
    pack.view.reviews[0].seals.clear();
    CHECK(contains(pack.missing(), "MR-2026-11 is signed and not sealed"));
}

TEST_CASE("the first page has the first few of many, and says how many more there are", "[pack]") {
    Pack pack;
    for (int number = 10; number < 20; ++number) {
        auto action =
            sample_action("MR-2026-10-A" + std::to_string(number), "cleo", Date(2026, 10, 30));
        action.state = ActionState::done;
        action.ended_on = Date(2026, 11, 1);
        pack.view.actions.push_back({action, {}});
    }
    CHECK(contains(pack.page(), "and 4 more: What is missing in this pack has all of them"));
    CHECK_FALSE(contains(pack.missing(), "more:"));
}
