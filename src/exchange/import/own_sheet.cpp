#include "own_sheet.hpp"

#include <isms/base/json.hpp>
#include <isms/exchange/register_export.hpp>
#include <isms/model/registers/fields.hpp>
#include <isms/review/inputs/observe.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace isms {
namespace {

using exchange::kept_columns;

std::string text_of(const Json& record, std::string_view key) {
    const auto found = record.find(key);
    return found == record.end() ? std::string() : field_text(*found);
}

const Json& observations_of(const Json& metric) {
    static const Json none = Json::array();
    const auto found = metric.find("observations");
    return found != metric.end() && found->is_array() ? *found : none;
}

/// By first day: quarters stand beside the months of which they are made.
std::map<std::pair<Date, Frequency>, std::string> periods_of(const std::vector<Json>& metrics) {
    std::map<std::pair<Date, Frequency>, std::string> periods;
    for (const auto& metric : metrics) {
        for (const auto& observation : observations_of(metric)) {
            const auto text = text_of(observation, "period");
            if (const auto period = Period::parse(text))
                periods.emplace(std::pair(period->first_day(), period->frequency()), text);
        }
    }
    return periods;
}

std::optional<double> number_in(const Json& observation, const char* key) {
    const auto found = observation.find(key);
    if (found == observation.end() || !found->is_number()) return std::nullopt;
    return found->get<double>();
}

/// A value, or the share that gives it.
std::string cell_of(const Json& observation) {
    const auto value = number_in(observation, "value");
    if (!value) return {};
    const auto valid = number_in(observation, "valid");
    const auto total = number_in(observation, "total");
    const bool is_share = valid && total && *total > 0 && percentage(*valid, *total) == *value;
    return is_share ? fmt::format("{} of {}", *valid, *total) : fmt::format("{}", *value);
}

std::string observed_in(const Json& metric, const std::string& period) {
    for (const auto& observation : observations_of(metric)) {
        if (text_of(observation, "period") == period) return cell_of(observation);
    }
    return {};
}

ImportMapping mapping_for(RegisterKind kind) {
    auto mapping = ImportMapping::blank();
    mapping.name = TemplateName::parse(own_source).value();
    mapping.title = "What inputs export writes";
    mapping.source = own_source;
    mapping.target = register_info(kind).name;
    mapping.recognised_by = {"id", "title", "recorded_on"};
    mapping.key = {{{"id"}}};
    for (const auto& field : entry_fields(kind))
        mapping.fields.push_back({.field = field.name, .columns = {field.name}});
    return mapping;
}

}  // namespace

Sheet register_sheet(RegisterKind kind, const std::vector<Json>& entries) {
    Sheet sheet;
    sheet.description = "records of isms-review";
    sheet.row_word = "entry";
    sheet.header.emplace_back("id");
    for (const auto& field : entry_fields(kind)) sheet.header.push_back(field.name);
    for (const auto kept : kept_columns) sheet.header.emplace_back(kept);
    const auto first_period = sheet.header.size();
    for (const auto& [when, period] : periods_of(entries)) sheet.header.push_back(period);
    int number = 0;
    for (const auto& entry : entries) {
        ++number;
        if (text_of(entry, "withdrawn") == "true") continue;
        SheetRow row;
        row.number = number;
        for (std::size_t column = 0; column < sheet.header.size(); ++column) {
            const auto& name = sheet.header[column];
            row.cells.push_back(column < first_period ? text_of(entry, name)
                                                      : observed_in(entry, name));
        }
        sheet.rows.push_back(std::move(row));
    }
    return sheet;
}

const ImportMapping& own_mapping(RegisterKind kind) {
    static const auto all = [] {
        std::map<RegisterKind, ImportMapping> mappings;
        for (const auto& info : register_table())
            mappings.emplace(info.kind, mapping_for(info.kind));
        return mappings;
    }();
    return all.at(kind);
}

bool is_own(const ImportMapping& mapping) {
    return mapping.source == own_source && !mapping.grid;
}

namespace exchange {

std::optional<Sheet> own_records_sheet(std::string_view bytes) {
    constexpr std::size_t opening = 200;
    const auto start = bytes.find_first_not_of(" \t\r\n\xef\xbb\xbf");
    if (start == std::string_view::npos || bytes[start] != '[' ||
        bytes.substr(start, opening).find("\"record\"") == std::string_view::npos)
        return std::nullopt;
    const auto json = parse_json(bytes, {});
    if (!json || !json.value->is_array() || json.value->empty()) return std::nullopt;
    const std::vector<Json> records(json.value->begin(), json.value->end());
    const auto kind = records.front().is_object() ? text_of(records.front(), "record") : "";
    const bool are_alike = std::all_of(records.begin(), records.end(), [&](const Json& record) {
        return record.is_object() && text_of(record, "record") == kind;
    });
    const auto* const info = find_register(kind);
    if (!are_alike || info == nullptr) return std::nullopt;
    auto sheet = register_sheet(info->kind, records);
    const bool holds_nul =
        std::any_of(sheet.rows.begin(), sheet.rows.end(), [](const SheetRow& row) {
            return std::any_of(row.cells.begin(), row.cells.end(), [](const std::string& cell) {
                return cell.find('\0') != std::string::npos;
            });
        });
    if (holds_nul) return std::nullopt;
    return sheet;
}

}  // namespace exchange
}  // namespace isms
