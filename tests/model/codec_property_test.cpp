#include "random_record.hpp"
#include "support/catch.hpp"

#include <isms/model/action.hpp>
#include <isms/model/addendum.hpp>
#include <isms/model/agenda.hpp>
#include <isms/model/agenda_template.hpp>
#include <isms/model/codec.hpp>
#include <isms/model/distribution.hpp>
#include <isms/model/evidence.hpp>
#include <isms/model/meeting.hpp>
#include <isms/model/minutes.hpp>
#include <isms/model/organisation.hpp>
#include <isms/model/person.hpp>
#include <isms/model/registers/registers.hpp>
#include <isms/model/rule_exception.hpp>
#include <isms/model/signoff.hpp>
#include <isms/model/translation.hpp>

#include <algorithm>
#include <set>
#include <string>
#include <vector>

using namespace isms;

namespace {

/// Pointers to all values that the program reads: those below an unknown key are not its business.
void collect(const Json& json, const std::string& pointer, std::vector<std::string>& all) {
    if (!json.is_structured()) {
        all.push_back(pointer);
        return;
    }
    for (const auto& [key, value] : json.items()) {
        if (!key.starts_with("x-")) collect(value, pointer + "/" + key, all);
    }
}

}  // namespace

TEMPLATE_TEST_CASE("any record that fits its schema is written as it was read", "[codec]",
                   Organisation, Person, AgendaTemplate, Meeting, Agenda, Minutes, SignOff, Action,
                   Evidence, Change, Party, Nonconformity, Incident, Metric, Audit, Objective,
                   Feedback, Risk, Treatment, Improvement, Addendum, DecisionRecord, RuleException,
                   Distribution, Translation) {
    const auto schema = record_schema<TestType>();
    for (unsigned seed = 1; seed <= 60; ++seed) {
        const auto text = print_json(test::RandomRecord(seed).object(schema));
        const auto record = parse_record<TestType>(text, "record.json");
        CAPTURE(seed, text);
        if (!record)
            FAIL(record.diagnostics.front().place << " " << record.diagnostics.front().message);
        REQUIRE(print_record(*record.value) == text);
    }
}

TEMPLATE_TEST_CASE("every value of a wrong type is reported at once, each with its pointer",
                   "[codec]", Organisation, Person, AgendaTemplate, Meeting, Agenda, Minutes,
                   SignOff, Action, Evidence, Change, Party, Nonconformity, Incident, Metric, Audit,
                   Objective, Feedback, Risk, Treatment, Improvement, Addendum, DecisionRecord,
                   RuleException, Distribution, Translation) {
    const auto schema = record_schema<TestType>();
    for (unsigned seed = 1; seed <= 30; ++seed) {
        auto json = test::RandomRecord(seed).object(schema);
        std::vector<std::string> pointers;
        collect(json, "", pointers);
        std::set<std::string> spoiled;
        test::Random random(seed);
        for (int count = 0; count < 4; ++count) {
            const auto pointer = random.pick(pointers);
            if (pointer == "/record" || pointer == "/version") continue;
            json[Json::json_pointer(pointer)] = nullptr;  // no field may be null
            spoiled.insert(pointer);
        }
        const auto record = parse_record<TestType>(print_json(json), "record.json");
        std::set<std::string> reported;
        for (const auto& problem : record.diagnostics) {
            CHECK(problem.code == "record-wrong-type");
            CHECK(problem.file == "record.json");
            reported.insert(problem.place);
        }
        CAPTURE(seed, print_json(json));
        REQUIRE(reported == spoiled);
        REQUIRE(record.value.has_value() == spoiled.empty());
    }
}
