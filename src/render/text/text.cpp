#include "text_blocks.hpp"

#include <isms/render/render.hpp>

#include <algorithm>

namespace isms {

namespace {

using namespace render;

constexpr int narrowest_page = 20;

int page_width(const TextLayout& layout) {
    return std::max(layout.width, narrowest_page);
}

// The parts of a document, each as blocks, so that blank lines fall between them as between other
// blocks.
class Page {
  public:
    Page(int width, const Painter& painter) : width_(width), painter_(painter) {}

    void add(Lines lines) {
        if (lines.empty()) return;
        if (!lines_.empty()) lines_.emplace_back();
        append(lines_, std::move(lines));
    }
    void add(Block block) { add(text_blocks({&block, 1}, width_, painter_)); }
    void add_below(Block block) { append(lines_, text_blocks({&block, 1}, width_, painter_)); }

    std::string text() const { return text_of(lines_); }

  private:
    int width_;
    const Painter& painter_;
    Lines lines_;
};

void add_head(Page& page, const Document& document, int width, const Painter& painter) {
    if (!document.notice.empty()) page.add(Callout{Tone::warning, document.notice, {}});
    page.add(Paragraph{document.classification, Tone::muted});
    page.add(underlined(printable_runs(document.title, {SpanStyle::strong, Tone::normal}), "═",
                        width, painter));
    page.add_below(Paragraph{document.subtitle});
    page.add(Facts{document.control});
}

void add_foot(Page& page, const Document& document) {
    if (document.footer.empty() && document.classification.empty()) return;
    page.add(Rule{});
    page.add_below(Paragraph{document.footer, Tone::muted});
    page.add_below(Paragraph{document.classification, Tone::muted});
}

}  // namespace

std::string render_text(const Document& document, const TextLayout& layout) {
    const Painter painter(layout.colour);
    const int width = page_width(layout);
    Page page(width, painter);
    add_head(page, document, width, painter);
    page.add(text_blocks(document.blocks, width, painter));
    add_foot(page, document);
    return page.text();
}

std::string render_text(const std::vector<Block>& blocks, const TextLayout& layout) {
    return text_of(text_blocks(blocks, page_width(layout), Painter(layout.colour)));
}

}  // namespace isms
