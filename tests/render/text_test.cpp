#include "support/catch.hpp"

#include <isms/base/text.hpp>
#include <isms/base/unicode.hpp>
#include <isms/render/render.hpp>

#include <algorithm>

using namespace isms;

namespace {

std::string text(std::vector<Block> blocks, int width = 40, bool colour = false) {
    return render_text(blocks, {width, colour});
}

bool contains(const std::string& whole, std::string_view part) {
    return whole.find(part) != std::string::npos;
}

Table actions() {
    Table table;
    table.columns = {{"Id"}, {"Action", Align::left, true}, {"Days", Align::right}};
    table.rows = {{"A-1", "Patch the gateways", "3"}, {"A-12", "Review", "-14"}};
    return table;
}

}  // namespace

TEST_CASE("nothing is printed for nothing") {
    CHECK(text({}).empty());
    CHECK(text({Paragraph{}, Facts{}, List{}, Table{}, Callout{}, Quote{}, Heading{}}).empty());
    CHECK(render_text(Document{}, {}).empty());
}

TEST_CASE("blocks are parted by one blank line") {
    CHECK(text({Paragraph{"One."}, Paragraph{}, Paragraph{"Two."}}) == "One.\n\nTwo.\n");
}

TEST_CASE("each level of heading looks different without colour") {
    CHECK(text({Heading{2, "Decisions"}, Paragraph{"One."}}) == "Decisions\n─────────\n\nOne.\n");
    CHECK(text({Heading{3, "Decisions"}, Paragraph{"One."}}) == "Decisions\n┄┄┄┄┄┄┄┄┄\n\nOne.\n");
    CHECK(text({Heading{4, "Decisions"}, Paragraph{"One."}}) == "▸ Decisions\nOne.\n");
    CHECK(text({Heading{2, "A heading too long for its line"}}, 20) ==
          "A heading too long\nfor its line\n──────────────────\n");
}

TEST_CASE("columns are as wide as what stands in them") {
    CHECK(text({actions()}) ==
          "Id    Action              Days\n"
          "────  ──────────────────  ────\n"
          "A-1   Patch the gateways     3\n"
          "A-12  Review               -14\n");
}

TEST_CASE("a wrapping column gives way") {
    CHECK(text({actions()}, 24) ==
          "Id    Action        Days\n"
          "────  ────────────  ────\n"
          "A-1   Patch the        3\n"
          "      gateways\n"
          "A-12  Review         -14\n");
}

TEST_CASE("a table too wide for the page is printed record by record") {
    CHECK(text({actions()}, 22) ==
          "Id:      A-1\n"
          "Action:  Patch the\n"
          "         gateways\n"
          "Days:    3\n"
          "\n"
          "Id:      A-12\n"
          "Action:  Review\n"
          "Days:    -14\n");
}

TEST_CASE("columns are as wide as a terminal shows their letters") {
    Table table;
    table.columns = {{"Owner"}, {"Due"}};
    table.rows = {{"山田 太郎", "a"}, {"Zoe\u0308", "b"}, {"👩‍💻 Jo", "c"}};
    CHECK(text({table}) ==
          "Owner      Due\n"
          "─────────  ───\n"
          "山田 太郎  a\n"
          "Zoe\u0308        b\n"
          "👩‍💻 Jo      c\n");
}

TEST_CASE("a table without rows shows its columns, and without titles no header") {
    auto table = actions();
    table.rows.clear();
    CHECK(text({table}) == "Id  Action  Days\n──  ──────  ────\n");
    Table bare;
    bare.columns = {{""}, {""}};
    bare.rows = {{"due", "3 actions"}, {"late", ""}};
    CHECK(text({bare}) == "due   3 actions\nlate\n");
    bare.columns = {{"Acknowledgement"}, {"Distribution"}};
    bare.rows.clear();
    CHECK(text({bare}, 20) == "Acknowledgement\nDistribution\n");
}

TEST_CASE("a row that does not match the columns is a mistake, not a loss") {
    auto table = actions();
    table.rows.push_back({"A-13"});
    CHECK_THROWS_AS(text({table}), std::logic_error);
    CHECK_THROWS_AS(render_csv(table), std::logic_error);
    CHECK_THROWS_AS(render_rows(table), std::logic_error);
    Document document;
    document.blocks = {table};
    CHECK_THROWS_AS(render_html(document), std::logic_error);
    CHECK_THROWS_AS(render_markdown(document), std::logic_error);
}

TEST_CASE("no row of a long table is left out") {
    auto table = actions();
    table.rows.assign(5000, {"A-1", "Patch the gateways", "3"});
    const auto printed = text({table});
    CHECK(std::count(printed.begin(), printed.end(), '\n') == 5002);
    CHECK(split_lines(render_csv(table)).size() >= 5001);
    CHECK(split_lines(render_rows(table)).size() >= 5000);
}

