#include "importing.hpp"
#include "support/catch.hpp"

#include <isms/base/error.hpp>

using namespace isms;
using namespace isms::test;

namespace {

/// Nr -> key, Title, Owner, Due, State, Severity.
ImportMapping sheet_mapping() {
    auto mapping = ImportMapping::blank();
    mapping.source = "audit";
    mapping.target = "nonconformities";
    mapping.key = {{{"Nr"}}};
    for (const auto& [field, column] : {std::pair("title", "Title"),
                                        {"owner", "Owner"},
                                        {"due", "Due"},
                                        {"state", "State"},
                                        {"severity", "Severity"}}) {
        auto& added = mapping.fields.emplace_back();
        added.field = field;
        added.columns = {column};
    }
    return mapping;
}

constexpr const char* header = "Nr,Title,Owner,Due,State,Severity\n";

ImportPlan planned(const std::string& rows, const std::vector<KnownRecord>& known = {},
                   std::string_view today = "2026-04-10") {
    return plan_import(sheet_of(header + rows), sheet_mapping(), known, import_setting(today));
}

std::string fault(const ImportPlan& plan, std::size_t row) {
    return plan.rows.at(row).faults.at(0).reason;
}

}  // namespace

TEST_CASE("new rows get our ids, keep theirs, and one counter moves for all") {
    auto setting = import_setting();
    setting.counters["NC-2026"] = 7;
    const auto plan =
        plan_import(sheet_of(std::string(header) +
                             "a/1,First,ada,2026-05-01,open,major\n../../etc,Second,,,,\n"),
                    sheet_mapping(), {}, setting);
    REQUIRE(plan.records.size() == 2);
    CHECK(plan.records[0].id == "NC-2026-008");
    CHECK(plan.records[1].id == "NC-2026-009");
    CHECK(plan.counters == std::map<std::string, int>{{"NC-2026", 9}});
    CHECK(record_of(plan)["foreign_id"] == "a/1");
    CHECK(record_of(plan, 1)["foreign_id"] == "../../etc");
    CHECK(record_of(plan)["history"][0]["note"] == "imported from audit");
    CHECK(plan.count(RowFate::created) == 2);
    CHECK(plan.records[0].creates);
}

TEST_CASE("the same file again changes nothing") {
    const std::string rows = "1,First,ada,2026-05-01,open,major\n2,Second,Zoe,,,\n";
    const auto known = after({}, planned(rows));
    const auto again = planned(rows, known, "2026-08-01");
    CHECK(again.count(RowFate::unchanged) == 2);
    CHECK(again.records.empty());
    CHECK(again.counters.empty());
    CHECK(again.vanished.empty());
}

TEST_CASE("a changed row changes its fields and appends one event") {
    const auto known = after({}, planned("1,First,ada,2026-05-01,open,major\n"));
    const auto plan = planned("1,First,ada,2026-06-01,closed,major\n", known, "2026-05-20");
    REQUIRE(plan.rows[0].fate == RowFate::changed);
    CHECK(plan.rows[0].id == "NC-2026-001");
    REQUIRE(plan.rows[0].changes.size() == 3);
    CHECK(plan.rows[0].changes[0].field == "due");
    CHECK(plan.rows[0].changes[0].from == "2026-05-01");
    CHECK(plan.rows[0].changes[0].to == "2026-06-01");
    CHECK(plan.rows[0].changes[1].field == "state");
    const auto entry = record_of(plan);
    // Nobody says when it was closed: this is the day on which it was first seen so.
    CHECK(entry["closed_on"] == "2026-05-20");
    CHECK_FALSE(plan.records[0].creates);
    REQUIRE(entry["history"].size() == 2);
    CHECK(entry["history"][1]["event"] == "changed");
    CHECK(entry["history"][1]["note"] == "due, state, closed_on by import from audit");
    const auto reopened =
        planned("1,First,ada,2026-06-01,open,major\n", after(known, plan), "2026-06-01");
    CHECK_FALSE(record_of(reopened).contains("closed_on"));
}

TEST_CASE("blank cells and fields of other columns are left as a person set them") {
    auto known = after({}, planned("1,First,ada,2026-05-01,open,major\n"));
    known[0].record["root_cause"] = "Nobody told them";
    known[0].record["severity"] = "observation";
    const auto plan = planned("1,First,,,open,\n", known);
    CHECK(plan.rows[0].fate == RowFate::unchanged);
}

TEST_CASE("an owner who is nobody here is kept in words, and takes no owner away") {
    const auto plan = planned("1,First,Zoe Unknown,,,\n2,Second,ADA@EXAMPLE.ORG,,,\n");
    CHECK(record_of(plan)["owner_said"] == "Zoe Unknown");
    CHECK_FALSE(record_of(plan).contains("owner"));
    CHECK(record_of(plan, 1)["owner"] == "ada");
    auto known = after({}, plan);
    known[0].record["owner"] = "ada";
    CHECK(planned("1,First,Zoe Unknown,,,\n", known).rows[0].fate == RowFate::unchanged);
}

