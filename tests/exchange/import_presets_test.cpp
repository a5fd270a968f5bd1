#include "importing.hpp"
#include "support/catch.hpp"

using namespace isms;
using namespace isms::test;

namespace {

/// What a file of the system gives when its preset is found by its columns.
ImportPlan imported(const std::string& file, const std::string& target, const std::string& preset) {
    const auto sheet = sheet_of(import_file(file), file);
    const auto* mapping = detect_preset(sheet, target);
    REQUIRE(mapping != nullptr);
    CHECK(mapping->name.str() == preset);
    if (target == "actions") return plan_action_import(sheet, *mapping, {}, import_setting());
    return plan_import(sheet, *mapping, {}, import_setting());
}

std::string faults(const ImportPlan& plan) {
    std::string all;
    for (const auto& row : plan.rows) {
        for (const auto& fault : row.faults) all += fault.reason + "\n";
    }
    return all;
}

std::string text(const Json& record, const char* key) {
    return record.contains(key) ? field_text(record[key]) : "-";
}

}  // namespace

TEST_CASE("every preset reads as a record, fills a target that exists and is found by its name") {
    CHECK(import_presets().size() == 17);
    for (const auto& preset : import_presets()) {
        CAPTURE(preset.name.str());
        CHECK((preset.target == "actions" || find_register(preset.target) != nullptr));
        CHECK(find_preset(preset.name.str(), preset.target) == &preset);
        CHECK((preset.grid || !preset.recognised_by.empty()));
        for (const auto& field : preset.fields) {
            CAPTURE(field.field);
            if (preset.target != "actions")
                CHECK(find_field(find_register(preset.target)->kind, field.field) != nullptr);
        }
    }
    CHECK(find_preset("jira", "nonconformities")->name.str() == "jira-nonconformities");
    CHECK(find_preset("jira", "risks") == nullptr);
}

TEST_CASE("CISO Assistant risk scenarios") {
    const auto plan = imported("ciso-assistant-risks.csv", "risks", "ciso-assistant-risks");
    REQUIRE(plan.records.size() == 2);
    const auto first = record_of(plan);
    CHECK(text(first, "id") == "RISK-001");
    CHECK(text(first, "title") == "Leavers keep accounts");
    CHECK(text(first, "detail") == "Accounts outlive contracts");
    CHECK(text(first, "owner") == "ada");
    CHECK(text(first, "owner_said") == "-");
    CHECK(text(first, "inherent") == "high");
    CHECK(text(first, "current") == "medium");
    CHECK(text(first, "residual") == "-");
    CHECK(text(first, "response") == "mitigate");
    CHECK(text(first, "source") == "ciso-assistant");
    CHECK(text(first, "foreign_id") == "7d1e");
    CHECK(first["levels"] == Json::array({{{"on", "2026-04-10"}, {"level", "medium"}}}));
    const auto second = record_of(plan, 1);
    CHECK(text(second, "title") == "=cmd() in a name");
    CHECK(text(second, "current") == "-");
    CHECK(text(second, "response") == "-");
    CHECK(text(second, "owner") == "ada");
    CHECK(plan.counters.at("RISK") == 2);
}

TEST_CASE("CISO Assistant risk assessment") {
    const auto plan =
        imported("ciso-assistant-risk-assessment.csv", "risks", "ciso-assistant-risk-assessment");
    const auto risk = record_of(plan);
    CHECK(text(risk, "current") == "very high");
    CHECK(text(risk, "residual") == "low");
    CHECK(text(risk, "response") == "accept");
    CHECK(text(risk, "foreign_id") == "R.1");
}

