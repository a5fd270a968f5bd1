#include "../base/random.hpp"
#include "support/catch.hpp"

#include <isms/documents/markdown_blocks.hpp>
#include <isms/render/render.hpp>

#include <chrono>
#include <string>

using namespace isms;

namespace {

std::string repeated(std::string_view piece, std::size_t times) {
    std::string text;
    for (std::size_t count = 0; count < times; ++count) text += piece;
    return text;
}

/// All renderers, because it is they who have to walk what was made.
std::string rendered(const std::string& markdown) {
    Document document;
    document.blocks = markdown_blocks(markdown, 3);
    return render_text(document, {}) + render_markdown(document) + render_html(document);
}

}  // namespace

TEST_CASE("what nests without end keeps its words and does not exhaust the stack", "[markdown]") {
    const auto start = std::chrono::steady_clock::now();
    for (const std::string& markdown :
         {repeated(">", 50'000) + " word", repeated("- ", 20'000) + "word",
          repeated("1. ", 20'000) + "word",
          repeated("*a _b ", 20'000) + "word" + repeated("_ *", 20'000),
          repeated("[", 50'000) + "word" + repeated("](http://x)", 50'000),
          repeated("![", 20'000) + "word" + repeated("](x)", 20'000),
          repeated("> - ", 10'000) + "word", repeated("**a ", 30'000) + "word"}) {
        CAPTURE(markdown.substr(0, 12));
        CHECK(rendered(markdown).find("word") != std::string::npos);
    }
    CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(60));
}

TEST_CASE("every word of a deep nest is shown", "[markdown]") {
    std::string markdown;
    for (int depth = 1; depth <= 30; ++depth)
        markdown += repeated("> ", static_cast<std::size_t>(depth)) + "word" +
                    std::to_string(depth) + "\n>\n";
    const auto text = rendered(markdown);
    for (int depth = 1; depth <= 30; ++depth)
        CHECK(text.find("word" + std::to_string(depth)) != std::string::npos);
}

TEST_CASE("any bytes become blocks that every renderer prints", "[markdown]") {
    test::Random random(9);
    static constexpr std::string_view pieces[] = {"#",    "* ",    "\n",  "> ",    "`",    "```\n",
                                                  "[a](", ")",     "<b>", "&amp;", "|",    "\\",
                                                  "![",   "---\n", "1. ", "\t",    "  \n", "\r"};
    for (int round = 0; round < 300; ++round) {
        auto markdown = random.bytes(random.below(60)) + random.text(random.below(20));
        for (unsigned count = random.below(30); count > 0; --count) markdown += random.pick(pieces);
        CHECK_FALSE(rendered(markdown).empty());
    }
}
