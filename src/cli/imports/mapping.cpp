#include "mapping.hpp"

#include <isms/base/text.hpp>
#include <isms/base/unicode.hpp>
#include <isms/exchange/presets.hpp>
#include <isms/exchange/register_export.hpp>
#include <isms/model/codec.hpp>
#include <isms/store/paths.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace isms::cli {
namespace {

std::string quoted(const std::vector<std::string>& names) {
    constexpr std::size_t shown = 20;
    std::vector<std::string> some;
    for (const auto& name : names) {
        if (some.size() < shown && !name.empty()) some.push_back("'" + excerpt(name) + "'");
    }
    auto text = join(some, ", ");
    if (names.size() > shown) text += fmt::format(" and {} more", names.size() - shown);
    return text;
}

TemplateName mapping_name(const std::string& typed) {
    if (const auto name = TemplateName::parse(typed)) return *name;
    throw usage_error("mapping-name",
                      fmt::format("'{}' can't be the name of a mapping", excerpt(typed)),
                      "use lower-case letters, digits and hyphens");
}

std::optional<ImportMapping> saved_mapping(Context& context, const TemplateName& name) {
    const auto path = paths::import_mapping(name);
    const auto text = context.store().read(path);
    if (!text) return std::nullopt;
    auto parsed = parse_record<ImportMapping>(*text, path);
    if (!parsed) throw Error(ExitCode::invalid, std::move(parsed.diagnostics));
    return std::move(parsed.value);
}

ImportMapping named_preset(const std::string& name, const std::string& target) {
    if (const auto* preset = find_preset(name, target)) return *preset;
    std::vector<std::string> names;
    for (const auto& preset : import_presets()) {
        if (preset.target == target) names.push_back(preset.name.str());
    }
    const auto meant = did_you_mean(name, names);
    throw not_found_error("unknown-preset",
                          fmt::format("there is no preset '{}' for {}", excerpt(name), target),
                          !meant.empty()  ? meant
                          : names.empty() ? "name the columns with --map FIELD=COLUMN"
                                          : "there are: " + join(names, ", "));
}

ImportMapping named_mapping(Context& context, const std::string& typed, const std::string& target) {
    auto mapping = saved_mapping(context, mapping_name(typed));
    if (!mapping || mapping->withdrawn)
        throw not_found_error("unknown-mapping", fmt::format("no mapping '{}' was saved", typed),
                              "look into inputs/mappings, or save one with --save-mapping");
    if (mapping->target != target)
        throw usage_error(
            "mapping-target",
            fmt::format("the mapping '{}' fills {}, not {}", typed, mapping->target, target),
            "import that register, or name another mapping");
    return std::move(*mapping);
}

ImportMapping detected(const Sheet& sheet, const std::string& target, Result& result) {
    if (const auto* preset = detect_preset(sheet, target)) {
        result.note(fmt::format("read as {} (preset {})", preset->title, preset->name.str()));
        return *preset;
    }
    throw usage_error(
        "import-not-recognised",
        fmt::format("no preset for {} knows a file with the columns {}", target,
                    quoted(sheet.header)),
        "say which column fills which field: --key COLUMN --map title=COLUMN --map due=COLUMN; "
        "--presets lists what is known");
}

struct Assignment {
    std::string name;
    std::string value;
};

Assignment assignment(const std::string& typed, const char* option) {
    const auto equals = typed.find('=');
    if (equals == std::string::npos || equals == 0 || equals + 1 == typed.size())
        throw usage_error("import-option",
                          fmt::format("'{}' for {} is not NAME=VALUE", excerpt(typed), option),
                          fmt::format("write {} title=\"Summary\"", option));
    return {std::string(trim(typed.substr(0, equals))),
            std::string(trim(typed.substr(equals + 1)))};
}

ImportField& field_of(ImportMapping& mapping, const std::string& name) {
    const auto found = std::find_if(mapping.fields.begin(), mapping.fields.end(),
                                    [&](const ImportField& field) { return field.field == name; });
    if (found != mapping.fields.end()) return *found;
    auto& added = mapping.fields.emplace_back();
    added.field = name;
    return added;
}

/// Columns that a person named must be there; those of a preset need not.
void require_column(const Sheet& sheet, const std::string& column) {
    if (missing_columns(sheet, {column}).empty()) return;
    const auto meant = did_you_mean(column, sheet.header);
    throw usage_error("import-no-column",
                      fmt::format("the file has no column '{}'", excerpt(column)),
                      meant.empty() ? "it has " + quoted(sheet.header) : meant);
}

void add_options(ImportMapping& mapping, const Sheet& sheet, const ImportOptions& options) {
    for (const auto& typed : options.maps) {
        const auto [name, column] = assignment(typed, "--map");
        require_column(sheet, column);
        auto& field = field_of(mapping, name);
        field.columns = {column};
        field.joined_by.clear();
        field.constant.clear();
    }
    for (const auto& typed : options.values) {
        const auto [name, text] = assignment(typed, "--value");
        auto& field = field_of(mapping, name);
        field.columns.clear();
        field.constant = text;
    }
    for (const auto& typed : options.translations) {
        const auto [words, value] = assignment(typed, "--translate");
        const auto colon = words.find(':');
        if (colon == std::string::npos)
            throw usage_error("import-option", fmt::format("'{}' names no field", excerpt(typed)),
                              "write --translate state:\"On hold\"=open");
        auto& field = field_of(mapping, words.substr(0, colon));
        field.words.insert(field.words.begin(), {words.substr(colon + 1), value});
    }
    if (!options.key.empty()) mapping.key.clear();
    for (const auto& column : options.key) {
        require_column(sheet, column);
        mapping.key.push_back({{column}});
    }
    if (!options.source.empty()) mapping.source = options.source;
    if (options.date_style == "day-first") mapping.dates = DateStyle::day_first;
    if (options.date_style == "month-first") mapping.dates = DateStyle::month_first;
}

/// What the record says, but for its history.
Json substance(const ImportMapping& mapping) {
    auto json = record_to_json(mapping);
    json.erase("history");
    return json;
}

}  // namespace

