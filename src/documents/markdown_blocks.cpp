#include <isms/documents/markdown_blocks.hpp>

#include <algorithm>
#include <memory>
#include <string>

#include <cmark-gfm.h>

namespace isms {
namespace {

struct NodeDeleter {
    void operator()(cmark_node* node) const { cmark_node_free(node); }
};

std::string literal_of(cmark_node* node) {
    const char* text = cmark_node_get_literal(node);
    return text == nullptr ? std::string() : std::string(text);
}

std::string without_final_line_feed(std::string text) {
    if (text.ends_with('\n')) text.pop_back();
    return text;
}

/// Walks the children of an inline container.
void add_inlines(cmark_node* parent, SpanStyle style, const std::string& link, Inline& text) {
    const auto add = [&](std::string words, SpanStyle span_style) {
        text.spans.push_back(Span{std::move(words), span_style, link, Tone::normal});
    };
    for (cmark_node* node = cmark_node_first_child(parent); node != nullptr; node = cmark_node_next(node)) {
        const auto type = cmark_node_get_type(node);
        if (type == CMARK_NODE_TEXT || type == CMARK_NODE_HTML_INLINE) {
            add(literal_of(node), style);
        } else if (type == CMARK_NODE_SOFTBREAK) {
            add(" ", style);
        } else if (type == CMARK_NODE_LINEBREAK) {
            add("\n", style);
        } else if (type == CMARK_NODE_CODE) {
            add(literal_of(node), SpanStyle::code);
        } else if (type == CMARK_NODE_EMPH) {
            add_inlines(node, SpanStyle::emphasis, link, text);
        } else if (type == CMARK_NODE_STRONG) {
            add_inlines(node, SpanStyle::strong, link, text);
        } else if (type == CMARK_NODE_LINK) {
            add_inlines(node, style, cmark_node_get_url(node), text);
        } else if (type == CMARK_NODE_IMAGE) {
            add_inlines(node, style, cmark_node_get_url(node), text);
        } else {
            add_inlines(node, style, link, text);
        }
    }
}

Inline inlines_of(cmark_node* node) {
    Inline text;
    add_inlines(node, SpanStyle::plain, {}, text);
    return text;
}

std::vector<Block> blocks_of(cmark_node* parent, int top_level);

List list_of(cmark_node* node, int top_level) {
    List list;
    list.ordered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST;
    if (list.ordered) list.start = cmark_node_get_list_start(node);
    for (cmark_node* item = cmark_node_first_child(node); item != nullptr; item = cmark_node_next(item)) {
        list.items.push_back(blocks_of(item, top_level));
    }
    return list;
}

std::vector<Block> blocks_of(cmark_node* parent, int top_level) {
    std::vector<Block> blocks;
    for (cmark_node* node = cmark_node_first_child(parent); node != nullptr; node = cmark_node_next(node)) {
        const auto type = cmark_node_get_type(node);
        if (type == CMARK_NODE_PARAGRAPH) {
            blocks.emplace_back(Paragraph{inlines_of(node)});
        } else if (type == CMARK_NODE_HEADING) {
            blocks.emplace_back(Heading{std::min(6, cmark_node_get_heading_level(node) - 1 + top_level), inlines_of(node)});
        } else if (type == CMARK_NODE_LIST) {
            blocks.emplace_back(list_of(node, top_level));
        } else if (type == CMARK_NODE_BLOCK_QUOTE) {
            blocks.emplace_back(Quote{blocks_of(node, top_level)});
        } else if (type == CMARK_NODE_CODE_BLOCK || type == CMARK_NODE_HTML_BLOCK) {
            blocks.emplace_back(CodeBlock{without_final_line_feed(literal_of(node))});
        } else if (type == CMARK_NODE_THEMATIC_BREAK) {
            blocks.emplace_back(Rule{});
        }
    }
    return blocks;
}

}  // namespace

std::vector<Block> markdown_blocks(std::string_view source, int top_level) {
    const std::unique_ptr<cmark_node, NodeDeleter> tree(
        cmark_parse_document(source.data(), source.size(), CMARK_OPT_DEFAULT | CMARK_OPT_VALIDATE_UTF8));
    return blocks_of(tree.get(), top_level);
}

}  // namespace isms
