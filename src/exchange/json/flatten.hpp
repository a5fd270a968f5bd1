#pragma once

#include <isms/base/json.hpp>

#include <functional>
#include <string>
#include <string_view>

namespace isms::exchange {

/// A name of nested keys that is longer than this is none that a person gave.
inline constexpr std::size_t longest_column_name = 1'000;

using TakeValue = std::function<void(const std::string& name, const Json& value)>;

/// Calls `take` with each value of an object and its name: "milestone.dueOn" for what is nested.
/// False if a name was longer than `longest_column_name`; then some are missing.
bool flatten(const Json& object, const TakeValue& take);

/// A value as the text of a cell: nothing for null, "true" and "false", lists joined by `|` with
/// the name of each object in them.
std::string cell_text(const Json& value);

}  // namespace isms::exchange
