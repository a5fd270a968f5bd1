#pragma once

#include "program/environment.hpp"

#include <string>

namespace isms::cli {

/// Shows a text that is longer than the terminal page by page, as git does: by ISMS_REVIEW_PAGER,
/// else PAGER, else less where it is installed. False where nothing was shown: the output is no
/// terminal, the text fits, the pager is cat, or there is none.
bool shown_in_pager(const std::string& text, const Environment& environment);

}  // namespace isms::cli
