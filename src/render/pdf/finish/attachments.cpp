#include "pdf/finish/attachments.hpp"

#include "pdf/finish/metadata.hpp"

#include <isms/base/unicode.hpp>

#include <qpdf/QPDFEFStreamObjectHelper.hh>
#include <qpdf/QPDFEmbeddedFileDocumentHelper.hh>
#include <qpdf/QPDFFileSpecObjectHelper.hh>

namespace isms::pdf {

using Object = QPDFObjectHandle;

void write_attachments(QPDF& pdf, const Document& document) {
    if (document.sources.empty()) return;
    QPDFEmbeddedFileDocumentHelper files(pdf);
    auto associated = Object::newArray();
    for (const auto& source : document.sources) {
        auto stream = QPDFEFStreamObjectHelper::createEFStream(pdf, source.bytes);
        stream.setSubtype(source.media_type);
        if (document.date) {
            stream.setCreationDate(pdf_date(*document.date));
            stream.setModDate(pdf_date(*document.date));
        }
        auto file = QPDFFileSpecObjectHelper::createFileSpec(pdf, source.name, stream);
        file.setDescription(printable(source.description));
        auto specification = file.getObjectHandle();
        specification.replaceKey("/AFRelationship", Object::newName("/Source"));
        files.replaceEmbeddedFile(source.name, file);
        associated.appendItem(specification);
    }
    pdf.getRoot().replaceKey("/AF", associated);
}

}  // namespace isms::pdf
