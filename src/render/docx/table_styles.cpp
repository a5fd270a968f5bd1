#include "docx/table_styles.hpp"

#include "docx/frame.hpp"
#include "docx/look.hpp"
#include "docx/style_rows.hpp"
#include "docx/styles.hpp"

namespace isms::docx {

namespace {

constexpr const char* plain_table = "TableNormal";
Node add_table_style(Node styles, const char* id, const char* name) {
    auto node = add_style(styles, "table", id, name, plain_table);
    return add(node, "w:tblPr");
}

void add_plain_table(Node styles) {
    auto node = add_style(styles, "table", plain_table, "Normal Table", nullptr);
    set(node, "w:default", "1");
    add_cell_margins(add(node, "w:tblPr"), {});
}

// Rows parted by hairlines.
void add_records_table(Node styles) {
    auto table = add_table_style(styles, style::records_table, "Records");
    auto borders = add(table, "w:tblBorders");
    add_border(borders, "w:bottom", hairline, 0, colour::line);
    add_border(borders, "w:insideH", hairline, 0, colour::line);
    add_cell_margins(table, records_margins);
}

void add_facts_table(Node styles) {
    add_cell_margins(add_table_style(styles, style::facts_table, "Facts"), facts_margins);
}

void add_callout_table(Node styles) {
    add_cell_margins(add_table_style(styles, style::callout_table, "Callout"), callout_margins);
}

}  // namespace

void add_cell_margins(Node table, const CellMargins& margins) {
    auto node = add(table, "w:tblCellMar");
    const auto add_one = [&](const char* side, int width) {
        auto one = add(node, side);
        set(one, "w:w", width);
        set(one, "w:type", "dxa");
    };
    add_one("w:top", margins.top);
    add_one("w:left", margins.start);
    add_one("w:bottom", margins.bottom);
    add_one("w:right", margins.end);
}

void add_table_styles(Node styles) {
    add_plain_table(styles);
    add_records_table(styles);
    add_facts_table(styles);
    add_callout_table(styles);
}

}  // namespace isms::docx
