#include "html_style.hpp"

namespace isms::render {

std::string_view html_trend_style() {
    return R"css(
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
.trends svg { display: block; width: 100%; max-width: 26rem; height: auto; margin-top: .625rem; overflow: visible; }
.trends text { fill: var(--soft); font-size: 11px; font-variant-numeric: tabular-nums; }
.trends path { fill: none; }
.scale { stroke: var(--line); }
.target { stroke: var(--soft); stroke-width: 1.25; stroke-dasharray: 5 4; }
.line { stroke: var(--link); stroke-width: 2; stroke-linejoin: round; stroke-linecap: round; }
.trends circle { fill: var(--link); stroke: var(--paper); stroke-width: 1; }
.trends circle.off { fill: var(--paper); stroke: var(--bad); stroke-width: 2; }

.numbers { font-size: .8125rem; }
.numbers th, .numbers td { padding-inline-end: .625rem; }
.numbers th:last-child, .numbers td:last-child { padding-inline: .375rem 0; }
/* The last period under the years ends its row, but not the table. */
.numbers thead .r:last-child { padding-inline: 0 .625rem; }
.numbers .year { padding-bottom: 0; border-bottom: 0; text-align: start; }
.numbers th[scope="row"] {
  border-bottom-color: var(--line); color: inherit; font-size: inherit; font-weight: inherit; vertical-align: top;
}
@media print {
  .trends { grid-template-columns: repeat(3, 1fr); gap: 1.25rem 1.5rem; }
  .trends figure { break-inside: avoid; }
  .trends text { font-size: 13px; }
  .trends svg { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  .numbers { font-size: .75rem; }
  .numbers th, .numbers td { padding-inline-end: .5rem; }
  .numbers thead .r:last-child { padding-inline-end: .5rem; }
}
)css";
}

}  // namespace isms::render
