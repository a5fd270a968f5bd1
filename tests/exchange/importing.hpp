#pragma once

// What the tests of imports stand on: Ada, the files in imports/, and one call that reads, maps and
// plans.

#include <isms/exchange/import_plan.hpp>
#include <isms/exchange/presets.hpp>
#include <isms/model/codec.hpp>
#include <isms/model/registers/fields.hpp>

#include <fstream>
#include <iterator>
#include <string>
#include <vector>

namespace isms::test {

inline const PeopleById& ada_alone() {
    static const PeopleById people = [] {
        auto ada = Person::blank();
        ada.id = PersonId::parse("ada").value();
        ada.name = "Ada Example";
        ada.email = "ada@example.org";
        return PeopleById{{ada.id, ada}};
    }();
    return people;
}

inline ImportSetting import_setting(std::string_view today = "2026-04-10") {
    const Stamp stamp{Instant::parse(std::string(today) + "T09:30:00Z").value(), "ada",
                      Date::parse(today).value()};
    return {.stamp = stamp,
            .people = &ada_alone(),
            .risk_levels = {"very low", "low", "medium", "high", "very high"}};
}

inline std::string import_file(const std::string& name) {
    std::ifstream file(std::string(ISMS_SOURCE_DIR) + "/tests/exchange/imports/" + name,
                       std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

inline Sheet sheet_of(const std::string& bytes, const std::string& name = "file.csv") {
    return read_import(bytes, name).value.value();
}

/// The records of a plan as a directory would hold them next time: those before, overwritten.
inline std::vector<KnownRecord> after(std::vector<KnownRecord> known, const ImportPlan& plan) {
    for (const auto& record : plan.records) {
        KnownRecord written{record.id, parse_json(record.content, record.id).value.value()};
        bool replaced = false;
        for (auto& old : known) {
            if (old.id != written.id) continue;
            old = written;
            replaced = true;
        }
        if (!replaced) known.push_back(std::move(written));
    }
    return known;
}

inline std::vector<Action> actions_after(std::vector<Action> known, const ImportPlan& plan) {
    for (const auto& record : plan.records) {
        auto written = parse_record<Action>(record.content, record.id).value.value();
        std::erase_if(known, [&](const Action& old) { return old.id == written.id; });
        known.push_back(std::move(written));
    }
    return known;
}

/// The record of the plan's n-th row that was written.
inline Json record_of(const ImportPlan& plan, std::size_t index = 0) {
    return parse_json(plan.records.at(index).content, "").value.value();
}

}  // namespace isms::test
