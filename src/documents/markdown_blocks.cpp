#include <isms/base/text.hpp>
#include <isms/documents/markdown_blocks.hpp>

#include <cmark-gfm.h>

#include <algorithm>
#include <memory>
#include <optional>
#include <string>

namespace isms {
namespace {

struct NodeDeleter {
    void operator()(cmark_node* node) const { cmark_node_free(node); }
};

struct IteratorDeleter {
    void operator()(cmark_iter* iterator) const { cmark_iter_free(iterator); }
};

std::string literal_of(cmark_node* node) {
    const char* text = cmark_node_get_literal(node);
    return text == nullptr ? std::string() : std::string(text);
}

std::string without_final_line_feed(std::string text) {
    if (text.ends_with('\n')) text.pop_back();
    return text;
}

/// CommonMark ends a line with CR as well; so both ways of counting lines agree.
std::string with_line_feeds(std::string_view source) {
    std::string text;
    text.reserve(source.size());
    for (;;) {
        const auto end = source.find('\r');
        text += source.substr(0, end);
        if (end == std::string_view::npos) return text;
        source.remove_prefix(end + 1);
        if (!source.starts_with('\n')) text += '\n';
    }
}

/// Deeper than anybody writes. A document nests no further, so that no renderer has to.
constexpr int deepest = 12;

/// All words below a node, without their markup and however deep they lie.
std::string words_below(cmark_node* node) {
    std::string words;
    const std::unique_ptr<cmark_iter, IteratorDeleter> iterator(cmark_iter_new(node));
    while (cmark_iter_next(iterator.get()) != CMARK_EVENT_DONE) {
        cmark_node* const current = cmark_iter_get_node(iterator.get());
        const bool is_leaving = cmark_iter_get_event_type(iterator.get()) == CMARK_EVENT_EXIT;
        const auto type = cmark_node_get_type(current);
        const bool ends_line =
            type == CMARK_NODE_SOFTBREAK || type == CMARK_NODE_LINEBREAK ||
            (is_leaving && (type == CMARK_NODE_PARAGRAPH || type == CMARK_NODE_HEADING));
        const bool has_address = type == CMARK_NODE_LINK || type == CMARK_NODE_IMAGE;
        if (!is_leaving) words += literal_of(current);
        if (is_leaving && has_address) words.append(" ").append(cmark_node_get_url(current));
        if (ends_line) words += '\n';
    }
    return without_final_line_feed(std::move(words));
}

/// Turns what stands within a line into spans.
class Inlines {
  public:
    static Inline of(cmark_node* node) {
        Inlines inlines;
        inlines.add_children(node, SpanStyle::plain, {}, 0);
        return std::move(inlines.text_);
    }

  private:
    void add(std::string words, SpanStyle style, const std::string& link) {
        text_.spans.push_back(Span{std::move(words), style, link, Tone::normal});
    }

    void add_children(cmark_node* parent, SpanStyle style, const std::string& link, int depth) {
        for (cmark_node* node = cmark_node_first_child(parent); node != nullptr;
             node = cmark_node_next(node))
            add_node(node, style, link, depth);
    }

    void add_node(cmark_node* node, SpanStyle style, const std::string& link, int depth) {
        const auto type = cmark_node_get_type(node);
        if (type == CMARK_NODE_TEXT || type == CMARK_NODE_HTML_INLINE) {
            add(literal_of(node), style, link);
        } else if (type == CMARK_NODE_SOFTBREAK) {
            add(" ", style, link);
        } else if (type == CMARK_NODE_LINEBREAK) {
            add("\n", style, link);
        } else if (type == CMARK_NODE_CODE) {
            add(literal_of(node), SpanStyle::code, link);
        } else if (depth == deepest) {
            add(words_below(node), style, link);
        } else if (type == CMARK_NODE_LINK || type == CMARK_NODE_IMAGE) {
            add_linked(node, style, depth);
        } else {
            const auto inner = type == CMARK_NODE_EMPH     ? SpanStyle::emphasis
                               : type == CMARK_NODE_STRONG ? SpanStyle::strong
                                                           : style;
            add_children(node, inner, link, depth + 1);
        }
    }

