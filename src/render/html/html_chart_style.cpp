#include "chart/palette.hpp"
#include "html_style.hpp"

#include <fmt/format.h>

#include <cmath>

namespace isms::render {

namespace {

constexpr std::string_view style = R"css(
:root { --chart: #0b57a6; }
@media (prefers-color-scheme: dark) { :root { --chart: #8fbff5; } }
.trends {
  display: grid; grid-template-columns: repeat(auto-fill, minmax(min(16rem, 100%), 1fr));
  gap: 2rem 2.25rem; margin: 1.5rem 0 2.25rem;
}
.trends figure { display: flex; flex-direction: column; min-width: 0; margin: 0; }
.trends figcaption {
  flex: 1; padding-top: .75rem; border-top: 1px solid var(--line); font-size: .875rem; line-height: 1.45;
}
.measure { font-size: .9375rem; font-weight: 600; }
.latest { margin-inline-end: .25rem; font-size: 1.375rem; font-weight: 650; letter-spacing: -.01em; }
.chart { max-width: 46rem; margin: 1.5rem 0 2.25rem; }
.chart figcaption { padding-top: .75rem; border-top: 1px solid var(--line); font-size: .875rem; line-height: 1.45; }
.chart .table { margin: .75rem 0 0; }

svg { display: block; width: 100%; height: auto; overflow: visible; }
.trends svg { max-width: 26rem; margin-top: .625rem; }
.chart svg { margin: 1rem 0; }
svg text { fill: var(--soft); font-size: 11px; font-variant-numeric: tabular-nums; }
svg .value { fill: var(--ink); paint-order: stroke; stroke: var(--paper); stroke-width: 3px; stroke-linejoin: round; }
svg .on-light { fill: var(--ink); }
svg .on-dark { fill: var(--paper); }
.grid, .axis { stroke: var(--line); }
.axis { stroke: var(--soft); }
.target { stroke: var(--soft); stroke-width: 1.25; stroke-dasharray: 5 4; }
.line, .halo { fill: none; stroke-linejoin: round; stroke-linecap: round; }
.line { stroke-width: 2; }
.halo { stroke: var(--paper); stroke-width: 4.5; }
.point { stroke: var(--paper); stroke-width: 1; }
.off { fill: var(--paper); stroke: var(--bad); stroke-width: 2; }
.bar { stroke: var(--chart); stroke-width: 1; }
.narrow-chart { display: none; }
@media screen and (max-width: 34rem) {
  .chart .wide-chart { display: none; }
  .chart .narrow-chart { display: block; }
}

.numbers { font-size: .8125rem; }
.numbers th, .numbers td { padding-inline-end: .625rem; }
.numbers th:last-child, .numbers td:last-child { padding-inline: .375rem 0; }
/* The last period under the years ends its row, but not the table. */
.numbers thead .r:last-child { padding-inline: 0 .625rem; }
.chart .numbers .r:last-child { padding-inline: 0; }
@media (min-width: 34rem) {
  .even { width: 100%; table-layout: fixed; }
  .even thead td { width: 9rem; }
}
.chart .even .r, .chart .even .r:last-child { padding-inline: 0 .375rem; }
.numbers .year { padding-bottom: 0; border-bottom: 0; text-align: start; }
.numbers th[scope="row"] {
  border-bottom-color: var(--line); color: inherit; font-size: inherit; font-weight: inherit; vertical-align: top;
}
@media print {
  :root { --chart: #0b57a6; }
  .trends { grid-template-columns: repeat(3, 1fr); gap: 1.25rem 1.5rem; }
  figure { break-inside: avoid; }
  .trends text { font-size: 13px; }
  svg { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  .numbers { font-size: .75rem; }
  .numbers th, .numbers td { padding-inline-end: .5rem; }
  .numbers thead .r:last-child { padding-inline-end: .5rem; }
  .chart .numbers .r:last-child { padding-inline: 0; }
}
)css";

int percent(double share) {
    return static_cast<int>(std::lround(share * 100));
}

std::string_view colour_of(LineColour colour) {
    switch (colour) {
        case LineColour::accent:
            return "var(--chart)";
        case LineColour::bad:
            return "var(--bad)";
        case LineColour::good:
            return "var(--good)";
        case LineColour::warning:
            return "var(--warning)";
    }
    return {};
}

void append_shades(std::string& out) {
    for (std::size_t i = 0; i < shades.size(); ++i) {
        const auto& [accent, ink] = shades[i];
        out += fmt::format(".shade-{} {{ fill: color-mix(in srgb, var(--chart) {}%, var({})); }}\n",
                           i, percent(accent), ink > 0 ? "--ink" : "--paper");
    }
}

void append_lines(std::string& out) {
    for (std::size_t i = 0; i < line_looks.size(); ++i) {
        const auto& [colour, dash] = line_looks[i];
        out += fmt::format(".line-{0} {{ stroke: {1}; {2}}}\n.point-{0} {{ fill: {1}; }}\n", i,
                           colour_of(colour),
                           dash > 0 ? fmt::format("stroke-dasharray: {0} {0}; ", dash) : "");
    }
}

}  // namespace

std::string html_chart_style() {
    std::string out(style);
    append_shades(out);
    append_lines(out);
    return out;
}

}  // namespace isms::render
