#include "pdf/page/text.hpp"

#include "link.hpp"

#include <isms/base/unicode.hpp>

#include <algorithm>
#include <cmath>
#include <hb.h>
#include <set>

namespace isms::pdf {
namespace {

double points(int units) {
    return static_cast<double>(units) / PANGO_SCALE;
}

// One style over a range of bytes.
class Attributes {
  public:
    Attributes() : list_(pango_attr_list_new(), pango_attr_list_unref) {}

    void add(PangoAttribute* attribute, std::size_t from, std::size_t to) {
        attribute->start_index = static_cast<guint>(from);
        attribute->end_index = static_cast<guint>(to);
        pango_attr_list_insert(list_.get(), attribute);
    }

    // A word that is broken because it is wider than the line keeps its letters and gets no hyphen,
    // which would look like one of its own.
    void insert_no_hyphens() { add(pango_attr_insert_hyphens_new(FALSE), 0, G_MAXUINT); }

    // Letters stay what was typed: an arrow of a hyphen and an angle bracket is no arrow.
    void use_features(bool is_tabular) {
        add(pango_attr_font_features_new(is_tabular ? "calt=0,tnum=1" : "calt=0"), 0, G_MAXUINT);
    }

    void add_style(const Span& span, const Type& type, std::size_t from, std::size_t to) {
        if (span.style == SpanStyle::strong)
            add(pango_attr_weight_new(PANGO_WEIGHT_SEMIBOLD), from, to);
        if (span.style == SpanStyle::emphasis)
            add(pango_attr_style_new(PANGO_STYLE_ITALIC), from, to);
        if (span.style == SpanStyle::code) {
            constexpr double code_share = 0.92;  // as tall to the eye as the text around it
            add(pango_attr_family_new("Noto Sans Mono"), from, to);
            add(pango_attr_size_new_absolute(
                    static_cast<int>(type.size * code_share * PANGO_SCALE)),
                from, to);
        }
    }

    // Parts of different colour or meaning become runs of their own.
    void separate(std::size_t number, std::size_t from, std::size_t to) {
        add(pango_attr_foreground_new(0, 0, static_cast<guint16>(number)), from, to);
    }

    PangoAttrList* get() const { return list_.get(); }

