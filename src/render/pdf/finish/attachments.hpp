#pragma once

#include <isms/render/document.hpp>

#include <qpdf/QPDF.hh>

namespace isms::pdf {

/// Embeds the records that the document shows, as associated files that are its source
/// (ISO 19005-3, 6.8).
void write_attachments(QPDF& pdf, const Document& document);

}  // namespace isms::pdf
