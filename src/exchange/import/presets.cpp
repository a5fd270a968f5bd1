#include "columns.hpp"
#include "grid_cells.hpp"
#include "import_preset_texts.hpp"
#include "oscal.hpp"
#include "own_sheet.hpp"

#include <isms/base/error.hpp>
#include <isms/base/text.hpp>
#include <isms/exchange/presets.hpp>
#include <isms/exchange/read_sheet.hpp>
#include <isms/exchange/register_export.hpp>
#include <isms/model/codec.hpp>

#include <algorithm>
#include <set>

namespace isms {
namespace {

/// How many columns speak for the mapping; 0 where one of them is missing.
std::size_t evidence_for(const ImportMapping& mapping, const Sheet& sheet,
                         const exchange::ColumnFinder& finder) {
    if (mapping.grid) {
        // Any date of its own allows for a month alone: which year is asked for later.
        constexpr int some_year = 2000;
        return exchange::period_columns(sheet, some_year).empty() ? 0 : 1;
    }
    const bool has_all = std::all_of(mapping.recognised_by.begin(), mapping.recognised_by.end(),
                                     [&](const std::string& column) { return finder.has(column); });
    return has_all ? mapping.recognised_by.size() : 0;
}

}  // namespace

const std::vector<ImportMapping>& import_presets() {
    static const std::vector<ImportMapping> presets = [] {
        std::vector<ImportMapping> all;
        for (const auto& [file, text] : import_preset_texts) {
            auto parsed = parse_record<ImportMapping>(text, file);
            if (!parsed) throw Error(ExitCode::invalid, std::move(parsed.diagnostics));
            all.push_back(std::move(*parsed.value));
        }
        std::sort(all.begin(), all.end(),
                  [](const auto& a, const auto& b) { return a.name < b.name; });
        return all;
    }();
    return presets;
}

const ImportMapping* find_preset(std::string_view name, std::string_view target) {
    const auto* const info = find_register(target);
    if (name == own_source && info != nullptr) return &own_mapping(info->kind);
    const ImportMapping* of_source = nullptr;
    for (const auto& preset : import_presets()) {
        if (preset.target != target) continue;
        if (preset.name.str() == name) return &preset;
        if (preset.source == name && of_source == nullptr) of_source = &preset;
    }
    return of_source;
}

const ImportMapping* detect_preset(const Sheet& sheet, std::string_view target) {
    const exchange::ColumnFinder finder(sheet);
    if (const auto* const info = find_register(target); info != nullptr) {
        const auto& own = own_mapping(info->kind);
        if (evidence_for(own, sheet, finder) > 0) return &own;
    }
    const ImportMapping* best = nullptr;
    std::size_t most = 0;
    for (const auto& preset : import_presets()) {
        const auto evidence = preset.target == target ? evidence_for(preset, sheet, finder) : 0;
        if (evidence <= most) continue;
        best = &preset;
        most = evidence;
    }
    return best;
}

std::vector<std::string> unread_columns(const Sheet& sheet, const ImportMapping& mapping) {
    const exchange::ColumnFinder finder(sheet);
    std::set<std::size_t> read;
    const auto mark = [&](const std::vector<std::string>& names) {
        for (const auto column : exchange::columns_of(finder, names)) read.insert(column);
    };
    for (const auto& part : mapping.key) mark(part.columns);
    for (const auto& field : mapping.fields) mark(field.columns);
    if (is_own(mapping)) {
        for (const auto name : exchange::kept_columns) mark({std::string(name)});
    }
    const bool has_periods = mapping.grid || (is_own(mapping) && mapping.target == "metrics");
    if (has_periods) {
        read.insert(0);
        constexpr int some_year = 2000;
        for (const auto& column : exchange::period_columns(sheet, some_year))
            read.insert(column.column);
    }
    std::vector<std::string> unread;
    for (std::size_t column = 0; column < sheet.header.size(); ++column) {
        const auto& name = sheet.header[column];
        const bool is_new = std::find(unread.begin(), unread.end(), name) == unread.end();
        if (!read.contains(column) && !trim(name).empty() && is_new) unread.push_back(name);
    }
    return unread;
}

std::vector<std::string> missing_columns(const Sheet& sheet,
                                         const std::vector<std::string>& names) {
    const exchange::ColumnFinder finder(sheet);
    std::vector<std::string> missing;
    std::copy_if(names.begin(), names.end(), std::back_inserter(missing),
                 [&](const std::string& name) { return !finder.has(name); });
    return missing;
}

Parsed<Sheet> read_import(std::string_view bytes, std::string_view file_name,
                          const SheetOptions& options) {
    if (bytes.size() <= options.limits.json_bytes) {
        if (auto sheet = exchange::own_records_sheet(bytes)) return {std::move(sheet), {}};
    }
    if (!exchange::looks_like_poam(bytes) || bytes.size() > options.limits.json_bytes)
        return read_sheet(bytes, file_name, options);
    const auto document = parse_json(bytes, file_name);
    if (!document) return {std::nullopt, document.diagnostics};
    return exchange::poam_sheet(*document.value, file_name);
}

}  // namespace isms
