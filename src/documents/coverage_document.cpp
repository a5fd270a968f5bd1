#include "coverage_blocks.hpp"
#include "words.hpp"

#include <isms/documents/coverage_document.hpp>

#include <fmt/format.h>

namespace isms {
namespace {

struct Sign {
    std::string_view sign;
    Tone tone;
};

/// Told apart without colour, and one column wide.
Sign sign_of(Coverage state) {
    switch (state) {
        case Coverage::considered:
            return {"✓", Tone::good};
        case Coverage::nothing_to_report:
            return {"○", Tone::good};
        case Coverage::elsewhere:
            return {"→", Tone::normal};
        case Coverage::planned:
            return {"·", Tone::muted};
        case Coverage::not_considered:
            return {"–", Tone::warning};
        case Coverage::missing:
            break;
    }
    return {"✗", Tone::bad};
}

std::string words_of(const CoverageCell& cell) {
    std::string text(to_text(cell.state));
    if (cell.covered_by) text += fmt::format(" ({})", cell.covered_by->str());
    if (!cell.reason.empty()) text += ": " + cell.reason;
    return text;
}

/// "12" of MR-2026-12, "12-2" of a second review in the month: the year stands above.
std::string short_name(const MeetingId& id) {
    return id.str().substr(8);
}

Table matrix_table(const CoverageMatrix& matrix) {
    Table table;
    table.caption = fmt::format("Inputs of {} by reviews", matrix.standard);
    table.columns = {{"Clause"}, {"Input", Align::left, true}};
    for (const auto& column : matrix.columns) table.columns.push_back({short_name(column.review)});
    for (const auto& row : matrix.rows) {
        std::vector<Cell> cells{
            row.input.clause.clause,
            Cell(Inline(row.input.title), row.is_covered ? Tone::normal : Tone::bad)};
        for (const auto& cell : row.cells) {
            const auto sign = sign_of(cell.state);
            Cell shown(Inline(sign.sign), sign.tone);
            shown.exact = words_of(cell);
            cells.push_back(std::move(shown));
        }
        table.rows.push_back(std::move(cells));
    }
    return table;
}

/// A sign is only as good as the reason behind it.
List reasons(const CoverageMatrix& matrix) {
    List list;
    for (std::size_t column = 0; column < matrix.columns.size(); ++column) {
        for (const auto& row : matrix.rows) {
            const auto& cell = row.cells[column];
            if (cell.reason.empty() && !cell.covered_by) continue;
            std::vector<Block> blocks;
            blocks.emplace_back(
                Paragraph{fmt::format("{}, {}: {}", matrix.columns[column].review.str(),
                                      row.input.clause.clause, words_of(cell))});
            list.items.push_back(std::move(blocks));
        }
    }
    return list;
}

/// Blanks that do not break keep a sign with its words.
Paragraph legend() {
    Inline text;
    for (const auto state : {Coverage::considered, Coverage::nothing_to_report, Coverage::elsewhere,
                             Coverage::planned, Coverage::not_considered, Coverage::missing}) {
        const auto sign = sign_of(state);
        std::string words(to_text(state));
        for (auto at = words.find(' '); at != std::string::npos; at = words.find(' ', at + 1))
            words.replace(at, 1, "\u00A0");
        if (!text.spans.empty()) text.add(", ", SpanStyle::plain, Tone::muted);
        text.add(std::string(sign.sign), SpanStyle::strong, sign.tone);
        text.add("\u00A0" + words, SpanStyle::plain, Tone::muted);
    }
    return {std::move(text)};
}

}  // namespace

void add_coverage(const CoverageMatrix& matrix, std::vector<Block>& blocks) {
    if (matrix.rows.empty()) {
        blocks.emplace_back(Paragraph{
            "No agenda template says what this standard asks a review to consider.", Tone::bad});
        return;
    }
    blocks.emplace_back(Paragraph{fmt::format("Reviews {} to {}, named by month.",
                                              matrix.columns.front().review.str(),
                                              matrix.columns.back().review.str())});
    blocks.emplace_back(matrix_table(matrix));
    blocks.emplace_back(legend());
    if (auto list = reasons(matrix); !list.items.empty()) {
        blocks.emplace_back(Heading{3, "Reasons"});
        blocks.emplace_back(std::move(list));
    }
}

Document coverage_document(const std::vector<CoverageMatrix>& matrices, const AuditCycle& cycle,
                           const Organisation& organisation) {
    Document document;
    document.title = "Coverage of the required inputs";
    document.subtitle = organisation.name;
    document.classification = organisation.classification;
    if (organisation.simulated) document.notice = simulated_notice;
    document.control = {
        {"Audit cycle",
         fmt::format("from {}{}", cycle.from.iso(),
                     cycle.until ? fmt::format(" to {}", cycle.until->iso()) : std::string())},
        {"As of", cycle.today.iso()}};
    for (const auto& matrix : matrices) {
        document.blocks.emplace_back(Heading{2, matrix.standard});
        if (matrix.columns.empty()) {
            document.blocks.emplace_back(
                Paragraph{"No review falls into the audit cycle yet.", Tone::warning});
            continue;
        }
        add_coverage(matrix, document.blocks);
    }
    return document;
}

Table coverage_table(const std::vector<CoverageMatrix>& matrices) {
    Table table;
    table.caption = "Coverage of the required inputs";
    table.columns = {{"Standard"}, {"Clause"}, {"Input"}};
    if (matrices.empty()) return table;
    for (const auto& column : matrices.front().columns)
        table.columns.push_back({column.review.str()});
    for (const auto& matrix : matrices) {
        for (const auto& row : matrix.rows) {
            std::vector<Cell> cells{matrix.standard, row.input.clause.clause, row.input.title};
            for (const auto& cell : row.cells) cells.emplace_back(words_of(cell));
            table.rows.push_back(std::move(cells));
        }
    }
    return table;
}

}  // namespace isms
