#include "csv_sheet.hpp"

#include "csv_parser.hpp"
#include "delimiter.hpp"
#include "encoding.hpp"
#include "sheet_builder.hpp"

#include <isms/base/formula_guard.hpp>
#include <isms/base/text.hpp>

#include <fmt/format.h>

#include <string>

namespace isms::exchange {
namespace {

/// What a spreadsheet program writes and reads on a line of its own before the header.
constexpr std::string_view separator_line = "sep=";

/// Cells and rows from the parser into the builder.
class CsvRows : public CsvEvents {
  public:
    explicit CsvRows(SheetBuilder& builder) : builder_(builder) {}

    void cell(std::string_view text, int row_line) override {
        if (column_ == 0) builder_.start_row(row_line);
        builder_.add_cell(column_++, without_formula_guard(text));
    }
    bool row_end() override {
        builder_.end_row();
        column_ = 0;
        return !builder_.is_full();
    }

  private:
    SheetBuilder& builder_;
    std::size_t column_ = 0;
};

bool is_delimiter(char c) {
    return c != '"' && c != '\n' && c != '\r' && c != '\0';
}

std::string describe(char delimiter, const Sheet& sheet, std::string_view encoding) {
    if (sheet.header.size() < 2) return fmt::format("CSV with one column, {}", encoding);
    if (delimiter == '\t') return fmt::format("CSV, separated by tabs, {}", encoding);
    return fmt::format("CSV, separated by '{}', {}", delimiter, encoding);
}

}  // namespace

Sheet read_csv_sheet(std::string_view bytes, const SheetOptions& options, Findings& findings) {
    const auto decoded = decode_text(bytes, options.encoding, findings);
    if (!decoded) return {};
    std::string_view text = decoded->text;
    int first_line = 1;
    auto delimiter = options.delimiter;

    const auto line = text.substr(0, text.find_first_of("\r\n"));
    if (line.size() == separator_line.size() + 1 &&
        lower_ascii(line.substr(0, separator_line.size())) == separator_line &&
        is_delimiter(line.back())) {
        if (!delimiter) delimiter = line.back();
        text.remove_prefix(line.size());
        text.remove_prefix(text.starts_with("\r\n") ? 2 : text.empty() ? 0 : 1);
        first_line = 2;
    }
    if (delimiter && !is_delimiter(*delimiter)) {
        findings.add({.code = "sheet-delimiter",
                      .message = "a quote or a line end cannot separate cells",
                      .reason = "they have a meaning of their own in CSV",
                      .hint = "name a comma, a semicolon, a tab or a bar"});
        return {};
    }
    if (!delimiter) delimiter = detect_delimiter(text);

    SheetBuilder builder(findings, options.limits, "line");
    CsvRows rows(builder);
    if (const auto fault = parse_csv(text, *delimiter, first_line, rows)) {
        findings.add({.code = "sheet-csv-quotes",
                      .message = fault->message,
                      .place = fmt::format("line {}", fault->line),
                      .reason = fault->reason,
                      .hint = fault->hint});
    }
    auto sheet = builder.take({});
    sheet.description = describe(*delimiter, sheet, decoded->encoding);
    return sheet;
}

}  // namespace isms::exchange
