#include "matrix.hpp"

#include <isms/documents/coverage_document.hpp>

#include <algorithm>

namespace isms::cli {
namespace {

Json to_json(const CoverageCell& cell, const CoverageColumn& column) {
    Json json = {{"review", column.review.str()}, {"state", to_text(cell.state)}};
    if (!cell.reason.empty()) json["reason"] = cell.reason;
    if (cell.covered_by) json["covered_by"] = cell.covered_by->str();
    return json;
}

Json to_json(const CoverageMatrix& matrix) {
    Json json = {{"standard", matrix.standard}};
    json["inputs"] = Json::array();
    for (const auto& row : matrix.rows) {
        Json input = {{"clause", row.input.clause.clause},
                      {"title", row.input.title},
                      {"covered", row.is_covered},
                      {"last_considered",
                       row.last_considered ? Json(row.last_considered->iso()) : Json(nullptr)},
                      {"reviews", Json::array()}};
        for (std::size_t index = 0; index < row.cells.size(); ++index)
            input["reviews"].push_back(to_json(row.cells[index], matrix.columns[index]));
        json["inputs"].push_back(std::move(input));
    }
    return json;
}

/// A spreadsheet gets words and one table.
void for_spreadsheet(Document& document, const std::vector<CoverageMatrix>& matrices,
                     const Messages& messages) {
    document.blocks.clear();
    document.blocks.emplace_back(coverage_table(matrices, messages));
}

}  // namespace

Result show_matrix(Context& context, const FormatOptions& format) {
    const auto& organisation = context.organisation();
    const auto matrices =
        coverage(organisation, context.reviews(),
                 context.records().agenda_templates(context.problems()), context.today());
    const auto cycle = audit_cycle(organisation, context.today());
    auto document = coverage_document(matrices, cycle, organisation, context.document_setting());
    Json data = {{"from", cycle.from.iso()},
                 {"until", cycle.until ? Json(cycle.until->iso()) : Json(nullptr)},
                 {"standards", Json::array()}};
    for (const auto& matrix : matrices) data["standards"].push_back(to_json(matrix));
    const bool is_sheet =
        std::find(format.formats.begin(), format.formats.end(), "csv") != format.formats.end();
    if (is_sheet && format.formats.size() == 1)
        for_spreadsheet(document, matrices, context.messages());
    return shown_or_exported(
        context, document, [&] { return data; }, "coverage", format);
}

}  // namespace isms::cli
