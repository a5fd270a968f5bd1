#include "../base/random.hpp"
#include "importing.hpp"
#include "support/catch.hpp"

#include <isms/exchange/register_export.hpp>
#include <isms/model/organisation.hpp>
#include <isms/render/render.hpp>
#include <isms/review/inputs/entry_end.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <filesystem>

using namespace isms;
using namespace isms::test;

namespace {

/// As `inputs export` prints it.
std::string csv_of(const Sheet& sheet) {
    Table table;
    for (const auto& name : sheet.header) table.columns.push_back({name});
    for (const auto& row : sheet.rows) {
        auto& cells = table.rows.emplace_back();
        for (const auto& cell : row.cells) cells.emplace_back(cell);
    }
    return render_csv(table);
}

std::vector<Json> records_of(const std::vector<KnownRecord>& known) {
    std::vector<Json> records;
    for (const auto& one : known) records.push_back(one.record);
    return records;
}

/// What docs/import.md says survives in a record.
Json surviving(Json record) {
    for (const auto* const key : {"actions", "decisions", "acceptances", "history", "findings",
                                  "measurements", "survey", "levels"})
        record.erase(key);
    for (auto& observation : record["observations"]) {
        for (const auto* const key : {"collected_on", "source", "note"}) observation.erase(key);
    }
    if (record["observations"].is_null()) record.erase("observations");
    return record;
}

bool by_id(const KnownRecord& one, const KnownRecord& other) {
    return one.id < other.id;
}

/// Exports, reads back over the same entries, and into a directory that has none.
void check_round_trip(RegisterKind kind, std::vector<KnownRecord> known, const std::string& file,
                      const ImportSetting& setting) {
    const std::string target(register_info(kind).name);
    const auto sheet = sheet_of(file, target);
    const auto* const mapping = detect_preset(sheet, target);
    REQUIRE(mapping != nullptr);
    REQUIRE(is_own(*mapping));
    CHECK(unread_columns(sheet, *mapping).empty());

    const auto again = plan_import(sheet, *mapping, known, setting);
    CHECK(again.records.empty());
    CHECK(again.count(RowFate::unchanged) == known.size());

    const auto elsewhere = plan_import(sheet, *mapping, {}, setting);
    CHECK(elsewhere.count(RowFate::refused) == 0);
    auto copies = after({}, elsewhere);
    std::sort(known.begin(), known.end(), by_id);
    std::sort(copies.begin(), copies.end(), by_id);
    REQUIRE(copies.size() == known.size());
    for (std::size_t index = 0; index < known.size(); ++index) {
        CAPTURE(known[index].id);
        CHECK(surviving(copies[index].record) == surviving(known[index].record));
        CHECK(copies[index].record["history"].size() == 1);
    }
}

std::filesystem::path acme_folder() {
    return std::filesystem::path(ISMS_SOURCE_DIR) / "examples/acme";
}

std::string text_of(const std::filesystem::path& path) {
    std::ifstream file(path);
    return {std::istreambuf_iterator<char>(file), {}};
}

PeopleById people_of_acme() {
    PeopleById all;
    for (const auto& entry : std::filesystem::directory_iterator(acme_folder() / "people")) {
        auto person = parse_record<Person>(text_of(entry.path()), "").value.value();
        all.emplace(person.id, person);
    }
    return all;
}

std::vector<KnownRecord> acme(const RegisterInfo& info) {
    std::vector<KnownRecord> known;
    const auto folder = acme_folder() / "inputs" / info.name;
    for (const auto& entry : std::filesystem::directory_iterator(folder))
        known.push_back(
            {entry.path().stem().string(), parse_json(text_of(entry.path()), "").value.value()});
    return known;
}

/// Text as an entry can have it: without what a page or a terminal is never given as it is.
std::string some_text(Random& random) {
    static constexpr std::array<std::string_view, 16> pieces = {
        "=1+1", "'",  "''=x", "-5", "@SUM(A1)", "a,b", "\"q\"",   ";",
        "\n",   "\t", "漢字", "é",  "\uFF1D1",  "80%", "nothing", " "};
    std::string text;
    const auto count = random.below(5);
    for (unsigned index = 0; index < count; ++index) text += random.pick(pieces);
    // A tab is a space on a page.
    std::replace(text.begin(), text.end(), '\t', ' ');
    return text;
}

std::string some_value(Random& random, const EntryField& field, const RegisterInfo& info) {
    if (field.name == "inherent" || field.name == "current" || field.name == "residual") {
        static constexpr std::array<std::string_view, 3> levels = {"", "low", "very high"};
        return std::string(random.pick(levels));
    }
    if (field.name == "owner") return random.below(2) == 0 ? "ada" : "";
    if (field.name == "owner_said") return "";
    if (info.kind == RegisterKind::metrics && field.name == "alert_after")
        return std::to_string(1 + random.below(12));
    switch (field.type) {
        case FieldType::text:
            return some_text(random);
        case FieldType::date:
            return fmt::format("2025-{:02}-{:02}", 1 + random.below(12), 1 + random.below(28));
        case FieldType::number:
            return fmt::format("{}", static_cast<double>(random.below(100'000)) / 100 - 100);
        case FieldType::whole_number:
            return std::to_string(random.below(101));
        case FieldType::truth:
            return random.below(2) == 0 ? "true" : "false";
        case FieldType::choice:
            return std::string(random.pick(field.choices));
        case FieldType::input_ids:
            break;
    }
    return random.below(2) == 0 ? "RISK-003, RISK-001" : "";
}

Json some_observations(Random& random) {
    Json all = Json::array();
    for (int month = 1; month <= 12; ++month) {
        if (random.below(3) == 0) continue;
        Json one = {{"period", fmt::format("2025-{:02}", month)}};
        if (random.below(2) == 0) {
            const auto total = 1 + random.below(300);
            const auto valid = random.below(total + 1);
            one["value"] = std::round(10000.0 * valid / total) / 100;
            one["valid"] = valid;
            one["total"] = total;
        } else {
            one["value"] = static_cast<double>(random.below(1'000'000)) / 1000 - 50;
        }
        one["collected_on"] = "2026-01-02";
        all.push_back(std::move(one));
    }
    return all;
}

std::optional<KnownRecord> some_entry(Random& random, const RegisterInfo& info, int number) {
    const auto id = info.numbering == Numbering::by_title
                        ? input_id(info, fmt::format("measure {}", number)).value()
                        : input_id(info, 2025, number);
    auto entry = new_entry(info.kind, id, "Title", import_setting("2025-06-01").stamp);
    for (const auto& field : entry_fields(info.kind)) {
        if (random.below(3) == 0) continue;
        auto text = some_value(random, field, info);
        if (field.name == "title") {
            text = "T " + text;
            std::replace(text.begin(), text.end(), '\n', ' ');
        }
        const auto value = field_value(field, text);
        REQUIRE(value);
        if (!value.value->is_null()) entry[field.name] = *value.value;
    }
    // The day of an end that has not come is refused where people type it.
    const auto* const end = entry_end(info.kind);
    if (end != nullptr && !end->has(entry.value("state", std::string())))
        entry.erase(std::string(end->day));
    if (random.below(3) == 0) {
        entry["source"] = "jira";
        entry["foreign_id"] = fmt::format("PROJ-{}", number);
    }
    if (info.kind == RegisterKind::metrics) {
        entry["frequency"] = "monthly";
        entry["observations"] = some_observations(random);
    }
    auto checked = checked_entry(info.kind, entry, "");
    // Not every draw is an entry: a state and a day may contradict each other.
    if (!checked) return std::nullopt;
    return KnownRecord{id.str(), std::move(*checked.value)};
}

}  // namespace

TEST_CASE("what is exported of the example imports to the same entries") {
    auto setting = import_setting("2026-12-31");
    const auto people = people_of_acme();
    setting.people = &people;
    const auto organisation =
        parse_record<Organisation>(text_of(acme_folder() / "review.json"), "");
    setting.risk_levels = risk_scale(organisation.value.value()).levels;
    for (const auto& info : register_table()) {
        CAPTURE(info.name);
        auto known = acme(info);
        REQUIRE_FALSE(known.empty());
        std::erase_if(known,
                      [](const KnownRecord& one) { return one.record.value("withdrawn", false); });
        const auto sheet = register_sheet(info.kind, records_of(known));
        check_round_trip(info.kind, known, csv_of(sheet), setting);
        check_round_trip(info.kind, known, print_json(Json(records_of(known))), setting);
    }
}

TEST_CASE("whatever an entry holds, what is exported imports to the same") {
    Random random(20260);
    for (const auto& info : register_table()) {
        std::size_t entries = 0;
        for (int round = 0; round < 40; ++round) {
            CAPTURE(info.name, round);
            std::vector<KnownRecord> known;
            for (int number = 1; number <= 8; ++number) {
                if (auto entry = some_entry(random, info, number))
                    known.push_back(std::move(*entry));
            }
            if (known.empty()) continue;
            entries += known.size();
            const auto file = csv_of(register_sheet(info.kind, records_of(known)));
            CAPTURE(file);
            check_round_trip(info.kind, known, file, import_setting());
            check_round_trip(info.kind, known, print_json(Json(records_of(known))),
                             import_setting());
        }
        CAPTURE(info.name);
        CHECK(entries > 60);
    }
}

TEST_CASE("what was changed in an exported file is changed, and nothing else") {
    Random random(5);
    const auto& info = register_info(RegisterKind::metrics);
    auto known = std::vector<KnownRecord>{some_entry(random, info, 1).value()};
    known[0].record["title"] = "Measure 1";
    known[0].record["observations"] = Json::array(
        {{{"period", "2025-01"}, {"value", 90.0}, {"valid", 72}, {"total", 80}, {"note", "ours"}}});
    const auto sheet_with = [&](const std::string& value) {
        auto sheet = register_sheet(info.kind, records_of(known));
        CHECK(sheet.header.back() == "2025-01");
        CHECK(sheet.rows[0].cells.back() == "72 of 80");
        sheet.rows[0].cells.back() = value;
        return sheet;
    };
    const auto changed =
        plan_import(sheet_with("76 of 80"), own_mapping(info.kind), known, import_setting());
    REQUIRE(changed.rows[0].fate == RowFate::changed);
    REQUIRE(changed.rows[0].changes.size() == 1);
    CHECK(changed.rows[0].changes[0].from == "90");
    CHECK(changed.rows[0].changes[0].to == "95");
    CHECK(record_of(changed)["observations"][0]["valid"] == 76);

    const auto of_fewer =
        plan_import(sheet_with("36 of 40"), own_mapping(info.kind), known, import_setting());
    REQUIRE(of_fewer.rows[0].changes.size() == 1);
    CHECK(of_fewer.rows[0].changes[0].from == "72 of 80");
    CHECK(of_fewer.rows[0].changes[0].to == "36 of 40");

    const auto refused =
        plan_import(sheet_with("many"), own_mapping(info.kind), known, import_setting());
    REQUIRE(refused.rows[0].faults.size() == 1);
    CHECK(refused.rows[0].faults[0].reason == "'many' is not a value such as 80 or 72 of 80");
}

TEST_CASE("an exported row that is another entry here is refused") {
    Random random(6);
    const auto& info = register_info(RegisterKind::risks);
    const std::vector<KnownRecord> known = {some_entry(random, info, 1).value()};
    const auto fault_with = [&](std::string_view column, const std::string& text) {
        auto sheet = register_sheet(info.kind, records_of(known));
        const auto at = std::find(sheet.header.begin(), sheet.header.end(), column);
        sheet.rows[0].cells[static_cast<std::size_t>(at - sheet.header.begin())] = text;
        const auto plan = plan_import(sheet, own_mapping(info.kind), known, import_setting());
        return plan.rows[0].faults.empty() ? std::string() : plan.rows[0].faults[0].reason;
    };
    CHECK(fault_with("id", "RISK-001").empty());
    CHECK(fault_with("id", "TRT-2026-001") == "'TRT-2026-001' is no id of risks, such as RISK-004");
    CHECK(fault_with("id", "RISK-99999999999999") ==
          "'RISK-99999999999999' is no id of risks, such as RISK-004");
    CHECK(fault_with("id", "") == "is blank, and rows are known by it");
    CHECK(fault_with("recorded_on", "2020-01-01") ==
          "RISK-001 is another entry here, or this was changed in the file: it has the "
          "recorded_on '2025-06-01'");
    CHECK(fault_with("recorded_on", "soon") == "'soon' is not a date such as 2026-11-23");
    CHECK(fault_with("foreign_id", "other").starts_with("RISK-001 is another entry here"));
}

TEST_CASE("entries that come with their numbers are counted") {
    Random random(7);
    const auto& info = register_info(RegisterKind::risks);
    const std::vector<KnownRecord> known = {some_entry(random, info, 12).value()};
    const auto sheet = register_sheet(info.kind, records_of(known));
    auto setting = import_setting();
    CHECK(plan_import(sheet, own_mapping(info.kind), {}, setting).counters.at("RISK") == 12);
    setting.counters["RISK"] = 20;
    CHECK(plan_import(sheet, own_mapping(info.kind), {}, setting).counters.empty());
}
