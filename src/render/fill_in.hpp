#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

namespace isms::render {

/// The text with values for what stands in braces, `{name}`. Values are data: braces in them mean
/// nothing.
std::string filled_in(std::string_view text,
                      std::initializer_list<std::pair<std::string_view, std::string_view>> values);

}  // namespace isms::render
