#include "pdf/blocks/table.hpp"

#include "pdf/blocks/column_plan.hpp"

#include <algorithm>
#include <array>
#include <deque>
#include <stdexcept>

namespace isms::pdf {
namespace {

constexpr double padding = 4.5;  ///< on each side of a cell, but not at the table's edges
constexpr double least_below_head = 40;
constexpr double most_below_head = 120;
constexpr double row_padding = 3.2;  ///< above and below its lines
constexpr std::array<Type, 4> sizes{Type{8.5, 12.2}, Type{7.6, 11}, Type{6.8, 10}, Type{6, 8.8}};

using Row = std::vector<Text>;

double row_height(const Row& row) {
    double height = 0;
    for (const auto& cell : row) height = std::max(height, cell.height());
    return height + 2 * row_padding;
}

class GridPrinter {
  public:
    GridPrinter(Typesetting& setting, NodeId parent, const Grid& grid)
        : setting_(setting),
          flow_(setting.flow),
          grid_(grid),
          node_(setting.structure.add(parent, Role::table)) {}

    void print() {
        if (!grid_.caption.empty())
            caption_.emplace_back(setting_, setting_.structure.add(node_, Role::caption),
                                  Inline(grid_.caption),
                                  Text::Look{small_type, setting_.palette.soft});
        make_rows();
        // The caption, the head and the first row stay together.
        const double first_row =
            rows_.empty() ? 0 : std::min(row_height(rows_.front()), most_below_head);
        print_caption(first_row);
        flow_.need(row_height(head_) + first_row);
        print_head(true);
        for (auto& row : rows_) {
            print_row(row);
            row.clear();  // its marks hold what is still needed
        }
        flow_.skip(paragraph_gap + 5);
    }

  private:
    // The first size of type in which every word fits; the smallest where none is small enough.
    void make_rows() {
        const auto head = setting_.structure.add(node_, Role::table_head);
        make_nodes(head, setting_.structure.add(node_, Role::table_body));
        const double room =
            flow_.width() - 2 * padding * static_cast<double>(grid_.columns.size() - 1);
        for (std::size_t size = 0; size < sizes.size(); ++size) {
            const bool is_last = size + 1 == sizes.size();
            make_texts(sizes[size]);
            const auto needs = column_needs(room);
            const auto widths = plan_columns(needs, room);
            const bool is_broken = grid_.is_of_numbers && !fits_unbroken(needs, room);
            if ((!widths || is_broken) && !is_last) continue;
            widths_ = widths ? *widths : squeeze_columns(needs, room);
            break;
        }
        for (auto& row : rows_) break_row(row);
        break_row(head_);
    }

    void make_nodes(NodeId head, NodeId body) {
        const auto head_row = setting_.structure.add(head, Role::row);
        for (std::size_t i = 0; i < grid_.columns.size(); ++i)
            head_nodes_.push_back(setting_.structure.add(head_row, Role::column_header));
        for (const auto& row : grid_.rows) {
            const auto row_node = setting_.structure.add(body, Role::row);
            auto& nodes = row_nodes_.emplace_back();
            for (const auto& cell : row)
                nodes.push_back(setting_.structure.add(
                    row_node, cell.is_header ? Role::row_header : Role::cell));
        }
    }

    void make_texts(const Type& type) {
        type_ = type;
        head_ = make_head(true);
        rows_.clear();
        for (std::size_t i = 0; i < grid_.rows.size(); ++i) {
            Row row;
            for (std::size_t j = 0; j < grid_.columns.size(); ++j) {
                const auto& cell = grid_.rows[i][j];
                // Children that links added for a larger size are not used.
                setting_.structure[row_nodes_[i][j]].children.clear();
                row.emplace_back(
                    setting_, row_nodes_[i][j], cell.text,
                    Text::Look{type, setting_.palette.of(cell.tone), cell.align, false, true});
            }
            rows_.push_back(std::move(row));
        }
    }

    Row make_head(bool is_content) {
        auto type = type_;
        type.bold = true;
        Row head;
        for (std::size_t i = 0; i < grid_.columns.size(); ++i) {
            const auto& column = grid_.columns[i];
            head.emplace_back(setting_, is_content ? head_nodes_[i] : artifact,
                              Inline(column.title),
                              Text::Look{type, setting_.palette.soft, column.align});
        }
        return head;
    }

