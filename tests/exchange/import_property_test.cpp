#include "../base/random.hpp"
#include "importing.hpp"
#include "support/catch.hpp"

#include <array>

using namespace isms;
using namespace isms::test;

namespace {

std::string quoted(const std::string& cell) {
    std::string text = "\"";
    for (const char letter : cell) {
        if (letter != '\0') text += letter;
        if (letter == '"') text += '"';
    }
    return text + "\"";
}

std::string random_file(Random& random) {
    static constexpr std::array<std::string_view, 6> dates = {
        "2026-01-02", "11/May/24 03:26 PM", "24.12.2026", "", "03/04/2026", "soon"};
    static constexpr std::array<std::string_view, 5> states = {"open", "Closed", "", "CORRECTING",
                                                               "odd"};
    static constexpr std::array<std::string_view, 4> owners = {"ada", "", "Zoe|ada",
                                                               "zoe@example.org"};
    std::string file = "Nr,Title,Detail,Due,State,Owner\n";
    const auto rows = random.below(12);
    for (unsigned row = 0; row < rows; ++row) {
        file += quoted(random.below(8) == 0 ? random.text(2) : std::to_string(random.below(30)));
        file += ',' + quoted(random.text(random.below(4))) + ',' + quoted(random.text(3)) + ',' +
                quoted(std::string(random.pick(dates))) + ',' +
                quoted(std::string(random.pick(states))) + ',' +
                quoted(std::string(random.pick(owners))) + '\n';
    }
    return file;
}

ImportMapping mapping() {
    auto mapping = ImportMapping::blank();
    mapping.source = "random";
    mapping.target = "nonconformities";
    mapping.separators = "|";
    mapping.key = {{{"Nr"}}};
    mapping.fields = {{.field = "title", .columns = {"Title"}},
                      {.field = "detail", .columns = {"Detail"}},
                      {.field = "due", .columns = {"Due"}},
                      {.field = "state", .columns = {"State"}},
                      {.field = "owner", .columns = {"Owner"}}};
    return mapping;
}

}  // namespace

TEST_CASE("whatever a file holds, importing it a second time changes nothing") {
    Random random(2026);
    std::size_t written = 0;
    std::vector<KnownRecord> known;
    for (int round = 0; round < 300; ++round) {
        const auto file = random_file(random);
        CAPTURE(round, file);
        const auto read = read_import(file, "random.csv");
        if (!read.value) continue;
        // Every other round starts with what the one before left, so that rows change and vanish.
        if (round % 2 == 0) known.clear();
        auto setting = import_setting();
        setting.counters["NC-2026"] = static_cast<int>(known.size());
        const auto plan = plan_import(*read.value, mapping(), known, setting);
        REQUIRE(plan.rows.size() == read.value->rows.size());
        written += plan.records.size();
        known = after(known, plan);
        const auto again = plan_import(*read.value, mapping(), known, setting);
        CHECK(again.records.empty());
        CHECK(again.count(RowFate::refused) == plan.count(RowFate::refused));
        for (const auto& record : known)
            CHECK(
                checked_entry(RegisterKind::nonconformities, record.record, "").value.has_value());
    }
    CHECK(written > 300);
}

TEST_CASE("what was exported imports to the same entries") {
    Random random(7);
    const auto plan =
        plan_import(sheet_of(random_file(random) + "99,Fixed,Text,2026-05-05,open,ada\n"),
                    mapping(), {}, import_setting());
    REQUIRE_FALSE(plan.records.empty());
    std::string exported = "Nr,Title,Detail,Due,State,Owner\n";
    for (std::size_t index = 0; index < plan.records.size(); ++index) {
        const auto entry = record_of(plan, index);
        bool is_first = true;
        for (const auto* const key : {"foreign_id", "title", "detail", "due", "state", "owner"}) {
            exported += (is_first ? "" : ",") +
                        quoted(entry.contains(key) ? field_text(entry[key]) : std::string());
            is_first = false;
        }
        exported += '\n';
    }
    const auto again =
        plan_import(sheet_of(exported), mapping(), after({}, plan), import_setting());
    CHECK(again.records.empty());
    CHECK(again.vanished.empty());
    CHECK(again.count(RowFate::unchanged) == plan.records.size());
}
