#include "support/approval.hpp"
#include "support/catch.hpp"
#include "support/samples.hpp"

#include <isms/documents/status_document.hpp>
#include <isms/render/render.hpp>

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

TEST_CASE("status of a directory that was just made points to the first agenda",
          "[status-document]") {
    auto organisation = sample_organisation();
    organisation.since = Date(2026, 11, 2);
    check_approved("documents-unit/status-new.txt", text_of({}, Date(2026, 11, 2), organisation));
}
