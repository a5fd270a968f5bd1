#include "html_blocks.hpp"
#include "html_brand.hpp"
#include "html_filter.hpp"
#include "html_style.hpp"
#include "html_text.hpp"

#include <isms/render/render.hpp>

namespace isms {

namespace {

using namespace render;

// The policy goes first: no script can run and nothing is fetched, whatever might follow.
constexpr std::string_view head_start = R"html(<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="format-detection" content="telephone=no">
<link rel="icon" href="data:,">
)html";

void add_element(std::string& out, std::string_view tag, std::string_view css_class,
                 std::string_view text) {
    if (text.empty()) return;
    out.append("<").append(tag);
    if (!css_class.empty()) out.append(" class=\"").append(css_class).append("\"");
    out += '>';
    append_html(out, text);
    out.append("</").append(tag).append(">\n");
}

// Links to the sections, which are known when they are printed.
std::string contents_of(const Document& document, const std::vector<Section>& sections) {
    std::string out;
    if (document.contents.empty() || sections.empty()) return out;
    const auto name = html_escaped(document.contents);
    out += "<nav aria-label=\"" + name + "\">\n<ul>\n";
    for (const auto& section : sections) {
        out += "<li><a href=\"#" + html_escaped(section.id) + "\">";
        append_html(out, section.title);
        out += "</a></li>\n";
    }
    out += "</ul>\n</nav>\n";
    return out;
}

void add_head(std::string& out, const Document& document, const HtmlPrinter& printed) {
    out += "<!DOCTYPE html>\n<html lang=\"" + html_escaped(document.language) + "\">\n";
    out += head_start;
    out += "<title>" + html_escaped(document.title) + "</title>\n<style>";
    out.append(html_style());
    if (printed.has_charts()) out.append(html_chart_style());
    if (!document.contents.empty()) out.append(html_contents_style());
    if (printed.most_choices() > 0) out.append(html_filter_style(printed.most_choices()));
    out.append(accent_style(document.brand))
        .append(page_margins(document))
        .append("</style>\n</head>\n");
}

void add_body(std::string& out, const Document& document, HtmlPrinter& printer) {
    if (document.notice.empty()) {
        out += "<body>\n";
    } else {
        // It stands outside of everything that a reader can go to, so it is such a place itself.
        out += "<body class=\"noticed\">\n<section class=\"notice\" aria-label=\"";
        append_html(out, document.notice);
        out += "\">\n";
        add_element(out, "p", "", document.notice);
        out += "</section>\n";
    }
    out += "<header>\n" + logo_image(document.brand);
    add_element(out, "p", "classification", document.classification);
    add_element(out, "h1", "", document.title);
    add_element(out, "p", "subtitle", document.subtitle);
    printer.print_facts(document.control, "control", true);
    out += "</header>\n";
    const auto place_of_contents = out.size();
    out += "<main>\n";
    printer.print(document.blocks);
    out.insert(place_of_contents, contents_of(document, printer.sections()));
    out += "</main>\n";
    if (!document.footer.empty() || !document.classification.empty()) {
        out += "<footer>\n";
        add_element(out, "p", "", document.footer);
        add_element(out, "p", "classification", document.classification);
        out += "</footer>\n";
    }
    out += "</body>\n</html>\n";
}

/// Room for most bodies, and for every head; a string that grows is copied again and again.
constexpr std::size_t usual_size = std::size_t{48} << 10U;

}  // namespace

std::string render_html(const Document& document) {
    // The head's style depends on what the body holds.
    std::string body;
    body.reserve(usual_size);
    HtmlPrinter printer(body, document.title);
    add_body(body, document, printer);
    std::string out;
    out.reserve(usual_size + body.size());
    add_head(out, document, printer);
    out += body;
    return out;
}

}  // namespace isms
