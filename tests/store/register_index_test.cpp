#include "store_fixture.hpp"
#include "support/catch.hpp"

#include <isms/model/codec.hpp>
#include <isms/store/paths.hpp>
#include <isms/store/records.hpp>
#include <isms/store/register_index.hpp>

#include <filesystem>

using namespace isms;
using namespace isms_test;

namespace {

Metric metric(int observations) {
    Metric made;
    made.id = InputId::parse("MET-patching").value();
    made.title = "Patched in time";
    const Period last = *Period::parse("2026-10");
    for (int index = observations - 1; index >= 0; --index)
        made.observations.push_back({.period = last.plus(-index).text(), .value = 90});
    made.history.push_back(make_event(stamp(), event::created));
    return made;
}

Risk risk(std::string_view id, std::string level) {
    Risk made;
    made.id = InputId::parse(id).value();
    made.title = "A fire";
    made.current = std::move(level);
    return made;
}

template <class Entry>
void put_entry(const StoreFixture& fixture, const Entry& entry) {
    const auto path = paths::input(entry.id);
    if (fixture.has(path)) {
        fixture.replace(path, print_record(entry));
    } else {
        fixture.create(path, print_record(entry));
    }
}

/// Long ago, so that the stamps of the files prove something.
void age(const StoreFixture& fixture, const std::string& path) {
    const auto before = std::filesystem::file_time_type::clock::now() - std::chrono::hours(1);
    std::filesystem::last_write_time(fixture.root() / path, before);
}

std::vector<std::string> levels(const StoreFixture& fixture) {
    std::vector<Diagnostic> problems;
    std::vector<std::string> all;
    for (const auto& entry : current_registers(fixture.reader(), problems).risks)
        all.push_back(entry.current);
    return all;
}

}  // namespace

TEST_CASE("the register index answers the same with and without its cache") {
    const StoreFixture fixture;
    put_entry(fixture, risk("RISK-002", "high"));
    put_entry(fixture, risk("RISK-010", "low"));
    using Levels = std::vector<std::string>;
    CHECK(levels(fixture) == Levels{"high", "low"});
    CHECK(levels(fixture) == Levels{"high", "low"});
    std::filesystem::remove_all(fixture.private_folder() / "cache");
    CHECK(levels(fixture) == Levels{"high", "low"});
    put_entry(fixture, risk("RISK-002", "medium"));
    CHECK(levels(fixture) == Levels{"medium", "low"});
}

TEST_CASE("a damaged cache costs time, nothing else") {
    const StoreFixture fixture;
    put_entry(fixture, risk("RISK-002", "high"));
    CHECK(levels(fixture).size() == 1);
    const auto cache = fixture.private_folder() / "cache/inputs";
    const auto whole = slurp(cache);
    for (const auto& torn : {std::string(), whole.substr(0, whole.size() / 2), whole + "x",
                             std::string(64, char(0xff))}) {
        spill(cache, torn);
        CHECK(levels(fixture) == std::vector<std::string>{"high"});
    }
}

TEST_CASE("an entry changed by hand is read anew, whatever its time stamp says") {
    const StoreFixture fixture;
    put_entry(fixture, risk("RISK-002", "high"));
    const auto path = paths::input(InputId::parse("RISK-002").value());
    age(fixture, path);
    CHECK(levels(fixture) == std::vector<std::string>{"high"});
    auto text = fixture.bytes(path);
    text.replace(text.find("\"high\""), 6, "\"mild\"");
    spill(fixture.root() / path, text);
    age(fixture, path);
    CHECK(levels(fixture) == std::vector<std::string>{"mild"});
}

TEST_CASE("a metric's past is left out, as far as no review needs it") {
    const StoreFixture fixture;
    put_entry(fixture, metric(120));
    std::vector<Diagnostic> problems;
    const auto index = current_registers(fixture.reader(), problems);
    REQUIRE(index.metrics.size() == 1);
    CHECK(index.metrics.front().observations.size() == 24);
    CHECK(index.metrics.front().observations.back().period == "2026-10");
    CHECK(Records(fixture.reader()).registers(problems).metrics.front().observations.size() == 120);
}

TEST_CASE("what is damaged is reported, what was withdrawn is left out, and the others stay") {
    const StoreFixture fixture;
    auto undone = risk("RISK-001", "low");
    undone.withdrawn = true;
    put_entry(fixture, undone);
    put_entry(fixture, risk("RISK-002", "high"));
    fixture.create("inputs/risks/RISK-003.json", "{}\n");
    for (int round = 0; round < 2; ++round) {
        std::vector<Diagnostic> problems;
        const auto index = current_registers(fixture.reader(), problems);
        CHECK(index.risks.size() == 1);
        REQUIRE_FALSE(problems.empty());
        CHECK(problems.front().file == "inputs/risks/RISK-003.json");
    }
}
