#pragma once

#include <isms/render/document.hpp>

#include <qpdf/QPDF.hh>
#include <string>

namespace isms::pdf {

/// Title, author, dates, language and the claims of conformance: as XMP, which archives read, and
/// the same as document information, which old readers do. All dates are the record's.
void write_metadata(QPDF& pdf, const Document& document);

/// A PDF date (ISO 32000-1, 7.9.4).
std::string pdf_date(const Instant& instant);

}  // namespace isms::pdf
