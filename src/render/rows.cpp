#include "text/lines.hpp"

#include <isms/base/unicode.hpp>
#include <isms/render/render.hpp>

namespace isms {

std::string render_rows(const Table& table) {
    render::require_rectangular(table);
    std::string out;
    for (const auto& row : table.rows) {
        for (const auto& cell : row) {
            if (&cell != &row[0]) out += '\t';
            out += printable(cell.exact_text());
        }
        out += '\n';
    }
    return out;
}

}  // namespace isms
