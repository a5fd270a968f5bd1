#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace isms {

/// RFC 4648, section 4, with padding and without line breaks.
std::string base64(std::string_view bytes);
/// The bytes of what base64() writes; none for any other text.
std::optional<std::string> from_base64(std::string_view text);

}  // namespace isms
