#pragma once

#include <isms/review/check.hpp>

#include <string>

namespace isms::cli {

/// A rule by its id; exit 4 with the nearest ones if there is none.
const CheckRule& resolve_rule(const std::string& typed);

}  // namespace isms::cli
