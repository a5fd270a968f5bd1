#pragma once

#include "program/context.hpp"

#include <isms/archive/verification.hpp>

namespace isms::cli {

/// Says what was verified and how: the files, the proofs, the head to note. Exit 7 if anything is
/// wrong.
void show_verification(const Verification& verification, const VerifyOptions& asked,
                       Result& result);

}  // namespace isms::cli
