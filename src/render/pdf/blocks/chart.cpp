#include "pdf/blocks/chart.hpp"

#include "chart/chart_drawing.hpp"
#include "chart/chart_numbers.hpp"
#include "pdf/blocks/drawing.hpp"
#include "pdf/blocks/table.hpp"

namespace isms::pdf {
namespace {

constexpr double scale = 0.66;

}  // namespace

void put_chart(Typesetting& setting, NodeId parent, const Chart& chart) {
    render::require_even(chart);
    auto& flow = setting.flow;
    const auto drawing = render::chart_drawing(chart, flow.width() / scale);
    const double height = drawing ? drawing->height * scale : 0;
    constexpr double around = 60;  // its title above, the head of its table below
    flow.need(height + around);
    Text title(setting, setting.structure.add(parent, Role::paragraph),
               Inline(render::chart_title(chart)),
               {{body_type.size, body_type.leading, true}, setting.palette.ink});
    put_text(setting, title);
    if (!chart.caption.empty()) {
        Text caption(setting, setting.structure.add(parent, Role::paragraph), Inline(chart.caption),
                     {small_type, setting.palette.soft});
        put_text(setting, caption);
    }
    flow.advance(4);
    if (drawing) {
        const auto figure = setting.structure.add(parent, Role::figure);
        setting.structure[figure].alternative =
            render::chart_title(chart) + ". " + render::spoken_numbers(chart);
        put_drawing(setting, figure, *drawing, flow.left(), flow.y(), scale);
        flow.advance(height + 8);
    }
    if (chart.periods.empty() || chart.series.empty()) return;
    const auto table = render::chart_table(chart);
    put_table(setting, parent, table, table.caption);
}

}  // namespace isms::pdf
