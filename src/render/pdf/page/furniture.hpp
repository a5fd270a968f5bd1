#pragma once

#include "pdf/page/text.hpp"

#include <isms/render/document.hpp>

namespace isms::pdf {

/// Running heads and feet of all pages: title and classification, the notice below them, what a
/// printed copy is worth, page n of m. The first page says all but the foot in its title block.
void put_running_lines(const Document& document, const Fonts& fonts, const Palette& palette,
                       const PageSize& size, std::vector<Page>& pages);

}  // namespace isms::pdf
