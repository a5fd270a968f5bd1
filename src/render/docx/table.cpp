#include "docx/table.hpp"

#include "docx/inline_text.hpp"
#include "docx/look.hpp"
#include "docx/paragraph.hpp"
#include "docx/table_styles.hpp"
#include "docx/table_widths.hpp"
#include "docx/table_writer.hpp"
#include "text/lines.hpp"

#include <isms/base/unicode.hpp>

#include <algorithm>

namespace isms::docx {

namespace {

constexpr const char* fact_style = "TableText";

void add_cell_text(Node cell, const Inline& text, Tone tone, const char* style, Align align,
                   const Story& story) {
    const auto direction = direction_of(text, story);
    ParagraphLook look;
    look.style = style;
    look.at_end = align == Align::right;
    look.direction = direction;
    add_inline(add_paragraph(cell, look), text, tone, direction, story);
}

// Whether the text fills so many lines that its row may go on on the next page. What its letters
// take is estimated.
bool is_long(const Inline& text, int width, TableText size) {
    constexpr std::size_t most_lines = 16;
    std::size_t letters = 0;
    for (const auto& span : text.spans) letters += span.text.size();
    const auto in_a_line = static_cast<std::size_t>(std::max(1, width / text_width(1, size)));
    return letters / in_a_line > most_lines;
}

void add_head(TableWriter& writer, const Table& table, TableText size, const Story& story) {
    writer.row(RowKind::head);
    for (const auto& column : table.columns) {
        add_cell_text(writer.cell(), column.title, Tone::normal, head_style(size), column.align,
                      story);
    }
}

// A row of two columns, of which the first is the longest term or a third of the width.
std::vector<int> fact_widths(const std::vector<std::pair<std::string, Inline>>& entries,
                             int width) {
    constexpr int least_columns = 12;
    int widest = least_columns;
    for (const auto& [term, description] : entries) {
        widest = std::max(widest, display_width(printable(term)));
    }
    const int wanted = text_width(std::min(widest, width), TableText::normal) + facts_margins.end;
    const int term = std::min(wanted, width / 3);
    return {term, width - term};
}

}  // namespace

void add_table(const TablePlace& place, const Table& table, const Story& story) {
    render::require_rectangular(table);
    if (table.columns.empty()) return;
    const auto fit = table_fit(table, place.width);
    TableFrame frame;
    frame.style = style::records_table;
    frame.caption = printable(table.caption);
    frame.is_flush = true;
    frame.indent = place.indent;
    frame.has_head_row = true;
    frame.direction = story.direction;
    TableWriter writer(place.parent, frame, fit.widths);
    add_head(writer, table, fit.text, story);
    for (const auto& row : table.rows) {
        bool may_split = false;
        for (std::size_t i = 0; i < row.size(); ++i) {
            may_split = may_split || is_long(row[i].text, fit.widths[i], fit.text);
        }
        writer.row(may_split ? RowKind::open : RowKind::body);
        for (std::size_t i = 0; i < row.size(); ++i) {
            add_cell_text(writer.cell(), row[i].text, row[i].tone, cell_style(fit.text),
                          table.columns[i].align, story);
        }
    }
}

void add_facts(const TablePlace& place, const std::vector<std::pair<std::string, Inline>>& entries,
               bool has_rules, const Story& story) {
    if (entries.empty()) return;
    TableFrame frame;
    frame.style = style::facts_table;
    frame.has_rules = has_rules;
    frame.indent = place.indent;
    frame.has_head_column = true;
    frame.direction = story.direction;
    const auto widths = fact_widths(entries, place.width);
    TableWriter writer(place.parent, frame, widths);
    for (const auto& [term, description] : entries) {
        const bool may_split = is_long(term, widths[0], TableText::normal) ||
                               is_long(description, widths[1], TableText::normal);
        writer.row(may_split ? RowKind::open : RowKind::body);
        add_cell_text(writer.cell(), term, Tone::muted, fact_style, Align::left, story);
        add_cell_text(writer.cell(), description, Tone::normal, fact_style, Align::left, story);
    }
}

void add_signature_fields(const TablePlace& place, const SignatureFields& fields,
                          const Story& story) {
    if (fields.signers.empty()) return;
    constexpr int room_to_sign = 794;  // 14 mm
    TableFrame frame;
    frame.style = style::records_table;
    frame.indent = place.indent;
    frame.has_head_row = true;
    frame.direction = story.direction;
    const int name = place.width * 2 / 5;
    const int date = place.width / 5;
    TableWriter writer(place.parent, frame, {name, place.width - name - date, date});
    Table heads;
    heads.columns = {
        {fields.words->to_be_signed_by}, {fields.words->signature}, {fields.words->date}};
    add_head(writer, heads, TableText::normal, story);
    for (const auto& signer : fields.signers) {
        writer.row(RowKind::body, room_to_sign);
        for (const auto& text : {signer, std::string(), std::string()}) {
            add_cell_text(writer.cell(), text, Tone::normal, fact_style, Align::left, story);
        }
    }
}

}  // namespace isms::docx
