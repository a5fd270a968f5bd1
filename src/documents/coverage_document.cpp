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

std::string words_of(const CoverageCell& cell, const Messages& messages) {
    auto text = messages.word("coverage", to_text(cell.state));
    if (cell.covered_by) text += fmt::format(" ({})", cell.covered_by->str());
    if (!cell.reason.empty()) text += ": " + cell.reason;
    return text;
}

/// "12" of MR-2026-12, "12-2" of a second review in the month: the year stands above.
std::string short_name(const MeetingId& id) {
    return id.str().substr(8);
}

Table matrix_table(const CoverageMatrix& matrix, const Messages& messages) {
    Table table;
    table.caption = messages.say("coverage.matrix", {{"standard", matrix.standard}});
    table.columns = {{messages.say("agenda.column.clause")},
                     {messages.say("coverage.column.input"), Align::left, true}};
    for (const auto& column : matrix.columns) table.columns.push_back({short_name(column.review)});
    for (const auto& row : matrix.rows) {
        std::vector<Cell> cells{
            row.input.clause.clause,
            Cell(Inline(row.input.title), row.is_covered ? Tone::normal : Tone::bad)};
        for (const auto& cell : row.cells) {
            const auto sign = sign_of(cell.state);
            Cell shown(Inline(sign.sign), sign.tone);
            shown.exact = words_of(cell, messages);
            cells.push_back(std::move(shown));
        }
        table.rows.push_back(std::move(cells));
    }
    return table;
}

/// A sign is only as good as the reason behind it.
List reasons(const CoverageMatrix& matrix, CoverageReasons wanted, const Messages& messages) {
    List list;
    for (std::size_t column = 0; column < matrix.columns.size(); ++column) {
        for (const auto& row : matrix.rows) {
            const auto& cell = row.cells[column];
            const bool is_wanted = wanted == CoverageReasons::all || !is_covered(cell.state);
            if (!is_wanted || (cell.reason.empty() && !cell.covered_by)) continue;
            std::vector<Block> blocks;
            blocks.emplace_back(
                Paragraph{fmt::format("{}, {}: {}", matrix.columns[column].review.str(),
                                      row.input.clause.clause, words_of(cell, messages))});
            list.items.push_back(std::move(blocks));
        }
    }
    return list;
}

/// Blanks that do not break keep a sign with its words.
Paragraph legend(const Messages& messages) {
    Inline text;
    for (const auto state : {Coverage::considered, Coverage::nothing_to_report, Coverage::elsewhere,
                             Coverage::planned, Coverage::not_considered, Coverage::missing}) {
        const auto sign = sign_of(state);
        auto words = messages.word("coverage", to_text(state));
        for (auto at = words.find(' '); at != std::string::npos; at = words.find(' ', at + 1))
            words.replace(at, 1, "\u00A0");
        if (!text.spans.empty()) text.add(", ", SpanStyle::plain, Tone::muted);
        text.add(std::string(sign.sign), SpanStyle::strong, sign.tone);
        text.add("\u00A0" + words, SpanStyle::plain, Tone::muted);
    }
    return {std::move(text)};
}

}  // namespace

void add_coverage(const CoverageMatrix& matrix, CoverageReasons wanted, const Messages& messages,
                  std::vector<Block>& blocks) {
    if (matrix.rows.empty()) {
        blocks.emplace_back(Paragraph{messages.say("coverage.no-template"), Tone::bad});
        return;
    }
    blocks.emplace_back(Paragraph{
        messages.say("coverage.reviews", {{"first", matrix.columns.front().review.str()},
                                          {"last", matrix.columns.back().review.str()}})});
    blocks.emplace_back(matrix_table(matrix, messages));
    blocks.emplace_back(legend(messages));
    if (auto list = reasons(matrix, wanted, messages); !list.items.empty()) {
        blocks.emplace_back(Heading{3, messages.say("coverage.reasons")});
        blocks.emplace_back(std::move(list));
    }
}

Document coverage_document(const std::vector<CoverageMatrix>& matrices, const AuditCycle& cycle,
                           const Organisation& organisation, const DocumentSetting& setting) {
    const auto& messages = setting.messages;
    auto document = blank_document(setting);
    document.title = messages.say("coverage.title");
    document.subtitle = organisation.name;
    document.classification = organisation.classification;
    document.date = start_of(cycle.today);
    document.control = {
        {messages.say("check.audit-cycle"),
         cycle.until ? messages.say("coverage.cycle",
                                    {{"from", cycle.from.iso()}, {"until", cycle.until->iso()}})
                     : messages.say("coverage.cycle.open", {{"from", cycle.from.iso()}})},
        {messages.say("control.as-of"), cycle.today.iso()}};
    for (const auto& matrix : matrices) {
        document.blocks.emplace_back(Heading{2, matrix.standard});
        if (matrix.columns.empty()) {
            document.blocks.emplace_back(
                Paragraph{messages.say("coverage.no-review"), Tone::warning});
            continue;
        }
        add_coverage(matrix, CoverageReasons::all, messages, document.blocks);
    }
    return document;
}

Table coverage_table(const std::vector<CoverageMatrix>& matrices, const Messages& messages) {
    Table table;
    table.caption = messages.say("coverage.title");
    table.columns = {{messages.say("coverage.column.standard")},
                     {messages.say("agenda.column.clause")},
                     {messages.say("coverage.column.input")}};
    if (matrices.empty()) return table;
    for (const auto& column : matrices.front().columns)
        table.columns.push_back({column.review.str()});
    for (const auto& matrix : matrices) {
        for (const auto& row : matrix.rows) {
            std::vector<Cell> cells{matrix.standard, row.input.clause.clause, row.input.title};
            for (const auto& cell : row.cells) cells.emplace_back(words_of(cell, messages));
            table.rows.push_back(std::move(cells));
        }
    }
    return table;
}

}  // namespace isms
