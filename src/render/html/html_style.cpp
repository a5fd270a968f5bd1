#include "html_style.hpp"

#include "html_text.hpp"

#include <fmt/format.h>

namespace isms::render {

namespace {

// Every text colour has a contrast of at least 4.5 to both backgrounds (WCAG 2.2, 1.4.3); a test
// computes it.
constexpr std::string_view style = R"css(
:root {
  color-scheme: light dark;
  --paper: #ffffff; --tint: #f4f6f8; --line: #d4dae0;
  --ink: #1b2026; --soft: #56606b; --link: #0b57a6;
  --good: #14653a; --warning: #7f4d00; --bad: #a61b1b;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #14171b; --tint: #1e2329; --line: #39414a;
    --ink: #e3e7eb; --soft: #a4aeb9; --link: #8fbff5;
    --good: #7fd29f; --warning: #e9bb68; --bad: #f79d95;
  }
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body {
  margin: 0; background: var(--paper); color: var(--ink); overflow-wrap: break-word;
  font: 1rem/1.6 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", sans-serif;
}
body > header, main, body > footer {
  max-width: 64rem; margin: 0 auto; padding: 0 clamp(1.125rem, 4vw, 2.5rem);
}
body > header { padding-top: 2.75rem; }
main { padding-bottom: 2rem; }
p, ul, ol, blockquote, aside, pre, .facts, h2, h3, h4, h5, h6 { max-width: 46rem; }
p, ul, ol, dl, blockquote, pre { margin: 0 0 1rem; }
h1, h2, h3, h4, h5, h6 { line-height: 1.25; font-weight: 650; text-wrap: balance; }
h1 { margin: 0 0 .5rem; font-size: clamp(1.6rem, 1.2rem + 1.8vw, 2.15rem); letter-spacing: -.018em; }
h2 { margin: 2.75rem 0 .75rem; font-size: 1.375rem; letter-spacing: -.01em; }
h3 { margin: 2rem 0 .5rem; font-size: 1.125rem; }
h4, h5, h6 { margin: 1.5rem 0 .375rem; font-size: 1rem; }
h5, h6 { color: var(--soft); }
h2 + h3, h3 + h4 { margin-top: 1rem; }
a { color: var(--link); text-underline-offset: .15em; text-decoration-thickness: .06em; }
a:hover { text-decoration-thickness: .12em; }
:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
ul, ol { padding-inline-start: 1.625rem; }
li { margin: .25rem 0; }
li > ul, li > ol { margin-bottom: .25rem; }
li::marker { color: var(--soft); font-variant-numeric: tabular-nums; }
hr { margin: 2.25rem 0; border: 0; border-top: 1px solid var(--line); }
code, pre { font-family: ui-monospace, "Cascadia Mono", "SF Mono", Menlo, "DejaVu Sans Mono", monospace; }
code { padding: .1em .25em; border-radius: .25rem; background: var(--tint); font-size: .875em; }
pre {
  padding: .875rem 1rem; border-radius: .375rem; background: var(--tint); line-height: 1.5;
  white-space: pre-wrap; overflow-wrap: anywhere;
}
pre code { padding: 0; background: none; }
.muted { color: var(--soft); }
.good { color: var(--good); }
.warning { color: var(--warning); }
.bad { color: var(--bad); }

.notice p {
  max-width: none; margin: 0; padding: .5rem clamp(1.125rem, 4vw, 2.5rem); text-align: center;
  border-bottom: 1px solid var(--line); background: var(--tint); color: var(--warning); font-weight: 600;
}
.classification {
  display: inline-block; margin: 0 0 1.25rem; padding: .125rem .625rem; border: 1px solid var(--line);
  border-radius: 1rem; color: var(--soft); font-size: .8125rem; font-weight: 600; letter-spacing: .02em;
}
.logo { float: right; width: auto; max-width: 40%; height: auto; max-height: 4rem; }
.subtitle { color: var(--soft); font-size: 1.125rem; }
.control {
  display: grid; grid-template-columns: repeat(auto-fill, minmax(min(14rem, 100%), 1fr));
  gap: .875rem 2rem; margin: 1.75rem 0 2.25rem; padding: 1.125rem 0;
  border: solid var(--line); border-width: 1px 0; font-size: .9375rem;
}
dt { color: var(--soft); font-size: .8125rem; line-height: 1.5; }
dd { margin: 0; min-width: 0; }
.facts { display: grid; grid-template-columns: fit-content(16rem) 1fr; gap: .375rem 1.5rem; }
.facts dt { font-size: .9375rem; line-height: 1.7; }

.table {
  overflow-x: auto; margin: 1.25rem 0 1.75rem;
  background:
    linear-gradient(90deg, var(--paper) 40%, transparent) 0 0 / 2.5rem 100% no-repeat local,
    linear-gradient(270deg, var(--paper) 40%, transparent) 100% 0 / 2.5rem 100% no-repeat local,
    linear-gradient(90deg, var(--line), transparent) 0 0 / .5rem 100% no-repeat scroll,
    linear-gradient(270deg, var(--line), transparent) 100% 0 / .5rem 100% no-repeat scroll;
}
table { min-width: min(100%, 46rem); border-collapse: collapse; font-size: .9375rem; line-height: 1.45; }
caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
th, td {
  padding: .5rem 1.5rem .5rem 0; border-bottom: 1px solid var(--line); text-align: start;
  vertical-align: top; white-space: nowrap;
}
th { border-bottom-color: var(--soft); color: var(--soft); font-size: .8125rem; font-weight: 600; vertical-align: bottom; }
th:last-child, td:last-child { padding-inline-end: 0; }
.r { text-align: end; font-variant-numeric: tabular-nums; }
.w { min-width: min(7rem, 40vw); white-space: normal; }
.k { white-space: nowrap; }

aside {
  margin: 1.5rem 0; padding: .875rem 1.125rem; border-inline-start: .25rem solid var(--line);
  border-radius: .25rem; background: var(--tint);
}
aside > :last-child, blockquote > :last-child { margin-bottom: 0; }
.title { margin: 0 0 .25rem; font-weight: 650; }
aside.good, aside.warning, aside.bad { border-color: currentColor; }
aside.good > *, aside.warning > *, aside.bad > *, aside.muted > * { color: var(--ink); }
aside.good > .title, aside.warning > .title, aside.bad > .title { color: inherit; }
aside .table { background: none; }
blockquote { padding-inline-start: 1.125rem; border-inline-start: .1875rem solid var(--line); }

.signatures { padding: 0; list-style: none; }
.signatures li { display: grid; grid-template-columns: 1fr 10rem; gap: 0 2rem; margin: 0; padding-top: 3rem; break-inside: avoid; }
.signatures span { padding-top: .25rem; border-top: 1px solid var(--soft); color: var(--soft); font-size: .875rem; }

body > footer { padding-bottom: 3rem; color: var(--soft); font-size: .875rem; }
body > footer::before { content: ""; display: block; margin-bottom: 1.125rem; border-top: 1px solid var(--line); }
body > footer p { margin: 0 0 .75rem; }

@media (max-width: 34rem) {
  body > header { padding-top: 1.75rem; }
  .signatures li { grid-template-columns: 1fr 6rem; column-gap: 1rem; }
  .facts { grid-template-columns: 1fr; gap: 0; }
  .facts dd { margin-bottom: .625rem; }
  .control { gap: .375rem; }
  .control div { display: grid; grid-template-columns: 6.5rem 1fr; gap: .75rem; align-items: baseline; }
}
@media screen and (max-width: 34rem) {
  .stack thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .stack, .stack tbody, .stack tr, .stack td { display: block; min-width: 0; }
  .stack tr { padding: .625rem 0; border-bottom: 1px solid var(--line); }
  .stack td { padding: .0625rem 0; border: 0; text-align: start; white-space: normal; }
  .stack td:empty { display: none; }
  .stack td:first-child { font-weight: 650; }
  .stack td[data-label]::before { content: attr(data-label) ": "; color: var(--soft); font-weight: 400; }
}
@media print {
  :root {
    color-scheme: light;
    --paper: #ffffff; --tint: #f4f6f8; --line: #b9c1c9; --ink: #000000; --soft: #444c54; --link: #000000;
    --good: #14653a; --warning: #7f4d00; --bad: #a61b1b;
  }
  html { font-size: 10pt; }
  body > header, main, body > footer { max-width: none; padding: 0; }
  body > header { padding-top: 1rem; }
  h1, h2, h3, h4, h5, h6 { break-after: avoid; }
  p, li, dd { orphans: 3; widows: 3; }
  aside, tr, .control { break-inside: avoid; }
  aside, pre, code, .notice p { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  /* The head of a table is repeated on every page: so is the notice. */
  .noticed { display: table; width: 100%; }
  .notice { display: table-header-group; break-inside: avoid; }
  .notice p { margin-bottom: 1rem; padding: .25rem; font-size: .875rem; }
  .table { overflow: visible; background: none; }
  table { width: 100%; font-size: .875rem; }
  th, td { padding-inline-end: .75rem; }
  .w { min-width: 0; overflow-wrap: anywhere; }
  .wide th, .wide td { white-space: normal; overflow-wrap: anywhere; }
  a { text-decoration: none; }
  a.named::after { content: " <" attr(href) ">"; color: var(--soft); overflow-wrap: anywhere; }
}
)css";

constexpr std::string_view contents_style = R"css(
nav { max-width: 64rem; margin: 0 auto; padding: 0 clamp(1.125rem, 4vw, 2.5rem); }
nav ul { display: flex; flex-wrap: wrap; gap: .375rem 1.5rem; max-width: none; margin: 0; padding: 0; list-style: none; }
nav li { margin: 0; min-height: 1.5rem; }
@media print { nav { padding: 0; } }
)css";

}  // namespace

std::string_view html_style() {
    return style;
}

std::string_view html_contents_style() {
    return contents_style;
}

std::string page_margins(const Document& document) {
    constexpr std::string_view look =
        "font: 8pt system-ui, \"Liberation Sans\", sans-serif; color: #444c54;";
    return fmt::format(R"css(@page {{
  margin: 20mm 18mm 18mm;
  @top-right {{ content: {classification}; {look} }}
  @bottom-left {{ content: {title}; {look} }}
  @bottom-right {{ content: counter(page) " / " counter(pages); {look} }}
}}
@page :first {{ @top-right {{ content: none; }} }}
)css",
                       fmt::arg("classification", css_string(document.classification)),
                       fmt::arg("title", css_string(document.title)), fmt::arg("look", look));
}

}  // namespace isms::render
