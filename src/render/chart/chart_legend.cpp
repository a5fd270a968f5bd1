#include "chart_legend.hpp"

#include "line_shapes.hpp"
#include "text_room.hpp"

#include <isms/base/unicode.hpp>

namespace isms::render {

namespace {

constexpr double line_height = 18;
constexpr double baseline = 11;
constexpr double middle = 7;  ///< of the samples, in a line
constexpr double sample_width = 20;
constexpr double before_text = 6;
constexpr double between_entries = 18;

class Legend {
  public:
    explicit Legend(double width) : width_(width) {}

    void add(const Chart& chart, const ChartValues& values) {
        for (std::size_t place = 0; place < chart.series.size(); ++place) {
            const auto name =
                text_within(chart.series[place].name, width_ - sample_width - before_text);
            start_entry(name);
            for (const auto& run : values.bars) {
                if (run.place == place) add_bar({ShapeRole::bar, run.series, values.bars.size()});
            }
            for (const auto& run : values.lines) {
                if (run.place == place) add_line(run.series);
            }
            add_name(name);
        }
    }

    ShapesWithHeight shapes() && { return {std::move(shapes_), y_ + line_height}; }

  private:
    void start_entry(const std::string& name) {
        const double needed = sample_width + before_text + text_room(name);
        if (x_ > 0 && x_ + needed > width_) {
            x_ = 0;
            y_ += line_height;
        }
    }

    void add_bar(const ShapeStyle& style) {
        constexpr double size = 11;
        shapes_.push_back(
            {RectangleShape{{x_ + (sample_width - size) / 2, y_ + middle - size / 2}, size, size},
             style});
    }

    void add_line(std::size_t series) {
        constexpr double radius = 3.6;
        const double y = y_ + middle;
        shapes_.push_back({LineShape{{x_, y}, {x_ + sample_width, y}}, {ShapeRole::line, series}});
        shapes_.push_back(marker(series, {x_ + sample_width / 2, y}, radius));
    }

    void add_name(const std::string& name) {
        const double x = x_ + sample_width + before_text;
        shapes_.push_back(
            {TextShape{{x, y_ + baseline}, TextAnchor::start, name}, {ShapeRole::value}});
        x_ = x + text_room(name) + between_entries;
    }

    double width_;
    double x_ = 0;
    double y_ = 0;
    std::vector<Shape> shapes_;
};

}  // namespace

ShapesWithHeight chart_legend(const Chart& chart, const ChartValues& values, double width) {
    Legend legend(width);
    legend.add(chart, values);
    return std::move(legend).shapes();
}

}  // namespace isms::render