TEST_CASE("a row that vanished is reported and left") {
    const auto known = after({}, planned("1,First,,,,\n2,Second,,,,\n"));
    auto other = known;
    other.push_back({"NC-2026-050", {{"title", "By hand"}}});
    const auto plan = planned("2,Second,,,,\n", other);
    REQUIRE(plan.vanished.size() == 1);
    CHECK(plan.vanished[0].id == "NC-2026-001");
    CHECK(plan.vanished[0].foreign_id == "1");
    CHECK(plan.records.empty());
}

TEST_CASE("what can't be taken is refused with its column and reason") {
    const auto plan = planned(
        ",No key,,,,\n1,First,,03/04/2026,,\n2,Second,,,nearly done,\n3,,,,,\n4,Fourth,,,,\n"
        "4,Fourth again,,,,\n");
    CHECK(plan.count(RowFate::refused) == 5);
    CHECK(fault(plan, 0) == "is blank, and rows are known by it");
    CHECK(plan.rows[1].faults[0].column == std::size_t{3});
    CHECK(fault(plan, 1).find("--date-style") != std::string::npos);
    CHECK(fault(plan, 2) == "'nearly done' is none of: open, correcting, corrected, closed");
    CHECK(fault(plan, 3) == "it has no title");
    CHECK(fault(plan, 5) == "is the same as in line 6");
    REQUIRE(plan.records.size() == 1);
    CHECK(plan.records[0].id == "NC-2026-001");
}

TEST_CASE("hostile text is data") {
    const auto plan = planned("1,=cmd()|' /C calc'!A0,,,,\n2,\x1b[31mred,,,,\n");
    CHECK(record_of(plan)["title"] == "=cmd()|' /C calc'!A0");
    CHECK(record_of(plan, 1)["title"] == "\x1b[31mred");
    const auto bad = planned("1,T,,,\x1b[31mred,\n");
    CHECK(fault(bad, 0).find('\x1b') == std::string::npos);
}

TEST_CASE("an import that was undone is taken up again under its ids") {
    auto known = after({}, planned("1,First,,,,\n"));
    known[0].record["withdrawn"] = true;
    const auto plan = planned("1,First,,,,\n", known);
    CHECK(plan.rows[0].fate == RowFate::created);
    CHECK(plan.rows[0].id == "NC-2026-001");
    CHECK_FALSE(plan.records[0].creates);
    CHECK_FALSE(record_of(plan).contains("withdrawn"));
    CHECK(record_of(plan)["history"].size() == 2);
    CHECK(plan.counters.empty());
}

TEST_CASE("a risk remembers the levels that it went through") {
    auto mapping = sheet_mapping();
    mapping.target = "risks";
    mapping.fields.resize(1);
    mapping.fields.push_back({.field = "current", .columns = {"State"}});
    const auto at = [&](const char* level, std::string_view today,
                        const std::vector<KnownRecord>& known) {
        return plan_import(sheet_of(std::string(header) + "1,Flood,,," + level + ",\n"), mapping,
                           known, import_setting(today));
    };
    auto known = after({}, at("Low", "2026-01-10", {}));
    known = after(known, at("high", "2026-04-10", known));
    CHECK(known[0].record["levels"] == Json::array({{{"on", "2026-01-10"}, {"level", "low"}},
                                                    {{"on", "2026-04-10"}, {"level", "high"}}}));
    CHECK(at("dreadful", "2026-05-10", known).rows[0].fate == RowFate::refused);
}

TEST_CASE("a mapping that does not fit is one error that names the columns") {
    auto mapping = sheet_mapping();
    mapping.key = {};
    const auto problem_of = [&] {
        try {
            plan_import(sheet_of(header), mapping, {}, import_setting());
        } catch (const Error& error) {
            CHECK(error.code() == ExitCode::usage);
            return error.diagnostics().front();
        }
        return Diagnostic{};
    };
    CHECK(problem_of().code == "import-no-key");
    CHECK(problem_of().hint.find("'Severity'") != std::string::npos);
    mapping.key = {{{"Number"}}};
    CHECK(problem_of().message == "the file has no column 'Number', by which its rows are known");
    mapping = sheet_mapping();
    mapping.fields[0].field = "titel";
    CHECK(problem_of().code == "import-field");
    CHECK(problem_of().hint.find("title") != std::string::npos);
}

TEST_CASE("values: constants, words, whole numbers") {
    auto mapping = sheet_mapping();
    mapping.target = "treatments";
    mapping.fields = {{.field = "title", .columns = {"Title"}},
                      {.field = "progress", .columns = {"Due"}},
                      {.field = "state", .columns = {"State"}, .words = {{"Läuft", "in progress"}}},
                      {.field = "money", .constant = "5 EUR"}};
    const auto plan = plan_import(
        sheet_of(std::string(header) + "1,T,,40%,Läuft,\n2,U,,140,PLANNED,\n3,V,,0,,\n"), mapping,
        {}, import_setting());
    CHECK(record_of(plan)["progress"] == 40);
    CHECK(record_of(plan)["state"] == "in progress");
    CHECK(record_of(plan)["money"] == "5 EUR");
    CHECK(plan.rows[1].fate == RowFate::refused);
    // What a record leaves out because it is nothing is no change either.
    const auto again = plan_import(sheet_of(std::string(header) + "3,V,,0,,\n"), mapping,
                                   after({}, plan), import_setting());
    CHECK(again.rows[0].fate == RowFate::unchanged);
}
