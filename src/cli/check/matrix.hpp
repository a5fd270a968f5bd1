#pragma once

#include "program/context.hpp"
#include "terminal/formats.hpp"

namespace isms::cli {

/// Inputs by reviews over the audit cycle.
Result show_matrix(Context& context, const FormatOptions& format);

}  // namespace isms::cli
