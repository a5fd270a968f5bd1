#include "docx/document_part.hpp"

#include "docx/block_printer.hpp"
#include "docx/story.hpp"

namespace isms::docx {

namespace {

constexpr std::string_view content_type =
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

void add_reference(Node section, const char* element, std::string_view pages,
                   const std::string& relationship) {
    auto reference = add(section, element);
    set(reference, "w:type", pages);
    set(reference, "r:id", relationship);
}

void add_section(Node body, const Page& page, const PageMargins& margins, Direction direction) {
    auto section = add(body, "w:sectPr");
    add_reference(section, "w:headerReference", "first", margins.first_header);
    add_reference(section, "w:headerReference", "default", margins.header);
    add_reference(section, "w:footerReference", "first", margins.first_footer);
    add_reference(section, "w:footerReference", "default", margins.footer);
    auto size = add(section, "w:pgSz");
    set(size, "w:w", page.width);
    set(size, "w:h", page.height);
    auto edges = add(section, "w:pgMar");
    set(edges, "w:top", page.top);
    set(edges, "w:right", page.side);
    set(edges, "w:bottom", page.bottom);
    set(edges, "w:left", page.side);
    set(edges, "w:header", page.header);
    set(edges, "w:footer", page.footer);
    set(edges, "w:gutter", 0);
    add(section, "w:titlePg");
    if (direction == Direction::right_to_left) add(section, "w:bidi");
}

}  // namespace

void add_document_part(Package& package, Numbering& numbering, const Document& document,
                       const Page& page, const PageMargins& margins) {
    Story story{package, numbering, main_part, language_direction(document.language)};
    pugi::xml_document xml;
    auto body = add(add_word_root(xml, "w:document"), "w:body");
    BlockPrinter printer(story, body, page.text_width());
    printer.print_title(document);
    printer.print(document.blocks);
    printer.finish();
    add_section(body, page, margins, story.direction);
    package.add(main_part, content_type, xml_bytes(xml));
}

}  // namespace isms::docx