  private:
    std::unique_ptr<PangoAttrList, decltype(&pango_attr_list_unref)> list_;
};

// The texts as they are printed: a link's address is told where the text does not say it.
std::vector<Text::Piece> pieces_of(const Inline& text, bool keeps_lines) {
    std::vector<Text::Piece> pieces;
    for (const auto& span : text.spans) {
        const bool is_link = render::is_safe_link(span.link);
        auto shown = printable(span.text, keeps_lines);
        if (is_link && span.text.empty()) shown = printable(render::shown_address(span.link));
        if (!shown.empty()) pieces.push_back({span, std::move(shown), is_link});
        if (span.text.empty() && is_link) continue;
        if (!render::has_untold_address(span)) continue;
        Span address;
        address.tone = Tone::muted;
        pieces.push_back({address, " <" + printable(render::shown_address(span.link)) + ">"});
    }
    return pieces;
}

// The characters that were laid out as boxes because no typeface has them.
std::set<char32_t> unknown_characters(PangoLayout* layout) {
    std::set<char32_t> unknown;
    if (pango_layout_get_unknown_glyphs_count(layout) == 0) return unknown;
    for (int i = 0; i < pango_layout_get_line_count(layout); ++i) {
        for (auto* run = pango_layout_get_line_readonly(layout, i)->runs; run != nullptr;
             run = run->next) {
            const auto* const glyphs = static_cast<PangoGlyphItem*>(run->data)->glyphs;
            for (int j = 0; j < glyphs->num_glyphs; ++j) {
                const auto glyph = glyphs->glyphs[j].glyph;
                if (glyph != PANGO_GLYPH_EMPTY && (glyph & PANGO_GLYPH_UNKNOWN_FLAG) != 0)
                    unknown.insert(glyph & ~static_cast<PangoGlyph>(PANGO_GLYPH_UNKNOWN_FLAG));
            }
        }
    }
    return unknown;
}

std::string with_replacements(const std::string& text, const std::set<char32_t>& unknown,
                              Substitutions& substitutions) {
    std::string known;
    for (const char* at = text.c_str(); *at != '\0'; at = g_utf8_next_char(at)) {
        const auto code = static_cast<char32_t>(g_utf8_get_char(at));
        if (unknown.count(code) == 0) {
            known.append(at, static_cast<std::size_t>(g_utf8_next_char(at) - at));
        } else {
            ++substitutions[code];
            known += "\uFFFD";
        }
    }
    return known;
}

// Pango takes the space away at which a line was broken. It is put back, without width, so that who
// reads the text and not the page finds two words there and not one.
void restore_spaces(PangoLayoutLine* line, const char* text) {
    for (auto* entry = line->runs; entry != nullptr; entry = entry->next) {
        auto* const run = static_cast<PangoGlyphItem*>(entry->data);
        auto* const glyphs = run->glyphs;
        for (int i = 0; i < glyphs->num_glyphs; ++i) {
            if (glyphs->glyphs[i].glyph != PANGO_GLYPH_EMPTY) continue;
            if (text[run->item->offset + glyphs->log_clusters[i]] != ' ') continue;
            hb_codepoint_t space = 0;
            auto* const font = pango_font_get_hb_font(run->item->analysis.font);
            if (hb_font_get_nominal_glyph(font, ' ', &space) != 0) glyphs->glyphs[i].glyph = space;
        }
    }
}

}  // namespace

Text::Text(Typesetting& setting, NodeId node, const Inline& text, const Look& look, double width)
    : layout_(setting.fonts.layout(look.type)), look_(look) {
    auto pieces = pieces_of(text, look.keeps_lines);
    const bool has_links =
        std::any_of(pieces.begin(), pieces.end(), [](const Piece& piece) { return piece.is_link; });
    for (const auto& piece : pieces) {
        Part part{0, node, look.colour, {}};
        if (piece.span.tone != Tone::normal) part.colour = setting.palette.of(piece.span.tone);
        if (has_links && node != artifact)
            part.node = setting.structure.add(node, piece.is_link ? Role::link : Role::span);
        if (piece.is_link) {
            part.address = piece.span.link;
            part.colour = setting.palette.link;
            if (node != artifact) setting.structure[part.node].alternative = piece.text;
        }
        parts_.push_back(std::move(part));
    }
    fill(pieces);
    if (width > 0) set_width(width);
    const auto unknown = unknown_characters(layout_.get());
    if (!unknown.empty()) {
        for (auto& piece : pieces)
            piece.text = with_replacements(piece.text, unknown, setting.substitutions);
        fill(pieces);
    }
    if (parts_.empty()) parts_.push_back({0, node, look.colour, {}});
    collect_lines();
}

void Text::fill(const std::vector<Piece>& pieces) {
    Attributes attributes;
    attributes.insert_no_hyphens();
    attributes.use_features(look_.is_tabular);
    std::string all;
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        const auto from = all.size();
        all += pieces[i].text;
        parts_[i].end = static_cast<int>(all.size());
        attributes.add_style(pieces[i].span, look_.type, from, all.size());
        attributes.separate(i, from, all.size());
    }
    pango_layout_set_attributes(layout_.get(), attributes.get());
    pango_layout_set_text(layout_.get(), all.c_str(), static_cast<int>(all.size()));
}

void Text::collect_lines() {
    lines_.clear();
    auto* const layout = layout_.get();
    const int count = pango_layout_get_line_count(layout);
    lines_.reserve(static_cast<std::size_t>(count));
    for (int i = 0; i < count; ++i) {
        auto* const line = pango_layout_get_line(layout, i);
        restore_spaces(line, pango_layout_get_text(layout));
        PangoRectangle extents;
        pango_layout_line_get_extents(line, nullptr, &extents);
        const double ascent = points(-extents.y);
        const double height = points(extents.height);
        // Scripts with tall letters get the room that they need.
        const double leading = std::max(look_.type.leading, height);
        lines_.push_back({line, leading, (leading - height) / 2 + ascent, points(extents.width)});
    }
}

double Text::natural_width() const {
    double width = 0;
    for (const auto& line : lines_) width = std::max(width, line.width);
    return width;
}

// What stands between two places at which a line may be broken, without the space at its end.
double Text::widest_word() const {
    int count = 0;
    const auto* attributes = pango_layout_get_log_attrs_readonly(layout_.get(), &count);
    const std::string_view text = pango_layout_get_text(layout_.get());
    std::vector<PangoLogAttr> at_byte(text.size() + 1);
    for (std::size_t byte = 0; byte < text.size(); ++byte) {
        const bool is_inside_character = (static_cast<unsigned char>(text[byte]) & 0xC0U) == 0x80U;
        if (!is_inside_character) at_byte[byte] = *attributes++;
    }
    const std::unique_ptr<PangoLayoutIter, decltype(&pango_layout_iter_free)> cluster(
        pango_layout_get_iter(layout_.get()), pango_layout_iter_free);
    int widest = 0;
    int word = 0;
    do {
        const auto& here =
            at_byte[static_cast<std::size_t>(pango_layout_iter_get_index(cluster.get()))];
        if (here.is_line_break != 0) word = 0;
        PangoRectangle extents;
        pango_layout_iter_get_cluster_extents(cluster.get(), nullptr, &extents);
        word += extents.width;
        if (here.is_white == 0) widest = std::max(widest, word);
    } while (pango_layout_iter_next_cluster(cluster.get()) != 0);
    return points(widest);
}

