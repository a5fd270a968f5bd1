#pragma once

#include <string>
#include <string_view>

namespace isms::render {

/// A number as decimal digits, the fewest that read back to the same double: `98`, `97.5`, `-0.25`.
/// The same under any locale; no thousands separators, and no sign on a zero.
std::string number_text(double value);

/// The same followed by its unit, if there is one: `97.5 %`.
std::string number_text(double value, std::string_view unit);

}  // namespace isms::render
