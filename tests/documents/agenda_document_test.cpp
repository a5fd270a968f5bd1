#include "support/approval.hpp"
#include "support/catch.hpp"
#include "support/samples.hpp"

#include <isms/documents/agenda_document.hpp>
#include <isms/render/render.hpp>
#include <isms/review/agenda_builder.hpp>

using namespace isms;
using namespace isms::test;

namespace {

std::string text_of(const Meeting& meeting, const Agenda& agenda,
                    const DocumentSetting& setting = {}) {
    const auto facts = agenda.facts.value_or(agenda_facts(
        agenda, meeting, sample_organisation(), {}, sample_people(), std::nullopt, stamp()));
    return render_text(agenda_document(meeting, agenda, facts, setting), {.width = 100});
}

}  // namespace

TEST_CASE("an issued agenda shows item 1 with what is overdue and the command to type",
          "[agenda-document]") {
    check_approved("documents-unit/agenda-issued.txt",
                   text_of(sample_meeting(), sample_context().agenda));
}

TEST_CASE("a draft agenda shows what it leaves out, and why", "[agenda-document]") {
    auto meeting = sample_meeting();
    meeting.date = Date(2026, 11, 17);
    auto agenda = sample_agenda();
    agenda.note = "The classic six points.";
    agenda.omitted = {{.key = "f",
                       .title = "Risks",
                       .clauses = {{"ISO/IEC 27001:2022", "9.3.2 f"}},
                       .reason = "on the agenda of another month",
                       .covered_by = id_of<MeetingId>("MR-2026-12"),
                       .covered_on = Date(2026, 12, 8)},
                      {.key = "g", .title = "Improvement", .reason = "no time"}};
    check_approved("documents-unit/agenda-draft.txt",
                   text_of(meeting, agenda, {.simulated = true, .time_zone = "UTC"}));
}

TEST_CASE("an agenda says that its review was cancelled", "[agenda-document]") {
    auto meeting = sample_meeting();
    meeting.cancelled = Cancellation{.reason = "the chair is ill", .on = Date(2026, 11, 9)};
    CHECK(text_of(meeting, sample_agenda()).find("on 2026-11-09: the chair is ill") !=
          std::string::npos);
}

TEST_CASE("templates can be read", "[agenda-document]") {
    for (const auto& source : builtin_templates()) {
        check_approved("documents-unit/template-" + source.name.str() + ".txt",
                       render_text(template_document(source, {}), {.width = 100}));
    }
}
