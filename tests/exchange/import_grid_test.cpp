#include "../../src/exchange/import/grid_cells.hpp"
#include "importing.hpp"
#include "support/catch.hpp"

#include <isms/base/error.hpp>

using namespace isms;
using namespace isms::test;

namespace {

ImportPlan planned(const std::string& text, const std::vector<KnownRecord>& known = {}) {
    auto setting = import_setting();
    setting.year = 2026;
    return plan_import(sheet_of(text), *find_preset("measures-grid", "metrics"), known, setting);
}

/// "2026-01=80 2026-02=90".
std::string observed(const Json& metric) {
    std::string all;
    if (!metric.contains("observations")) return all;
    for (const auto& one : metric["observations"])
        all +=
            (all.empty() ? "" : " ") + one["period"].get<std::string>() + "=" + one["value"].dump();
    return all;
}

}  // namespace

TEST_CASE("a grid of measures and months gives metrics with observations") {
    const auto sheet = sheet_of(import_file("measures-grid.csv"));
    REQUIRE(detect_preset(sheet, "metrics") != nullptr);
    CHECK(detect_preset(sheet, "metrics")->grid);
    const auto plan = planned(import_file("measures-grid.csv"));
    REQUIRE(plan.records.size() == 3);
    const auto patched = record_of(plan);
    CHECK(patched["id"] == "MET-patched-in-time");
    CHECK(observed(patched) == "2026-01=80 2026-02=90 2026-03=90");
    CHECK(patched["observations"][2]["valid"] == 72);
    CHECK(patched["observations"][2]["total"] == 80);
    CHECK(patched["observations"][2]["collected_on"] == import_setting().stamp.today.iso());
    CHECK(patched["unit"] == "%");
    // Shares of one, and it is said; the blank month was not collected.
    CHECK(observed(record_of(plan, 1)) == "2026-01=80 2026-02=7");
    CHECK(observed(record_of(plan, 2)) == "2026-01=120 2026-02=95 2026-03=101");
    CHECK(record_of(plan, 2)["unit"] == "");
    REQUIRE(plan.notes.size() == 2);
    CHECK(plan.notes[0].code == "import-share");
    CHECK(plan.notes[1].code == "import-unit");
}

TEST_CASE("the next month is added to what is there, and nothing else changes") {
    const auto known = after({}, planned("M,Jan,Feb\nPatched,80,90\n"));
    CHECK(planned("M,Jan,Feb\nPatched,80,90\n", known).records.empty());
    const auto plan = planned("M,2026-01,2026-02,2026-03\nPatched,81%,,70\n", known);
    CHECK(observed(record_of(plan)) == "2026-01=81 2026-02=90 2026-03=70");
    REQUIRE(plan.rows[0].changes.size() == 2);
    CHECK(plan.rows[0].changes[0].field == "2026-01");
    CHECK(plan.rows[0].changes[0].from == "80");
}

TEST_CASE("a metric that was entered here is the one that its title names") {
    std::vector<KnownRecord> known = after({}, planned("M,Jan\nPatched,80\n"));
    known[0].record.erase("source");
    known[0].record.erase("foreign_id");
    CHECK(record_of(planned("M,Feb\npatched,90\n", known))["id"] == "MET-patched");
    CHECK(record_of(planned("M,Feb\nMET-patched,90\n", known))["id"] == "MET-patched");
    CHECK(planned("M,2026-Q1\nPatched,90\n", known).rows[0].fate == RowFate::refused);
}

TEST_CASE("two measures whose titles give one id are kept apart") {
    const auto plan = planned("M,Jan\nPatched!,80\nPatched?,90\nPatched!,70\n");
    CHECK(plan.rows[0].id == "MET-patched");
    CHECK(plan.rows[1].id == "MET-patched-2");
    CHECK(plan.rows[2].fate == RowFate::refused);
    const std::string sentence =
        "Share of people who have finished the yearly training on security awareness in time";
    CHECK(planned("M,Jan\n" + sentence + ",80\n").rows[0].id ==
          "MET-share-of-people-who-have-finished-the-yearly-training-on");
}

TEST_CASE("cells that are no value are refused, and months alone need a year") {
    const auto plan = planned("M,Jan,Feb\nPatched,n/a,80\n,80,80\n");
    CHECK(plan.count(RowFate::refused) == 2);
    CHECK(plan.rows[0].faults[0].column == std::size_t{1});
    auto setting = import_setting();
    CHECK_THROWS_AS(plan_import(sheet_of("M,Jan\nP,1\n"), *find_preset("measures-grid", "metrics"),
                                {}, setting),
                    Error);
    CHECK_THROWS_AS(planned("M,2026-01,2026-Q1\nP,1,2\n"), Error);
}

TEST_CASE("numbers of a grid") {
    const auto value = [](std::string_view cell) {
        const auto number = exchange::read_grid_number(cell);
        return number ? number->value : -1;
    };
    CHECK(value("80%") == 80);
    CHECK(value("97,5 %") == 97.5);
    CHECK(value("0.8") == 0.8);
    CHECK(value("72/80") == 90);
    CHECK(value("1,000") == -1);
    CHECK(value("1/0") == -1);
    CHECK(value("nan") == -1);
    CHECK(value("1e999") == -1);
    // Counts of zero and one are no shares.
    CHECK_FALSE(exchange::are_shares_of_one({{.value = 0}, {.value = 1}}));
    CHECK(exchange::are_shares_of_one({{.value = 0.5}, {.value = 1}}));
    CHECK_FALSE(exchange::are_shares_of_one({{.value = 0.5, .has_percent_sign = true}}));
}
