#pragma once

#include <qpdf/QPDF.hh>

namespace isms::pdf {

/// What ISO 19005-3 asks of fonts and images and Cairo does not write: how characters of embedded
/// TrueType fonts find their glyphs (6.2.11.3.2), and no smoothing of images (6.2.8).
void mend_resources(QPDF& pdf);

}  // namespace isms::pdf
