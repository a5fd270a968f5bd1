#include "pdf/finish/metadata.hpp"

#include <isms/base/unicode.hpp>

#include <fmt/format.h>

namespace isms::pdf {

using Object = QPDFObjectHandle;

namespace {

constexpr const char* producer = "isms-review";

// The schema of pdfuaid is no part of PDF/A and has to be described (ISO 19005-3, 6.6.2.3).
constexpr const char* extension_schema =
    R"xml(  <rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
   <pdfaExtension:schemas>
    <rdf:Bag>
     <rdf:li rdf:parseType="Resource">
      <pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
      <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
      <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
      <pdfaSchema:property>
       <rdf:Seq>
        <rdf:li rdf:parseType="Resource">
         <pdfaProperty:name>part</pdfaProperty:name>
         <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
         <pdfaProperty:category>internal</pdfaProperty:category>
         <pdfaProperty:description>Part of ISO 14289 to which the document conforms</pdfaProperty:description>
        </rdf:li>
       </rdf:Seq>
      </pdfaSchema:property>
     </rdf:li>
    </rdf:Bag>
   </pdfaExtension:schemas>
  </rdf:Description>
)xml";

std::string xml(const std::string& text) {
    std::string out;
    for (const char c : printable(text)) {
        switch (c) {
            case '&':
                out += "&amp;";
                break;
            case '<':
                out += "&lt;";
                break;
            case '>':
                out += "&gt;";
                break;
            default:
                out += c;
        }
    }
    return out;
}

std::string xmp_of(const Document& document) {
    std::string out =
        "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
        "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
        " <rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
        "  <rdf:Description rdf:about=\"\""
        " xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
        " xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\""
        " xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\""
        " xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\""
        " xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\">\n"
        "   <pdfaid:part>3</pdfaid:part>\n"
        "   <pdfaid:conformance>A</pdfaid:conformance>\n"
        "   <pdfuaid:part>1</pdfuaid:part>\n"
        "   <dc:format>application/pdf</dc:format>\n";
    out += fmt::format(
        "   <dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">{}</rdf:li></rdf:Alt></dc:title>\n"
        "   <dc:language><rdf:Bag><rdf:li>{}</rdf:li></rdf:Bag></dc:language>\n",
        xml(document.title), xml(document.language));
    if (!document.author.empty())
        out += fmt::format("   <dc:creator><rdf:Seq><rdf:li>{}</rdf:li></rdf:Seq></dc:creator>\n",
                           xml(document.author));
    if (!document.subtitle.empty())
        out += fmt::format(
            "   <dc:description><rdf:Alt><rdf:li xml:lang=\"x-default\">{}</rdf:li></rdf:Alt>"
            "</dc:description>\n",
            xml(document.subtitle));
    if (!document.identifier.empty())
        out += fmt::format("   <dc:identifier>{}</dc:identifier>\n", xml(document.identifier));
    if (document.date)
        out += fmt::format(
            "   <xmp:CreateDate>{0}</xmp:CreateDate>\n   <xmp:ModifyDate>{0}</xmp:ModifyDate>\n",
            document.date->rfc3339());
    out += fmt::format(
        "   <xmp:CreatorTool>{0}</xmp:CreatorTool>\n   <pdf:Producer>{0}</pdf:Producer>\n"
        "  </rdf:Description>\n",
        producer);
    out += extension_schema;
    return out + " </rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"r\"?>";
}

Object information_of(const Document& document) {
    auto info = Object::newDictionary();
    const auto set = [&](const char* key, const std::string& text) {
        if (!text.empty()) info.replaceKey(key, Object::newUnicodeString(printable(text)));
    };
    set("/Title", document.title);
    set("/Author", document.author);
    set("/Subject", document.subtitle);
    set("/Creator", producer);
    set("/Producer", producer);
    if (document.date) {
        const auto date = Object::newString(pdf_date(*document.date));
        info.replaceKey("/CreationDate", date);
        info.replaceKey("/ModDate", date);
    }
    return info;
}

}  // namespace

std::string pdf_date(const Instant& instant) {
    std::string digits;
    for (const char c : instant.rfc3339()) {
        if (c >= '0' && c <= '9') digits += c;
    }
    return "D:" + digits + "+00'00'";
}

void write_metadata(QPDF& pdf, const Document& document) {
    auto root = pdf.getRoot();
    auto xmp = Object::newStream(&pdf, xmp_of(document));
    xmp.getDict().replaceKey("/Type", Object::newName("/Metadata"));
    xmp.getDict().replaceKey("/Subtype", Object::newName("/XML"));
    root.replaceKey("/Metadata", xmp);
    root.replaceKey("/Lang", Object::newUnicodeString(document.language));
    auto preferences = Object::newDictionary();
    preferences.replaceKey("/DisplayDocTitle", Object::newBool(true));
    root.replaceKey("/ViewerPreferences", preferences);
    pdf.getTrailer().replaceKey("/Info", pdf.makeIndirectObject(information_of(document)));
}

}  // namespace isms::pdf
