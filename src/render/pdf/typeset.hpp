#pragma once

#include <isms/render/pdf.hpp>

namespace isms::pdf {

/// Typesets the document. Throws std::runtime_error where typefaces are missing, and BadLogo.
PdfResult typeset(const Document& document);

}  // namespace isms::pdf
