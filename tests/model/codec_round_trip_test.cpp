#include "support/catch.hpp"

#include <isms/model/action.hpp>
#include <isms/model/codec.hpp>
#include <isms/model/organisation.hpp>

#include <string>

using namespace isms;

TEST_CASE("an action is written as it was read, with what this version does not know", "[codec]") {
    const std::string text = R"({
  "record": "action",
  "version": 1,
  "id": "MR-2026-11-A03",
  "title": "Patch the VPN gateways \u2713",
  "detail": "Both of them.\nThe old one first.",
  "owner": "cleo",
  "due": "2026-12-01",
  "raised_on": "2026-11-10",
  "raised_in": "MR-2026-11",
  "item": "d1",
  "state": "in progress",
  "evidence": [
    {
      "sha256": "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
      "name": "scan.pdf",
      "pages": 12
    }
  ],
  "effectiveness": {
    "effective": false,
    "by": "ada",
    "on": "2026-12-03",
    "note": "one is still old",
    "seen": [
      true
    ]
  },
  "history": [
    {
      "at": "2026-11-10T09:30:00Z",
      "by": "jane@example.org",
      "event": "created",
      "review": "MR-2026-11",
      "host": "workstation"
    }
  ],
  "priority": {
    "now": 1e3
  }
}
)";
    std::string canonical = text;
    canonical.replace(canonical.find("\\u2713"), 6, "\xE2\x9C\x93");
    canonical.replace(canonical.find("1e3"), 3, "1000.0");
    const auto action = parse_record<Action>(text, "a.json");
    REQUIRE(action);
    CHECK(action.value->effectiveness->effective == false);
    CHECK(action.value->history[0].unknown["host"] == "workstation");
    CHECK(print_record(*action.value) == canonical);
}

TEST_CASE("unknown keys stay within the interval and the audit dates as well", "[codec]") {
    Organisation organisation;
    organisation.name = "Example GmbH";
    auto json = record_to_json(organisation);
    json["interval"]["moved_by"] = "jane";
    json["audits"]["body"] = "Example Cert";
    json["colour"] = "blue";
    const auto text = print_json(json);
    const auto read = parse_record<Organisation>(text, "review.json");
    REQUIRE(read);
    CHECK(print_record(*read.value) == text);
}

TEST_CASE("a rule as people write it is kept as the program says it", "[codec]") {
    auto json = record_to_json(Organisation{});
    json["interval"]["rule"] = "Second TUESDAY";
    const auto read = record_from_json<Organisation>(json, "review.json");
    REQUIRE(read);
    CHECK(record_to_json(*read.value)["interval"]["rule"] == "monthly on second tuesday");
}

TEST_CASE("a moment with an offset is kept in UTC", "[codec]") {
    auto json = record_to_json(Organisation{});
    json["history"] = {{{"at", "2026-11-10T10:30:00+01:00"}, {"by", "jane"}, {"event", "created"}}};
    const auto read = record_from_json<Organisation>(json, "review.json");
    REQUIRE(read);
    CHECK(record_to_json(*read.value)["history"][0]["at"] == "2026-11-10T09:30:00Z");
}