TEST_CASE("CISO Assistant applied controls and action plan are treatments") {
    const auto plan =
        imported("ciso-assistant-controls.csv", "treatments", "ciso-assistant-controls");
    const auto first = record_of(plan);
    CHECK(text(first, "id") == "TRT-2026-001");
    CHECK(text(first, "due") == "2026-12-31");
    CHECK(text(first, "state") == "in progress");
    CHECK(text(first, "money") == "12000 EUR");
    CHECK(text(first, "owner") == "ada");
    const auto second = record_of(plan, 1);
    CHECK(text(second, "state") == "done");
    CHECK(text(second, "money") == "-");
    const auto actions =
        imported("ciso-assistant-action-plan.csv", "treatments", "ciso-assistant-action-plan");
    CHECK(text(record_of(actions), "state") == "planned");
    CHECK(text(record_of(actions), "money") == "12000 EUR");
    CHECK(text(record_of(actions), "foreign_id") == "Encrypt disks");
}

TEST_CASE("CISO Assistant findings") {
    const auto plan =
        imported("ciso-assistant-findings.csv", "nonconformities", "ciso-assistant-findings");
    const auto first = record_of(plan);
    CHECK(text(first, "severity") == "major");
    CHECK(text(first, "state") == "correcting");
    CHECK(text(first, "due") == "2026-06-30");
    CHECK(text(first, "opened_on") == "2026-03-02");
    CHECK(text(first, "corrective_action") == "Review accounts");
    const auto second = record_of(plan, 1);
    CHECK(text(second, "foreign_id") == "Rack is unlocked");
    CHECK(text(second, "detail") == "Door stood open");
    CHECK(text(second, "severity") == "observation");
    CHECK(text(second, "due") == "2026-05-02");
}

TEST_CASE("CISO Assistant incidents") {
    const auto incident = record_of(
        imported("ciso-assistant-incidents.csv", "incidents", "ciso-assistant-incidents"));
    CHECK(text(incident, "severity") == "high");
    CHECK(text(incident, "state") == "open");
    CHECK(text(incident, "occurred_on") == "2026-04-01");
    CHECK(text(incident, "detected_on") == "2026-04-02");
    CHECK(text(incident, "resolved_on") == "-");
}

TEST_CASE("eramba findings: labels before a tooltip, several owners in a cell") {
    const auto finding =
        record_of(imported("eramba-findings.csv", "nonconformities", "eramba-findings"));
    CHECK(text(finding, "title") == "No restore test");
    CHECK(text(finding, "due") == "2026-07-31");
    CHECK(text(finding, "state") == "open");
    CHECK(text(finding, "owner") == "ada");
    CHECK(text(finding, "foreign_id") == "No restore test");
}

TEST_CASE("eramba tasks: how much is done says the state") {
    const auto plan = imported("eramba-tasks.csv", "actions", "eramba-tasks");
    CHECK(faults(plan).empty());
    CHECK(text(record_of(plan), "title") == "Test a restore");
    CHECK(text(record_of(plan), "state") == "in progress");
    CHECK(text(record_of(plan), "foreign_id") == "Backup 2026/Test a restore");
    CHECK(text(record_of(plan, 1), "state") == "done");
}

TEST_CASE("Jira issues as actions") {
    const auto plan = imported("jira.csv", "actions", "jira");
    CHECK(faults(plan).empty());
    const auto first = record_of(plan);
    CHECK(text(first, "id") == "A-2026-001");
    CHECK(text(first, "due") == "2026-12-31");
    CHECK(text(first, "raised_on") == "2024-05-11");
    CHECK(text(first, "state") == "in progress");
    CHECK(text(first, "owner") == "ada");
    CHECK(text(first, "source") == "jira");
    CHECK(text(first, "foreign_id") == "ISMS-1");
    // A status that nobody translated is said to be taken for another.
    REQUIRE(plan.notes.size() == 1);
    CHECK(plan.notes[0].message ==
          "'Waiting for vendor' is taken for the state 'in progress' (1 row)");
    const auto second = record_of(plan, 1);
    CHECK(text(second, "state") == "done");
    CHECK(text(second, "ended_on") == "2024-03-03");
    CHECK(text(second, "undated_reason") == "imported without a due date");
    const auto third = record_of(plan, 2);
    CHECK(text(third, "state") == "cancelled");
    CHECK(text(third, "ended_on") == "2024-03-04");
    CHECK(plan.counters.at("A-2026") == 3);
}