    /// Without a description, the address is all there is to show.
    void add_linked(cmark_node* node, SpanStyle style, int depth) {
        const std::string address = cmark_node_get_url(node);
        const auto before = text_.spans.size();
        add_children(node, style, address, depth + 1);
        if (text_.spans.size() == before) add(address, style, address);
    }

    Inline text_;
};

class Blocks {
  public:
    Blocks(std::string_view source, int top_level)
        : lines_(split_lines(source)), top_level_(top_level) {}

    std::vector<Block> of(cmark_node* parent, int depth) const {
        std::vector<Block> blocks;
        for (cmark_node* node = cmark_node_first_child(parent); node != nullptr;
             node = cmark_node_next(node))
            add(node, depth, blocks);
        return blocks;
    }

  private:
    void add(cmark_node* node, int depth, std::vector<Block>& blocks) const {
        const auto type = cmark_node_get_type(node);
        const bool is_nest = type == CMARK_NODE_LIST || type == CMARK_NODE_BLOCK_QUOTE;
        if (is_nest && depth == deepest) {
            blocks.emplace_back(CodeBlock{words_below(node)});
        } else if (type == CMARK_NODE_LIST) {
            blocks.emplace_back(list_of(node, depth));
        } else if (type == CMARK_NODE_BLOCK_QUOTE) {
            blocks.emplace_back(Quote{of(node, depth + 1)});
        } else if (type == CMARK_NODE_PARAGRAPH) {
            if (auto table = table_of(node)) {
                blocks.emplace_back(CodeBlock{std::move(*table)});
            } else {
                blocks.emplace_back(Paragraph{Inlines::of(node)});
            }
        } else if (type == CMARK_NODE_HEADING) {
            blocks.emplace_back(
                Heading{std::min(6, cmark_node_get_heading_level(node) - 1 + top_level_),
                        Inlines::of(node)});
        } else if (type == CMARK_NODE_CODE_BLOCK || type == CMARK_NODE_HTML_BLOCK) {
            blocks.emplace_back(CodeBlock{without_final_line_feed(literal_of(node))});
        } else if (type == CMARK_NODE_THEMATIC_BREAK) {
            blocks.emplace_back(Rule{});
        }
    }

    List list_of(cmark_node* node, int depth) const {
        List list;
        list.ordered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST;
        if (list.ordered) list.start = cmark_node_get_list_start(node);
        for (cmark_node* item = cmark_node_first_child(node); item != nullptr;
             item = cmark_node_next(item)) {
            list.items.push_back(of(item, depth + 1));
        }
        return list;
    }

    /// The lines of a table of GitHub's dialect, which CommonMark would run together into one
    /// paragraph.
    std::optional<std::string> table_of(cmark_node* paragraph) const {
        const int first = cmark_node_get_start_line(paragraph);
        const int last = cmark_node_get_end_line(paragraph);
        if (first < 1 || last <= first || static_cast<std::size_t>(last) > lines_.size())
            return std::nullopt;
        std::string text;
        for (int number = first; number <= last; ++number) {
            const auto line = trim(lines_[static_cast<std::size_t>(number) - 1]);
            if (!line.starts_with('|')) return std::nullopt;
            text += line;
            if (number < last) text += '\n';
        }
        return text;
    }

    std::vector<std::string_view> lines_;
    int top_level_;
};

}  // namespace

std::vector<Block> markdown_blocks(std::string_view source, int top_level) {
    const auto text = with_line_feeds(source);
    const std::unique_ptr<cmark_node, NodeDeleter> tree(cmark_parse_document(
        text.data(), text.size(), CMARK_OPT_DEFAULT | CMARK_OPT_VALIDATE_UTF8));
    return Blocks(text, top_level).of(tree.get(), 0);
}

}  // namespace isms
