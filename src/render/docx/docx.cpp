#include "docx/docx.hpp"

#include "brand/accent.hpp"
#include "docx/document_part.hpp"
#include "docx/properties.hpp"
#include "docx/styles.hpp"

namespace isms::docx {

namespace {

constexpr std::string_view styles_type =
    "application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml";
constexpr std::string_view numbering_type =
    "application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml";

}  // namespace

std::string word_document(const Document& document) {
    const auto page = page_of(document.brand.paper);
    Package package;
    package.relate({}, relation::document, main_part);
    add_core_properties(package, document);
    const auto margins = add_page_margins(package, document, page);
    Numbering numbering;
    add_document_part(package, numbering, document, page, margins);
    package.add("word/styles.xml", styles_type,
                styles_part(language_of(document), render::readable_accent(document.brand.accent)));
    package.relate(main_part, relation::styles, "styles.xml");
    package.add("word/numbering.xml", numbering_type, numbering.part());
    package.relate(main_part, relation::numbering, "numbering.xml");
    add_settings(package, document);
    return package.bytes();
}

}  // namespace isms::docx
