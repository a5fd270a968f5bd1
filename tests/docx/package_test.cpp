#include "docx/docx.hpp"
#include "docx/parts.hpp"
#include "render/chart_sample.hpp"
#include "render/sample.hpp"
#include "support/catch.hpp"

#include <clocale>
#include <cstdlib>
#include <ctime>
#include <set>

using namespace isms;
using test::all_of;
using test::paragraphs_of;
using test::parts_of;
using test::text_of;
using test::value_of;

TEST_CASE("a package says of each part what it is, and refers to all of them") {
    auto document = test::sample_document();
    document.date = Instant::parse("2026-11-24T09:30:00Z");
    const auto parts = parts_of(document);
    std::set<std::string> declared;
    for (const auto part : parts.root("[Content_Types].xml").children("Override")) {
        declared.insert(std::string(part.attribute("PartName").value()).substr(1));
    }
    std::set<std::string> referred;
    for (const auto& [folder, name] :
         {std::pair{"", "_rels/.rels"}, {"word/", "word/_rels/document.xml.rels"}}) {
        for (const auto relationship : parts.root(name).children()) {
            if (relationship.attribute("TargetMode")) continue;
            referred.insert(std::string(folder) + relationship.attribute("Target").value());
        }
    }
    std::set<std::string> present;
    for (const auto& [name, bytes] : parts.all()) {
        if (name.ends_with(".xml") && name.front() != '[') present.insert(name);
    }
    CHECK(declared == present);
    CHECK(referred == present);
}

TEST_CASE("the head and foot of every page say what the document is") {
    auto document = test::sample_document();
    document.brand.logo_text = "Example Widgets GmbH";
    document.identifier = "ISMS-MIN-7";
    const auto parts = parts_of(document);
    for (const auto* name : {"word/header.xml", "word/header-first.xml"}) {
        CHECK(paragraphs_of(parts.root(name)) ==
              std::vector<std::string>{"Example Widgets GmbH\tInternal", document.notice});
    }
    for (const auto* name : {"word/footer.xml", "word/footer-first.xml"}) {
        CHECK(paragraphs_of(parts.root(name)) ==
              std::vector<std::string>{document.footer,
                                       "ISMS-MIN-7 · Minutes of the management review MR-2026-11\t"
                                       "Internal · 1 / 1"});
        std::vector<std::string> fields;
        for (const auto field : all_of(parts.root(name), "w:fldSimple")) {
            fields.emplace_back(field.attribute("w:instr").value());
        }
        CHECK(fields == std::vector<std::string>{" PAGE ", " NUMPAGES "});
    }
    const auto section = parts.body().child("w:sectPr");
    CHECK(all_of(section, "w:headerReference").size() == 2);
    CHECK(all_of(section, "w:footerReference").size() == 2);
    CHECK(section.child("w:titlePg"));
}

TEST_CASE("every style that the document names is there") {
    auto document = test::sample_document();
    document.blocks.emplace_back(test::sample_trends());
    document.blocks.emplace_back(SignatureFields{{"Erika Mustermann"}});
    const auto parts = parts_of(document);
    std::set<std::string> known;
    for (const auto style : parts.root("word/styles.xml").children("w:style")) {
        known.insert(style.attribute("w:styleId").value());
    }
    for (const auto& [name, bytes] : parts.all()) {
        if (!name.starts_with("word/") || !name.ends_with(".xml")) continue;
        for (const auto* kind : {"w:pStyle", "w:rStyle", "w:tblStyle", "w:basedOn", "w:next"}) {
            for (const auto use : all_of(parts.root(name), kind)) {
                CHECK(known.count(use.attribute("w:val").value()) == 1);
            }
        }
    }
}

TEST_CASE("the accent colours headings, dark enough to be read") {
    auto document = test::sample_document();
    const auto colour_of_headings = [&] {
        const auto parts = parts_of(document);
        for (const auto style : parts.root("word/styles.xml").children("w:style")) {
            if (value_of(style, "w:name") == "heading 1") return value_of(style, "w:rPr/w:color");
        }
        return std::string();
    };
    const auto own = colour_of_headings();
    document.brand.accent = "#1f4e79";
    CHECK(colour_of_headings() == "1F4E79");
    document.brand.accent = "#ffee00";
    CHECK(colour_of_headings() == "7C7400");
    document.brand.accent = "red; }";
    CHECK(colour_of_headings() == own);
}

