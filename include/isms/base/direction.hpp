#pragma once

#include <optional>
#include <string_view>
#include <vector>

namespace isms {

/// Which way text runs.
enum class Direction { left_to_right, right_to_left };

/// The direction of the first letter that has one (UAX #9, P2 and P3); none if there is no such
/// letter, as in numbers.
std::optional<Direction> first_direction(std::string_view text);

/// The direction in which a language is written, by its BCP 47 tag.
Direction language_direction(std::string_view tag);

struct DirectedText {
    std::string_view text;
    Direction direction;
};

/// The text cut where its direction changes, in its own order; nothing for an empty text. What has
/// no direction belongs to what stands on both its sides if these agree, else to the paragraph,
/// which runs `around`. Accents stay with their letter, and a number goes with the letters before
/// it.
std::vector<DirectedText> directed_parts(std::string_view text, Direction around);

}  // namespace isms
