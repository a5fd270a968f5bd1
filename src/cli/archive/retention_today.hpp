#pragma once

#include "program/context.hpp"

#include <isms/review/retention.hpp>

#include <optional>

namespace isms::cli {

/// How long a review has to be kept, by its own actions as they are today; none for one that is not
/// signed, or was disposed of.
std::optional<Retention> retention_today(Context& context, const Review& review);

}  // namespace isms::cli