TEST_CASE("lists hang, number from their start and nest") {
    const List inner{false, 1, {{Paragraph{"a word or two"}}}};
    CHECK(text({List{true, 9, {{Paragraph{"a sentence that wraps"}, inner}, {Paragraph{"b"}}}}},
               20) ==
          " 9. a sentence that\n"
          "    wraps\n"
          "    • a word or two\n"
          "10. b\n");
    CHECK(text({List{false, 1, {{Paragraph{"a"}, Paragraph{"b"}}, {Paragraph{"c"}}}}}) ==
          "• a\n\n  b\n\n• c\n");
}

TEST_CASE("nesting stops to indent before the page is used up") {
    Block block = Paragraph{"words that need some room to be read"};
    for (int depth = 0; depth < 40; ++depth) block = List{false, 1, {{block}}};
    const auto printed = text({block, Quote{{block}}, Callout{Tone::good, "Title", {block}}}, 20);
    for (const auto line : split_lines(printed)) CHECK(display_width(line) <= 20);
    CHECK(contains(printed, "words"));
}

TEST_CASE("an address follows its text where the text does not say it") {
    const auto line = [](const std::string& label, const std::string& link) {
        Inline result("See ");
        result.spans.push_back(Span{label, SpanStyle::plain, link, Tone::normal});
        return text({Paragraph{result}}, 80);
    };
    CHECK(line("report", "https://example.org/1") == "See report <https://example.org/1>\n");
    CHECK(line("https://example.org/1", "https://example.org/1") == "See https://example.org/1\n");
    CHECK(line("a@example.org", "mailto:a@example.org") == "See a@example.org\n");
    CHECK(line("Jane", "mailto:a@example.org") == "See Jane <a@example.org>\n");
    CHECK(line("", "https://example.org/1") == "See <https://example.org/1>\n");
    CHECK(line("click", "javascript:alert(1)") == "See click <javascript:alert(1)>\n");
}

TEST_CASE("code keeps its spaces and lines, and long lines go on below") {
    CHECK(text({CodeBlock{"a   b\n\n  c"}}) == "    a   b\n\n      c\n");
    CHECK(text({CodeBlock{"0123456789  23456789"}}, 20) == "    0123456789  2345\n    6789\n");
}

TEST_CASE("callouts and quotes stand behind a bar and a mark") {
    CHECK(text({Callout{Tone::bad, "Late", {Paragraph{"One."}, Paragraph{"Two."}}}}) ==
          "│ Late\n│ One.\n│\n│ Two.\n");
    CHECK(text({Callout{Tone::bad, "Late", {}}}) == "│ Late\n");
    CHECK(text({Quote{{Paragraph{"One."}}}}) == "> One.\n");
}

TEST_CASE("colour marks tone and style and is always switched off") {
    Inline words;
    words.add("late", SpanStyle::plain, Tone::bad).add(" and ").add("bold", SpanStyle::strong);
    words.add(" ").add("code", SpanStyle::code);
    CHECK(text({Paragraph{words}}, 40, true) ==
          "\x1b[31mlate\x1b[0m and \x1b[1mbold\x1b[0m \x1b[1mcode\x1b[0m\n");
    CHECK(text({Paragraph{"done well", Tone::good}}, 20, true) == "\x1b[32mdone well\x1b[0m\n");
    CHECK(text({Paragraph{"aaaaaaaaaaaaaaaa bbbb cccc", Tone::muted}}, 20, true) ==
          "\x1b[2maaaaaaaaaaaaaaaa\x1b[0m\n\x1b[2mbbbb cccc\x1b[0m\n");
}

TEST_CASE("a terminal sequence in a text is shown, not obeyed") {
    for (const bool colour : {false, true}) {
        auto table = actions();
        table.columns[0].title = "\x1b[2J";
        table.rows[0] = {"\x1b]0;x\x07", "\u202Egpj.exe",
                         "\x9b"
                         "1m"};
        Document document;
        document.title = document.subtitle = document.classification = document.notice =
            document.footer = "\x1b[31mred\r\x08";
        document.control = {{"\x1b[31m", "\x1b[32m"}};
        document.blocks = {table, CodeBlock{"\x1b[5m"}, Heading{2, "\x1b[6m"},
                           Callout{Tone::bad, "\x1b[7m", {}}};
        const auto printed = render_text(document, {80, colour});
        for (const char* sequence : {"\x1b[2J", "\x1b]", "\x1b[5m", "\x1b[6m", "\x1b[7m", "\r",
                                     "\x08", "\x07", "\u202E"}) {
            CHECK_FALSE(contains(printed, sequence));
        }
        CHECK(contains(printed, "␛[2J"));
        CHECK(colour == contains(printed, "\x1b"));
    }
}

TEST_CASE("a page is never narrower than 20 columns") {
    CHECK(text({Rule{}}, 3) == text({Rule{}}, 20));
}
