#pragma once

#include "text/lines.hpp"

namespace isms::render {

/// A table of GitHub's dialect; its columns are aligned in the source as long as that stays
/// readable.
Lines markdown_table(const Table& table);

}  // namespace isms::render