TEST_CASE("Jira issues as nonconformities") {
    const auto plan = imported("jira.csv", "nonconformities", "jira-nonconformities");
    CHECK(text(record_of(plan), "severity") == "major");
    CHECK(text(record_of(plan), "state") == "correcting");
    CHECK(text(record_of(plan), "opened_on") == "2024-05-11");
    CHECK(text(record_of(plan, 1), "severity") == "observation");
    CHECK(text(record_of(plan, 1), "state") == "closed");
    CHECK(text(record_of(plan, 1), "closed_on") == "2024-03-03");
}

TEST_CASE("GitHub issues") {
    const auto plan = imported("github.json", "actions", "github");
    CHECK(faults(plan).empty());
    CHECK(text(record_of(plan), "due") == "2026-06-30");
    CHECK(text(record_of(plan), "state") == "open");
    CHECK(text(record_of(plan), "foreign_id") == "https://example.org/acme/isms/issues/1");
    CHECK(text(record_of(plan, 1), "state") == "cancelled");
    CHECK(text(record_of(plan, 1), "ended_on") == "2026-02-05");
    const auto findings = imported("github.json", "nonconformities", "github-nonconformities");
    CHECK(text(record_of(findings, 1), "state") == "closed");
    CHECK(text(record_of(findings, 1), "closed_on") == "2026-02-05");
}

TEST_CASE("GitLab issues") {
    const auto plan = imported("gitlab.csv", "actions", "gitlab");
    CHECK(faults(plan).empty());
    CHECK(text(record_of(plan), "due") == "2026-09-30");
    CHECK(text(record_of(plan), "raised_on") == "2026-02-03");
    CHECK(text(record_of(plan, 1), "state") == "done");
    CHECK(text(record_of(plan, 1), "ended_on") == "2026-03-01");
}

TEST_CASE("SimpleRisk: numbers become words of the scale") {
    const auto plan = imported("simplerisk.csv", "risks", "simplerisk");
    CHECK(text(record_of(plan), "inherent") == "high");
    CHECK(text(record_of(plan), "current") == "medium");
    CHECK(text(record_of(plan), "assessed_on") == "2026-02-01");
    CHECK(text(record_of(plan), "state") == "open");
    CHECK(text(record_of(plan, 1), "inherent") == "low");
    CHECK(text(record_of(plan, 1), "current") == "very low");
    CHECK(text(record_of(plan, 1), "state") == "closed");
    CHECK(text(record_of(plan, 1), "closed_on") == "2026-03-01");
}

TEST_CASE("OSCAL plan of action and milestones: items joined with their risks") {
    const auto read = read_import(import_file("oscal-poam.json"), "oscal-poam.json");
    REQUIRE(read.value.has_value());
    // The risk that is not there is reported and does not stop anything.
    REQUIRE(read.diagnostics.size() == 1);
    CHECK(read.diagnostics[0].severity == Severity::warning);
    CHECK(read.diagnostics[0].code == "oscal-dangling-risk");
    CHECK(read.diagnostics[0].place == "entry 2");
    const auto plan = imported("oscal-poam.json", "nonconformities", "oscal-poam");
    CHECK(text(record_of(plan), "due") == "2026-08-31");
    CHECK(text(record_of(plan), "state") == "correcting");
    CHECK(text(record_of(plan), "corrective_action") == "Switch TLS 1.0 off");
    CHECK(text(record_of(plan), "raised_from") == "plan of action and milestones");
    CHECK(text(record_of(plan, 1), "due") == "2026-09-15");
    CHECK(text(record_of(plan, 1), "state") == "open");
}

TEST_CASE("columns that nothing reads are named once") {
    const auto sheet = sheet_of(import_file("jira.csv"));
    const auto unread = unread_columns(sheet, *find_preset("jira", "actions"));
    CHECK(std::count(unread.begin(), unread.end(), "Labels") == 1);
    CHECK(std::count(unread.begin(), unread.end(), "Summary") == 0);
    CHECK(std::count(unread.begin(), unread.end(), "Due date") == 0);
    CHECK(detect_preset(sheet, "risks") == nullptr);
}
