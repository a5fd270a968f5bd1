#include "form_reading.hpp"

using namespace isms;
using namespace isms::test;

namespace {

/// Reads the discussion, enters it, prints the form and reads it again: it must be what was typed,
/// each time.
void check_kept(const std::string& typed) {
    CAPTURE(typed);
    REQUIRE(discussion_of(typed) == typed);
    auto context = sample_context();
    for (int sitting = 0; sitting < 2; ++sitting) {
        auto text = printed(context);
        if (sitting == 0) text.insert(text.find("\n## 3"), "\n" + typed + "\n");
        const auto outcome = entered(text, context);
        REQUIRE(outcome.minutes.items[1].key == "b");
        REQUIRE(outcome.minutes.items[1].discussion == typed);
        context = after(context, outcome);
    }
}

}  // namespace

TEST_CASE("any Markdown survives byte for byte", "[minutes-form]") {
    check_kept("One line.");
    check_kept("Two paragraphs.\n\n\nWith a gap.");
    check_kept("A hard break:  \nand trailing blanks   \t\nwithin.");
    check_kept("# A heading\n\n## Another, without a key\n\n### [a] third\n\nSetext\n======");
    check_kept(
        "> quoted\n> Decision: said somebody\n\n* [ ] a task of Markdown\n  - [ ] nested @ben\n1. "
        "one\n   - two");
    check_kept("| a | b |\n|---|--:|\n| 1 | 2 |");
    check_kept("<b>HTML</b>\n<!-- a\ncomment -->\n&amp; &#60;");
    check_kept("    indented code\n\tDecision: in code\n\n    N/R");
    check_kept(
        "- bullet: with a colon\n- MR-2026-10: not an action\n- see MR-2026-10-A01: it is late");
    check_kept(
        "**Decision:** bold\nDecisions: two\nThe decision: none\n-[ ] no space\n- []\n-- [x] no");
    check_kept(
        "Emoji \xF0\x9F\x91\xA8\xE2\x80\x8D\xF0\x9F\x91\xA9\xE2\x80\x8D\xF0\x9F\x91\xA7, "
        "\xE6\xBC\xA2\xE5\xAD\x97, bidi \xE2\x80\xAE, bell \x07, a tab\there");
    check_kept("[link](javascript:alert(1)) ![image](http://example.org/a.png)");
    check_kept("ends with a backslash\\");
    check_kept("a lone carriage return\rin the middle");
}

TEST_CASE("what stands in a code block is quoted and not understood", "[minutes-form]") {
    check_kept(
        "```\nDecision: Buy @ben\n- [ ] Order @ben\nN/R: nothing\n## 3 Other [d]\n## "
        "Conclusions\n>| a fact\n- MR-2026-10-A01: done\n```");
    check_kept("~~~ text\n```\nDecision: x\n~~~");
    check_kept("````\n```\nDecision: x\n```\nDecision: y\n````");
    check_kept("```\nDecision: x\n~~~\n``\n    ```\n``` not closing\n  `````  ");
    check_kept("   ```\nDecision: x\n   ```\n\nafter");
    // Neither of these opens one.
    CHECK(read_good("## 2 Changes [b]\n```code``` in a line\nDecision: x\n")
              .items[0]
              .decisions.size() == 1);
    CHECK(
        read_good("## 2 Changes [b]\n    ```\nDecision: x\n    ```\n").items[0].decisions.size() ==
        1);
    CHECK(read_good("## 2 Changes [b]\n``\nDecision: x\n").items[0].decisions.size() == 1);
}

TEST_CASE("a code block that is not closed is reported where it starts", "[minutes-form]") {
    CHECK(form_errors("## 2 Changes [b]\ntext\n```\nDecision: x\n\n## Conclusions\nSuitability: "
                      "yes - all well\n") == Problems{"line 3: open-fence"});
    CHECK(form_errors("## 2 Changes [b]\n```\n```\n~~~~\n~~~\n") == Problems{"line 4: open-fence"});
}

TEST_CASE("line ends of Windows read as any others", "[minutes-form]") {
    const auto text = printed(second_sitting());
    std::string windows = "\xEF\xBB\xBF";
    for (const char letter : text)
        windows += letter == '\n' ? std::string("\r\n") : std::string(1, letter);
    const auto outcome = entered(windows, second_sitting());
    CHECK(printed(after(second_sitting(), outcome)) == text);
    CHECK(discussion_of("one\r\n\r\ntwo  \r\n") == "one\n\ntwo  ");
    CHECK(discussion_of("one\r\r\n\r\r\n") == "one");
}

TEST_CASE("a form without a final line feed is complete", "[minutes-form]") {
    auto text = printed(second_sitting());
    while (text.ends_with('\n')) text.pop_back();
    CHECK(printed(after(second_sitting(), entered(text, second_sitting()))) ==
          printed(second_sitting()));
}

TEST_CASE("blank lines around a discussion are not part of it, indentation is", "[minutes-form]") {
    CHECK(discussion_of("\n\n  \n    code\n\n") == "  \n    code");
    CHECK(discussion_of("\n  \n").empty());
}