TEST_CASE("a logo stands on the first page and says what it shows") {
    // The head of an image of 400 x 100 pixels is all that is looked at.
    const std::string png("\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR\0\0\x01\x90\0\0\0\x64\x08\2\0\0\0", 29);
    Document document;
    document.title = "Title";
    document.brand.logo = png;
    document.brand.logo_text = "Acme & Sons";
    const auto parts = parts_of(document);
    CHECK(parts.bytes("word/media/logo.png") == png);
    const auto picture = all_of(parts.root("word/header-first.xml"), "wp:docPr");
    REQUIRE(picture.size() == 1);
    CHECK(std::string_view(picture.front().attribute("descr").value()) == "Acme & Sons");
    const auto size = all_of(parts.root("word/header-first.xml"), "wp:extent").front();
    CHECK(size.attribute("cx").as_int() == 4 * size.attribute("cy").as_int());
    CHECK(parts.has("word/_rels/header-first.xml.rels"));
    CHECK(text_of(parts.root("word/header.xml")) == "Acme & Sons\t");

    document.brand.logo = "GIF89a";
    const auto without = parts_of(document);
    CHECK_FALSE(without.has("word/media/logo.png"));
    CHECK(text_of(without.root("word/header-first.xml")) == "Acme & Sons\t");
    for (std::size_t length = 0; length < 24; ++length) {
        document.brand.logo = png.substr(0, length);
        CHECK_FALSE(parts_of(document).has("word/media/logo.png"));
    }
}

TEST_CASE("properties are the record's, and none is of the clock") {
    auto document = test::sample_document();
    document.author = "Jane Doe";
    document.identifier = "MR-2026-11-MIN";
    document.language = "de-CH";
    CHECK_FALSE(parts_of(document).root("docProps/core.xml").child("dcterms:created"));
    document.date = Instant::parse("2026-11-24T09:30:00Z");
    const auto parts = parts_of(document);
    const auto core = parts.root("docProps/core.xml");
    const auto property = [&](const char* name) { return std::string(core.child_value(name)); };
    CHECK(property("dc:title") == document.title);
    CHECK(property("dc:creator") == "Jane Doe");
    CHECK(property("dc:identifier") == "MR-2026-11-MIN");
    CHECK(property("dc:language") == "de-CH");
    CHECK(property("cp:category") == "Internal");
    CHECK(property("dcterms:created") == "2026-11-24T09:30:00Z");
    CHECK(property("dcterms:modified") == "2026-11-24T09:30:00Z");
    const auto language = parts.root("word/styles.xml")
                              .first_element_by_path("w:docDefaults/w:rPrDefault/w:rPr/w:lang");
    CHECK(std::string_view(language.attribute("w:val").value()) == "de-CH");
}

TEST_CASE("the same document gives the same bytes in any zone and locale") {
    auto document = test::sample_document();
    document.blocks.emplace_back(test::sample_trends());
    document.date = Instant::parse("2026-11-24T09:30:00Z");
    const auto expected = docx::word_document(document);
    const auto* const zone_before = std::getenv("TZ");
    const std::string zone = zone_before == nullptr ? "" : zone_before;
    for (const auto* other : {"UTC", "Pacific/Kiritimati", "America/New_York", "Africa/Monrovia",
                              "Asia/Kathmandu", "<-13>13"}) {
        setenv("TZ", other, 1);
        tzset();
        INFO(other);
        CHECK(docx::word_document(document) == expected);
    }
    if (zone_before == nullptr) {
        unsetenv("TZ");
    } else {
        setenv("TZ", zone.c_str(), 1);
    }
    tzset();
    for (const auto* locale : {"de_DE.UTF-8", "tr_TR.UTF-8", "C"}) {
        std::setlocale(LC_ALL, locale);
        CHECK(docx::word_document(document) == expected);
    }
    // The first local header bears the first day that the format knows.
    CHECK(expected.substr(10, 4) == std::string("\0\0\x21\0", 4));
}
