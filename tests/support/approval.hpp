#pragma once

#include <string>
#include <string_view>

namespace isms::test {

/// Compares `actual` with the approved text in tests/approved/<name>, byte for byte, as a Catch2
/// assertion. With ISMS_APPROVE=1 in the environment the approved file is written instead, to be
/// reviewed as a diff.
void check_approved(std::string_view name, const std::string& actual);

/// The same for a file that is part of what the project publishes; `path` is from the top of the
/// sources.
void check_published(std::string_view path, const std::string& actual);

}  // namespace isms::test
