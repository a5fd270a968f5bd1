#include "html_chart.hpp"

#include "trends/fitted_number.hpp"
#include "html_text.hpp"
#include "trends/number_text.hpp"
#include "trends/trend_values.hpp"

#include <fmt/format.h>

#include <optional>

namespace isms::render {

namespace {

// In units of the view box, which is about a pixel each where three charts stand beside each other.
constexpr double chart_width = 300;
constexpr double chart_height = 112;
constexpr double left = 38;  ///< room for the scale's numbers
constexpr double right = chart_width - 8;
constexpr double top = 10;
constexpr double bottom = 84;
constexpr double label_baseline = 106;
constexpr double half_digit = 3.8;  ///< from a number's middle down to its baseline
constexpr int scale_columns = 5;

std::string coordinate(double value) {
    return rounded(value, 1);
}

std::string spoken(const Series& series) {
    std::string text;
    for (const auto& point : series.points) {
        const auto value = finite_value(point);
        text += fmt::format("{}{}: {}", text.empty() ? "" : "; ", point.label,
                            value ? number_text(*value, series.unit) : "not collected");
    }
    if (const auto target = target_of(series)) {
        text += fmt::format(". Target: {} {}", series.higher_is_better ? "at least" : "at most",
                            number_text(*target, series.unit));
    }
    return text + ".";
}

class Chart {
  public:
    Chart(std::string& out, const Series& series, const ValueRange& range)
        : out_(out), series_(series), range_(range) {}

    void print(std::string_view title_id, std::string_view text_id) {
        out_ += fmt::format(
            "<svg viewBox=\"0 0 {} {}\" role=\"img\" aria-labelledby=\"{}\" "
            "aria-describedby=\"{}\">\n",
            chart_width, chart_height, title_id, text_id);
        out_ += fmt::format("<title id=\"{}\">{}</title>\n", title_id, html_escaped(series_.title));
        out_ += fmt::format("<desc id=\"{}\">{}</desc>\n", text_id, html_escaped(spoken(series_)));
        print_scale();
        if (const auto target = target_of(series_)) print_level("target", *target);
        print_line();
        print_points();
        print_periods();
        out_ += "</svg>\n";
    }

  private:
    double x_of(std::size_t point) const {
        const auto last = series_.points.size() - 1;
        if (last == 0) return (left + right) / 2;
        return left + (right - left) * static_cast<double>(point) / static_cast<double>(last);
    }

    double y_of(double value) const { return bottom - (bottom - top) * range_.share(value); }

    void print_level(std::string_view css_class, double value) {
        out_ += fmt::format("<path class=\"{}\" d=\"M{} {}H{}\"/>\n", css_class, coordinate(left),
                            coordinate(y_of(value)), coordinate(right));
    }

    void print_text(double x, double y, std::string_view anchor, std::string_view text) {
        out_ += fmt::format("<text x=\"{}\" y=\"{}\"{}>{}</text>\n", coordinate(x), coordinate(y),
                            anchor.empty() ? "" : fmt::format(" text-anchor=\"{}\"", anchor),
                            html_escaped(text));
    }

    void print_mark(double value) {
        print_level("scale", value);
        const auto text = fitted_number(value, scale_columns);
        if (text) print_text(left - 8, y_of(value) + half_digit, "end", *text);
    }

    void print_scale() {
        print_mark(range_.high);
        if (!range_.is_flat()) print_mark(range_.low);
    }

    // A gap lifts the pen; a point alone between two gaps has no line.
    void print_line() {
        std::string path;
        bool is_drawing = false;
        for (std::size_t i = 0; i < series_.points.size(); ++i) {
            const auto value = finite_value(series_.points[i]);
            if (value) {
                path += fmt::format("{}{} {}", is_drawing ? 'L' : 'M', coordinate(x_of(i)),
                                    coordinate(y_of(*value)));
            }
            is_drawing = value.has_value();
        }
        out_ += fmt::format("<path class=\"line\" d=\"{}\"/>\n", path);
    }

    void print_points() {
        const auto* const latest = latest_point(series_);
        for (std::size_t i = 0; i < series_.points.size(); ++i) {
            const auto value = finite_value(series_.points[i]);
            if (!value) continue;
            out_ += fmt::format("<circle{} cx=\"{}\" cy=\"{}\" r=\"{}\"/>\n",
                                is_off_target(series_, *value) ? " class=\"off\"" : "",
                                coordinate(x_of(i)), coordinate(y_of(*value)),
                                &series_.points[i] == latest ? "4" : "2.8");
        }
    }

    void print_periods() {
        const auto& points = series_.points;
        if (points.size() == 1) {
            print_text(x_of(0), label_baseline, "middle", points.front().label);
            return;
        }
        print_text(left, label_baseline, "", points.front().label);
        print_text(right, label_baseline, "end", points.back().label);
    }

    std::string& out_;
    const Series& series_;
    ValueRange range_;
};

}  // namespace

void append_html_chart(std::string& out, const Series& series, std::string_view title_id,
                       std::string_view text_id) {
    const auto range = value_range(series, series.points);
    if (range) Chart(out, series, *range).print(title_id, text_id);
}

}  // namespace isms::render
