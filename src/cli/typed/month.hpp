#pragma once

#include <isms/base/date.hpp>

#include <string>

namespace isms::cli {

/// `2026-11`, `november`, `nov` or `11`: its first day; without a year, the next such month, this
/// one included. Exit 2 otherwise.
Date parse_month(const std::string& typed, Date today);

}  // namespace isms::cli
