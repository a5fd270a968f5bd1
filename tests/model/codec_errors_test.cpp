#include "support/catch.hpp"

#include <isms/model/action.hpp>
#include <isms/model/agenda_template.hpp>
#include <isms/model/codec.hpp>
#include <isms/model/evidence.hpp>
#include <isms/model/meeting.hpp>
#include <isms/model/minutes.hpp>
#include <isms/model/organisation.hpp>

#include <map>
#include <string>

using namespace isms;

namespace {

/// Code by pointer of all that is wrong with a record.
template <class Record>
std::map<std::string, std::string> problems_of(const Json& json) {
    const auto record = record_from_json<Record>(json, "file.json");
    std::map<std::string, std::string> all;
    for (const auto& problem : record.diagnostics) {
        CHECK(problem.severity == Severity::error);
        CHECK(problem.file == "file.json");
        CHECK_FALSE(problem.hint.empty());
        CHECK_FALSE(problem.message.empty());
        all[problem.place] = problem.code;
    }
    CHECK(record.value.has_value() == all.empty());
    return all;
}

using Problems = std::map<std::string, std::string>;

Json action_json() {
    return {{"record", "action"}, {"version", 1},
            {"id", "A-2026-001"}, {"title", "t"},
            {"owner", "ada"},     {"raised_on", "2026-11-10"},
            {"state", "open"},    {"history", Json::array()}};
}

}  // namespace

TEST_CASE("what is missing and what is wrong is all reported, at any depth", "[codec]") {
    auto json = action_json();
    json.erase("title");
    json["owner"] = "Ada Lovelace";
    json["due"] = "2026-02-30";
    json["state"] = "half done";
    json["evidence"] = {{{"sha256", "ABC"}}};
    json["history"] = {{{"at", "yesterday"}, {"by", "ada"}, {"event", 4}, {"review", "MR-2026-13"}},
                       "done"};
    CHECK(problems_of<Action>(json) == Problems{{"/title", "record-missing-field"},
                                                {"/owner", "record-bad-value"},
                                                {"/due", "record-bad-value"},
                                                {"/state", "record-bad-value"},
                                                {"/evidence/0/sha256", "record-bad-value"},
                                                {"/evidence/0/name", "record-missing-field"},
                                                {"/history/0/at", "record-bad-value"},
                                                {"/history/0/event", "record-wrong-type"},
                                                {"/history/0/review", "record-bad-value"},
                                                {"/history/1", "record-wrong-type"}});
}

TEST_CASE("a key in a pointer is escaped by RFC 6901", "[codec]") {
    auto json = record_to_json(Organisation{});
    json["counters"] = {{"a/b~c", "many"}};
    CHECK(problems_of<Organisation>(json) == Problems{{"/counters/a~1b~0c", "record-wrong-type"}});
}

TEST_CASE("a record of another kind or of a newer version is refused as a whole", "[codec]") {
    CHECK(problems_of<Action>(Json::array()) == Problems{{"/", "record-wrong-type"}});
    CHECK(problems_of<Action>(Json::object()) == Problems{{"/record", "record-kind"}});
    auto json = action_json();
    json["record"] = "meeting";
    CHECK(problems_of<Action>(json) == Problems{{"/record", "record-kind"}});
    json["record"] = "action";
    for (const Json& version : {Json(2), Json(0), Json(-1), Json("1"), Json(1.5), Json(nullptr),
                                Json(18446744073709551615ULL)}) {
        json["version"] = version;
        json["title"] = 4;
        CHECK(problems_of<Action>(json) == Problems{{"/version", "record-version"}});
    }
    json.erase("version");
    CHECK(problems_of<Action>(json) == Problems{{"/version", "record-version"}});
}

TEST_CASE("numbers that are computed with stay in their range", "[codec]") {
    auto organisation = record_to_json(Organisation{});
    organisation["grace_days"] = -1;
    organisation["retention_years"] = 101;
    organisation["counters"] = {{"A-2026", -1}, {"A-2027", 2147483647}, {"A-2028", 99999999}};
    CHECK(problems_of<Organisation>(organisation) ==
          Problems{{"/grace_days", "record-bad-value"},
                   {"/retention_years", "record-bad-value"},
                   {"/counters/A-2026", "record-bad-value"},
                   {"/counters/A-2027", "record-bad-value"}});
    auto json = record_to_json(builtin_templates().front());
    json["items"][0]["minutes"] = 4294967296;
    json["items"][1]["months"] = {-1};
    json["items"][2]["minutes"] = 18446744073709551615ULL;
    json["items"][3]["level"] = 1.0;
    CHECK(problems_of<AgendaTemplate>(json) == Problems{{"/items/0/minutes", "record-bad-value"},
                                                        {"/items/1/months/0", "record-bad-value"},
                                                        {"/items/2/minutes", "record-bad-value"},
                                                        {"/items/3/level", "record-wrong-type"}});
}

TEST_CASE("a digest is a digest, because it is also a file's name", "[codec]") {
    Evidence evidence;
    evidence.sha256 = std::string(64, 'a');
    auto json = record_to_json(evidence);
    CHECK(problems_of<Evidence>(json).empty());
    for (const std::string& digest :
         {std::string(), std::string("../../../../etc/passwd"), std::string(64, 'A'),
          std::string(63, 'a'), std::string(65, 'a')}) {
        json["sha256"] = digest;
        CHECK(problems_of<Evidence>(json) == Problems{{"/sha256", "record-bad-value"}});
    }
}

TEST_CASE("null is not a way to leave a field out", "[codec]") {
    auto json = action_json();
    json["due"] = nullptr;
    CHECK(problems_of<Action>(json) == Problems{{"/due", "record-wrong-type"}});
}

TEST_CASE("hostile texts are kept as they are", "[codec]") {
    auto json = action_json();
    const std::string hostile = std::string("a\0b", 3) + "\x1b[31m\n\u202e</script>\\\"";
    json["title"] = hostile;
    const auto read = parse_record<Action>(print_json(json), "a.json");
    REQUIRE(read);
    CHECK(read.value->title == hostile);
    CHECK(print_record(*read.value) == print_json(json));
}
