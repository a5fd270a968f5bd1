#pragma once

#include "program/context.hpp"

#include <isms/review/retention.hpp>

#include <map>
#include <optional>
#include <vector>

namespace isms::cli {

/// The actions that each review raised. Found once, for as many reviews as are asked about.
using RaisedActions = std::map<MeetingId, std::vector<ActionId>>;
RaisedActions raised_actions(Context& context);

/// How long a review has to be kept, by its own actions as they are today; none for one that is not
/// signed, or was disposed of.
std::optional<Retention> retention_today(Context& context, const Review& review,
                                         const RaisedActions& raised);

}  // namespace isms::cli
