#include "undone_record.hpp"

#include <isms/base/json.hpp>
#include <isms/model/action.hpp>
#include <isms/model/codec.hpp>
#include <isms/model/decision.hpp>

#include <algorithm>
#include <array>
#include <utility>

namespace isms {
namespace {

std::optional<Json> parse_object(std::string_view text) {
    auto parsed = parse_json(text, {});
    if (!parsed || !parsed.value->is_object()) return std::nullopt;
    return std::move(parsed.value);
}

/// Sets a key; a new one goes before `counters` and `history`, with which every kind of record
/// ends, so that files written here and by the codec read alike.
void set(Json& record, std::string_view key, Json value) {
    if (record.contains(key)) {
        record[std::string(key)] = std::move(value);
        return;
    }
    constexpr std::array<std::string_view, 2> last_keys = {"counters", "history"};
    Json result = Json::object();
    bool is_placed = false;
    for (auto& [name, old] : record.items()) {
        if (!is_placed && std::find(last_keys.begin(), last_keys.end(), name) != last_keys.end()) {
            result[std::string(key)] = value;
            is_placed = true;
        }
        result[name] = std::move(old);
    }
    if (!is_placed) result[std::string(key)] = std::move(value);
    record = std::move(result);
}

void append_event(Json& record, const Event& event) {
    if (!record.contains("history") || !record["history"].is_array())
        record["history"] = Json::array();
    record["history"].push_back(event_to_json(event));
}

}  // namespace

std::optional<std::string> withdrawn_record(std::string_view present, const Stamp& stamp,
                                            const Event& event) {
    auto record = parse_object(present);
    if (!record) return std::nullopt;
    const auto kind = record->value("record", "");
    if (kind == record_kind<Action>() || kind == record_kind<DecisionRecord>()) {
        set(*record, "state", "withdrawn");
        set(*record, "ended_on", stamp.today.iso());
    } else {
        set(*record, "withdrawn", true);
    }
    append_event(*record, event);
    return print_json(*record);
}

std::optional<std::string> restored_record(std::string_view former, std::string_view present,
                                           const Event& event) {
    auto record = parse_object(former);
    const auto now = parse_object(present);
    if (!record || !now) return std::nullopt;
    for (const char* const key : {"counters", "history"}) {
        if (now->contains(key)) set(*record, key, now->at(key));
    }
    append_event(*record, event);
    return print_json(*record);
}

}  // namespace isms
