#pragma once

#include <isms/render/document.hpp>

#include <array>
#include <random>
#include <string>
#include <string_view>

namespace isms::test {

/// Texts that some output format would interpret if nobody stopped it.
inline constexpr std::array<std::string_view, 64> hostile_texts{
    "\x1b[31mred\x1b[0m \x1b]0;title\x07 \x9b"
    "2J",
    "user\u202Egpj.exe\u202C \u2066isolated\u2069",
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "</td></tr></table><h1>x</h1>",
    "</style><script>alert(1)</script>",
    "\" onmouseover=\"alert(1)",
    "' autofocus onfocus='alert(1)",
    "<!-- comment --> <?php ?> <![CDATA[x]]>",
    "=1+1",
    "+1+1",
    "-1+cmd|' /C calc'!A0",
    "@SUM(A1:A9)",
    "\t=1+1",
    "\r=1+1",
    " =1+1",
    "a | b | c",
    "| --- | --- |",
    "\\| \\\\| \\\\\\|",
    "`a|b`",
    "`\\|`",
    "a\\",
    "|",
    "||",
    "# heading",
    "####### seven",
    "heading #",
    "Heading\n=======",
    "Heading\n---",
    "---",
    "***",
    "___",
    "- - -",
    "- item",
    "+ item",
    "* item",
    "1. item",
    "2) item",
    "123456789. item",
    "1.",
    "-",
    "+",
    "> quote",
    ">",
    "    indented code",
    "```",
    "~~~ x",
    "``` x `` y",
    "`",
    "`` ` ``",
    "~~struck~~",
    "[link](https://evil.example)",
    "![image](https://evil.example/x.png)",
    "[ref]: https://evil.example",
    "[ ] task",
    "[^1]",
    "<https://evil.example>",
    "<a@b.example>",
    "&lt;b&gt; &amp; &#60; &copy;",
    "R&D & co",
    "*emphasis* **strong** _under_ __double__ snake_case_name _a_b_",
    ":-: x",
    "--- | ---",
    "!"};

/// One line of words drawn from everything that Markdown, HTML and terminals know, the same for the
/// same seed.
class HostileWords {
  public:
    explicit HostileWords(unsigned seed) : random_(seed) {}

    std::string text(int most_words) {
        std::string result;
        for (int count = between(1, most_words); count > 0; --count) {
            if (!result.empty() && between(0, 5) > 0) result += ' ';
            result += piece();
        }
        return result;
    }

    int between(int low, int high) {
        // Not std::uniform_int_distribution: its results differ between standard libraries.
        return low + static_cast<int>(random_() % static_cast<unsigned>(high - low + 1));
    }

  private:
    std::string_view piece() {
        static constexpr std::array<std::string_view, 56> pieces{
            "word",        "a",
            "Z",           "7",
            "1.",          "2)",
            "-",           "+",
            "*",           "**",
            "_",           "__",
            "`",           "``",
            "```",         "~~",
            "~~~",         "#",
            "##",          ">",
            "|",           "\\",
            "\\|",         "[",
            "]",           "(",
            ")",           "!",
            "![",          "](",
            "<",           "</",
            "<b>",         "&",
            "&amp;",       "&#35;",
            ";",           ":",
            ":-:",         "---",
            "===",         "\n",
            "\t",          "https://a.example/x_y_z?a=1&b=2",
            "é",           "東京",
            "👩‍💻", "🇩🇪",
            "e\u0301",     "\u00A0",
            "\u3000",      "\u202E",
            "“quoted”",    "amp;",
            "\x1b[1m",     "averyveryverylongwordwithoutanyplacetobreakitatall"};
        return pieces[random_() % pieces.size()];
    }

    std::mt19937 random_;
};

}  // namespace isms::test
