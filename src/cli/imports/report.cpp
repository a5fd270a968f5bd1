#include "report.hpp"

#include <isms/base/text.hpp>
#include <isms/base/unicode.hpp>
#include <isms/exchange/presets.hpp>

#include <fmt/format.h>

namespace isms::cli {
namespace {

constexpr std::size_t faults_told = 20;

const char* word_of(RowFate fate) {
    switch (fate) {
        case RowFate::created:
            return "new";
        case RowFate::changed:
            return "changed";
        case RowFate::unchanged:
            return "unchanged";
        case RowFate::refused:
            break;
    }
    return "refused";
}

Tone tone_of(RowFate fate) {
    if (fate == RowFate::refused) return Tone::bad;
    return fate == RowFate::unchanged ? Tone::muted : Tone::normal;
}

/// "column 'Due Date': '03/04/2026' can be read ...".
std::string told(const Sheet& sheet, const RowFault& fault) {
    if (!fault.column) return fault.reason;
    const auto& name = *fault.column < sheet.header.size() ? sheet.header[*fault.column] : "";
    return name.empty() ? fmt::format("column {}: {}", *fault.column + 1, fault.reason)
                        : fmt::format("column '{}': {}", excerpt(name), fault.reason);
}

std::string told(const FieldChange& change) {
    return fmt::format("{}: {} -> {}", change.field, change.from.empty() ? "nothing" : change.from,
                       change.to.empty() ? "nothing" : change.to);
}

std::string what_of(const Sheet& sheet, const PlannedRow& row) {
    std::vector<std::string> parts;
    for (const auto& change : row.changes) parts.push_back(told(change));
    for (const auto& fault : row.faults) parts.push_back(told(sheet, fault));
    return join(parts, "; ");
}

Json to_json(const Sheet& sheet, const PlannedRow& row) {
    Json json = {{"row", sheet.rows[row.row].number},
                 {"change", word_of(row.fate)},
                 {"id", row.id.empty() ? Json(nullptr) : Json(row.id)},
                 {"foreign_id", row.foreign_id},
                 {"title", row.title}};
    for (const auto& change : row.changes)
        json["fields"].push_back(
            {{"field", change.field}, {"from", change.from}, {"to", change.to}});
    for (const auto& fault : row.faults) {
        Json told_fault = {{"reason", fault.reason}};
        if (fault.column && *fault.column < sheet.header.size())
            told_fault["column"] = sheet.header[*fault.column];
        json["faults"].push_back(std::move(told_fault));
    }
    return json;
}

Table table_of(const ImportReport& report, bool with_unchanged) {
    Table table;
    table.caption = "Import";
    table.columns = {{fmt::format("{}{}", static_cast<char>(report.sheet.row_word.front() - 32),
                                  report.sheet.row_word.substr(1)),
                      Align::right},
                     {"Change"},
                     {"Id"},
                     {"Key", Align::left, true},
                     {"Title", Align::left, true},
                     {"What", Align::left, true}};
    for (const auto& row : report.plan.rows) {
        if (row.fate == RowFate::unchanged && !with_unchanged) continue;
        table.rows.push_back({fmt::format("{}", report.sheet.rows[row.row].number),
                              Cell(word_of(row.fate), tone_of(row.fate)), row.id, row.foreign_id,
                              row.title, what_of(report.sheet, row)});
    }
    for (const auto& gone : report.plan.vanished) {
        table.rows.push_back({"", Cell("vanished", Tone::warning), gone.id, gone.foreign_id,
                              gone.title, "is not in the file; it was left as it is"});
    }
    return table;
}

/// Errors where they stop the import, warnings where the rows are skipped.
void tell_faults(const ImportReport& report, Result& result) {
    std::size_t count = 0;
    for (const auto& row : report.plan.rows) {
        for (const auto& fault : row.faults) {
            if (++count > faults_told) continue;
            Diagnostic diagnostic;
            diagnostic.severity = report.skips_refused ? Severity::warning : Severity::error;
            diagnostic.code = "import-refused";
            diagnostic.message = fault.reason;
            diagnostic.file = report.file;
            const auto& where = report.sheet.rows[row.row];
            diagnostic.place = fault.column ? place_of(report.sheet, where, *fault.column)
                                            : place_of(report.sheet, where);
            result.notes.push_back(std::move(diagnostic));
        }
    }
    if (count > faults_told)
        result.note(fmt::format("{} more faults are in the table", count - faults_told));
}

}  // namespace

std::string counts_text(const ImportPlan& plan) {
    return fmt::format("{} new, {} changed, {} unchanged, {} refused", plan.count(RowFate::created),
                       plan.count(RowFate::changed), plan.count(RowFate::unchanged),
                       plan.count(RowFate::refused));
}

void report_import(Context& context, const ImportReport& report, Result& result) {
    const auto& plan = report.plan;
    result.note(fmt::format("{}: {}", report.file, report.sheet.description));
    if (const auto unread = unread_columns(report.sheet, report.mapping); !unread.empty()) {
        std::vector<std::string> names;
        for (const auto& name : unread) {
            if (names.size() < faults_told) names.push_back("'" + excerpt(name) + "'");
        }
        result.note(fmt::format("{} not read: {}{}", counted(unread.size(), "column"),
                                join(names, ", "), unread.size() > names.size() ? ", ..." : ""));
    }
    result.notes.insert(result.notes.end(), plan.notes.begin(), plan.notes.end());
    tell_faults(report, result);
    result.note(
        fmt::format("{}{}", context.globals().dry_run ? "would import: " : "", counts_text(plan)));
    if (!plan.withdrawn.empty())
        result.note(fmt::format("withdrawn here, and left so: {}", join(plan.withdrawn, ", ")));
    if (!plan.vanished.empty())
        result.note(fmt::format("{} from {} {} not in the file",
                                counted(plan.vanished.size(), "earlier one"), report.mapping.source,
                                plan.vanished.size() == 1 ? "is" : "are"),
                    "nothing is deleted by an import: close it where it is over, and withdraw "
                    "it where it was a mistake");
    result.data["file"] = report.file;
    result.data["target"] = report.mapping.target;
    result.data["source"] = report.mapping.source;
    if (context.globals().json) {
        Json rows = Json::array();
        for (const auto& row : plan.rows) rows.push_back(to_json(report.sheet, row));
        result.data["rows"] = std::move(rows);
        Json vanished = Json::array();
        for (const auto& gone : plan.vanished)
            vanished.push_back(
                {{"id", gone.id}, {"foreign_id", gone.foreign_id}, {"title", gone.title}});
        result.data["vanished"] = std::move(vanished);
        return;
    }
    const bool with_unchanged = !context.environment().out_is_terminal;
    result.view = Listing{table_of(report, with_unchanged), "Nothing is new and nothing changed."};
}

}  // namespace isms::cli
