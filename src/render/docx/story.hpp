#pragma once

#include "docx/numbering.hpp"
#include "docx/package.hpp"

#include <isms/base/direction.hpp>

#include <string>

namespace isms::docx {

/// What the blocks of one part share, wherever they stand in it.
struct Story {
    Package& package;
    Numbering& numbering;
    std::string part;                                ///< its name, from which its links go out
    Direction direction = Direction::left_to_right;  ///< of text without letters
};

}  // namespace isms::docx
