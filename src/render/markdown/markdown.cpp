#include "markdown_chart.hpp"
#include "markdown_table.hpp"
#include "markdown_text.hpp"
#include "markdown_trends.hpp"

#include <isms/base/text.hpp>
#include <isms/base/unicode.hpp>
#include <isms/render/render.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <span>

namespace isms {

namespace {

using namespace render;

Lines heading_line(int level, const Inline& text) {
    const auto title = markdown_line(text, MarkdownPlace::heading);
    if (title.empty()) return {};
    return {std::string(static_cast<std::size_t>(level), '#') + " " + title};
}

Inline strong(std::string_view text) {
    Inline result;
    return result.add(std::string(text), SpanStyle::strong);
}

Lines quoted(Lines lines) {
    return prefixed(std::move(lines), "> ", "> ");
}

class MarkdownPrinter {
  public:
    Lines operator()(const Heading& heading) {
        return heading_line(std::clamp(heading.level, 2, 6), heading.text);
    }

    Lines operator()(const Paragraph& paragraph) { return markdown_lines(paragraph.text); }

    Lines operator()(const Facts& facts) {
        Lines lines;
        const auto mark = facts.entries.empty() ? "" : bullet();
        for (const auto& [term, description] : facts.entries) {
            auto entry = strong(std::string(trim(printable(term))) + ":");
            entry.add(" ");
            entry.spans.insert(entry.spans.end(), description.spans.begin(),
                               description.spans.end());
            append(lines, prefixed(markdown_lines(entry), mark, "  "));
        }
        return lines;
    }

    Lines operator()(const List& list) {
        Lines lines;
        if (list.items.empty()) return lines;
        const bool tight = is_tight(list);
        // Chosen before the items, which may hold lists of their own.
        const auto mark = list.ordered ? "" : bullet();
        const char delimiter = list.ordered ? number_delimiter() : ' ';
        const int first = first_number(list);
        for (std::size_t i = 0; i < list.items.size(); ++i) {
            auto item = MarkdownPrinter().blocks(list.items[i], tight);
            // Empty items in each other ("- - -") would be a rule; an empty number keeps the count.
            if (item.empty() && !list.ordered) continue;
            if (!tight && !lines.empty()) lines.emplace_back();
            const auto marker =
                list.ordered ? fmt::format("{}{} ", first + static_cast<int>(i), delimiter) : mark;
            append(lines, prefixed(std::move(item), marker, std::string(marker.size(), ' ')));
        }
        return lines;
    }

    Lines operator()(const Table& table) { return markdown_table(table); }

    Lines operator()(const Trends& trends) { return markdown_trends(trends); }

    Lines operator()(const Chart& chart) { return markdown_chart(chart); }

    // A table, because a row of underscores would be read as a rule or as emphasis.
    Lines operator()(const SignatureFields& fields) {
        Table table;
        table.columns = {
            {fields.words->to_be_signed_by}, {fields.words->signature}, {fields.words->date}};
        for (const auto& signer : fields.signers) table.rows.push_back({signer, "", ""});
        return fields.signers.empty() ? Lines() : markdown_table(table);
    }

    Lines operator()(const Callout& callout) {
        auto lines = markdown_lines(strong(callout.title));
        auto body = MarkdownPrinter().blocks(callout.blocks, false);
        if (!lines.empty() && !body.empty()) lines.emplace_back();
        append(lines, std::move(body));
        return lines.empty() ? lines : quoted(std::move(lines));
    }

    Lines operator()(const Quote& quote) {
        auto lines = MarkdownPrinter().blocks(quote.blocks, false);
        return lines.empty() ? lines : quoted(std::move(lines));
    }

    Lines operator()(const CodeBlock& code) {
        const auto text = printable(code.text, true);
        const std::string fence(std::max<std::size_t>(3, longest_run(text, '`') + 1), '`');
        Lines lines{fence};
        for (const auto line : split_lines(text)) lines.emplace_back(line);
        lines.push_back(fence);
        return lines;
    }

    // "---" at the start of a list item would make the item itself a rule.
    Lines operator()(const Rule& /*rule*/) { return {"___"}; }

    Lines blocks(std::span<const Block> blocks, bool tight) {
        Lines lines;
        for (const auto& block : blocks) {
            auto more = std::visit(*this, block.content);
            if (more.empty()) continue;
            const auto* const list = std::get_if<List>(&block.content);
            if (list == nullptr && !std::holds_alternative<Facts>(block.content)) {
                previous_mark_ = '\0';
            }
            const bool joins = tight && (list == nullptr || can_interrupt(*list, more.front()));
            if (!joins && !lines.empty()) lines.emplace_back();
            append(lines, std::move(more));
        }
        return lines;
    }

  private:
    // Directly under a paragraph only a list from 1 whose first item has text is read as a list.
    static bool can_interrupt(const List& list, const std::string& first_line) {
        return !list.ordered || (list.start == 1 && first_line.find(' ') != std::string::npos);
    }

    // Two lists in a row would be read as one if they had the same mark.
    std::string bullet() {
        previous_mark_ = previous_mark_ == '-' ? '*' : '-';
        return std::string(1, previous_mark_) + " ";
    }
    char number_delimiter() {
        previous_mark_ = previous_mark_ == '.' ? ')' : '.';
        return previous_mark_;
    }

    // Markdown knows no negative numbers and at most nine digits.
    static int first_number(const List& list) {
        constexpr int largest = 999'999'999;
        return std::clamp(list.start, 0, largest - static_cast<int>(list.items.size()));
    }

    char previous_mark_ = '\0';
};

// Collects the parts of the page. One printer for all of them, so that it sees which lists meet.
class MarkdownPage {
  public:
    void add(Lines part) {
        if (!lines_.empty() && !part.empty()) lines_.emplace_back();
        append(lines_, std::move(part));
    }
    void add(std::span<const Block> blocks) { add(printer_.blocks(blocks, false)); }
    void add(const Block& block) { add(std::span(&block, 1)); }
    void add_strong(const std::string& text) {
        if (!text.empty()) add(Paragraph{strong(text)});
    }
    std::string text() const { return text_of(lines_); }

  private:
    MarkdownPrinter printer_;
    Lines lines_;
};

}  // namespace

std::string render_markdown(const Document& document) {
    MarkdownPage page;
    if (!document.notice.empty()) page.add(Callout{Tone::warning, document.notice, {}});
    page.add_strong(document.classification);
    page.add(heading_line(1, document.title));
    page.add(Paragraph{document.subtitle});
    page.add(Facts{document.control});
    page.add(std::span<const Block>(document.blocks));
    if (!document.footer.empty() || !document.classification.empty()) {
        page.add(Rule{});
        page.add(Paragraph{document.footer});
        page.add_strong(document.classification);
    }
    return page.text();
}

}  // namespace isms