void Text::set_width(double width) {
    pango_layout_set_width(layout_.get(),
                           static_cast<int>(std::floor(std::max(width, 1.0) * PANGO_SCALE)));
}

void Text::break_at(double width) {
    if (lines_.size() == 1 && lines_.front().width <= width) return;
    const auto before = pango_layout_get_width(layout_.get());
    set_width(width);
    if (pango_layout_get_width(layout_.get()) != before) collect_lines();
}

double Text::height() const {
    double height = 0;
    for (const auto& line : lines_) height += line.height;
    return height;
}

const Text::Part& Text::part_at(int byte) const {
    const auto part = std::find_if(parts_.begin(), parts_.end(),
                                   [&](const Part& candidate) { return byte < candidate.end; });
    return part == parts_.end() ? parts_.back() : *part;
}

void Text::put_line(Flow& flow, std::size_t number, double x, double y, double width) const {
    const auto& line = lines_[number];
    const bool is_right_to_left = line.line->resolved_dir == PANGO_DIRECTION_RTL;
    if ((look_.align == Align::right) != is_right_to_left) x += std::max(0.0, width - line.width);
    struct Run {
        PangoGlyphItem* item;
        double x;
        double width;
    };
    std::vector<Run> runs;
    for (auto* entry = line.line->runs; entry != nullptr; entry = entry->next) {
        auto* const item = static_cast<PangoGlyphItem*>(entry->data);
        const double advance = points(pango_glyph_string_get_width(item->glyphs));
        runs.push_back({item, x, advance});
        x += advance;
    }
    // Painted in the order of reading, wherever a run stands on the line.
    std::sort(runs.begin(), runs.end(), [](const Run& one, const Run& other) {
        return one.item->item->offset < other.item->item->offset;
    });
    for (const auto& run : runs) {
        const auto& part = part_at(run.item->item->offset);
        const bool is_link = !part.address.empty();
        flow.put({part.node, GlyphMark{layout_, run.item, run.x, y + line.baseline, run.width,
                                       part.colour, is_link}});
        if (is_link)
            flow.add_link(
                {flow.page_number(), {run.x, y, run.width, line.height}, part.node, part.address});
    }
}

void put_text(Typesetting& setting, Text& text) {
    auto& flow = setting.flow;
    text.break_at(flow.width());
    for (std::size_t line = 0; line < text.lines(); ++line) {
        double together = text.line_height(line);
        const auto left = text.lines() - line;
        // Neither the first line alone at the foot of a page nor the last at the head.
        if ((line == 0 && left > 1) || left == 2) together += text.line_height(line + 1);
        if (line == 0 && left == 3) together += text.line_height(2);
        flow.need(together);
        text.put_line(flow, line, flow.left(), flow.y(), flow.width());
        flow.advance(text.line_height(line));
    }
}

void put_furniture(Page& page, const Fonts& fonts, const std::string& text, const Type& type,
                   const Colour& colour, double x, double y, double width, Align align,
                   NodeId node) {
    if (text.empty()) return;
    const auto layout = fonts.layout(type);
    const auto shown = printable(text);
    pango_layout_set_text(layout.get(), shown.c_str(), static_cast<int>(shown.size()));
    pango_layout_set_width(layout.get(), static_cast<int>(width * PANGO_SCALE));
    pango_layout_set_height(layout.get(), -1);
    pango_layout_set_ellipsize(layout.get(), PANGO_ELLIPSIZE_END);
    auto* const line = pango_layout_get_line_readonly(layout.get(), 0);
    PangoRectangle extents;
    pango_layout_line_get_extents(line, nullptr, &extents);
    if (align == Align::right) x += std::max(0.0, width - points(extents.width));
    const double baseline = y + (type.leading - points(extents.height)) / 2 + points(-extents.y);
    for (auto* entry = line->runs; entry != nullptr; entry = entry->next) {
        auto* const item = static_cast<PangoGlyphItem*>(entry->data);
        const double advance = points(pango_glyph_string_get_width(item->glyphs));
        page.push_back({node, GlyphMark{layout, item, x, baseline, advance, colour, false}});
        x += advance;
    }
}

}  // namespace isms::pdf
