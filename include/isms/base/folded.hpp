#pragma once

#include <string>
#include <string_view>

namespace isms {

/// Text as a search compares it: without case, accents and compatibility forms (Unicode's case
/// folding and NFKD), so that "Muller" finds "MÜLLER". White space is one space. Text that is not
/// UTF-8 comes back in ASCII lower case.
std::string folded(std::string_view text);

}  // namespace isms
