#pragma once

#include "../base/random.hpp"

#include <isms/base/json.hpp>

#include <string>
#include <vector>

namespace isms::test {

/// Makes records of any kind from its published schema, as the program would write them: keys in
/// the schema's order, nothing that is empty, and behind them keys that no version knows.
class RandomRecord {
  public:
    explicit RandomRecord(unsigned seed) : random_(seed) {}

    Json object(const Json& schema) {
        Json made = Json::object();
        const auto& required = schema["required"];
        for (const auto& [key, property] : schema["properties"].items()) {
            const bool is_required =
                std::find(required.begin(), required.end(), key) != required.end();
            if (!is_required && random_.below(3) == 0) continue;
            made[key] = key == "rule" ? Json(rule()) : value(property, is_required);
        }
        if (random_.below(2) == 0) made["x-" + std::to_string(random_.below(9))] = anything();
        return made;
    }

  private:
    Json value(const Json& schema, bool may_be_empty) {
        if (schema.contains("const")) return schema["const"];
        if (schema.contains("enum")) return random_.pick(schema["enum"].get<std::vector<Json>>());
        const auto type = schema["type"].get<std::string>();
        if (type == "object")
            return schema.contains("additionalProperties") ? mapped(schema["additionalProperties"])
                                                           : object(schema);
        if (type == "array") {
            Json list = Json::array();
            const unsigned count = random_.below(4) + (may_be_empty ? 0 : 1);
            for (unsigned index = 0; index < count; ++index)
                list.push_back(value(schema["items"], true));
            return list;
        }
        if (type == "boolean") return may_be_empty ? random_.below(2) == 0 : true;
        if (type == "number")
            return random_.below(2) == 0 ? Json(1 + random_.below(99)) : Json(97.25);
        if (type == "integer") return 1 + random_.below(12);
        if (schema.contains("pattern")) return matching(schema["pattern"].get<std::string>());
        const auto text = random_.text(random_.below(6));
        return text.empty() && !may_be_empty ? "text" : text;
    }

    /// One of the few patterns that schemas use.
    std::string matching(const std::string& pattern) {
        const auto is = [&](std::string_view part) {
            return pattern.find(part) != std::string::npos;
        };
        const auto two = [&](unsigned most) {
            const auto text = std::to_string(1 + random_.below(most));
            return text.size() < 2 ? "0" + text : text;
        };
        const auto date = "20" + two(30) + "-" + two(12) + "-" + two(28);
        const auto review = "MR-20" + two(30) + "-" + two(12) + (random_.below(2) == 0 ? "" : "-2");
        if (is("[0-9a-f]{64}")) return std::string(64, "0123456789abcdef"[random_.below(16)]);
        if (is("CHG|NC"))
            return random_.below(2) == 0 ? "NC-2026-0" + two(99) : "MET-slug-" + two(99);
        if (is("EXC-")) return "EXC-2026-0" + two(99);
        if (is("|A-"))
            return random_.below(2) == 0 ? "A-2026-0" + two(99) : review + "-A" + two(99);
        if (is("-D[")) return review + "-D" + two(99);
        if (is("MR-")) return review;
        if (is("T[0-9]")) return date + "T" + two(23) + ":" + two(59) + ":" + two(59) + "Z";
        if (is("[0-9]{4}-")) return date;
        if (is("[a-z]{2,3}")) return random_.below(2) == 0 ? "pt-BR" : "x-" + two(99);
        return "slug-" + two(99);
    }

    std::string rule() {
        static const std::vector<std::string> rules = {"monthly on second tuesday", "every 6 weeks",
                                                       "quarterly on 31",
                                                       "every 5 months on last friday"};
        return random_.pick(rules);
    }

    /// Counters or texts by key.
    Json mapped(const Json& schema) {
        Json all = Json::object();
        for (unsigned index = 0; index <= random_.below(3); ++index)
            all["A-202" + std::to_string(index)] =
                schema["type"] == "string" ? Json(random_.text(4)) : Json(random_.below(1000));
        return all;
    }

    Json anything() {
        switch (random_.below(5)) {
            case 0:
                return nullptr;
            case 1:
                return random_.text(4);
            case 2:
                return {{"nested", {1, 2.5, "three"}}, {"", Json::object()}};
            case 3:
                return Json::array({true, -7});
            default:
                return random_.below(1000);
        }
    }

    Random random_;
};

}  // namespace isms::test
