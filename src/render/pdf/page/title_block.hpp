#pragma once

#include "pdf/page/text.hpp"

#include <isms/render/document.hpp>

namespace isms::pdf {

/// The head of the first page: logo, classification, title, subtitle and document control.
void put_title_block(Typesetting& setting, const Document& document, double logo_aspect);

}  // namespace isms::pdf
