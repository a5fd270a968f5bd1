#pragma once

#include "pdf/page/text.hpp"

#include <isms/render/document.hpp>

namespace isms::pdf {

/// Running heads and feet of all pages: title and classification, the notice below them, what a
/// printed copy is worth, page n of m. The first page says all but the foot in its title block.
/// They are furniture, but for the foot of the last page, which is the content of `last_words`
/// unless that is `artifact`.
void put_running_lines(const Document& document, const Fonts& fonts, const Palette& palette,
                       const PageSize& size, NodeId last_words, std::vector<Page>& pages);

/// Whether the document's footer can be read whole at the foot of a page.
bool fits_the_foot(const std::string& footer, const Fonts& fonts, const PageSize& size);

}  // namespace isms::pdf
