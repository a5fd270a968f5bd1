#include "pdf/finish/links.hpp"

namespace isms::pdf {

using Object = QPDFObjectHandle;

namespace {

constexpr int printed = 4;  // ISO 32000-1, table 165, bit 3

Object annotation_of(const LinkArea& link, const std::string& words, const PageSize& size) {
    auto box = Object::newArray();
    const double bottom = size.height - link.box.y - link.box.height;
    for (const double side :
         {link.box.x, bottom, link.box.x + link.box.width, bottom + link.box.height})
        box.appendItem(Object::newReal(side, 2));
    auto action = Object::newDictionary();
    action.replaceKey("/Type", Object::newName("/Action"));
    action.replaceKey("/S", Object::newName("/URI"));
    action.replaceKey("/URI", Object::newString(link.address));
    auto border = Object::newArray();
    for (int i = 0; i < 3; ++i) border.appendItem(Object::newInteger(0));
    auto annotation = Object::newDictionary();
    annotation.replaceKey("/Type", Object::newName("/Annot"));
    annotation.replaceKey("/Subtype", Object::newName("/Link"));
    annotation.replaceKey("/Rect", box);
    annotation.replaceKey("/Border", border);
    annotation.replaceKey("/F", Object::newInteger(printed));
    annotation.replaceKey("/A", action);
    annotation.replaceKey("/Contents", Object::newUnicodeString(words));
    return annotation;
}

}  // namespace

std::vector<LinkObject> write_links(QPDF& pdf, const std::vector<LinkArea>& links,
                                    const Structure& structure, const PageSize& size,
                                    std::vector<Object>& pages) {
    std::vector<LinkObject> written;
    int key = static_cast<int>(pages.size());
    for (const auto& link : links) {
        if (link.node == artifact) continue;
        auto& page = pages[link.page];
        auto annotation = annotation_of(link, structure[link.node].alternative, size);
        annotation.replaceKey("/StructParent", Object::newInteger(key));
        annotation = pdf.makeIndirectObject(annotation);
        if (!page.hasKey("/Annots")) page.replaceKey("/Annots", Object::newArray());
        page.getKey("/Annots").appendItem(annotation);
        written.push_back({link.node, annotation, page, key});
        ++key;
    }
    return written;
}

}  // namespace isms::pdf
