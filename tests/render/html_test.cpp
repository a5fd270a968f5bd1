#include "hostile.hpp"
#include "support/catch.hpp"

#include <isms/base/text.hpp>
#include <isms/render/render.hpp>

#include <algorithm>
#include <cmath>
#include <set>

using namespace isms;

namespace {

bool contains(const std::string& whole, std::string_view part) {
    return whole.find(part) != std::string::npos;
}

int occurrences(const std::string& whole, std::string_view part) {
    int count = 0;
    for (auto at = whole.find(part); at != std::string::npos; at = whole.find(part, at + 1))
        ++count;
    return count;
}

Document document_with(const std::string& text) {
    Table table;
    table.columns = {{text}, {"Second"}};
    table.rows = {{text, text}};
    table.caption = text;
    Document document;
    document.title = document.subtitle = document.classification = document.notice =
        document.footer = text;
    document.language = text;
    document.control = {{text, text}};
    Inline styled(text);
    styled.add(text, SpanStyle::strong, Tone::bad).add(text, SpanStyle::code);
    styled.spans.push_back({text, SpanStyle::plain, text, Tone::normal});
    document.blocks = {Heading{2, text},
                       Paragraph{styled},
                       List{false, 1, {{Paragraph{text}}}},
                       Facts{{{text, text}}},
                       table,
                       Callout{Tone::good, text, {Paragraph{text}}},
                       Quote{{Paragraph{text}}},
                       CodeBlock{text}};
    return document;
}

/// The tags of a page with their attributes' names, without any text.
std::string skeleton(const std::string& html) {
    std::string result;
    bool in_tag = false;
    bool in_value = false;
    for (const char c : html.substr(html.find("</style>"))) {
        if (in_tag && c == '"') in_value = !in_value;
        if (!in_value && c == '<') in_tag = true;
        if (in_tag && !in_value) result += c;
        if (!in_value && c == '>') in_tag = false;
    }
    // A table of long texts is laid out differently on paper.
    const std::string wide = "<table class=\">";
    const auto at = result.find(wide);
    return at == std::string::npos ? result : result.replace(at, wide.size(), "<table>");
}

/// What stands between `before` and `after`, wherever that occurs.
std::vector<std::string> all_between(const std::string& whole, std::string_view before,
                                     std::string_view after) {
    std::vector<std::string> result;
    for (auto at = whole.find(before); at != std::string::npos; at = whole.find(before, at)) {
        at += before.size();
        result.push_back(whole.substr(at, whole.find(after, at) - at));
    }
    return result;
}

double luminance(const std::string& colour) {
    const auto channel = [&](std::size_t at) {
        const double value = std::stoi(colour.substr(at, 2), nullptr, 16) / 255.0;
        return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

double contrast(const std::string& one, const std::string& other) {
    const auto [dark, light] = std::minmax({luminance(one), luminance(other)});
    return (light + 0.05) / (dark + 0.05);
}

}  // namespace

TEST_CASE("no text becomes a tag or an attribute of a page") {
    const auto expected = skeleton(render_html(document_with("word")));
    const auto check = [&](const std::string& text) {
        INFO(text);
        const auto html = render_html(document_with(text));
        CHECK(skeleton(html) == expected);
        CHECK(occurrences(html, "<style>") == 1);
        CHECK(occurrences(html, "</style>") == 1);
        CHECK_FALSE(contains(html, "<script"));
        CHECK_FALSE(contains(html, "\x1b"));
        CHECK_FALSE(contains(html, "\u202E"));
    };
    for (const auto text : test::hostile_texts) check(std::string(text));
    for (unsigned seed = 1; seed <= 100; ++seed) check(test::HostileWords(seed).text(6));
}

TEST_CASE("a page asks nobody for anything") {
    const auto html = render_html(document_with("word"));
    CHECK(contains(
        html,
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
        "'unsafe-inline'; img-src data:\">"));
    for (const char* request :
         {"src=", "url(", "@import", "<script", "<iframe", "<object", "<form"}) {
        INFO(request);
        CHECK_FALSE(contains(html, request));
    }
}

TEST_CASE("a file beside the document is linked, above it too, but by no way round") {
    const auto page = [](const std::string& path) {
        Inline text("See ");
        text.add_file("this", path);
        Document document;
        document.blocks = {Paragraph{text}};
        return render_html(document);
    };
    CHECK(contains(page("a/b.pdf"), "<a href=\"./a/b.pdf\">this</a>"));
    CHECK(contains(page("../archive/data/evidence/ee/f0"),
                   "<a href=\"./../archive/data/evidence/ee/f0\">this</a>"));
    CHECK(contains(page("../../50 % of \"this\"#1?.html"),
                   "<a href=\"./../../50%20%25%20of%20%22this%22%231%3F.html\">this</a>"));
    CHECK(contains(page("javascript:alert(1)"), "<a href=\"./javascript%3Aalert%281%29\">"));
    for (const char* path :
         {"/etc/passwd", "a/../b", "../a/../../b", "a//b", "./a", "..", "../..", "a/"}) {
        INFO(path);
        CHECK_FALSE(contains(page(path), "<a "));
        CHECK(contains(page(path), "See this"));
    }
}

TEST_CASE("only http, https and mailto become links") {
    const auto page = [](const std::string& link) {
        Inline text("See ");
        text.spans.push_back(Span{"this", SpanStyle::plain, link, Tone::normal});
        Document document;
        document.blocks = {Paragraph{text}};
        return render_html(document);
    };
    CHECK(contains(page("https://example.org/?a=1&b=2"),
                   "<a href=\"https://example.org/?a=1&amp;b=2\" rel=\"noopener noreferrer\" "
                   "class=\"named\">this</a>"));
    CHECK(contains(page("mailto:a@example.org"), "href=\"mailto:a@example.org\""));
    CHECK(contains(page("HTTP://EXAMPLE.ORG"), "<a "));
    for (const char* link :
         {"javascript:alert(1)", " https://example.org", "data:text/html,x", "file:///etc/passwd",
          "//example.org", "https:", "https://", "java\nscript:x", "https://a\" onclick=\"x",
          "https://example.org/\u202Egpj", "vbscript:x", "http:x"}) {
        INFO(link);
        CHECK_FALSE(contains(page(link), "<a "));
        CHECK(contains(page(link), "See this"));
    }
    CHECK(contains(page("javascript:alert(1)"), "See this &lt;javascript:alert(1)&gt;"));
}

TEST_CASE("headings have ids that are stable and unique") {
    Document document;
    document.blocks = {Heading{2, "Décisions & results"}, Heading{3, "Décisions & results"},
                       Heading{2, "Decisions results 2"}, Heading{2, "決定"}, Heading{9, "決定"}};
    const auto html = render_html(document);
    const auto found = all_between(html, " id=\"", "\"");
    const std::set<std::string> ids(found.begin(), found.end());
    CHECK(found.size() == 5);
    CHECK(ids == std::set<std::string>{"decisions-results", "decisions-results-2",
                                       "decisions-results-2-2", "section", "section-2"});
}

TEST_CASE("a table is named by its caption, or by the heading above it") {
    Table table;
    table.columns = {{"A"}};
    Document document;
    document.title = "Minutes";
    document.blocks = {table, Heading{2, "Actions"}, table};
    auto html = render_html(document);
    CHECK(contains(html, "role=\"group\" tabindex=\"0\" aria-label=\"Minutes\""));
    CHECK(contains(html, "role=\"group\" tabindex=\"0\" aria-label=\"Actions\""));
    CHECK_FALSE(contains(html, "<caption>"));
    table.caption = "Open actions";
    document.blocks = {table};
    html = render_html(document);
    CHECK(contains(html, "aria-label=\"Open actions\""));
    CHECK(contains(html, "<caption>Open actions</caption>"));
    CHECK(contains(html, "<th scope=\"col\">A</th>"));
}

TEST_CASE("columns that fill a printed page give way on paper") {
    Table table;
    table.columns = {{"Id"}, {"Action"}};
    table.rows = {{"A-1", std::string(72, 'x')}};
    Document document;
    document.blocks = {table};
    CHECK(contains(render_html(document), "<table class=\"wide\">"));
    table.columns[1].wraps = true;
    document.blocks = {table};
    CHECK_FALSE(contains(render_html(document), "<table class=\"wide\">"));
}

TEST_CASE("dates and ids stay in one piece where a column wraps") {
    Table table;
    table.columns = {{"Id"}, {"Standing", Align::left, true}};
    table.rows = {
        {"MR-2026-11-A02",
         "due 2026-11-23 (see MR-2026-10-A01), the so-called well-known A-team <2026-1>"}};
    Document document;
    document.blocks = {table};
    const auto html = render_html(document);
    CHECK(contains(html, "<td>MR-2026-11-A02</td>"));
    CHECK(contains(html,
                   "due <span class=\"k\">2026-11-23</span> (see <span "
                   "class=\"k\">MR-2026-10-A01</span>), the so-called well-known A-team "
                   "&lt;<span class=\"k\">2026-1</span>&gt;"));
    CHECK(contains(html, "\n.k { white-space: nowrap; }\n"));
    // What is long has to give way, whatever it looks like.
    table.rows = {{"1", "0-" + std::string(30, '1')}};
    document.blocks = {table};
    CHECK_FALSE(contains(render_html(document), "class=\"k\""));
}

TEST_CASE("no row of a long table is left out of a page") {
    Table table;
    table.columns = {{"A"}};
    table.rows.assign(5000, {"x"});
    Document document;
    document.blocks = {table};
    CHECK(occurrences(render_html(document), "<td>x</td>") == 5000);
    CHECK(occurrences(render_markdown(document), "| x ") == 5000);
}

TEST_CASE("every text colour has contrast AA on every background, in light, dark and print") {
    const auto html = render_html(Document{});
    int palettes = 0;
    for (const auto& palette : all_between(html, ":root {", "}")) {
        ++palettes;
        const auto colour = [&](const std::string& name) {
            const auto values = all_between(palette, "--" + name + ": ", ";");
            REQUIRE(values.size() == 1);
            REQUIRE(values[0].size() == 7);
            return values[0];
        };
        for (const char* ink : {"ink", "soft", "link", "good", "warning", "bad"}) {
            for (const char* paper : {"paper", "tint"}) {
                INFO("palette " << palettes << ": " << ink << " on " << paper);
                CHECK(contrast(colour(ink), colour(paper)) >= 4.5);
            }
        }
    }
    CHECK(palettes == 3);
}
