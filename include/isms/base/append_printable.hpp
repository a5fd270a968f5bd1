#pragma once

#include <string>
#include <string_view>

namespace isms {

/// Adds what printable() gives, which for most texts is the text itself, without a copy of it.
void append_printable(std::string& out, std::string_view text);

}  // namespace isms
