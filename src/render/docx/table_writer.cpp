#include "docx/table_writer.hpp"

#include "docx/frame.hpp"
#include "docx/look.hpp"
#include "docx/paragraph.hpp"
#include "docx/styles.hpp"

#include <fmt/format.h>

#include <numeric>

namespace isms::docx {

namespace {

bool is_head(RowKind kind) {
    return kind == RowKind::head || kind == RowKind::upper_head;
}

void add_length(Node parent, const char* element, int length) {
    auto node = add(parent, element);
    set(node, "w:w", length);
    set(node, "w:type", "dxa");
}

void add_flag(Node node, const char* attribute, bool is_set) {
    set(node, attribute, is_set ? "1" : "0");
}

void add_look(Node properties, const TableFrame& frame) {
    auto look = add(properties, "w:tblLook");
    // The same flags twice, as older editors read only the first (ECMA-376, part 4, 14.3.7).
    constexpr int first_row = 0x0020;
    constexpr int first_column = 0x0080;
    constexpr int no_bands = 0x0600;
    const int flags = no_bands | (frame.has_head_row ? first_row : 0) |
                      (frame.has_head_column ? first_column : 0);
    set(look, "w:val", fmt::format("{:04X}", flags));
    add_flag(look, "w:firstRow", frame.has_head_row);
    add_flag(look, "w:lastRow", false);
    add_flag(look, "w:firstColumn", frame.has_head_column);
    add_flag(look, "w:lastColumn", false);
    add_flag(look, "w:noHBand", true);
    add_flag(look, "w:noVBand", true);
}

void add_borders(Node properties, const TableFrame& frame) {
    constexpr int strong = 24;
    if (frame.left_line.empty() && !frame.has_rules) return;
    auto borders = add(properties, "w:tblBorders");
    if (frame.has_rules) add_border(borders, "w:top", hairline, 0, colour::line);
    if (!frame.left_line.empty()) add_border(borders, "w:left", strong, 0, frame.left_line);
    if (frame.has_rules) add_border(borders, "w:bottom", hairline, 0, colour::line);
}

void add_head_border(Node cell, RowKind kind) {
    auto borders = add(cell, "w:tcBorders");
    if (kind == RowKind::head) {
        add_border(borders, "w:bottom", hairline, 0, colour::strong_line);
    } else {
        add_value(borders, "w:bottom", "nil");
    }
}

// The format wants these in this order (ECMA-376, part 1, 17.4.59).
void add_properties(Node table, const TableFrame& frame, int width) {
    auto properties = add(table, "w:tblPr");
    add_value(properties, "w:tblStyle", frame.style);
    if (frame.direction == Direction::right_to_left) add(properties, "w:bidiVisual");
    add_length(properties, "w:tblW", width);
    add_length(properties, "w:tblInd", frame.indent);
    add_borders(properties, frame);
    set(add(properties, "w:tblLayout"), "w:type", "fixed");
    if (frame.margins) add_cell_margins(properties, *frame.margins);
    add_look(properties, frame);
    if (!frame.caption.empty()) add_value(properties, "w:tblCaption", frame.caption);
}

}  // namespace

TableWriter::TableWriter(Node parent, const TableFrame& frame, std::vector<int> widths)
    : is_flush_(frame.is_flush), widths_(std::move(widths)) {
    if (std::string_view(parent.last_child().name()) == "w:tbl") {
        add_paragraph(parent, {.style = style::space});
    }
    table_ = add(parent, "w:tbl");
    add_properties(table_, frame, std::accumulate(widths_.begin(), widths_.end(), 0));
    auto grid = add(table_, "w:tblGrid");
    for (const int width : widths_) set(add(grid, "w:gridCol"), "w:w", width);
}

void TableWriter::row(RowKind kind, int least_height) {
    row_ = add(table_, "w:tr");
    column_ = 0;
    kind_ = kind;
    least_height_ = least_height;
    if (kind == RowKind::open) return;
    auto properties = add(row_, "w:trPr");
    add(properties, "w:cantSplit");
    if (least_height > 0) {
        auto height = add_value(properties, "w:trHeight", least_height);
        set(height, "w:hRule", "atLeast");
    }
    if (is_head(kind)) add(properties, "w:tblHeader");
}

Node TableWriter::cell(std::size_t columns) {
    return next_cell(columns, nullptr);
}

Node TableWriter::tall_cell() {
    return next_cell(1, "restart");
}

void TableWriter::continued_cell() {
    add(next_cell(1, "continue"), "w:p");
}

Node TableWriter::next_cell(std::size_t columns, const char* merged) {
    auto cell = add(row_, "w:tc");
    auto properties = add(cell, "w:tcPr");
    const auto from = widths_.begin() + static_cast<std::ptrdiff_t>(column_);
    add_length(properties, "w:tcW",
               std::accumulate(from, from + static_cast<std::ptrdiff_t>(columns), 0));
    if (columns > 1) add_value(properties, "w:gridSpan", static_cast<int>(columns));
    if (merged != nullptr) add_value(properties, "w:vMerge", merged);
    if (is_head(kind_)) add_head_border(properties, kind_);
    const bool is_last = column_ + columns == widths_.size();
    if (is_flush_ && is_last) add_length(add(properties, "w:tcMar"), "w:right", 0);
    if (is_head(kind_) || least_height_ > 0) add_value(properties, "w:vAlign", "bottom");
    column_ += columns;
    return cell;
}

}  // namespace isms::docx
