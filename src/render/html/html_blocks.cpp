#include "html_blocks.hpp"

#include "html_chart.hpp"
#include "html_filter.hpp"
#include "html_table.hpp"
#include "html_text.hpp"
#include "html_trends.hpp"
#include "text/lines.hpp"

#include <isms/base/text.hpp>
#include <isms/base/unicode.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace isms::render {

namespace {

std::string open_tag(std::string_view element, Tone tone) {
    const auto name = tone_class(tone);
    return name.empty() ? fmt::format("<{}>", element)
                        : fmt::format("<{} class=\"{}\">", element, name);
}

}  // namespace

void HtmlPrinter::print(std::span<const Block> blocks) {
    for (const auto& block : blocks) std::visit(*this, block.content);
}

void HtmlPrinter::operator()(const Heading& heading) {
    region_ = heading.text.plain();
    const int level = std::clamp(heading.level, 2, 6);
    const auto id = unique_id(region_);
    if (level == 2) sections_.push_back({id, region_});
    out_ += fmt::format("<h{} id=\"{}\">", level, id);
    append_inline(out_, heading.text);
    out_ += fmt::format("</h{}>\n", level);
}

void HtmlPrinter::operator()(const Paragraph& paragraph) {
    out_ += open_tag("p", paragraph.tone);
    append_inline(out_, paragraph.text);
    out_ += "</p>\n";
}

void HtmlPrinter::print_facts(std::span<const std::pair<std::string, Inline>> entries,
                              std::string_view css_class, bool grouped) {
    if (entries.empty()) return;
    out_ += fmt::format("<dl class=\"{}\">\n", css_class);
    for (const auto& [term, description] : entries) {
        out_ += grouped ? "<div><dt>" : "<dt>";
        append_html(out_, term);
        out_ += "</dt><dd>";
        append_inline(out_, description);
        out_ += grouped ? "</dd></div>\n" : "</dd>\n";
    }
    out_ += "</dl>\n";
}

void HtmlPrinter::operator()(const Facts& facts) {
    print_facts(facts.entries, "facts", false);
}

void HtmlPrinter::operator()(const List& list) {
    if (list.items.empty()) return;
    const bool tight = is_tight(list);
    if (list.ordered) {
        out_ += list.start == 1 ? std::string("<ol>\n")
                                : fmt::format("<ol start=\"{}\">\n", list.start);
    } else {
        out_ += "<ul>\n";
    }
    for (const auto& item : list.items) {
        out_ += "<li>";
        std::span<const Block> blocks = item;
        const auto* const text =
            item.empty() ? nullptr : std::get_if<Paragraph>(&item.front().content);
        if (tight && text != nullptr) {
            const bool is_toned = text->tone != Tone::normal;
            if (is_toned) out_ += open_tag("span", text->tone);
            append_inline(out_, text->text);
            if (is_toned) out_ += "</span>";
            blocks = blocks.subspan(1);
        }
        if (!blocks.empty()) out_ += '\n';
        print(blocks);
        out_ += "</li>\n";
    }
    out_ += list.ordered ? "</ol>\n" : "</ul>\n";
}

void HtmlPrinter::operator()(const Table& table) {
    if (!table.filter) {
        append_html_table(out_, table, region_);
        return;
    }
    const auto& filter = *table.filter;
    open_html_filter(out_, filter, unique_id("filter"));
    append_html_table(out_, table, region_);
    close_html_filter(out_);
    most_choices_ = std::max(most_choices_, filter.choices.size());
}

void HtmlPrinter::operator()(const Trends& trends) {
    append_html_trends(out_, trends, region_,
                       [this](const std::string& text) { return unique_id(text); });
    has_charts_ = true;
}

void HtmlPrinter::operator()(const Chart& chart) {
    append_html_chart(out_, chart, [this](const std::string& text) { return unique_id(text); });
    has_charts_ = true;
}

void HtmlPrinter::operator()(const SignatureFields& fields) {
    if (fields.signers.empty()) return;
    out_ += "<ul class=\"signatures\">\n";
    for (const auto& signer : fields.signers) {
        out_ += "<li><span>";
        append_html(out_, signer);
        out_ += "</span><span>" + html_escaped(fields.words->date) + "</span></li>\n";
    }
    out_ += "</ul>\n";
}

void HtmlPrinter::operator()(const Callout& callout) {
    // A remark on what stands around it: no place of the page to go to, as an aside is by itself.
    out_ += "<aside role=\"note\"";
    const auto tone = tone_class(callout.tone);
    if (!tone.empty()) out_ += fmt::format(" class=\"{}\"", tone);
    if (!callout.title.empty()) {
        const auto title = html_escaped(callout.title);
        out_ += fmt::format(" aria-label=\"{0}\">\n<p class=\"title\">{0}</p>\n", title);
    } else {
        out_ += ">\n";
    }
    print(callout.blocks);
    out_ += "</aside>\n";
}

void HtmlPrinter::operator()(const Quote& quote) {
    out_ += "<blockquote>\n";
    print(quote.blocks);
    out_ += "</blockquote>\n";
}

void HtmlPrinter::operator()(const CodeBlock& code) {
    out_ += "<pre><code>";
    const auto text = printable(code.text, true);
    for (const auto line : split_lines(text)) {
        append_html(out_, line);
        out_ += '\n';
    }
    out_ += "</code></pre>\n";
}

void HtmlPrinter::operator()(const Rule& /*rule*/) {
    out_ += "<hr>\n";
}

std::string HtmlPrinter::unique_id(const std::string& text) {
    auto id = slug(text);
    if (id.empty()) id = "section";
    auto candidate = id;
    for (int number = 2; !ids_.insert(candidate).second; ++number) {
        candidate = fmt::format("{}-{}", id, number);
    }
    return candidate;
}

}  // namespace isms::render
