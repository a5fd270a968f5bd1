#pragma once

#include <qpdf/QPDF.hh>

namespace isms::pdf {

/// Says that all colours are sRGB (IEC 61966-2-1), with the profile itself (ISO 19005-3, 6.2.3).
void write_output_intent(QPDF& pdf);

}  // namespace isms::pdf
