#include "record_fixture.hpp"
#include "support/catch.hpp"

#include <isms/store/paths.hpp>

using namespace isms;
using namespace isms_test;

TEST_CASE("each record has its place") {
    const auto meeting = id<MeetingId>("MR-2026-11-2");
    CHECK(paths::person(id<PersonId>("jane-doe")) == "people/jane-doe.json");
    CHECK(paths::agenda_template(id<TemplateName>("classic")) == "templates/classic.json");
    CHECK(paths::meeting(meeting) == "meetings/MR-2026-11-2/meeting.json");
    CHECK(paths::agenda(meeting) == "meetings/MR-2026-11-2/agenda.json");
    CHECK(paths::minutes(meeting) == "meetings/MR-2026-11-2/minutes.json");
    CHECK(paths::signoff(meeting, 1) == "meetings/MR-2026-11-2/signoff-01.json");
    CHECK(paths::signoff(meeting, 12) == "meetings/MR-2026-11-2/signoff-12.json");
    CHECK(paths::action(id<ActionId>("MR-2026-11-2-A03")) == "actions/2026/MR-2026-11-2-A03.json");
    CHECK(paths::action(id<ActionId>("A-2027-007")) == "actions/2027/A-2027-007.json");
    CHECK(paths::minutes_draft(meeting) == "drafts/MR-2026-11-2-minutes.md");
    CHECK(paths::agenda_draft(meeting) == "drafts/MR-2026-11-2-agenda.md");

    const auto digest = sha256_hex("x");
    CHECK(paths::evidence(digest) == "evidence/" + digest.substr(0, 2) + "/" + digest);
    CHECK(paths::evidence_sidecar(digest) == paths::evidence(digest) + ".json");
}