    std::vector<ColumnNeed> column_needs(double room) const {
        std::vector<ColumnNeed> needs;
        for (const auto& column : grid_.columns) needs.push_back({0, 0, column.wraps});
        const auto measure = [&](const Row& row, auto width, auto need) {
            for (std::size_t i = 0; i < row.size(); ++i) {
                // A hair more than measured, so that a word that just fits is not broken.
                constexpr double hair = 0.3;
                needs[i].*need = std::max(needs[i].*need, (row[i].*width)() + hair);
            }
        };
        const auto measure_all = [&](auto width, auto need) {
            measure(head_, width, need);
            for (const auto& row : rows_) measure(row, width, need);
        };
        measure_all(&Text::natural_width, &ColumnNeed::natural);
        double natural = 0;
        for (const auto& need : needs) natural += need.natural;
        // Words are measured only where lines have to be broken.
        if (natural > room) {
            measure_all(&Text::widest_word, &ColumnNeed::least);
        } else {
            for (auto& need : needs) need.least = need.natural;
        }
        return needs;
    }

    void break_row(Row& row) const {
        for (std::size_t i = 0; i < row.size(); ++i) row[i].break_at(widths_[i]);
    }

    void print_caption(double first_row) {
        if (caption_.empty()) return;
        auto& text = caption_.front();
        text.break_at(flow_.width());
        constexpr double gap = 2;
        flow_.need(text.height() + gap + row_height(head_) + std::max(first_row, least_below_head));
        put_text(setting_, text);
        flow_.advance(gap);
    }

    void line(double width, const Colour& colour) {
        flow_.put({artifact, LineMark{flow_.left(),
                                      flow_.y(),
                                      flow_.left() + flow_.width(),
                                      flow_.y(),
                                      width,
                                      colour,
                                      {}}});
    }

    // On the first page the head is content; where it is repeated, it is furniture.
    void print_head(bool is_first) {
        if (!is_first) {
            head_ = make_head(false);
            break_row(head_);
        }
        print_lines(head_);
        line(0.9, setting_.palette.strong_line);
    }

    void next_page() {
        flow_.new_page();
        print_head(false);
    }

    void print_row(const Row& row) {
        const double height = row_height(row);
        const double most_kept_together = flow_.page_room() / 2;
        if (height > flow_.room()) {
            if (height <= most_kept_together || flow_.room() < 60) next_page();
            if (height > flow_.room()) {
                print_long_row(row);
                line(0.4, setting_.palette.line);
                return;
            }
        }
        print_lines(row);
        line(0.4, setting_.palette.line);
    }

    void print_lines(const Row& row) {
        const double height = row_height(row);
        double x = flow_.left();
        for (std::size_t i = 0; i < row.size(); ++i) {
            double y = flow_.y() + row_padding;
            for (std::size_t number = 0; number < row[i].lines(); ++number) {
                row[i].put_line(flow_, number, x, y, widths_[i]);
                y += row[i].line_height(number);
            }
            x += widths_[i] + 2 * padding;
        }
        flow_.advance(height);
    }

    // Line by line over as many pages as it takes.
    void print_long_row(const Row& row) {
        std::vector<std::size_t> next(row.size(), 0);
        const auto is_left = [&] {
            for (std::size_t i = 0; i < row.size(); ++i) {
                if (next[i] < row[i].lines()) return true;
            }
            return false;
        };
        while (is_left()) {
            double used = 0;
            double x = flow_.left();
            for (std::size_t i = 0; i < row.size(); ++i) {
                double y = row_padding;
                while (next[i] < row[i].lines() &&
                       y + row[i].line_height(next[i]) + row_padding <= flow_.room()) {
                    row[i].put_line(flow_, next[i], x, flow_.y() + y, widths_[i]);
                    y += row[i].line_height(next[i]);
                    ++next[i];
                }
                used = std::max(used, y + row_padding);
                x += widths_[i] + 2 * padding;
            }
            flow_.advance(used);
            if (is_left()) next_page();
        }
    }

    Typesetting& setting_;
    Flow& flow_;
    const Grid& grid_;
    NodeId node_;
    std::vector<Text> caption_;
    std::vector<NodeId> head_nodes_;
    std::vector<std::vector<NodeId>> row_nodes_;
    Row head_;
    Type type_;
    std::deque<Row> rows_;
    std::vector<double> widths_;
};

}  // namespace

void put_grid(Typesetting& setting, NodeId parent, const Grid& grid) {
    if (grid.columns.empty()) return;
    GridPrinter(setting, parent, grid).print();
}

void put_table(Typesetting& setting, NodeId parent, const Table& table, std::string caption) {
    Grid grid;
    grid.caption = std::move(caption);
    for (const auto& column : table.columns)
        grid.columns.push_back({column.title, column.align, column.wraps});
    for (const auto& row : table.rows) {
        if (row.size() != table.columns.size())
            throw std::logic_error("a row is not as long as its table's columns");
        auto& cells = grid.rows.emplace_back();
        for (std::size_t i = 0; i < row.size(); ++i)
            cells.push_back({row[i].text, row[i].tone, table.columns[i].align, i == 0});
    }
    put_grid(setting, parent, grid);
}

}  // namespace isms::pdf
