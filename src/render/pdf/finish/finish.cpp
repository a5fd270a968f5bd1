#include "pdf/finish/finish.hpp"

#include "pdf/finish/attachments.hpp"
#include "pdf/finish/content.hpp"
#include "pdf/finish/links.hpp"
#include "pdf/finish/metadata.hpp"
#include "pdf/finish/outlines.hpp"
#include "pdf/finish/output_intent.hpp"
#include "pdf/finish/resources.hpp"
#include "pdf/finish/structure_tree.hpp"

#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFWriter.hh>

namespace isms::pdf {
namespace {

using Object = QPDFObjectHandle;

// What Cairo says of the structure is left behind; the page is tied to the tree of its own.
void mark_page(QPDF& pdf, Object& page, std::size_t number, const PaintedRuns& runs,
               Structure& structure, std::vector<NodeId>& marked) {
    const auto data = page.getKey("/Contents").getStreamData(qpdf_dl_all);
    const std::string content(reinterpret_cast<const char*>(data->getBuffer()), data->getSize());
    page.replaceKey("/Contents",
                    Object::newStream(&pdf, with_roles(content, runs, number, structure, marked)));
    page.replaceKey("/StructParents", Object::newInteger(static_cast<int>(number)));
    page.replaceKey("/Tabs", Object::newName("/S"));
}

std::string written(QPDF& pdf) {
    QPDFWriter writer(pdf);
    writer.setOutputMemory();
    writer.setMinimumPDFVersion("1.7");
    writer.setDeterministicID(true);
    writer.setNewlineBeforeEndstream(true);
    writer.setObjectStreamMode(qpdf_o_generate);
    writer.write();
    const auto buffer = writer.getBufferSharedPointer();
    return {reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize()};
}

}  // namespace

std::string finish(const Finishing& finishing) {
    QPDF pdf;
    pdf.setSuppressWarnings(true);
    const auto& bytes = finishing.painted.bytes;
    pdf.processMemoryFile("typeset pages", bytes.data(), bytes.size());
    auto pages = pdf.getAllPages();
    std::vector<std::vector<NodeId>> marked(pages.size());
    for (std::size_t number = 0; number < pages.size(); ++number)
        mark_page(pdf, pages[number], number, finishing.painted.runs[number], finishing.structure,
                  marked[number]);
    const auto links =
        write_links(pdf, finishing.links, finishing.structure, finishing.size, pages);
    write_structure(pdf, finishing.structure, pages, marked, links);
    write_outlines(pdf, finishing.bookmarks, finishing.size, pages);
    write_metadata(pdf, finishing.document);
    write_output_intent(pdf);
    write_attachments(pdf, finishing.document);
    mend_resources(pdf);
    return written(pdf);
}

}  // namespace isms::pdf
