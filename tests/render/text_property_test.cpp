// What holds for any document at any width.

#include "hostile.hpp"
#include "support/catch.hpp"

#include <isms/base/text.hpp>
#include <isms/base/unicode.hpp>
#include <isms/render/render.hpp>

#include <algorithm>

using namespace isms;

namespace {

constexpr int never_split = 10;  ///< columns of a word that fits wherever the layout puts it

class RandomDocument {
  public:
    explicit RandomDocument(unsigned seed) : words_(seed) {}

    Document make() {
        Document document;
        document.title = text();
        document.subtitle = text();
        document.classification = text();
        document.notice = text();
        document.footer = text();
        document.control = {{text(), Inline(text())}, {text(), Inline(text())}};
        document.blocks = blocks(0);
        return document;
    }

    const std::vector<std::string>& texts() const { return texts_; }

  private:
    std::string text() {
        texts_.push_back(words_.text(8));
        return texts_.back();
    }

    Inline spans() {
        Inline result;
        for (int count = words_.between(1, 3); count > 0; --count) {
            result.add(text() + " ", static_cast<SpanStyle>(words_.between(0, 3)),
                       static_cast<Tone>(words_.between(0, 4)));
        }
        return result;
    }

    Table table() {
        Table result;
        for (int count = words_.between(1, 6); count > 0; --count) {
            result.columns.push_back(
                {text(), static_cast<Align>(words_.between(0, 1)), words_.between(0, 1) == 0});
        }
        for (int count = words_.between(1, 4); count > 0; --count) {
            auto& row = result.rows.emplace_back();
            while (row.size() < result.columns.size()) {
                row.emplace_back(spans(), static_cast<Tone>(words_.between(0, 4)));
            }
        }
        return result;
    }

    std::vector<Block> blocks(int depth) {
        std::vector<Block> result;
        for (int count = words_.between(1, 3); count > 0; --count) result.push_back(block(depth));
        return result;
    }

    Block block(int depth) {
        switch (words_.between(0, depth < 4 ? 8 : 4)) {
            case 0:
                return Heading{words_.between(2, 6), spans()};
            case 1:
                return Facts{{{text(), spans()}, {text(), spans()}}};
            case 2:
                return table();
            case 3:
                // Not among the texts: code is split between any two characters.
                return CodeBlock{words_.text(8) + "\n" + words_.text(8)};
            case 5:
                return List{words_.between(0, 1) == 0,
                            words_.between(0, 12),
                            {blocks(depth + 1), blocks(depth + 1)}};
            case 6:
                return Callout{Tone::warning, text(), blocks(depth + 1)};
            case 7:
                return Quote{blocks(depth + 1)};
            default:
                return Paragraph{spans()};
        }
    }

    test::HostileWords words_;
    std::vector<std::string> texts_;
};

std::string without_sgr(const std::string& text) {
    std::string result;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\x1b') {
            i = text.find('m', i);
        } else {
            result += text[i];
        }
    }
    return result;
}

}  // namespace

TEST_CASE("any document fits its width, ends no line with a space and keeps every word") {
    for (unsigned seed = 1; seed <= 150; ++seed) {
        RandomDocument random(seed);
        const auto document = random.make();
        const int width = 20 + static_cast<int>(seed * 7 % 120);
        const auto printed = render_text(document, {width, false});
        INFO("seed " << seed << ", width " << width << "\n" << printed);
        for (const auto line : split_lines(printed)) {
            INFO("line: " << line);
            CHECK(display_width(line) <= width);
            CHECK_FALSE(line.ends_with(' '));
        }
        for (const auto& text : random.texts()) {
            const auto words = printable(text);
            for (const auto word : split(words, ' ')) {
                if (display_width(word) > never_split) continue;
                INFO("word: " << word);
                CHECK(printed.find(word) != std::string::npos);
            }
        }
        CHECK(without_sgr(render_text(document, {width, true})) == printed);
    }
}

TEST_CASE("a word longer than any line is split, not cut") {
    const std::string word(10'000, 'x');
    Table table;
    table.columns = {{"Id"}, {"Words", Align::left, true}};
    table.rows = {{"1", word}, {word, "2"}};
    const std::vector<Block> blocks{Paragraph{word},
                                    table,
                                    Heading{2, word},
                                    Facts{{{word, word}}},
                                    CodeBlock{word},
                                    List{false, 1, {{Paragraph{word}}}},
                                    Callout{Tone::good, word, {}}};
    for (const int width : {20, 80}) {
        const auto printed = render_text(blocks, {width, false});
        for (const auto line : split_lines(printed)) REQUIRE(display_width(line) <= width);
        CHECK(std::count(printed.begin(), printed.end(), 'x') == 9 * 10'000);
    }
}
