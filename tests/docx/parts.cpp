#include "docx/parts.hpp"

#include "docx/docx.hpp"
#include "support/catch.hpp"

#include <algorithm>
#include <expat.h>
#include <functional>
#include <memory>
#include <zip.h>

namespace isms::test {

namespace {

// By a parser that is stricter than the one that the program writes with.
void require_well_formed(const std::string& name, const std::string& bytes) {
    const std::unique_ptr<std::remove_pointer_t<XML_Parser>, decltype(&XML_ParserFree)> parser(
        XML_ParserCreate(nullptr), XML_ParserFree);
    const auto status =
        XML_Parse(parser.get(), bytes.data(), static_cast<int>(bytes.size()), XML_TRUE);
    INFO(name << ": " << XML_ErrorString(XML_GetErrorCode(parser.get())));
    REQUIRE(status == XML_STATUS_OK);
}

bool is_xml(std::string_view name) {
    return name.ends_with(".xml") || name.ends_with(".rels");
}

void visit(pugi::xml_node node, const std::function<void(pugi::xml_node)>& look) {
    for (const auto child : node.children()) {
        look(child);
        visit(child, look);
    }
}

}  // namespace

DocxParts::DocxParts(const std::string& package) {
    auto* const source = zip_source_buffer_create(package.data(), package.size(), 0, nullptr);
    const std::unique_ptr<zip_t, decltype(&zip_discard)> archive(
        zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, nullptr), zip_discard);
    REQUIRE(archive != nullptr);
    const auto count = static_cast<zip_uint64_t>(zip_get_num_entries(archive.get(), 0));
    for (zip_uint64_t i = 0; i < count; ++i) {
        zip_stat_t about{};
        zip_stat_index(archive.get(), i, 0, &about);
        std::string bytes(about.size, '\0');
        auto* const file = zip_fopen_index(archive.get(), i, 0);
        REQUIRE(zip_fread(file, bytes.data(), bytes.size()) ==
                static_cast<zip_int64_t>(bytes.size()));
        zip_fclose(file);
        const std::string name = about.name;
        if (is_xml(name)) {
            require_well_formed(name, bytes);
            trees_[name].load_buffer(bytes.data(), bytes.size(),
                                     pugi::parse_default | pugi::parse_ws_pcdata);
        }
        parts_[name] = std::move(bytes);
    }
}

std::vector<pugi::xml_node> all_of(pugi::xml_node below, std::string_view name) {
    std::vector<pugi::xml_node> found;
    visit(below, [&](pugi::xml_node node) {
        if (node.name() == name) found.push_back(node);
    });
    return found;
}

std::string text_of(pugi::xml_node below) {
    std::string text;
    visit(below, [&](pugi::xml_node node) {
        const std::string_view name = node.name();
        if (name == "w:t") text += node.child_value();
        if (name == "w:br") text += '\n';
        // Not the place of a tab, which a paragraph's properties say.
        if (name == "w:tab" && std::string_view(node.parent().name()) == "w:r") text += '\t';
    });
    return text;
}

std::vector<std::string> paragraphs_of(pugi::xml_node below) {
    std::vector<std::string> texts;
    for (const auto paragraph : all_of(below, "w:p")) {
        if (auto text = text_of(paragraph); !text.empty()) texts.push_back(std::move(text));
    }
    return texts;
}

std::string value_of(pugi::xml_node node, const char* path) {
    return node.first_element_by_path(path).attribute("w:val").value();
}

DocxParts parts_of(const Document& document) {
    return DocxParts(docx::word_document(document));
}

DocxParts parts_of(std::vector<Block> blocks) {
    Document document;
    document.title = "Title";
    document.blocks = std::move(blocks);
    return parts_of(document);
}

pugi::xml_node paragraph_with(const DocxParts& parts, std::string_view text) {
    for (const auto paragraph : all_of(parts.body(), "w:p")) {
        if (text_of(paragraph) == text) return paragraph;
    }
    FAIL("no paragraph: " << text);
    return {};
}

std::string style_of(const DocxParts& parts, std::string_view text) {
    return value_of(paragraph_with(parts, text), "w:pPr/w:pStyle");
}

void check_in_order(const std::vector<std::string>& paragraphs,
                    const std::vector<std::string>& texts) {
    auto from = paragraphs.begin();
    for (const auto& text : texts) {
        INFO(text);
        const auto found = std::find(from, paragraphs.end(), text);
        CHECK(found != paragraphs.end());
        if (found != paragraphs.end()) from = found + 1;
    }
}

}  // namespace isms::test
