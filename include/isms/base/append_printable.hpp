#pragma once

#include <string>
#include <string_view>

namespace isms {

/// Adds what printable() gives, which for most texts is the text itself, without a copy of it.
void append_printable(std::string& out, std::string_view text);

/// What printable() gives: the text itself, or `changed`, which is then made to hold it.
std::string_view printable_view(std::string_view text, std::string& changed);

}  // namespace isms
