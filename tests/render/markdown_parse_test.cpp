// What a Markdown parser reads is what the document says: nothing in its texts becomes structure.

#include "hostile.hpp"
#include "support/catch.hpp"

#include <isms/base/text.hpp>
#include <isms/base/unicode.hpp>
#include <isms/render/render.hpp>

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>

#include <algorithm>
#include <map>
#include <memory>
#include <string>
#include <vector>

using namespace isms;

namespace {

/// How a parser sees a text: its types of nodes counted, and the text of each block that holds
/// text.
struct Reading {
    std::map<std::string, int> nodes;
    std::vector<std::string> texts;
};

std::string collapsed(std::string_view text) {
    std::string result;
    for (const char c : text) {
        if (c == ' ' && (result.empty() || result.back() == ' ')) continue;
        result += c;
    }
    return std::string(trim(result));
}

/// Without the spaces that nobody sees at the ends of lines.
std::string bare_lines(std::string_view text) {
    std::string result;
    for (const auto line : split_lines(text)) {
        result.append(line.substr(0, line.find_last_not_of(' ') + 1)).append("\n");
    }
    return std::string(trim(result));
}

struct Free {
    void operator()(cmark_parser* parser) const { cmark_parser_free(parser); }
    void operator()(cmark_node* node) const { cmark_node_free(node); }
    void operator()(cmark_iter* iterator) const { cmark_iter_free(iterator); }
};

Reading parsed(const std::string& markdown) {
    cmark_gfm_core_extensions_ensure_registered();
    const std::unique_ptr<cmark_parser, Free> parser(cmark_parser_new(CMARK_OPT_FOOTNOTES));
    for (const char* name : {"table", "strikethrough", "tasklist"}) {
        cmark_parser_attach_syntax_extension(parser.get(), cmark_find_syntax_extension(name));
    }
    cmark_parser_feed(parser.get(), markdown.data(), markdown.size());
    const std::unique_ptr<cmark_node, Free> root(cmark_parser_finish(parser.get()));
    const std::unique_ptr<cmark_iter, Free> iterator(cmark_iter_new(root.get()));

    Reading reading;
    std::string text;
    for (auto event = cmark_iter_next(iterator.get()); event != CMARK_EVENT_DONE;
         event = cmark_iter_next(iterator.get())) {
        auto* const node = cmark_iter_get_node(iterator.get());
        const std::string type = cmark_node_get_type_string(node);
        const bool holds_text = type == "paragraph" || type == "heading" || type == "table_cell" ||
                                type == "table_header";
        if (event == CMARK_EVENT_EXIT) {
            if (holds_text && !collapsed(text).empty()) reading.texts.push_back(collapsed(text));
            continue;
        }
        ++reading.nodes[type];
        if (holds_text) text.clear();
        if (type == "text" || type == "code") text += cmark_node_get_literal(node);
        if (type == "softbreak") text += ' ';
        if (type == "code_block") reading.texts.emplace_back(cmark_node_get_literal(node));
    }
    return reading;
}

/// A document that has the text in every place where a text can stand.
Document document_with(const std::string& text) {
    Inline styled("Plain ");
    styled.add(text, SpanStyle::strong).add(" then ").add(text, SpanStyle::code).add(" then ");
    styled.spans.push_back(
        {text, SpanStyle::emphasis, "https://example.org/a(b)?c=1&copy;2", Tone::normal});
    styled.add(" end");
    Table table;
    table.columns = {{text, Align::left, true}, {"Second", Align::right}};
    table.rows = {{text, "x"}, {Cell(styled), text}};
    const Paragraph paragraph{text};

    Document document;
    document.title = text;
    document.subtitle = text;
    document.classification = text;
    document.notice = text;
    document.footer = text;
    document.control = {{text, text}};
    document.blocks = {Heading{2, text},
                       paragraph,
                       Paragraph{styled},
                       Paragraph{"Some words and " + text},
                       List{false, 1, {{paragraph}, {paragraph, List{true, 7, {{paragraph}}}}}},
                       List{false, 1, {{paragraph, CodeBlock{text}}}},
                       Facts{{{text, text}}},
                       table,
                       Callout{Tone::bad, text, {paragraph, table}},
                       Quote{{paragraph, Heading{3, text}}},
                       CodeBlock{text},
                       Rule{}};
    return document;
}

/// Types of nodes that a text must never add. Emphasis is not among them: it is left out where
/// Markdown could not express it.
void check_same_structure(const Reading& actual, const Reading& expected) {
    for (const char* type : {"heading",
                             "paragraph",
                             "list",
                             "item",
                             "tasklist",
                             "block_quote",
                             "code_block",
                             "html_block",
                             "html_inline",
                             "link",
                             "image",
                             "table",
                             "table_row",
                             "table_header",
                             "table_cell",
                             "thematic_break",
                             "linebreak",
                             "strikethrough",
                             "footnote_reference",
                             "footnote_definition",
                             "custom_block"}) {
        INFO(type);
        const auto count = [&](const Reading& reading) {
            const auto found = reading.nodes.find(type);
            return found == reading.nodes.end() ? 0 : found->second;
        };
        CHECK(count(actual) == count(expected));
    }
}

void check_reading(const std::string& text) {
    const auto markdown = render_markdown(document_with(text));
    INFO("text: " << text << "\nMarkdown:\n" << markdown);
    const auto reading = parsed(markdown);
    const auto expected = parsed(render_markdown(document_with("word")));
    check_same_structure(reading, expected);

    REQUIRE(reading.texts.size() == expected.texts.size());
    const auto printed = collapsed(printable(text));
    for (std::size_t i = 0; i < expected.texts.size(); ++i) {
        if (expected.texts[i] == "word\n") {  // a code block keeps its lines
            CHECK(bare_lines(reading.texts[i]) == bare_lines(printable(text, true)));
            continue;
        }
        std::string wanted;
        for (const auto piece : split(expected.texts[i], ' ')) {
            if (!wanted.empty()) wanted += ' ';
            wanted += piece == "word"    ? printed
                      : piece == "word:" ? printed + ":"
                                         : std::string(piece);
        }
        CHECK(reading.texts[i] == wanted);
    }
}

}  // namespace

