#include "trend_drawing.hpp"

#include "line_shapes.hpp"
#include "text_room.hpp"
#include "trends/fitted_number.hpp"
#include "trends/trend_values.hpp"

namespace isms::render {

namespace {

// Three such charts stand beside each other on a page.
constexpr double chart_width = 300;
constexpr double chart_height = 112;
constexpr double left = 38;  ///< room for the scale's numbers
constexpr double right = chart_width - 8;
constexpr double top = 10;
constexpr double bottom = 84;
constexpr double label_baseline = 106;
constexpr double half_digit = 3.8;  ///< from a number's middle down to its baseline
constexpr double point_radius = 2.8;
constexpr double latest_radius = 4;
constexpr int scale_columns = 5;

class TrendDrawing {
  public:
    TrendDrawing(const Series& series, const ValueRange& range) : series_(series), range_(range) {}

    Drawing drawing() {
        drawing_.width = chart_width;
        drawing_.height = chart_height;
        add_mark(range_.high);
        if (!range_.is_flat()) add_mark(range_.low);
        if (const auto target = target_of(series_)) add_level(ShapeRole::target, *target);
        add_line();
        add_points();
        add_periods();
        return std::move(drawing_);
    }

  private:
    void add(auto form, ShapeRole role) { drawing_.shapes.push_back({std::move(form), {role}}); }

    double x_of(std::size_t point) const {
        const auto last = series_.points.size() - 1;
        if (last == 0) return (left + right) / 2;
        return left + (right - left) * static_cast<double>(point) / static_cast<double>(last);
    }

    double y_of(double value) const { return bottom - (bottom - top) * range_.share(value); }

    void add_level(ShapeRole role, double value) {
        add(LineShape{{left, y_of(value)}, {right, y_of(value)}}, role);
    }

    void add_mark(double value) {
        add_level(ShapeRole::grid, value);
        if (const auto text = fitted_number(value, scale_columns)) {
            add(TextShape{{left - 8, y_of(value) + half_digit}, TextAnchor::end, *text},
                ShapeRole::label);
        }
    }

    void add_line() {
        std::vector<std::optional<DrawingPoint>> points;
        for (std::size_t i = 0; i < series_.points.size(); ++i) {
            const auto value = finite_value(series_.points[i]);
            points.push_back(value ? std::optional(DrawingPoint{x_of(i), y_of(*value)})
                                   : std::nullopt);
        }
        for (auto& run : unbroken_runs(points)) add(std::move(run), ShapeRole::line);
    }

    void add_points() {
        const auto* const latest = latest_point(series_);
        for (std::size_t i = 0; i < series_.points.size(); ++i) {
            const auto value = finite_value(series_.points[i]);
            if (!value) continue;
            const auto role =
                is_off_target(series_, *value) ? ShapeRole::off_target : ShapeRole::point;
            const bool is_latest = &series_.points[i] == latest;
            add(CircleShape{{x_of(i), y_of(*value)}, is_latest ? latest_radius : point_radius},
                role);
        }
    }

    void add_period(const SeriesPoint& point, double x, TextAnchor anchor) {
        add(TextShape{{x, label_baseline}, anchor, text_within(point.label, (right - left) / 2)},
            ShapeRole::label);
    }

    void add_periods() {
        const auto& points = series_.points;
        if (points.size() == 1) {
            add_period(points.front(), x_of(0), TextAnchor::middle);
            return;
        }
        add_period(points.front(), left, TextAnchor::start);
        add_period(points.back(), right, TextAnchor::end);
    }

    const Series& series_;
    ValueRange range_;
    Drawing drawing_;
};

}  // namespace

std::optional<Drawing> trend_drawing(const Series& series) {
    const auto range = value_range(series, series.points);
    if (!range) return std::nullopt;
    return TrendDrawing(series, *range).drawing();
}

}  // namespace isms::render