ImportMapping chosen_mapping(Context& context, const Sheet& sheet, const std::string& target,
                             const ImportOptions& options, Result& result) {
    if (!options.preset.empty() && !options.mapping.empty())
        throw usage_error("given-twice", "--preset and --mapping exclude each other",
                          "keep one of them");
    ImportMapping mapping = ImportMapping::blank();
    if (!options.preset.empty()) {
        mapping = named_preset(options.preset, target);
    } else if (!options.mapping.empty()) {
        mapping = named_mapping(context, options.mapping, target);
    } else if (!options.maps.empty()) {
        mapping.target = target;
        mapping.title = "Columns named on the command line";
        mapping.source = options.save_mapping.empty() ? "file" : options.save_mapping;
    } else {
        mapping = detected(sheet, target, result);
    }
    add_options(mapping, sheet, options);
    return mapping;
}

void plan_saved_mapping(Context& context, const ImportMapping& mapping,
                        const ImportOptions& options, const Stamp& stamp, ChangeSet& changes) {
    if (options.save_mapping.empty()) return;
    auto saved = mapping;
    saved.name = mapping_name(options.save_mapping);
    saved.history.clear();
    const auto path = paths::import_mapping(saved.name);
    const auto known = saved_mapping(context, saved.name);
    if (known && substance(*known) == substance(saved)) return;
    if (known) saved.history = known->history;
    const bool is_new = !known || known->withdrawn;
    saved.history.push_back(make_event(stamp, is_new ? event::created : event::changed));
    if (known) {
        changes.replace(path, print_record(saved));
    } else {
        changes.create(path, print_record(saved));
    }
}

Result list_presets() {
    Result result;
    Table table;
    table.caption = "Import presets";
    table.columns = {{"Preset"},
                     {"Fills"},
                     {"Reads", Align::left, true},
                     {"Known by the columns", Align::left, true}};
    Json rows = Json::array();
    const auto& own = own_mapping(RegisterKind::changes);
    table.rows.push_back(
        {own.name.str(), "any register", own.title, join(own.recognised_by, ", ")});
    rows.push_back({{"name", own.name.str()},
                    {"target", "any register"},
                    {"title", own.title},
                    {"source", own.source},
                    {"recognised_by", own.recognised_by}});
    for (const auto& preset : import_presets()) {
        const auto columns =
            preset.grid ? std::string("one a month") : join(preset.recognised_by, ", ");
        table.rows.push_back({preset.name.str(), preset.target, preset.title, columns});
        rows.push_back({{"name", preset.name.str()},
                        {"target", preset.target},
                        {"title", preset.title},
                        {"source", preset.source},
                        {"recognised_by", preset.recognised_by}});
    }
    result.data["presets"] = std::move(rows);
    result.view = Listing{std::move(table), "There is no preset."};
    return result;
}

}  // namespace isms::cli