TEST_CASE("a Markdown parser reads known hostile texts as text") {
    for (const auto text : test::hostile_texts) check_reading(std::string(text));
}

TEST_CASE("a Markdown parser reads random hostile texts as text") {
    for (unsigned seed = 1; seed <= 400; ++seed) {
        const auto text = test::HostileWords(seed).text(12);
        if (!trim(text).empty()) check_reading(text);
    }
}

TEST_CASE("spans side by side do not join into marks, references or images") {
    for (unsigned seed = 1; seed <= 400; ++seed) {
        test::HostileWords words(seed);
        Inline text("Start ");
        std::string wanted = "Start ";
        for (int count = words.between(2, 6); count > 0; --count) {
            const auto style = static_cast<SpanStyle>(words.between(0, 3));
            const auto piece = words.text(2);
            const bool is_link = words.between(0, 5) == 0 && !trim(piece).empty();
            text.spans.push_back(
                {piece, style, is_link ? "https://example.org" : "", Tone::normal});
            wanted += piece;
        }
        Document document;
        document.blocks = {Paragraph{text}};
        const auto markdown = render_markdown(document);
        INFO("seed " << seed << "\n" << markdown);
        const auto reading = parsed(markdown);
        const auto links = std::count_if(text.spans.begin(), text.spans.end(),
                                         [](const Span& span) { return !span.link.empty(); });
        for (const char* type :
             {"image", "html_inline", "html_block", "heading", "list", "table", "strikethrough"}) {
            INFO(type);
            CHECK(reading.nodes.count(type) == 0);
        }
        const auto found = reading.nodes.find("link");
        CHECK((found == reading.nodes.end() ? 0 : found->second) == links);
        REQUIRE(reading.texts.size() == 1);
        std::string read = reading.texts[0];
        std::string printed = printable(wanted);
        std::erase(read, ' ');
        std::erase(printed, ' ');
        CHECK(read == printed);
    }
}
