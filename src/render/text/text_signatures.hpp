#pragma once

#include "lines.hpp"
#include "text_paint.hpp"

namespace isms::render {

/// For each signer the name and two lines to write on, `NAME, ROLE: ____  Date: ____`, below each
/// other where the page is too narrow; an empty line between signers leaves room for the hand.
Lines signature_lines(const SignatureFields& fields, int width, const Painter& painter);

}  // namespace isms::render
