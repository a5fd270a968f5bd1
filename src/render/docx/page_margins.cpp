#include "docx/page_margins.hpp"

#include "docx/document_part.hpp"
#include "docx/frame.hpp"
#include "docx/inline_text.hpp"
#include "docx/paragraph.hpp"
#include "docx/picture.hpp"
#include "docx/styles.hpp"

#include <isms/base/text.hpp>
#include <isms/base/unicode.hpp>

namespace isms::docx {

namespace {

constexpr std::string_view header_type =
    "application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml";
constexpr std::string_view footer_type =
    "application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml";
constexpr std::string_view between = " · ";

// A part above or below the text.
class MarginPart {
  public:
    MarginPart(const Document& document, const Page& page, const char* root)
        : direction_(language_direction(document.language)),
          page_(page),
          root_(add_word_root(xml_, root)) {}

    /// A line with a place at its start and one at its end.
    Node add_line(const char* style) {
        auto line = add_paragraph(root_, {.style = style, .direction = direction_});
        auto properties = line.child("w:pPr");
        auto tab = Node();
        auto tabs = properties.insert_child_after("w:tabs", properties.child("w:pStyle"));
        tab = add_value(tabs, "w:tab", "right");
        set(tab, "w:pos", page_.text_width());
        return line;
    }
    void add_notice(const std::string& notice) {
        if (notice.empty()) return;
        const auto direction = first_direction(notice).value_or(direction_);
        auto line = add_paragraph(root_, {.style = style::notice, .direction = direction});
        add_plain(line, notice, direction);
    }
    void add_plain_line(const char* style, const std::string& text) {
        if (text.empty()) return;
        const auto direction = first_direction(text).value_or(direction_);
        add_plain(add_paragraph(root_, {.style = style, .direction = direction}), text, direction);
    }
    void add_words(Node line, const std::string& text) { add_plain(line, text, direction_); }
    static void to_end(Node line) { add(add(line, "w:r"), "w:tab"); }
    static void add_field(Node line, std::string_view instruction) {
        auto field = add(line, "w:fldSimple");
        set(field, "w:instr", instruction);
        docx::add_text(add(add(field, "w:r"), "w:t"), "1");
    }
    std::string bytes() const { return xml_bytes(xml_); }

  private:
    pugi::xml_document xml_;
    Direction direction_;
    const Page& page_;
    Node root_;
};

std::string joined(std::initializer_list<std::string> parts) {
    std::vector<std::string> present;
    for (const auto& part : parts) {
        if (!part.empty()) present.push_back(part);
    }
    return join(present, between);
}

std::string add_header(Package& package, const Document& document, const Page& page) {
    MarginPart part(document, page, "w:hdr");
    auto line = part.add_line(style::header);
    part.add_words(line, document.brand.logo_text);
    MarginPart::to_end(line);
    part.add_words(line, document.classification);
    part.add_notice(document.notice);
    package.add("word/header.xml", header_type, part.bytes());
    return package.relate(main_part, relation::header, "header.xml");
}

std::string add_first_header(Package& package, const Document& document, const Page& page) {
    constexpr const char* name = "word/header-first.xml";
    MarginPart part(document, page, "w:hdr");
    auto line = part.add_line(style::header);
    auto logo = logo_picture(document.brand.logo, printable(document.brand.logo_text));
    if (logo.height > 0) {
        package.add("word/media/logo.png", "image/png", document.brand.logo);
        logo.relationship = package.relate(name, relation::image, "media/logo.png");
        add_picture(line, logo);
    } else {
        part.add_words(line, document.brand.logo_text);
    }
    MarginPart::to_end(line);
    part.add_words(line, document.classification);
    part.add_notice(document.notice);
    package.add(name, header_type, part.bytes());
    return package.relate(main_part, relation::header, "header-first.xml");
}

std::string add_footer(Package& package, const Document& document, const Page& page,
                       const std::string& file) {
    MarginPart part(document, page, "w:ftr");
    part.add_plain_line(style::footer, document.footer);
    auto line = part.add_line(style::footer);
    part.add_words(line, joined({document.identifier, document.title}));
    MarginPart::to_end(line);
    if (!document.classification.empty()) {
        part.add_words(line, document.classification + std::string(between));
    }
    MarginPart::add_field(line, " PAGE ");
    part.add_words(line, " / ");
    MarginPart::add_field(line, " NUMPAGES ");
    package.add("word/" + file, footer_type, part.bytes());
    return package.relate(main_part, relation::footer, file);
}

}  // namespace

PageMargins add_page_margins(Package& package, const Document& document, const Page& page) {
    PageMargins margins;
    margins.first_header = add_first_header(package, document, page);
    margins.header = add_header(package, document, page);
    margins.first_footer = add_footer(package, document, page, "footer-first.xml");
    margins.footer = add_footer(package, document, page, "footer.xml");
    return margins;
}

}  // namespace isms::docx
