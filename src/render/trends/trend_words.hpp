#pragma once

#include <isms/render/document.hpp>

#include <string>
#include <string_view>

namespace isms::render {

/// What stands where nothing was collected.
inline constexpr std::string_view not_collected = "–";

/// The title with its unit, over numbers that do not repeat it: `Systems patched (%)`.
std::string title_with_unit(const Series& series);

/// The exact target with its unit: `≥ 95 %`, or `≤ 5 %` where lower is better; a dash without one.
std::string target_text(const Series& series);

/// The verdict in its tone, and the remark.
Inline verdict_text(const Series& series);

/// All its values and its target in words, for who can't see a drawing of them.
std::string spoken_series(const Series& series, const PrinterWords& words = {});

}  // namespace isms::render
