#include "docx/properties.hpp"

#include "docx/document_part.hpp"
#include "docx/look.hpp"
#include "docx/xml.hpp"

#include <isms/base/unicode.hpp>

namespace isms::docx {

namespace {

constexpr std::string_view core_type = "application/vnd.openxmlformats-package.core-properties+xml";
constexpr std::string_view settings_type =
    "application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml";

void add_property(Node properties, const char* element, const std::string& text) {
    if (!text.empty()) add_text(add(properties, element), printable(text));
}

void add_date(Node properties, const char* element, const Instant& date) {
    auto node = add(properties, element);
    set(node, "xsi:type", "dcterms:W3CDTF");
    add_text(node, date.rfc3339());
}

}  // namespace

void add_core_properties(Package& package, const Document& document) {
    pugi::xml_document xml;
    auto properties = add_root(xml, "cp:coreProperties");
    set(properties, "xmlns:cp",
        "http://schemas.openxmlformats.org/package/2006/metadata/core-properties");
    set(properties, "xmlns:dc", "http://purl.org/dc/elements/1.1/");
    set(properties, "xmlns:dcterms", "http://purl.org/dc/terms/");
    set(properties, "xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance");
    add_property(properties, "dc:title", document.title);
    add_property(properties, "dc:subject", document.subtitle);
    add_property(properties, "dc:creator", document.author);
    add_property(properties, "dc:identifier", document.identifier);
    add_property(properties, "dc:language", language_of(document));
    add_property(properties, "cp:category", document.classification);
    if (document.date) {
        add_date(properties, "dcterms:created", *document.date);
        add_date(properties, "dcterms:modified", *document.date);
    }
    package.add("docProps/core.xml", core_type, xml_bytes(xml));
    package.relate({}, relation::core_properties, "docProps/core.xml");
}

void add_settings(Package& package, const Document& document) {
    pugi::xml_document xml;
    auto settings = add_word_root(xml, "w:settings");
    set(add(settings, "w:zoom"), "w:percent", 100);
    add_value(settings, "w:defaultTabStop", 720);
    add_value(settings, "w:characterSpacingControl", "doNotCompress");
    auto mode = add(add(settings, "w:compat"), "w:compatSetting");
    set(mode, "w:name", "compatibilityMode");
    set(mode, "w:uri", "http://schemas.microsoft.com/office/word");
    set(mode, "w:val", 15);
    const auto language = language_of(document);
    auto languages = add_value(settings, "w:themeFontLang", language);
    set(languages, "w:eastAsia", language);
    set(languages, "w:bidi", language);
    package.add("word/settings.xml", settings_type, xml_bytes(xml));
    package.relate(main_part, relation::settings, "settings.xml");
}

}  // namespace isms::docx
