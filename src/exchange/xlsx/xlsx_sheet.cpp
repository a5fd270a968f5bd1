#include "xlsx_sheet.hpp"

#include "package.hpp"
#include "shared_texts.hpp"
#include "workbook.hpp"
#include "worksheet.hpp"

#include <isms/base/text.hpp>
#include <isms/base/unicode.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <string>

namespace isms::exchange {
namespace {

const Relation* find_type(const std::vector<Relation>& relations, std::string_view type) {
    const auto found =
        std::find_if(relations.begin(), relations.end(),
                     [&](const Relation& relation) { return relation.type == type; });
    return found == relations.end() ? nullptr : &*found;
}

/// A sheet with cells, and the part that holds them.
struct Worksheet {
    const WorkbookSheet* sheet;
    std::string part;
};

/// Without what is no table: sheets that hold a chart alone.
std::vector<Worksheet> worksheets(const WorkbookEvents& workbook,
                                  const std::vector<Relation>& relations) {
    std::vector<Worksheet> found;
    for (const auto& sheet : workbook.sheets()) {
        for (const auto& relation : relations) {
            if (relation.id == sheet.relation_id && relation.type == "worksheet") {
                found.push_back({&sheet, relation.target});
                break;
            }
        }
    }
    return found;
}

std::string sheet_names(const std::vector<Worksheet>& sheets) {
    constexpr std::size_t most = 20;
    std::vector<std::string> names;
    for (const auto& [sheet, part] : sheets) {
        names.push_back(
            fmt::format("'{}'{}", excerpt(sheet->name), sheet->is_hidden ? " (hidden)" : ""));
        if (names.size() < most) continue;
        names.emplace_back("...");
        break;
    }
    return join(names, ", ");
}

std::optional<Worksheet> chosen_sheet(const std::vector<Worksheet>& sheets,
                                      const std::string& wanted, Findings& findings) {
    const auto found = std::find_if(sheets.begin(), sheets.end(), [&](const Worksheet& each) {
        return wanted.empty() ? !each.sheet->is_hidden : each.sheet->name == wanted;
    });
    if (found != sheets.end()) return *found;
    findings.add({.code = "sheet-unknown",
                  .message = wanted.empty()
                                 ? std::string("the workbook has no visible sheet")
                                 : fmt::format("there is no sheet '{}'", excerpt(wanted)),
                  .reason = sheets.empty() ? std::string("it has no sheet with cells")
                                           : "its sheets are " + sheet_names(sheets),
                  .hint = sheets.empty() ? "check that it is the right file" : "name one of them"});
    return std::nullopt;
}

std::optional<std::string> main_part(Package& package, Findings& findings) {
    const auto relations = package.relations("");
    const auto* const main = find_type(relations, "officeDocument");
    if (main != nullptr && main->target.ends_with(".xml")) return main->target;
    if (!findings.has_errors()) {
        findings.add({.code = "sheet-no-workbook",
                      .message = "the file is a zip archive, but no XLSX workbook",
                      .reason = "of spreadsheets, only .xlsx and .xlsm can be read",
                      .hint = "save it as .xlsx or as CSV, or unpack it first"});
    }
    return std::nullopt;
}

}  // namespace

Sheet read_xlsx_sheet(std::string_view bytes, const SheetOptions& options, Findings& findings) {
    Package package(bytes, options.limits.unzipped_bytes, findings);
    if (!package.is_open()) return {};
    const auto main = main_part(package, findings);
    if (!main) return {};

    WorkbookEvents workbook;
    if (!package.read(*main, workbook)) return {};
    const auto relations = package.relations(*main);
    if (findings.has_errors()) return {};
    const auto chosen = chosen_sheet(worksheets(workbook, relations), options.sheet, findings);
    if (!chosen) return {};

    StyleEvents styles;
    const auto* const styles_part = find_type(relations, "styles");
    if (styles_part != nullptr && !package.read(styles_part->target, styles)) return {};
    SharedTextEvents shared(options.limits);
    const auto* const shared_part = find_type(relations, "sharedStrings");
    if (shared_part != nullptr && !package.read(shared_part->target, shared)) return {};
    if (shared.is_too_many()) {
        findings.add(
            {.code = "sheet-too-many-cells",
             .message = fmt::format("the workbook has more than {} texts", options.limits.cells),
             .place = excerpt(shared_part->target),
             .reason = "the size of what is read is limited, to protect this machine",
             .hint = "split the file, or save the sheet as CSV"});
        return {};
    }

    SheetBuilder builder(findings, options.limits, "row");
    const WorksheetContext context{shared.texts(), styles, workbook.is_1904(),
                                   options.limits.cell_bytes};
    WorksheetEvents cells(context, builder, findings);
    if (!package.read(chosen->part, cells)) return {};
    return builder.take(fmt::format("XLSX, sheet '{}'", excerpt(chosen->sheet->name)));
}

}  // namespace isms::exchange
