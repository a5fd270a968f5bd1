#include "own_rows.hpp"

#include "columns.hpp"
#include "own_sheet.hpp"

#include <isms/base/date.hpp>
#include <isms/base/number.hpp>
#include <isms/base/text.hpp>
#include <isms/base/unicode.hpp>

#include <fmt/format.h>

namespace isms::exchange {
namespace {

/// Far more entries than people keep, and far from where counting ends.
constexpr int highest_number = 999'999;

bool is_id_of(const RegisterInfo& info, const std::string& text) {
    const auto id = InputId::parse(text);
    if (!id || register_of(*id).kind != info.kind) return false;
    if (info.numbering == Numbering::by_title) return true;
    const auto number = whole_number<int>(std::string_view(text).substr(text.rfind('-') + 1));
    return number && *number <= highest_number;
}

std::string example_of(const RegisterInfo& info) {
    constexpr int year = 2026;
    return info.numbering == Numbering::by_title ? input_id(info, "patching")->str()
                                                 : input_id(info, year, 4).str();
}

}  // namespace

OwnRows::OwnRows(const Sheet& sheet, const RegisterInfo& info, const ImportSetting& setting)
    : info_(&info) {
    const ColumnFinder finder(sheet);
    if (finder.has("id")) id_column_ = finder.find("id").front();
    for (const auto name : kept_columns) {
        const auto& columns = finder.find(name);
        if (!columns.empty()) kept_.emplace(name, columns.front());
    }
    if (info.kind == RegisterKind::metrics) periods_ = period_columns(sheet, setting.year);
}

void OwnRows::check(const SheetRow& row, const Json* known, PlannedRow& planned) const {
    if (planned.foreign_id.empty()) return;  // which is a fault already
    if (!is_id_of(*info_, planned.foreign_id)) {
        planned.faults.push_back(
            {id_column_, fmt::format("'{}' is no id of {}, such as {}", excerpt(planned.foreign_id),
                                     info_->name, example_of(*info_))});
        return;
    }
    for (const auto& [name, column] : kept_) {
        const auto said = trim(row.cell(column));
        if (said.empty()) continue;
        if (name == "recorded_on" && !Date::parse(said)) {
            planned.faults.push_back(
                {column, fmt::format("'{}' is not a date such as 2026-11-23", excerpt(said))});
            continue;
        }
        if (known == nullptr || said == known->value(name, std::string())) continue;
        planned.faults.push_back(
            {column,
             fmt::format("{} is another entry here, or this was changed in the file: "
                         "it has the {} '{}'",
                         planned.foreign_id, name, excerpt(known->value(name, std::string())))});
    }
}

GridRow OwnRows::observations(const SheetRow& row, const std::string& frequency,
                              PlannedRow& planned) const {
    GridRow read;
    for (const auto& column : periods_) {
        const auto cell = trim(row.cell(column.column));
        if (cell.empty()) continue;
        const auto number = read_grid_number(cell);
        if (!number) {
            planned.faults.push_back(
                {column.column,
                 fmt::format("'{}' is not a value such as 80 or 72 of 80", excerpt(cell))});
        } else if (to_text(column.period.frequency()) != frequency) {
            planned.faults.push_back(
                {column.column, fmt::format("is no period of what is measured {}", frequency)});
        } else {
            read.columns.push_back(column);
            read.numbers.push_back(*number);
        }
    }
    return read;
}

void OwnRows::take_over(const SheetRow& row, RowReader& reader, const std::string& id,
                        Json& entry) const {
    entry["id"] = id;
    entry.erase("source");
    entry.erase("foreign_id");
    for (const auto& [name, column] : kept_) {
        const auto said = trim(row.cell(column));
        if (!said.empty()) entry[name] = said;
    }
    for (std::size_t index = 0; index < reader.size(); ++index) {
        const auto& field = reader.field(index);
        const bool is_empty_text = field.type == FieldType::text && field.is_required &&
                                   reader.text(index, row).text.empty();
        if (is_empty_text) entry[field.name] = "";
    }
}

}  // namespace isms::exchange
